"""A list on its way from the upload to "Invite": sealed in the page itself, kept nowhere else.

Nothing of it is in the database or on the disk until it is confirmed, so there
is nothing to wipe either. Only whoever uploaded it can use it, for a day.
"""

from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime, timedelta
from typing import Any

from bot.carrying import NotOurs, brought_back, carry
from bot.inviting.reading import Bad, NumberList, Row
from storage.rounds import Plan
from storage.secrets import Keys
from storage.staff import Member

KEPT_FOR = timedelta(days=1)
_PURPOSE = "invitations"


@dataclass(frozen=True)
class Carried:
    """A list that was read, and what it was uploaded for: a new round's plan, or a round.

    ``plan`` and ``round_id`` are both empty while the terms are still being
    filled in; ``guide`` is the id of the guide of a new round.
    """

    file: str
    found: NumberList
    guide: str = ""
    plan: Plan | None = None
    round_id: int | None = None


def sealed(carried: Carried, keys: Keys, member: Member, now: datetime) -> str:
    """What the page carries; without the keys it says nothing."""
    content = {
        "staff": member.id, "organisation": member.organisation_id,
        "at": now, "file": carried.file, "guide": carried.guide,
        "column": carried.found.column,
        "rows": [[row.line, row.number] for row in carried.found.rows],
        "bad": [list(asdict(bad).values()) for bad in carried.found.bad],
        "plan": carried.plan and asdict(carried.plan), "round": carried.round_id,
    }  # fmt: skip
    return carry(_PURPOSE, content, keys)


def opened(text: str, keys: Keys, member: Member, now: datetime) -> Carried | None:
    """What was sealed; None if it is not theirs, or too old, or no such thing."""
    try:
        content = brought_back(_PURPOSE, text, keys)
    except NotOurs:
        return None
    whose = (content["staff"], content["organisation"])
    age = now - datetime.fromisoformat(content["at"])
    if whose != (member.id, member.organisation_id) or age > KEPT_FOR:
        return None
    found = NumberList(
        content["column"],
        tuple(Row(*row) for row in content["rows"]),
        tuple(Bad(*bad) for bad in content["bad"]),
    )
    return Carried(
        content["file"], found, content["guide"], _plan(content["plan"]), content["round"]
    )


def _plan(written: dict[str, Any] | None) -> Plan | None:
    if written is None:
        return None
    plan = Plan(**{each.name: written[each.name] for each in fields(Plan)})
    return replace(plan, starts_at=datetime.fromisoformat(written["starts_at"]))
