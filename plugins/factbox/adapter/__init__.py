"""How Factbox lives inside Pelican: the only importer of Pelican and Jinja2. It translates and decides nothing."""
