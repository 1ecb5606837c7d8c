"""Who takes part, how many, and whether diamonds may move: the public, read-only answers."""
