"""The outbox: prompts that a turn has put in, in the order in which to say them."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, select, update

from dialogues.exchange import Prompt, prompt_from_plain
from storage.models import PROMPTS

_UNSHOWN = (
    select(PROMPTS.c.id, PROMPTS.c.prompt)
    .where(PROMPTS.c.conversation_id == bindparam("conversation"), PROMPTS.c.state == "waiting")
    .order_by(PROMPTS.c.id)
)
_MARK_SHOWN = (
    update(PROMPTS)
    .where(PROMPTS.c.id.in_(bindparam("ids", expanding=True)), PROMPTS.c.state == "waiting")
    .values(state="shown", shown_at=bindparam("now"))
)


def unshown(connection: Connection, conversation_id: int) -> Sequence[tuple[int, Prompt]]:
    """The prompts still to be shown, first things first, each with its row id."""
    rows = connection.execute(_UNSHOWN, {"conversation": conversation_id})
    return [(row.id, prompt_from_plain(row.prompt)) for row in rows]


def mark_shown(connection: Connection, ids: Sequence[int], now: datetime) -> int:
    """Note that prompts have been shown; how many were still waiting."""
    if not ids:
        return 0
    result = connection.execute(_MARK_SHOWN, {"ids": list(ids), "now": now})
    return result.rowcount


def said(connection: Connection, conversation_id: int, limit: int = 50) -> Sequence[Prompt]:
    """The last prompts shown, oldest of them first: what a page shows when it is opened again."""
    rows = connection.execute(
        select(PROMPTS.c.prompt)
        .where(PROMPTS.c.conversation_id == conversation_id, PROMPTS.c.state == "shown")
        .order_by(PROMPTS.c.id.desc())
        .limit(limit)
    )
    return [prompt_from_plain(row.prompt) for row in rows][::-1]
