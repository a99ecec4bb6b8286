"""Guides published from the console, and retired: what is in use, and what was."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, delete, exists, func, select

from dialogues.guide import Guide
from storage import guides
from storage.inserting import insert_new
from storage.models import (
    CONVERSATIONS,
    ENTRANCES,
    GUIDE_PUBLICATIONS,
    GUIDES,
    GUIDES_RETIRED,
    INVITATIONS,
    RESPONDENTS,
    ROUNDS,
)

_P, _R, _G = GUIDE_PUBLICATIONS.c, GUIDES_RETIRED.c, GUIDES.c


@dataclass(frozen=True)
class Published:
    """A guide that was published; ``place`` counts from 1 for each guide's id."""

    guide_id: str
    version: str
    guide_hash: str
    place: int
    draft_id: int
    published_at: datetime
    published_by: str


@dataclass(frozen=True)
class Standing:
    """What an organisation has said of a guide's id: what it published last, whether it retired it.

    ``place`` is 0 and ``guide_hash`` None where nothing was published.
    """

    guide_hash: str | None = None
    place: int = 0
    retired_at: datetime | None = None
    retired_by: str = ""


@dataclass(frozen=True)
class Leading:
    """What would begin conversations in a guide: open keywords, and rounds that still invite."""

    keywords: tuple[str, ...] = ()
    rounds: tuple[str, ...] = ()


def standing(connection: Connection, organisation_id: int, guide_id: str) -> Standing:
    """How a guide's id stands with an organisation."""
    last = connection.execute(
        select(_P.guide_hash, _P.place)
        .where(_P.organisation_id == organisation_id, _P.guide_id == guide_id)
        .order_by(_P.place.desc())
        .limit(1)
    ).first()
    retired = connection.execute(
        select(_R.retired_at, _R.retired_by).where(
            _R.organisation_id == organisation_id, _R.guide_id == guide_id
        )
    ).first()
    return Standing(*(last or (None, 0)), *(retired or (None, "")))


def publish(
    connection: Connection,
    organisation_id: int,
    guide: Guide,
    draft_id: int,
    after: int,
    who: str,
    now: datetime,
) -> str | None:
    """Freeze the guide and have its id mean it from now on, retired or not; its hash.

    ``after`` is the place of the one that it follows. None, and nothing is
    done, if something else was published meanwhile.
    """
    if standing(connection, organisation_id, guide.id).place != after:
        return None
    row = {
        "organisation_id": organisation_id,
        "guide_id": guide.id,
        "place": after + 1,
        "draft_id": draft_id,
        "guide_hash": guides.freeze(connection, guide, now),
        "published_at": now,
        "published_by": who,
    }
    if not insert_new(connection, GUIDE_PUBLICATIONS, row):
        return None
    bring_back(connection, organisation_id, guide.id)
    return str(row["guide_hash"])


def published(
    connection: Connection, organisation_id: int, guide_id: str | None = None
) -> Sequence[Published]:
    """What the organisation published, of one guide or of all, the latest first."""
    which = () if guide_id is None else (_P.guide_id == guide_id,)
    rows = connection.execute(
        select(
            _P.guide_id, _G.version, _P.guide_hash, _P.place, _P.draft_id, _P.published_at,
            _P.published_by,
        )
        .join(GUIDES, _G.hash == _P.guide_hash)
        .where(_P.organisation_id == organisation_id, *which)
        .order_by(_P.guide_id, _P.place.desc())
    )  # fmt: skip
    return [Published(*row) for row in rows]


def known(connection: Connection, organisation_id: int) -> set[str]:
    """The ids of the guides that an organisation has published."""
    ids = select(_P.guide_id).where(_P.organisation_id == organisation_id)
    return set(connection.execute(ids.distinct()).scalars())


def retire(
    connection: Connection, organisation_id: int, guide_id: str, who: str, now: datetime
) -> bool:
    """Begin no more conversations in it; False if it was retired already."""
    row = {
        "organisation_id": organisation_id,
        "guide_id": guide_id,
        "retired_at": now,
        "retired_by": who,
    }
    return insert_new(connection, GUIDES_RETIRED, row)


def bring_back(connection: Connection, organisation_id: int, guide_id: str) -> bool:
    """Let conversations begin in it again; False if it was not retired."""
    gone = connection.execute(
        delete(GUIDES_RETIRED).where(_R.organisation_id == organisation_id, _R.guide_id == guide_id)
    )
    return gone.rowcount == 1


def retired(connection: Connection, organisation_id: int) -> set[str]:
    """The ids of the guides that the organisation has retired."""
    rows = connection.execute(select(_R.guide_id).where(_R.organisation_id == organisation_id))
    return {row.guide_id for row in rows}


def round_is_retired() -> ColumnElement[bool]:
    """Of a row of ``rounds``: whether its organisation has retired the guide that it goes by."""
    return (
        exists()
        .where(
            _R.organisation_id == ROUNDS.c.organisation_id,
            _R.guide_id == _G.guide_id,
            _G.hash == ROUNDS.c.guide_hash,
        )
        .correlate(ROUNDS)
    )


def leading(connection: Connection, organisation_id: int, guide_id: str) -> Leading:
    """What would begin conversations in this guide, but for who asks for the usual one."""
    keywords = connection.execute(
        select(ENTRANCES.c.keyword)
        .where(
            ENTRANCES.c.organisation_id == organisation_id,
            ENTRANCES.c.guide_id == guide_id,
            ENTRANCES.c.closed_at.is_(None),
        )
        .order_by(ENTRANCES.c.keyword)
    )
    waiting = exists().where(
        INVITATIONS.c.round_id == ROUNDS.c.id, INVITATIONS.c.state == "waiting"
    )
    rounds = connection.execute(
        select(ROUNDS.c.name)
        .join(GUIDES, _G.hash == ROUNDS.c.guide_hash)
        .where(
            ROUNDS.c.organisation_id == organisation_id,
            _G.guide_id == guide_id,
            ROUNDS.c.stopped_at.is_(None),
            waiting,
        )
        .order_by(ROUNDS.c.id)
    )
    return Leading(tuple(keywords.scalars()), tuple(rounds.scalars()))


@dataclass(frozen=True)
class Used:
    """A frozen guide with which an organisation has conversations, and how many."""

    guide_id: str
    version: str
    guide_hash: str
    frozen_at: datetime
    conversations: int


def used(
    connection: Connection, organisation_id: int, guide_id: str | None = None
) -> Sequence[Used]:
    """The guides of the organisation's conversations, the latest first."""
    which = () if guide_id is None else (_G.guide_id == guide_id,)
    count = func.count(CONVERSATIONS.c.id).label("conversations")
    rows = connection.execute(
        select(_G.guide_id, _G.version, _G.hash, _G.frozen_at, count)
        .join(CONVERSATIONS, CONVERSATIONS.c.guide_hash == _G.hash)
        .join(RESPONDENTS, RESPONDENTS.c.id == CONVERSATIONS.c.respondent_id)
        .where(RESPONDENTS.c.organisation_id == organisation_id, *which)
        .group_by(_G.guide_id, _G.version, _G.hash, _G.frozen_at)
        .order_by(_G.guide_id, _G.frozen_at.desc(), _G.hash)
    )
    return [Used(*row) for row in rows]
