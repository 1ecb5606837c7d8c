"""The sentences of the triggers of this package, by the name under which they refuse."""

from django.utils.translation import gettext_lazy as _

GUARDS = {
    "bodies_never_report_in_a_circle": _(
        "A body cannot report to itself, neither directly nor through other bodies."
    ),
    "tenures_lie_within_their_bodys_life": _(
        "Nobody holds an office of a body on a day on which the body did not exist."
    ),
    "seats_lie_within_their_bodys_life": _(
        "Nobody sits in a body on a day on which the body did not exist."
    ),
    "an_agenda_is_of_one_meeting": _(
        "A point of an agenda stands under a point, and in a session, of the same meeting, and a "
        "decision under a point of its own meeting."
    ),
    "an_agenda_never_runs_in_a_circle": _("A point of an agenda cannot stand under itself."),
    "links_never_run_in_a_circle": _(
        "The link would close a circle: a decision cannot, through others, do this to itself."
    ),
    "decisions_go_by_the_procedure": _(
        "A text begins as a draft and takes the steps of the procedure one by one; this step is "
        "not one of them."
    ),
    "a_text_is_decided_by_its_procedure": _(
        "What became of a text is the outcome of the meeting or the written procedure it was put "
        "to, with the words that were put."
    ),
    "consensus_has_no_standing_objection": _(
        "A text is adopted only when no objection of a party entitled to decide stands."
    ),
    "a_consensus_is_of_somebody": _(
        "Nobody was entitled to decide on this text, so there is no consensus."
    ),
    "a_written_procedure_needs_its_supports": _(
        "A written procedure passes only with the support that the rule of the body asks for."
    ),
    "only_who_holds_a_place_is_entitled": _(
        "Only a Participant of the day, or a member of the body on that day, forms the consensus."
    ),
    "nobody_is_left_out_of_a_consensus": _(
        "Every Participant of the day, or every member of the body, belongs to the consensus."
    ),
    "parts_follow_from_the_rule": _(
        "What part a party has in a consensus follows from the rule under which the text is put."
    ),
    "entitlements_are_frozen": _(
        "Who forms the consensus is settled at the moment the text is put to the parties."
    ),
    "what_was_put_to_the_parties_is_frozen": _(
        "The words, the rule and the day under which a text was put to the parties stay."
    ),
    "words_before_the_parties_are_frozen": _(
        "The text is before the parties: its words cannot change until that is over."
    ),
    "reply_periods_are_kept": _(
        "A written procedure leaves the parties the days that the rule of the body gives to reply."
    ),
    "a_deadline_is_only_extended": _("A deadline can be extended, and never moved forward."),
    "closed_proceedings_never_change": _("What is closed stays closed, with its outcome."),
    "positions_never_change": _(
        "A position stays as it was lodged; a party that thinks otherwise lodges another."
    ),
    "late_positions_are_marked": _("A position that comes after the deadline is marked as late."),
    "positions_are_taken_while_the_text_is_put": _(
        "The text is not before the parties, so no position can be taken on it."
    ),
    "only_the_entitled_object": _(
        "An Observer gives its view, which never counts; only a party that forms the consensus "
        "supports, abstains or objects."
    ),
    "adopted_words_never_change": _(
        "The words of a decision never change. Enter a corrigendum as a decision of its own that "
        "corrects this one."
    ),
    "references_never_change": _("A reference, once given, never changes."),
    "references_have_no_gaps": _("The references of a body and year are numbered without gaps."),
    "plans_are_frozen_with_the_text": _(
        "What a text changes and which decisions it refers to are settled when it is put to the "
        "parties."
    ),
    "written_effects_keep_their_row": _(
        "What a decision has written to the register stays told: the effect keeps its row."
    ),
    "effects_come_with_an_adopted_decision": _(
        "Only an adopted decision has effects in the register."
    ),
}
