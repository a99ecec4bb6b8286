"""What sending cost: texts, their parts, and pence by the price in the settings."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from storage.models import DELIVERIES, PROMPTS


@dataclass(frozen=True)
class Cost:
    """Texts sent, the parts that they took on the wire, and pence."""

    texts: int = 0
    parts: int = 0
    pence: float = 0.0


_COST: Select[Any] = (
    select(
        PROMPTS.c.conversation_id,
        func.count().label("texts"),
        func.coalesce(func.sum(DELIVERIES.c.parts), 0).label("parts"),
        func.coalesce(func.sum(DELIVERIES.c.pence), 0.0).label("pence"),
    )
    .select_from(DELIVERIES)
    .join(PROMPTS, PROMPTS.c.id == DELIVERIES.c.prompt_id)
    .where(DELIVERIES.c.state != "failed")
    .group_by(PROMPTS.c.conversation_id)
)


def costs(connection: Connection, conversations: Collection[int]) -> Mapping[int, Cost]:
    """What these conversations cost so far, by their ids; what nothing was sent in is left out.

    What the provider refused costs nothing; what may have been sent counts.
    """
    wanted = _COST.where(PROMPTS.c.conversation_id.in_(conversations))
    return {row.conversation_id: _cost(row) for row in connection.execute(wanted)}


def _cost(row: Row[Any]) -> Cost:
    return Cost(row.texts, row.parts, row.pence)
