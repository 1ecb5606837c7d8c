"""The sentences of the triggers of this package, by the name under which they refuse."""

from django.utils.translation import gettext_lazy as _

GUARDS = {
    "only_organisations_represent_states": _(
        "A representation is of a state, by a regional organisation such as the European Union."
    ),
    "only_governments_are_participants": _(
        "Only a state or a regional organisation can be a Participant; industry, civil society "
        "and trading entities have another standing."
    ),
    "no_state_counts_twice": _(
        "The state would count twice: as a Participant in its own right and as represented by an "
        "organisation that is one. End the one on the day the other begins."
    ),
}
