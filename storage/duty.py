"""The duty rota: who is told of an organisation's concerns when, and how they are reached."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time
from typing import Any

from sqlalchemy import Connection, delete, exists, insert, select, update

from storage.models import ALERTS_SENT, DUTY
from storage.secrets import Keys

_D = DUTY.c


@dataclass(frozen=True)
class Details:
    """What is said of somebody on the rota; empty where they are not to be told in that way.

    ``weekdays`` are the days on which their duty begins, 0 for Monday.
    """

    name: str
    email: str = field(repr=False)
    mobile: str = field(repr=False)
    weekdays: tuple[int, ...]
    begins: time
    ends: time
    place: int


@dataclass(frozen=True)
class OnRota:
    """Somebody on the rota, by number."""

    id: int
    details: Details


def rota(connection: Connection, keys: Keys, organisation_id: int) -> Sequence[OnRota]:
    """An organisation's rota, in the order in which they are told."""
    rows = connection.execute(
        select(DUTY)
        .where(_D.organisation_id == organisation_id, _D.left_at.is_(None))
        .order_by(_D.place, _D.id)
    )
    return [_opened(keys, row) for row in rows]


def on_rota(connection: Connection, keys: Keys, duty_id: int) -> OnRota | None:
    """Somebody who is still on a rota."""
    wanted = select(DUTY).where(_D.id == duty_id, _D.left_at.is_(None))
    row = connection.execute(wanted).first()
    return None if row is None else _opened(keys, row)


def names(connection: Connection, keys: Keys, duty_ids: Sequence[int]) -> Mapping[int, str]:
    """What those are called who are, or were, on the rota."""
    rows = connection.execute(select(_D.id, _D.sealed).where(_D.id.in_(duty_ids)))
    return {row.id: json.loads(keys.unseal(row.sealed))["name"] for row in rows}


def add(
    connection: Connection, keys: Keys, organisation_id: int, details: Details, now: datetime
) -> int:
    """Put somebody on the rota; their number."""
    row = {"organisation_id": organisation_id, **_row(keys, details), "changed_at": now}
    return int(connection.execute(insert(DUTY).returning(_D.id), row).scalar_one())


def change(
    connection: Connection, keys: Keys, duty_id: int, details: Details, now: datetime
) -> None:
    """Change what is said of somebody on the rota."""
    connection.execute(
        update(DUTY)
        .where(_D.id == duty_id, _D.left_at.is_(None))
        .values(**_row(keys, details), changed_at=now)
    )


def take_off(connection: Connection, keys: Keys, duty_id: int, now: datetime) -> None:
    """Take somebody off the rota: of them only the name stays, where a concern was told to them."""
    known = names(connection, keys, [duty_id])
    connection.execute(
        update(DUTY)
        .where(_D.id == duty_id, _D.left_at.is_(None))
        .values(left_at=now, sealed=keys.seal(json.dumps({"name": known[duty_id]})))
    )
    forget_left(connection)


def forget_left(connection: Connection) -> None:
    """Delete whoever was taken off a rota and is named by no alert any more."""
    told = exists().where(ALERTS_SENT.c.duty_id == _D.id)
    connection.execute(delete(DUTY).where(_D.left_at.is_not(None), ~told))


def _row(keys: Keys, details: Details) -> dict[str, Any]:
    reached = {"name": details.name, "email": details.email, "mobile": details.mobile}
    return {
        "sealed": keys.seal(json.dumps(reached)),
        "weekdays": sorted(details.weekdays),
        "begins": f"{details.begins:%H:%M}",
        "ends": f"{details.ends:%H:%M}",
        "place": details.place,
    }


def _opened(keys: Keys, row: Any) -> OnRota:
    reached = json.loads(keys.unseal(row.sealed))
    details = Details(
        reached["name"], reached["email"], reached["mobile"], tuple(row.weekdays),
        time.fromisoformat(row.begins), time.fromisoformat(row.ends), row.place,
    )  # fmt: skip
    return OnRota(row.id, details)
