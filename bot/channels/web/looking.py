"""What a page is shown: the words that are new to it, and how the chat stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import Connection

from dialogues.exchange import Option, Prompt
from storage import webchats
from storage.webchats import Chat, Said, Standing

Status = Literal[
    "thinking", "away", "open", "paused", "staff", "ended", "stopped", "failed", "nothing"
]  # fmt: skip
"""``thinking``: a turn is under way; ``away``: for too long; ``open``: it is the
person's turn; ``paused``: by them or by a concern; ``staff``: a member of
staff answers instead; ``stopped``: they asked to;
``failed``: it could not be begun; ``nothing``: there is no conversation."""

AWAY_AFTER = timedelta(seconds=12)
"""So long may a turn take before the page says that nobody answers."""


@dataclass(frozen=True)
class View:
    """What to show. ``answering`` is the prompt that waits for an answer."""

    status: Status
    language: str
    said: Sequence[Said] = ()
    answering: Prompt | None = None
    cursor: int = 0

    @property
    def options(self) -> tuple[Option, ...]:
        """What may be pressed now."""
        return self.answering.options if self.answering and self.status == "open" else ()

    @property
    def scale(self) -> bool:
        """Whether the options are the steps of a scale."""
        return len(self.options) > 2 and all(o.label.isdecimal() for o in self.options)

    @property
    def settled(self) -> bool:
        """Whether nothing more is on its way for the moment."""
        return self.status not in ("thinking", "away")


def look(
    connection: Connection, chat: Chat, since: int | None, now: datetime, language: str
) -> View:
    """The chat for a page that has seen everything up to row ``since``.

    A page that is opened again has seen nothing: it gets the open question
    and what nobody has seen yet, but nothing from before. ``language`` is
    used where there is no conversation.
    """
    stands = webchats.standing(connection, chat.respondent)
    missed = now if since is None else now - webchats.ONCE_MORE
    said = webchats.unseen(connection, chat, stands, since or 0, missed)
    if since is None and not said:
        said = webchats.last_said(connection, chat)
    return View(
        status=_status(stands, now),
        language=stands.language if stands else language,
        said=said,
        answering=_answering(connection, chat, stands, said),
        cursor=max([since or 0, *(each.row for each in said)]),
    )


def _status(stands: Standing | None, now: datetime) -> Status:
    if stands is None:
        return "nothing"
    if stands.with_staff:
        return "staff"
    if stands.waiting_since is not None:
        return "away" if now - stands.waiting_since > AWAY_AFTER else "thinking"
    if stands.given_up:
        return "failed"
    if stands.state == "ended":
        return "stopped" if stands.stopped else "ended"
    return "paused" if stands.state in ("paused", "held") else "open"


def _answering(
    connection: Connection, chat: Chat, stands: Standing | None, said: Sequence[Said]
) -> Prompt | None:
    if stands is None or not stands.opened:
        return None
    here = next((each.prompt for each in said if each.prompt.id == stands.opened), None)
    return here or webchats.shown_prompt(connection, chat, stands.opened)
