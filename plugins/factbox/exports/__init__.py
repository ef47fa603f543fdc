"""The ledger as data files and machine-readable descriptions. Knows the model, and no page."""
