"""Source text and places in it. Knows nothing of YAML, Markdown or deals; standard library only."""
