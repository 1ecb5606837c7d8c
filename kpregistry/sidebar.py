"""The desk's sidebar: what is where, by the question it answers."""

from typing import Any

from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _


def _list(title: Any, icon: str, model: str) -> dict[str, Any]:
    return {"title": title, "icon": icon, "link": reverse_lazy(f"admin:{model}_changelist")}


NAVIGATION = [
    {
        "title": _("Who takes part"),
        "items": [
            _list(_("Parties"), "public", "participants_party"),
            _list(_("Standings"), "verified", "participants_standing"),
            _list(_("Suspensions"), "block", "participants_suspension"),
            _list(_("Representations"), "hub", "participants_representation"),
            _list(_("Authorities"), "account_balance", "participants_authority"),
        ],
    },
    {
        "title": _("How it decides"),
        "items": [
            _list(_("Bodies"), "account_tree", "governance_body"),
            _list(_("Offices held"), "badge", "governance_tenure"),
            _list(_("Seats"), "event_seat", "governance_seat"),
            _list(_("Meetings"), "groups", "governance_meeting"),
            _list(_("Decisions"), "gavel", "governance_decision"),
            _list(_("Selections"), "checklist", "governance_selection"),
            _list(_("Obligations"), "assignment", "governance_obligation"),
            _list(_("Rules of procedure"), "rule", "governance_procedurerule"),
        ],
    },
    {
        "title": _("Figures"),
        "items": [
            _list(_("Production"), "diamond", "participants_production"),
            _list(_("Trade"), "swap_horiz", "participants_trade"),
            _list(_("World totals"), "functions", "participants_worldtotal"),
            _list(_("Other published values"), "difference", "participants_revision"),
        ],
    },
    {
        "title": _("On whose word"),
        "items": [
            _list(_("Sources"), "menu_book", "chronicle_source"),
            _list(_("Disputes"), "compare_arrows", "chronicle_dispute"),
            _list(_("Journal"), "history", "chronicle_entry"),
        ],
    },
]
