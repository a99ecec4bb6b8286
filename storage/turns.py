"""Committing a turn: everything it changes, in the caller's one transaction.

Interview, answers, consents, events, prompts and finished messages are stored
together if the lease still holds, else not at all.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, update

from dialogues import interview as interviews
from dialogues.exchange import Author, Reply, Turn, to_plain
from dialogues.guide import Guide
from storage.answers import store_answers
from storage.blanking import Coder, Kept, keep
from storage.consents import store_consents
from storage.holding import drop_earlier, let_go
from storage.leases import NEXT_DUE, Lease, hold
from storage.models import CONVERSATIONS, EVENTS, MESSAGES, PROMPTS, TURNS, Moment
from storage.persons_asked_for import report_wish_for_person
from storage.secrets import Keys
from storage.withdrawing import blank_conversation


@dataclass(frozen=True)
class Outcome:
    """A turn as taken, and what it took.

    ``messages`` are the ids of the leased messages that made the ``reply``
    (none for the first turn); ``heard`` and ``model`` are what the assistant
    said of its recognition. ``by`` is who gave the answers, if not whoever types.
    """

    guide: Guide
    turn: Turn
    messages: tuple[int, ...] = ()
    reply: Reply | None = None
    heard: dict[str, Any] | None = None
    model: str = ""
    by: Author | None = None


def commit_turn(
    connection: Connection,
    lease: Lease,
    outcome: Outcome,
    now: datetime,
    coder: Coder,
    keys: Keys | None = None,
) -> None:
    """Store the turn and end the lease.

    With ``keys`` a wish for a person becomes a concern. Raises LeaseLost when
    the lease does not hold: then nothing is stored, and the turn is to be
    taken again.
    """
    hold(connection, lease, now)
    kept = keep(outcome.guide, lease.interview, outcome.turn, outcome.reply, outcome.heard, coder)
    _store_turn(connection, lease, kept, outcome.model, now)
    author = outcome.by or lease.role
    store_answers(connection, lease, kept, author, now)
    if any(event.name == "withdrawn" for event in kept.events):
        blank_conversation(connection, lease.conversation)
    store_consents(connection, lease, kept, outcome.guide, author, now)
    _queue_prompts(connection, lease, outcome.turn, now)
    _settle_messages(connection, lease, outcome.messages, kept, now)
    _store_interview(connection, lease, kept, now)
    if outcome.reply and (outcome.reply.concern or outcome.reply.request == "stop"):
        drop_earlier(connection, lease.conversation, lease.turns)
        let_go(connection, lease.conversation)
    if keys is not None:
        said = outcome.reply.words if outcome.reply else ""
        report_wish_for_person(connection, keys, lease, outcome.messages, said, kept, now)


_INSERT_TURN = insert(TURNS)
_INSERT_EVENTS = insert(EVENTS)
_INSERT_PROMPTS = insert(PROMPTS)
_SETTLE = (
    update(MESSAGES)
    .where(MESSAGES.c.id == bindparam("message"))
    .values(
        state="done", turn=bindparam("number"), settled_at=bindparam("now"),
        reply=bindparam("kept"),
    )
)  # fmt: skip
_STORE_INTERVIEW = (
    update(CONVERSATIONS)
    .where(CONVERSATIONS.c.id == bindparam("wanted"))
    .values(
        interview=bindparam("state"), language=bindparam("spoken"),
        disposition=bindparam("far"), turns=bindparam("next_turn"),
        version=bindparam("next_version"), lease_owner=None, lease_until=None, failures=0,
        set_aside_at=None, updated_at=bindparam("now"), ended_at=bindparam("end"),
        due_at=NEXT_DUE, remind_at=bindparam("remind", type_=Moment),
    )
)  # fmt: skip


def _store_turn(
    connection: Connection, lease: Lease, kept: Kept, model: str, now: datetime
) -> None:
    row = {
        "conversation_id": lease.conversation,
        "number": lease.turns,
        "reply": to_plain(kept.reply) if kept.reply else None,
        "heard": kept.heard,
        "model": model,
        "taken_at": now,
    }
    connection.execute(_INSERT_TURN, row)
    rows = [
        {
            "conversation_id": lease.conversation,
            "turn": lease.turns,
            "position": position,
            "name": event.name,
            "question": event.question,
            "detail": event.detail,
            "at": now,
        }
        for position, event in enumerate(kept.events)
    ]
    if rows:
        connection.execute(_INSERT_EVENTS, rows)


def _queue_prompts(connection: Connection, lease: Lease, turn: Turn, now: datetime) -> None:
    rows = [
        {
            "conversation_id": lease.conversation,
            "respondent_id": lease.respondent,
            "channel": lease.channel,
            "purpose": "turn",
            "turn": lease.turns,
            "position": position,
            "prompt": to_plain(prompt),
            "state": "waiting",
            "queued_at": now,
            "due_at": now,
            "attempts": 0,
            "pieces": 0,
        }
        for position, prompt in enumerate(turn.prompts)
    ]
    if rows:
        connection.execute(_INSERT_PROMPTS, rows)


def _settle_messages(
    connection: Connection, lease: Lease, ids: tuple[int, ...], kept: Kept, now: datetime
) -> None:
    if not {each.id for each in lease.messages}.issuperset(ids):
        raise ValueError(f"not all of the messages {ids} are part of the lease")
    rows = [
        {
            "message": each.id,
            "number": lease.turns,
            "now": now,
            "kept": to_plain(kept.of(each.reply)),
        }
        for each in lease.messages
        if each.id in ids
    ]
    if rows:
        connection.execute(_SETTLE, rows)


def _store_interview(connection: Connection, lease: Lease, kept: Kept, now: datetime) -> None:
    interview = kept.interview
    values = {
        "wanted": lease.conversation,
        "state": interviews.to_plain(interview),
        "spoken": interview.language,
        "far": _how_far(lease, interview),
        "next_turn": lease.turns + 1,
        "next_version": lease.version + 1,
        "now": now,
        "end": now if interview.state == "ended" else None,
        "remind": _remind_at(lease, kept),
    }
    connection.execute(_STORE_INTERVIEW, values)


def _how_far(lease: Lease, interview: interviews.Interview) -> interviews.Disposition:
    """Whoever was invited stays so until their first reply, which the first turn does not take."""
    if lease.interview is None and lease.disposition == "invited":
        return "invited" if interview.disposition == "started" else interview.disposition
    return interview.disposition


def _remind_at(lease: Lease, kept: Kept) -> datetime | None:
    """When they want to be reminded; "ok thanks" in a break leaves that as it was."""
    if kept.interview.state != "paused":
        return None
    pauses = [event.detail.get("until") for event in kept.events if event.name == "paused"]
    if not pauses:
        return lease.remind_at
    return datetime.fromisoformat(pauses[-1]) if pauses[-1] else None
