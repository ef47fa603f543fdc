"""The model: values, dates, deals, parties, claims and the ledger. Knows no files, no pages and no Pelican.

Standard library only. `import factbox.model` imports neither Pelican nor Jinja2.
"""
