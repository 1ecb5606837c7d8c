"""Registers the desk's pages of this layer; they stand in `governance.desk`."""

from governance.desk import bodies, decisions, facts, meetings, records, selections

__all__ = ["bodies", "decisions", "facts", "meetings", "records", "selections"]
