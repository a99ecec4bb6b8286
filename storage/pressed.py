"""What a pressed button belongs to: the prompt that was sent, and whether it is of today's talk."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from dialogues.exchange import Prompt, prompt_from_plain
from storage.models import CONVERSATIONS, DELIVERIES, PROMPTS


@dataclass(frozen=True)
class Sent:
    """A prompt that was sent; ``latest``: of its respondent's latest conversation there."""

    prompt: Prompt
    latest: bool


def prompt_sent(connection: Connection, delivery: int) -> Sent | None:
    """The prompt that this delivery brought; None if there is no such delivery."""
    found = connection.execute(
        select(PROMPTS.c.prompt, PROMPTS.c.conversation_id)
        .join(DELIVERIES, DELIVERIES.c.prompt_id == PROMPTS.c.id)
        .where(DELIVERIES.c.id == delivery)
    ).first()
    if found is None:
        return None
    return Sent(prompt_from_plain(found.prompt), _is_latest(connection, found.conversation_id))


def _is_latest(connection: Connection, conversation: int | None) -> bool:
    this, other = CONVERSATIONS.alias(), CONVERSATIONS.alias()
    latest = connection.execute(
        select(func.max(other.c.id))
        .join(this, (this.c.respondent_id == other.c.respondent_id)
              & (this.c.channel == other.c.channel))
        .where(this.c.id == conversation)
    ).scalar()  # fmt: skip
    return latest is not None and latest == conversation
