"""When a question was put to somebody."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from storage.models import PROMPTS

_LATEST = (
    select(PROMPTS.c.prompt, PROMPTS.c.state, PROMPTS.c.shown_at)
    .where(
        PROMPTS.c.conversation_id == bindparam("conversation"),
        PROMPTS.c.purpose == "turn",
    )
    .order_by(PROMPTS.c.id.desc())
    .limit(20)
)


@dataclass(frozen=True)
class Asked:
    """How far a prompt has got; ``shown_at`` is when it was shown or sent, if it was."""

    state: str
    shown_at: datetime | None


def asked(connection: Connection, conversation_id: int, prompt_id: str) -> Asked | None:
    """How far one of the conversation's latest prompts has got; None for an older one."""
    rows = connection.execute(_LATEST, {"conversation": conversation_id})
    return next(
        (Asked(row.state, row.shown_at) for row in rows if row.prompt["id"] == prompt_id), None
    )
