"""What every answer of the public API has in common: the day, the state, and clear refusals."""
