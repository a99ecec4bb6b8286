"""Who took part in a study, as consent stands, and who is left out and why."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Select, Subquery, case, func, select

from dialogues.guide import Guide, Question, from_document
from storage.models import CONSENTS, CONVERSATIONS, GUIDES

if TYPE_CHECKING:  # it brings pyarrow and pandas; retention asks here for one word only
    from storage.columnar import Columnar

_C = CONVERSATIONS.c

GONE = ("withdrawn", "ineligible")
"""Dispositions that say why nothing was kept, whatever the consent."""


@dataclass(frozen=True)
class Study:
    """What the store holds of one guide: its versions, newest first, and who took part.

    ``guides`` is by hash, ``used`` the hashes that conversations in the extract
    were led by. ``left_out`` counts the conversations that are in no extract by
    reason.
    """

    guides: Mapping[str, Guide]
    used: frozenset[str]
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


@dataclass(frozen=True)
class HowFar:
    """How many conversations got how far, whoever agreed to what."""

    guide_version: str
    channel: str
    role: str
    disposition: str
    conversations: int


def guide_ids(connection: Connection) -> Sequence[str]:
    """The guides that conversations were held with."""
    wanted = select(GUIDES.c.guide_id).distinct().order_by(GUIDES.c.guide_id)
    return connection.execute(wanted).scalars().all()


def read_study(store: "Columnar", guide_id: str) -> Study:
    """The guide's versions, and how many conversations are left out."""
    documents = store.rows(
        select(*store.plain(GUIDES.c.hash, GUIDES.c.document))
        .where(GUIDES.c.guide_id == guide_id)
        .order_by(GUIDES.c.frozen_at.desc(), GUIDES.c.hash)
    )
    guides = {row["hash"]: from_document(json.loads(row["document"])) for row in documents}
    used, left_out = set(), dict[str, int]()
    for row in store.rows(_counted(list(guides))):
        if row["reason"] == "given":
            used.add(row["guide_hash"])
        else:
            left_out[row["reason"]] = left_out.get(row["reason"], 0) + row["number"]
    return Study(guides, frozenset(used), left_out)


def dispositions(store: "Columnar", study: Study) -> list[HowFar]:
    """How far all conversations of the study got, by version, channel and role."""
    by = (_C.guide_hash, _C.channel, _C.role, _C.disposition)
    rows = store.rows(
        select(*by, func.count().label("number"))
        .where(_C.guide_hash.in_(list(study.guides)))
        .group_by(*by)
        .order_by(*by)
    )
    return [
        HowFar(study.guides[hash_].version, *rest)
        for hash_, *rest in (tuple(row.values()) for row in rows)
    ]


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


def _counted(hashes: Sequence[str]) -> Select[Any]:
    take_part = take_part_stands()
    state = func.coalesce(take_part.c.state, "not_yet_given")
    reason = case(
        (state == "given", state), (_C.disposition.in_(GONE), _C.disposition), else_=state
    ).label("reason")
    return (
        select(_C.guide_hash, reason, func.count().label("number"))
        .outerjoin(take_part, take_part.c.conversation_id == _C.id)
        .where(_C.guide_hash.in_(hashes))
        .group_by(_C.guide_hash, reason)
        .order_by(_C.guide_hash, reason)
    )
