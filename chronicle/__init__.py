"""Time, sources and the journal: what any register of dated facts needs."""
