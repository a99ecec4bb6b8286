"""Concerns on pages: the queue, one of them, what is done about it, and months in figures."""

from datetime import timedelta

from fastapi.responses import Response

from bot.alerting.wording import how_told, kinds_in_words
from bot.console.concern_beside import beside
from bot.console.duty_now import duty_now
from bot.console.threads import ASKED, UNHEARD, UNSAID, WRITES, thread_of, went
from bot.console.visits import Visit, go
from storage import casework
from storage.audit import note
from storage.casework import OUTCOMES, Outcome
from storage.concerns import Raised, Stored, UnknownConcern, acknowledge, raise_concern
from storage.held import held

OUTCOME_WORDS: dict[Outcome, str] = {
    "referred": "Referred to the council's safeguarding adults team, or to children's services",
    "emergency": "Emergency services were called",
    "supported": "Spoke with the person; support or advice was given",
    "not_reached": "The person could not be reached, and what could be done was done",
    "not_a_concern": "Not a safeguarding concern",
    "other": "Something else; see the notes",
}

LONGEST_NOTE = 5000
"""Characters of a note."""


def queue(visit: Visit) -> Response:
    """The organisation's concerns; ``part`` is for the page that keeps itself up to date."""
    closed = visit.query.get("show") == "closed"
    with visit.parts.reading.connect() as connection:
        found = casework.queue(connection, visit.member.organisation_id, closed=closed)
        part = bool(visit.query.get("part"))
        standing = None if part else duty_now(visit, connection)
        holding = () if closed else held(connection, visit.member.organisation_id)
    return visit.page(
        "concern_list" if part else "concerns", found=found, closed=closed, kinds=kinds_in_words,
        on_duty=standing, holding=holding,
    )  # fmt: skip


def one(visit: Visit) -> Response:
    """One concern with their words. That somebody looked is in the audit before they see them."""
    return shown(visit)


def take(visit: Visit) -> Response:
    """Take it up."""
    concern = concern_of(visit)
    if concern is None:
        return visit.missing()
    with visit.parts.engine.begin() as connection:
        taken = acknowledge(connection, concern.reference, visit.member.name, "", visit.now)
    return _back(concern, "taken" if taken else "taken_before")


def add_note(visit: Visit) -> Response:
    """Keep a note."""
    concern, words = concern_of(visit), _words(visit)
    if concern is None:
        return visit.missing()
    if not words:
        return shown(visit, "Write the note first.")
    with visit.parts.engine.begin() as connection:
        casework.add_note(
            connection, visit.parts.keys, concern, visit.member.name, words, visit.now
        )
    return _back(concern, "noted")


def close(visit: Visit) -> Response:
    """Close it with an outcome and a note of what was done."""
    concern, words = concern_of(visit), _words(visit)
    outcome = next((each for each in OUTCOMES if each == visit.form.get("outcome")), None)
    if concern is None:
        return visit.missing()
    if outcome is None or not words:
        return shown(visit, "Choose what came of it, and write what was done.")
    with visit.parts.engine.begin() as connection:
        closed = casework.close(connection, concern, visit.member.name, outcome, visit.now)
        if closed:
            casework.add_note(
                connection, visit.parts.keys, concern, visit.member.name, words, visit.now
            )
    if not closed:
        return shown(visit, "Take it up first; or it is closed already.")
    return _back(concern, "closed")


def reopen(visit: Visit) -> Response:
    """Open it again."""
    concern = concern_of(visit)
    if concern is None:
        return visit.missing()
    with visit.parts.engine.begin() as connection:
        casework.reopen(connection, concern, visit.member.name, visit.now)
    return _back(concern, "open_again")


def months(visit: Visit) -> Response:
    """A year's concerns month by month: figures only."""
    since = visit.now - timedelta(days=366)
    with visit.parts.reading.connect() as connection:
        found = casework.months(connection, visit.member.organisation_id, since)
    return visit.page("months", found=found)


def raise_one(visit: Visit, respondent_id: int, conversation_id: int, channel: str) -> str:
    """Raise a concern about the person of a conversation, in a helper's words; its reference."""
    raised = Raised(
        organisation_id=visit.member.organisation_id,
        respondent_id=respondent_id,
        conversation_id=conversation_id,
        message_id=None,
        kinds=("raised_by_staff",),
        directness="staff",
        about="self",
        channel=channel,
        words=f"{visit.member.shown_as} writes: {_words(visit)}",
        signposted="by_staff",
    )
    with visit.parts.engine.begin() as connection:
        reference = raise_concern(connection, visit.parts.keys, raised, visit.now)
        note(connection, visit.entry("concern_raised", f"concern {reference}"))
    return reference


def shown(visit: Visit, problem: str = "") -> Response:
    """The concern's page, with what is wrong with a form that was sent, if something is."""
    keys = visit.parts.keys
    with visit.parts.engine.begin() as connection:
        try:
            concern = casework.one(
                connection, visit.member.organisation_id, visit.path["reference"].upper(), keys
            )
        except UnknownConcern:
            return visit.missing()
        written = casework.notes(connection, keys, concern.id)
        more = beside(visit, connection, concern)
        thread = thread_of(visit, connection, concern)
        note(connection, visit.entry("concern_read", f"concern {concern.reference}"))
    return visit.page(
        "concern", 422 if problem else 200, concern=concern, notes=written, problem=problem,
        kinds=kinds_in_words(concern), told=how_told(concern),
        outcomes=OUTCOME_WORDS, typed=visit.form.get("words"), thread=thread,
        typed_reply=visit.form.get("reply"), went=went, unheard=UNHEARD, unsaid=UNSAID,
        writes=WRITES, asked=ASKED, **more,
    )  # fmt: skip


def concern_of(visit: Visit) -> Stored | None:
    """The concern of the address, without its words; None if it is none of theirs."""
    with visit.parts.reading.connect() as connection:
        try:
            return casework.one(
                connection, visit.member.organisation_id, visit.path["reference"].upper()
            )
        except UnknownConcern:
            return None


def _words(visit: Visit) -> str:
    return visit.form.get("words").strip()[:LONGEST_NOTE]


def _back(concern: Stored, done: str) -> Response:
    return go(f"/concerns/{concern.reference}", done)
