"""Who takes part in the Kimberley Process, since when, and what follows for trade."""
