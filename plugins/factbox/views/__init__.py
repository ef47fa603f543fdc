"""The words and the order of pages, for one language. Made from the model alone."""
