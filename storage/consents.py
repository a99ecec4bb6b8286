"""Consents: every decision a row, the latest one counts.

A consent stands only while the person's latest word on it is yes: refusing,
withdrawing, starting over, or a correction that undoes its question ends it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select

from dialogues.exchange import Author, Event
from dialogues.guide import Guide, Question
from storage.blanking import Kept
from storage.leases import Lease
from storage.models import CONSENTS

_STATES = {"consent_given": "given", "consent_refused": "refused"}


@dataclass(frozen=True)
class Consent:
    """One decision: ``state`` is given, refused, withdrawn or closed."""

    purpose: str
    state: str
    wording_version: str
    channel: str
    language: str
    by: str
    at: datetime


def store_consents(
    connection: Connection, lease: Lease, kept: Kept, guide: Guide, author: Author, now: datetime
) -> None:
    """Store what the turn decides about consent."""
    rows = consent_rows(lease, kept, guide, author, now)
    if rows:
        connection.execute(insert(CONSENTS), rows)


def consent_rows(
    lease: Lease, kept: Kept, guide: Guide, author: Author, now: datetime
) -> list[dict[str, Any]]:
    """What the turn decides about consent, worked out and not yet written."""
    return [
        {
            "respondent_id": lease.respondent,
            "conversation_id": lease.conversation,
            "turn": lease.turns,
            "purpose": question.purpose or "take_part",
            "state": state,
            "wording_version": question.wording_version,
            "channel": lease.channel,
            "language": kept.interview.language,
            "by": author,
            "at": now,
        }
        for question, state in _decisions(lease, kept, guide)
    ]


def consents(connection: Connection, conversation_id: int) -> Mapping[str, Consent]:
    """The consents of a conversation as they stand, by purpose."""
    wanted = (
        select(CONSENTS)
        .where(CONSENTS.c.conversation_id == conversation_id)
        .order_by(CONSENTS.c.id)
    )
    return {
        row.purpose: Consent(
            row.purpose, row.state, row.wording_version, row.channel, row.language, row.by, row.at
        )
        for row in connection.execute(wanted)
    }


def _decisions(lease: Lease, kept: Kept, guide: Guide) -> Iterator[tuple[Question, str]]:
    for event in kept.events:
        if event.name in ("withdrawn", "started_over"):
            state = "withdrawn" if event.name == "withdrawn" else "closed"
            yield from ((question, state) for question in _answered(lease, guide))
            continue
        decided = _state(event)
        if decided is not None and event.question is not None:
            question = guide.question(event.question)
            if question.kind == "consent":
                yield question, decided


def _state(event: Event) -> str | None:
    if event.name == "answer_closed":
        return "closed"
    if event.name == "answer_restored":
        return "given" if event.detail.get("codes") in (["yes"], ("yes",)) else "refused"
    return _STATES.get(event.name)


def _answered(lease: Lease, guide: Guide) -> Iterator[Question]:
    earlier = lease.interview.answers if lease.interview else {}
    return (each for each in guide.questions if each.kind == "consent" and each.id in earlier)
