"""The sentences of the triggers of this package, by the name under which they refuse."""

from django.utils.translation import gettext_lazy as _

GUARDS = {
    "entries_never_change": _("An entry of the journal is never changed or removed."),
    "entries_are_written_by_triggers": _(
        "Entries of the journal are written by the database alone."
    ),
    "the_register_is_written_read_committed": _(
        "The register is written under the isolation level READ COMMITTED only, so that the "
        "journal keeps the order in which changes were committed."
    ),
    "published_facts_are_never_deleted": _(
        "What the register has published is never deleted. Correct it instead: the journal "
        "keeps what stood there before."
    ),
}
