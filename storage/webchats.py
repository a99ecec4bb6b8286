"""Web chats: whose token it is, how their conversation stands, what is to be shown.

A chat's token is the address of a contact of the channel ``web``; whoever
holds it holds the chat. Its prompts are not sent by anybody: the page fetches
them, and they are shown once handed over. A page whose answer was lost asks
again from the last row that it has.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select, update

from dialogues.exchange import Prompt, prompt_from_plain
from storage.models import CONTACTS, CONVERSATIONS, MESSAGES, ORGANISATIONS, PROMPTS
from storage.secrets import Keys
from storage.taking_over import SPOKEN

CHANNEL = "web"
MOST = 50
"""Prompts that are looked at; a turn says one or two."""

ONCE_MORE = timedelta(minutes=10)
"""How long a prompt that was handed over is handed over again to a page that missed it."""

_ALLOWED: ColumnElement[bool] = and_(
    PROMPTS.c.state.in_(("waiting", "shown")),
    or_(PROMPTS.c.purpose == "signposting", CONVERSATIONS.c.held_at.is_(None)),
    or_(PROMPTS.c.purpose.in_(SPOKEN), CONVERSATIONS.c.taken_over_at.is_(None)),
)
"""What may be shown: while a concern holds a conversation, signposting only; while staff do,
what they write as well."""


@dataclass(frozen=True)
class Chat:
    """Whose chat a token opens."""

    contact: int
    respondent: int


@dataclass(frozen=True)
class Standing:
    """How a respondent's last conversation on the web stands.

    ``state`` is the interview's, or ``new`` before the first turn. ``opened``
    is the id of the prompt that waits for an answer. ``waiting_since`` is when
    the oldest reply that waits came in, or since when the first turn is due.
    ``given_up``: it could not be begun. ``stopped``: they asked to stop.
    ``with_staff``: staff hold it.
    """

    conversation: int
    language: str
    state: str
    opened: str | None
    waiting_since: datetime | None
    given_up: bool = False
    stopped: bool = False
    with_staff: bool = False


@dataclass(frozen=True)
class Said:
    """A prompt on its way to the page; ``row`` grows with every prompt."""

    row: int
    purpose: str
    prompt: Prompt


def organisation_id(connection: Connection, name: str) -> int | None:
    """The organisation's id, if anybody has come to it yet; looks only."""
    return connection.execute(
        select(ORGANISATIONS.c.id).where(ORGANISATIONS.c.name == name)
    ).scalar()


def find(
    connection: Connection, organisation: str, token: str, keys: Keys, left_since: datetime
) -> Chat | None:
    """The chat that this token opens at the organisation of this name, if there is one.

    A chat in which no turn was taken since ``left_since`` is open no longer.
    """
    known = organisation_id(connection, organisation)
    if known is None:
        return None
    last_turn = (
        select(func.max(CONVERSATIONS.c.updated_at))
        .where(
            CONVERSATIONS.c.respondent_id == CONTACTS.c.respondent_id,
            CONVERSATIONS.c.channel == CHANNEL,
        )
        .correlate(CONTACTS)
        .scalar_subquery()
    )
    row = connection.execute(
        select(CONTACTS.c.id, CONTACTS.c.respondent_id).where(
            CONTACTS.c.organisation_id == known,
            CONTACTS.c.channel == CHANNEL,
            CONTACTS.c.hash == keys.fingerprint(known, CHANNEL, token),
            func.coalesce(last_turn, CONTACTS.c.created_at) > left_since,
        )
    ).first()
    return None if row is None else Chat(row.id, row.respondent_id)


def move(connection: Connection, respondent_id: int, token: str, keys: Keys) -> bool:
    """Give the respondent's web chat this new token; every older one opens nothing any more.

    False if they have no web chat.
    """
    rows = connection.execute(
        select(CONTACTS.c.id, CONTACTS.c.organisation_id)
        .where(CONTACTS.c.respondent_id == respondent_id, CONTACTS.c.channel == CHANNEL)
        .order_by(CONTACTS.c.id)
        .limit(1)
    ).all()
    for row in rows:
        fresh = {
            "hash": keys.fingerprint(row.organisation_id, CHANNEL, token),
            "sealed": keys.seal(token),
        }
        connection.execute(update(CONTACTS).where(CONTACTS.c.id == row.id).values(fresh))
    return bool(rows)


