"""Answers as rows: a correction adds one and ends the earlier one, never changes it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, update

from dialogues.exchange import Author, Event
from dialogues.interview import Answer, answer_from_plain
from storage.blanking import Kept
from storage.leases import Lease
from storage.models import ANSWERS

_CURRENT = (
    ANSWERS.c.conversation_id == bindparam("conversation"),
    ANSWERS.c.superseded_at.is_(None),
)
_END: dict[str, Any] = {"superseded_at": bindparam("now"), "superseded_turn": bindparam("number")}
_END_SOME = (
    update(ANSWERS)
    .where(*_CURRENT, ANSWERS.c.question.in_(bindparam("questions", expanding=True)))
    .values(**_END)
)
_END_ALL = update(ANSWERS).where(*_CURRENT).values(**_END)
_INSERT = insert(ANSWERS)


def store_answers(
    connection: Connection, lease: Lease, kept: Kept, author: Author, now: datetime
) -> None:
    """Store the answers that the turn's events give, close and restore."""
    given = answers_given(lease, kept, author, now)
    _end_earlier(connection, lease, given, now)
    if given.rows:
        connection.execute(_INSERT, given.rows)


@dataclass(frozen=True)
class Given:
    """A turn's answers as rows, and which earlier answers they end: those to the questions
    in ``ends``, or with ``ends_all`` every one.

    Also those that the interview knows no more, since somebody withdrew: they may come back.
    """

    rows: list[dict[str, Any]]
    ends: frozenset[str]
    ends_all: bool


def answers_given(lease: Lease, kept: Kept, author: Author, now: datetime) -> Given:
    """What the turn's events make of answers, worked out and not yet written."""
    rows: list[dict[str, Any]] = []
    started_over = False
    for event in kept.events:
        if event.name == "started_over":
            started_over = True
            _end_rows(rows, None, lease, now)
        answer = _answer(event, author, now)
        if answer is not None:
            _end_rows(rows, answer.question, lease, now)
            rows.append(_row(answer, lease))
    return Given(rows, frozenset(row["question"] for row in rows), started_over)


def ended(lease: Lease, now: datetime) -> dict[str, Any]:
    """What changes in the row of an answer that stops counting with this turn."""
    return {"superseded_at": now, "superseded_turn": lease.turns}


def _answer(event: Event, author: Author, now: datetime) -> Answer | None:
    if event.name in ("answer_given", "answer_restored"):
        return answer_from_plain(event.detail)
    if event.name == "answer_closed" and event.question is not None:
        return Answer(event.question, missing="not_asked", by=author, at=now.isoformat())
    return None


def _end_rows(
    rows: list[dict[str, Any]], question: str | None, lease: Lease, now: datetime
) -> None:
    """End answers that the same turn gave and then replaced."""
    for row in rows:
        if row["superseded_at"] is None and question in (None, row["question"]):
            row.update(ended(lease, now))


def _end_earlier(connection: Connection, lease: Lease, given: Given, now: datetime) -> None:
    values = {"conversation": lease.conversation, "now": now, "number": lease.turns}
    if given.ends_all:
        connection.execute(_END_ALL, values)
    elif given.ends:
        connection.execute(_END_SOME, {**values, "questions": sorted(given.ends)})


def _row(answer: Answer, lease: Lease) -> dict[str, Any]:
    return {
        "conversation_id": lease.conversation,
        "question": answer.question,
        "turn": lease.turns,
        "raw": answer.raw,
        "value": answer.value,
        "codes": list(answer.codes),
        "missing": answer.missing,
        "how": answer.how,
        "other": answer.other,
        "note": answer.note,
        "by": answer.by,
        "at": datetime.fromisoformat(answer.at),
        "superseded_at": None,
        "superseded_turn": None,
    }
