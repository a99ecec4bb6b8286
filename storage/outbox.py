"""The outbox: prompts that a turn has put in, in the order in which to say them."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from dialogues.exchange import Prompt, prompt_from_plain
from storage.models import PROMPTS


def unshown(session: Session, conversation_id: int) -> Sequence[tuple[int, Prompt]]:
    """The prompts still to be shown, first things first, each with its row id."""
    rows = session.connection().execute(
        select(PROMPTS.c.id, PROMPTS.c.prompt)
        .where(PROMPTS.c.conversation_id == conversation_id, PROMPTS.c.state == "waiting")
        .order_by(PROMPTS.c.id)
    )
    return [(row.id, prompt_from_plain(row.prompt)) for row in rows]


def mark_shown(session: Session, ids: Sequence[int], now: datetime) -> int:
    """Note that prompts have been shown; how many were still waiting."""
    if not ids:
        return 0
    result = session.connection().execute(
        update(PROMPTS)
        .where(PROMPTS.c.id.in_(ids), PROMPTS.c.state == "waiting")
        .values(state="shown", shown_at=now)
    )
    return result.rowcount


def said(session: Session, conversation_id: int, limit: int = 50) -> Sequence[Prompt]:
    """The last prompts shown, oldest of them first: what a page shows when it is opened again."""
    rows = session.execute(
        select(PROMPTS.c.prompt)
        .where(PROMPTS.c.conversation_id == conversation_id, PROMPTS.c.state == "shown")
        .order_by(PROMPTS.c.id.desc())
        .limit(limit)
    )
    return [prompt_from_plain(row.prompt) for row in rows][::-1]
