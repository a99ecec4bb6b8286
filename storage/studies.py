"""Who took part in a study, as consent stands; the rows that extracts are made of."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, Subquery, func, select

from dialogues.guide import Guide, Question, from_document
from storage.models import ANSWERS, CONSENTS, CONVERSATIONS, GUIDES, RESPONDENTS


@dataclass(frozen=True)
class Study:
    """What the store holds of one guide: its versions, newest first, and who took part.

    ``guides`` is by hash. ``included`` are rows of the conversations whose
    consent to take part stands; ``consents`` is by conversation and purpose.
    ``left_out`` counts the other conversations by reason.
    """

    guides: Mapping[str, Guide]
    included: Sequence[Row[Any]]
    consents: Mapping[tuple[int, str], str]
    left_out: Mapping[str, int]

    @property
    def questions(self) -> dict[str, Question]:
        """The questions that take an answer, by id, in the newest version's order."""
        found: dict[str, Question] = {}
        for guide in self.guides.values():
            for question in guide.questions:
                if question.needs_reply:
                    found.setdefault(question.id, question)
        return found


def guide_ids(connection: Connection) -> Sequence[str]:
    """The guides that conversations were held with."""
    wanted = select(GUIDES.c.guide_id).distinct().order_by(GUIDES.c.guide_id)
    return connection.execute(wanted).scalars().all()


def read_study(connection: Connection, guide_id: str) -> Study:
    """The guide's versions and conversations; their answers are read by the tables."""
    documents = connection.execute(
        select(GUIDES.c.hash, GUIDES.c.document)
        .where(GUIDES.c.guide_id == guide_id)
        .order_by(GUIDES.c.frozen_at.desc(), GUIDES.c.hash)
    )
    guides = {row.hash: from_document(row.document) for row in documents}
    included, reasons = [], Counter[str]()
    for row in connection.execute(_conversations(guide_id)):
        if row.take_part == "given":
            included.append(row)
        else:
            reasons[_reason(row)] += 1
    return Study(guides, included, _consents(connection, guide_id), dict(reasons))


def answer_rows(connection: Connection, study: Study, *, history: bool) -> Iterator[Row[Any]]:
    """The answers of the people whose consent stands, by conversation; read as they are used."""
    take_part = take_part_stands()
    wanted = (
        select(ANSWERS, CONVERSATIONS.c.guide_hash)
        .join(CONVERSATIONS, CONVERSATIONS.c.id == ANSWERS.c.conversation_id)
        .join(take_part, take_part.c.conversation_id == CONVERSATIONS.c.id)
        .where(take_part.c.state == "given", CONVERSATIONS.c.guide_hash.in_(list(study.guides)))
        .order_by(ANSWERS.c.conversation_id, ANSWERS.c.id)
    )
    if not history:
        wanted = wanted.where(ANSWERS.c.superseded_at.is_(None))
    return iter(connection.execute(wanted.execution_options(yield_per=5000)))


def take_part_stands() -> Subquery:
    """Consent to take part as it stands, by conversation."""
    latest = (
        select(func.max(CONSENTS.c.id))
        .where(CONSENTS.c.purpose == "take_part")
        .group_by(CONSENTS.c.conversation_id)
    )
    return (
        select(CONSENTS.c.conversation_id, CONSENTS.c.state)
        .where(CONSENTS.c.id.in_(latest))
        .subquery()
    )


def _conversations(guide_id: str) -> Select[Any]:
    c, take_part = CONVERSATIONS.c, take_part_stands()
    return (
        select(
            c.id, c.guide_hash, c.path, c.role, c.channel, c.language, c.disposition, c.turns,
            c.started_at, c.updated_at, c.ended_at,
            RESPONDENTS.c.pseudonym, take_part.c.state.label("take_part"),
        )
        .join(RESPONDENTS, RESPONDENTS.c.id == c.respondent_id)
        .join(GUIDES, GUIDES.c.hash == c.guide_hash)
        .outerjoin(take_part, take_part.c.conversation_id == c.id)
        .where(GUIDES.c.guide_id == guide_id)
        .order_by(c.id)
    )  # fmt: skip


def _reason(row: Row[Any]) -> str:
    if row.disposition in ("withdrawn", "ineligible"):
        return str(row.disposition)
    return str(row.take_part or "not_yet_given")


def _consents(connection: Connection, guide_id: str) -> dict[tuple[int, str], str]:
    rows = connection.execute(
        select(CONSENTS.c.conversation_id, CONSENTS.c.purpose, CONSENTS.c.state)
        .join(CONVERSATIONS, CONVERSATIONS.c.id == CONSENTS.c.conversation_id)
        .join(GUIDES, GUIDES.c.hash == CONVERSATIONS.c.guide_hash)
        .where(GUIDES.c.guide_id == guide_id)
        .order_by(CONSENTS.c.id)
    )
    return {(row.conversation_id, row.purpose): row.state for row in rows}
