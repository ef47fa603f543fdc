"""The tables that stand in files of their own, as JSON, as CSV or as both."""
