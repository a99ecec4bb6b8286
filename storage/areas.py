"""Where somebody lives, as far as it is coded; and whether something written is for there."""

import re
from collections.abc import Iterable

from sqlalchemy import Connection, select

from storage.lookups import around
from storage.models import ANSWERS, CONVERSATIONS

_CODE = re.compile(r"[EWSN]0\d{7}|[A-Z]{1,2}\d[A-Z\d]?")
"""The code of a small area, or a postcode's district."""

EVERYWHERE = ("", "everywhere")


def areas_of(connection: Connection, respondent_id: int) -> frozenset[str]:
    """The areas that somebody lives in by their coded answers: codes, and names where known."""
    rows = connection.execute(
        select(ANSWERS.c.codes)
        .join(CONVERSATIONS, CONVERSATIONS.c.id == ANSWERS.c.conversation_id)
        .where(CONVERSATIONS.c.respondent_id == respondent_id, ANSWERS.c.superseded_at.is_(None))
    )
    codes = {code for (codes,) in rows for code in codes or () if _CODE.fullmatch(str(code))}
    return frozenset(name for code in codes for name in (code, *around(code)))


def is_everywhere(area: str) -> bool:
    """Whether what is written of an area means no area in particular."""
    return area.strip().casefold() in EVERYWHERE


def fits(area: str, areas: Iterable[str]) -> bool:
    """Whether one of the names and codes, with commas between, is one of the areas."""
    named = {each.strip().casefold() for each in area.split(",")} - {""}
    return bool(named & {each.casefold() for each in areas})
