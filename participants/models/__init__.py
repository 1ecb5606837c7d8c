"""The models of who takes part: parties, their standings, and the figures they report."""

from participants.models.columns import Series
from participants.models.parties import Authority, Party, PartyKind, PartyName
from participants.models.production import Half, Production, ProductionHalf, Revision
from participants.models.standings import (
    Representation,
    Standing,
    StandingKind,
    Suspension,
    SuspensionKind,
)
from participants.models.trade import Trade, WorldTotal

__all__ = [
    "Authority",
    "Half",
    "Party",
    "PartyKind",
    "PartyName",
    "Production",
    "ProductionHalf",
    "Representation",
    "Revision",
    "Series",
    "Standing",
    "StandingKind",
    "Suspension",
    "SuspensionKind",
    "Trade",
    "WorldTotal",
]
