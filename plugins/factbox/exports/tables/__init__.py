"""The tables of the ledger, defined once: columns, keys, descriptions and rows for SQLite and the codebook."""
