"""From nodes to the model: every wrong value becomes a fault with its place; checks across files."""
