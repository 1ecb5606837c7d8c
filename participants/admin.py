"""Registers the desk's pages of this layer; they stand in `participants.desk`."""

from participants.desk import facts, figures, parties

__all__ = ["facts", "figures", "parties"]
