"""What was said in a conversation, to and fro: their words, the assistant's, and staff's.

What a person said to staff, and what staff said, is told apart from the rest:
none of it is an answer.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, Select, select

from dialogues.exchange import HANDED_BACK, Prompt, Reply, prompt_from_plain, reply_from_plain
from storage.models import DELIVERIES, MESSAGES, PROMPTS
from storage.models import STAFF as MEMBERS
from storage.taking_over import STAFF

By = Literal["them", "us", "staff", "back"]
"""Who said it: the person, the assistant, a member of staff; or staff handed it back."""

_M, _P, _D = MESSAGES.c, PROMPTS.c, DELIVERIES.c


@dataclass(frozen=True)
class Said:
    """Something that was said: by them (``reply``) or to them (``prompt``).

    ``who`` is the member of staff who wrote it. ``receipts`` are the states of
    the attempts at sending what staff wrote.
    """

    at: datetime
    by: By
    state: str
    row: int
    reply: Reply | None = field(default=None, repr=False)
    prompt: Prompt | None = field(default=None, repr=False)
    who: str = ""
    receipts: tuple[str, ...] = ()


def said(
    connection: Connection, conversation_id: int, since: datetime | None = None
) -> Sequence[Said]:
    """What was said, in order: all of it, or from a moment on."""
    replies = select(_M.id, _M.received_at, _M.state, _M.reply).where(
        _M.conversation_id == conversation_id
    )
    prompts = (
        select(
            _P.id, _P.queued_at, _P.state, _P.prompt, _P.purpose, _P.written_by, MEMBERS.c.shown_as
        )
        .outerjoin(MEMBERS, MEMBERS.c.name == _P.written_by)
        .where(_P.conversation_id == conversation_id)
    )
    if since is not None:
        replies = replies.where(_M.received_at >= since)
        prompts = prompts.where(_P.queued_at >= since)
    found = [*_replies(connection, replies), *_prompts(connection, prompts)]
    return sorted(found, key=lambda each: each.at)


def _replies(connection: Connection, wanted: Select[Any]) -> list[Said]:
    rows = connection.execute(wanted.order_by(_M.id))
    replies = [(row, reply_from_plain(row.reply)) for row in rows]
    return [
        Said(row.received_at, _by(reply), row.state, row.id, reply=reply)
        for row, reply in replies
        if reply.words or reply.codes or reply.request or reply.media
    ]


def _by(reply: Reply) -> By:
    return "back" if reply.request == HANDED_BACK else "them"


def _prompts(connection: Connection, wanted: Select[Any]) -> list[Said]:
    rows = connection.execute(wanted.order_by(_P.id)).all()
    receipts = _receipts(connection, [row.id for row in rows if row.purpose == STAFF])
    prompts = [(row, prompt_from_plain(row.prompt)) for row in rows]
    return [
        Said(
            row.queued_at, "staff" if row.purpose == STAFF else "us", row.state, row.id,
            prompt=prompt, who=row.shown_as or row.written_by or "",
            receipts=tuple(receipts.get(row.id, ())),
        )
        for row, prompt in prompts
        if prompt.text
    ]  # fmt: skip


def _receipts(connection: Connection, prompts: Sequence[int]) -> dict[int, list[str]]:
    rows = connection.execute(
        select(_D.prompt_id, _D.state).where(_D.prompt_id.in_(prompts)).order_by(_D.id)
    )
    by: dict[int, list[str]] = {}
    for row in rows:
        by.setdefault(row.prompt_id, []).append(row.state)
    return by