def standing(connection: Connection, respondent_id: int) -> Standing | None:
    """How their conversation stands: the one that staff hold, else the open one, else the last;
    None without any."""
    _C = CONVERSATIONS.c
    row = connection.execute(
        select(
            _C.id, _C.language, _C.disposition, _C.set_aside_at, _C.due_at, _C.taken_over_at,
            _C.interview["state"].as_string().label("state"),
            _C.interview[("opened", "prompt")].as_string().label("opened"),
        )
        .where(_C.respondent_id == respondent_id, _C.channel == CHANNEL)
        .order_by(_C.taken_over_at.is_(None), _C.ended_at.is_not(None), _C.id.desc())
        .limit(1)
    ).first()  # fmt: skip
    if row is None:
        return None
    oldest = connection.execute(
        select(MESSAGES.c.received_at)
        .where(MESSAGES.c.conversation_id == row.id, MESSAGES.c.state == "waiting")
        .order_by(MESSAGES.c.id)
        .limit(1)
    ).scalar()
    begun = row.state is not None
    return Standing(
        conversation=row.id,
        language=row.language,
        state=row.state or "new",
        opened=row.opened,
        waiting_since=oldest or (None if begun else row.due_at),
        given_up=not begun and row.set_aside_at is not None,
        stopped=row.disposition == "opted_out",
        with_staff=row.taken_over_at is not None,
    )


def unseen(
    connection: Connection, chat: Chat, stands: Standing | None, since: int, missed: datetime
) -> Sequence[Said]:
    """What a page that has seen everything up to row ``since`` is to be shown.

    That is all that has not been shown yet, what was handed over after
    ``missed``, and the open question. The guide's own prompts are held back
    while a concern does.
    """
    wanted = _theirs(chat.respondent).where(PROMPTS.c.id > since, _ALLOWED)
    rows = connection.execute(wanted.order_by(PROMPTS.c.id.desc()).limit(MOST)).all()
    opened = stands.opened if stands else None

    def fresh(row: Any) -> bool:
        if row.state == "waiting" or row.prompt["id"] == opened:
            return True
        return bool(row.shown_at and row.shown_at > missed)

    return _said(row for row in reversed(rows) if fresh(row))


def last_said(connection: Connection, chat: Chat) -> Sequence[Said]:
    """The last words said, for a chat in which no question is open."""
    wanted = _theirs(chat.respondent).where(_ALLOWED)
    return _said(connection.execute(wanted.order_by(PROMPTS.c.id.desc()).limit(1)))


def shown_prompt(connection: Connection, chat: Chat, prompt_id: str) -> Prompt | None:
    """The last prompt with this id that they were shown."""
    wanted = _theirs(chat.respondent).where(PROMPTS.c.state == "shown")
    last = _said(connection.execute(wanted.order_by(PROMPTS.c.id.desc()).limit(2 * MOST)))
    return next((said.prompt for said in last if said.prompt.id == prompt_id), None)


def newest(connection: Connection) -> int:
    """The number of the last row of the outbox; 0 if it is empty."""
    last = select(PROMPTS.c.id).order_by(PROMPTS.c.id.desc()).limit(1)
    return connection.execute(last).scalar() or 0


def queued_after(connection: Connection, row: int) -> Sequence[tuple[int, int]]:
    """Prompts of all web chats that were put in after this row: row and respondent."""
    rows = connection.execute(
        select(PROMPTS.c.id, PROMPTS.c.respondent_id)
        .where(PROMPTS.c.id > row, PROMPTS.c.channel == CHANNEL)
        .order_by(PROMPTS.c.id)
    )
    return [(each.id, each.respondent_id) for each in rows if each.respondent_id is not None]


def _theirs(respondent_id: int) -> Select[Any]:
    return (
        select(
            PROMPTS.c.id, PROMPTS.c.purpose, PROMPTS.c.prompt, PROMPTS.c.state, PROMPTS.c.shown_at
        )
        .outerjoin(CONVERSATIONS, CONVERSATIONS.c.id == PROMPTS.c.conversation_id)
        .where(PROMPTS.c.respondent_id == respondent_id, PROMPTS.c.channel == CHANNEL)
    )


def _said(rows: Any) -> list[Said]:
    """The rows as prompts, without those whose words were blanked."""
    said = [Said(row.id, row.purpose, prompt_from_plain(row.prompt)) for row in rows]
    return [each for each in said if each.prompt.text or each.prompt.options]
