"""Committing a turn: everything it changes, in the caller's one transaction.

Interview, answers, consents, events, prompts and finished messages are stored
together if the lease still holds, else not at all. What the rows say is
``turn_rows``, ``answers`` and ``consents``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, update

from dialogues.exchange import Author, Reply, Turn
from dialogues.guide import Guide
from dialogues.interview import to_plain
from storage.answers import store_answers
from storage.blanking import Coder, Kept, keep
from storage.consents import store_consents
from storage.holding import drop_earlier, let_go
from storage.leases import NEXT_DUE, Lease, hold
from storage.models import CONVERSATIONS, EVENTS, MESSAGES, PROMPTS, TURNS, Moment
from storage.persons_asked_for import report_wish_for_person
from storage.secrets import Keys
from storage.turn_rows import after_turn, event_rows, prompt_rows, settled, turn_row
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
        state=bindparam("settled_as"), turn=bindparam("number"), settled_at=bindparam("now"),
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
    connection.execute(_INSERT_TURN, turn_row(lease, kept, model, now))
    rows = event_rows(lease, kept, now)
    if rows:
        connection.execute(_INSERT_EVENTS, rows)


def _queue_prompts(connection: Connection, lease: Lease, turn: Turn, now: datetime) -> None:
    rows = prompt_rows(lease, turn, now)
    if rows:
        connection.execute(_INSERT_PROMPTS, rows)


def _settle_messages(
    connection: Connection, lease: Lease, ids: tuple[int, ...], kept: Kept, now: datetime
) -> None:
    if not {each.id for each in lease.messages}.issuperset(ids):
        raise ValueError(f"not all of the messages {ids} are part of the lease")
    rows = [
        _settling(each.id, settled(lease, kept, each.reply, now))
        for each in lease.messages
        if each.id in ids
    ]
    if rows:
        connection.execute(_SETTLE, rows)


def _settling(message: int, values: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "message": message,
        "settled_as": values["state"],
        "number": values["turn"],
        "now": values["settled_at"],
        "kept": values["reply"],
    }


def _store_interview(connection: Connection, lease: Lease, kept: Kept, now: datetime) -> None:
    after = after_turn(lease, kept, now)
    values = {
        "wanted": lease.conversation,
        "state": to_plain(after["interview"]),
        "spoken": after["language"],
        "far": after["disposition"],
        "next_turn": after["turns"],
        "next_version": after["version"],
        "now": after["updated_at"],
        "end": after["ended_at"],
        "remind": after["remind_at"],
    }
    connection.execute(_STORE_INTERVIEW, values)
