"""The one router of the public API, version 1."""

from drf_spectacular.utils import extend_schema
from rest_framework.routers import APIRootView, DefaultRouter

from chronicle.api.sources import SourceViewSet
from governance.api.bodies import BodyViewSet
from governance.api.decisions import DecisionViewSet
from governance.api.meetings import MeetingViewSet
from governance.api.offices import SeatViewSet, TenureViewSet
from governance.api.parties import DecidedPartyViewSet
from governance.api.selections import ObligationViewSet, SelectionViewSet
from participants.api.figures import ProductionViewSet
from participants.api.views import (
    CountViewSet,
    EligibilityViewSet,
    ParticipantViewSet,
)


@extend_schema(exclude=True)
class Addresses(APIRootView):
    """The addresses of the register's API."""


class Router(DefaultRouter):
    """Addresses that end in a slash and answer in JSON."""

    APIRootView = Addresses
    include_format_suffixes = False


router = Router()
router.register("participants", ParticipantViewSet, "participant")
router.register("parties", DecidedPartyViewSet, "party")
router.register("counts", CountViewSet, "counts")
router.register("eligibility", EligibilityViewSet, "eligibility")
router.register("production", ProductionViewSet, "production")
router.register("bodies", BodyViewSet, "body")
router.register("tenures", TenureViewSet, "tenure")
router.register("seats", SeatViewSet, "seat")
router.register("meetings", MeetingViewSet, "meeting")
router.register("decisions", DecisionViewSet, "decision")
router.register("selections", SelectionViewSet, "selection")
router.register("obligations", ObligationViewSet, "obligation")
router.register("sources", SourceViewSet, "source")
