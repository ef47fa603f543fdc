"""From bytes to nodes and HTML: front matter, Markdown, placement blocks and references, each with its place."""
