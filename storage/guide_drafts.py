"""Drafts of guides: what authors wrote, mistakes and all, kept each time and never changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select

from storage.models import GUIDE_DRAFTS

_D = GUIDE_DRAFTS.c


@dataclass(frozen=True)
class Kept:
    """A draft in a list."""

    id: int
    guide_id: str
    made_at: datetime
    made_by: str


@dataclass(frozen=True)
class Draft:
    """A draft: the texts of its files by their names, and what was told of its form, if any."""

    id: int
    guide_id: str
    files: Mapping[str, str] = field(repr=False)
    told: Mapping[str, Sequence[str]] = field(repr=False)
    made_at: datetime
    made_by: str


def keep(
    connection: Connection,
    organisation_id: int,
    guide_id: str,
    files: Mapping[str, str],
    told: Mapping[str, Sequence[str]],
    who: str,
    now: datetime,
) -> int:
    """Keep a draft; its number. The same texts as the newest one are not kept twice."""
    newest = latest(connection, organisation_id, guide_id)
    if newest is not None and dict(newest.files) == dict(files):
        return newest.id
    values = {
        "organisation_id": organisation_id,
        "guide_id": guide_id,
        "files": dict(files),
        "told": {name: list(lines) for name, lines in told.items()},
        "made_at": now,
        "made_by": who,
    }
    added = insert(GUIDE_DRAFTS).values(**values).returning(_D.id)
    return int(connection.execute(added).scalar_one())


def find(connection: Connection, organisation_id: int, guide_id: str, number: int) -> Draft | None:
    """The organisation's draft of this guide with this number."""
    return _one(
        connection.execute(
            select(GUIDE_DRAFTS).where(
                _D.organisation_id == organisation_id, _D.guide_id == guide_id, _D.id == number
            )
        ).first()
    )


def latest(connection: Connection, organisation_id: int, guide_id: str) -> Draft | None:
    """The organisation's newest draft of this guide."""
    return _one(
        connection.execute(
            select(GUIDE_DRAFTS)
            .where(_D.organisation_id == organisation_id, _D.guide_id == guide_id)
            .order_by(_D.id.desc())
            .limit(1)
        ).first()
    )


def listed(
    connection: Connection,
    organisation_id: int,
    guide_id: str,
    most: int,
    before: int | None = None,
) -> Sequence[Kept]:
    """The organisation's drafts of this guide, the newest first, ``before`` a number."""
    earlier = () if before is None else (_D.id < before,)
    rows = connection.execute(
        select(_D.id, _D.guide_id, _D.made_at, _D.made_by)
        .where(_D.organisation_id == organisation_id, _D.guide_id == guide_id, *earlier)
        .order_by(_D.id.desc())
        .limit(most)
    )
    return [Kept(*row) for row in rows]


def newest(connection: Connection, organisation_id: int) -> dict[str, Kept]:
    """The organisation's newest draft of each guide, by the guide's id."""
    last = (
        select(func.max(_D.id)).where(_D.organisation_id == organisation_id).group_by(_D.guide_id)
    )
    rows = connection.execute(
        select(_D.id, _D.guide_id, _D.made_at, _D.made_by)
        .where(_D.id.in_(last))
        .order_by(_D.guide_id)
    )
    return {row.guide_id: Kept(*row) for row in rows}


def _one(row: Any) -> Draft | None:
    if row is None:
        return None
    return Draft(row.id, row.guide_id, row.files, row.told, row.made_at, row.made_by)
