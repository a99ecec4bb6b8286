"""What a channel hands to intake: who wrote, to whom, and what."""

from dataclasses import dataclass, field
from typing import Literal

from dialogues.exchange import Reply

Channel = Literal["sms", "telegram", "web"]


@dataclass(frozen=True)
class Arrival:
    """One message or press as a channel brought it, verified.

    ``address`` is how the person is reached: a number in E.164 form, a
    Telegram chat's id, or a web chat's token. ``organisation`` is the name of
    who received it. ``reply.id`` is the provider's or client's id: the same
    one is taken once. ``keyword`` is the word of a poster or link that they
    came in by, where the channel says so; ``language`` is asked for by the
    channel, where it knows. ``begin`` asks for a conversation without a word
    said: a button or a link was pressed. ``blocked`` says that the provider
    will let nothing more through to them.
    """

    channel: Channel
    address: str = field(repr=False)
    organisation: str
    reply: Reply = field(repr=False)
    keyword: str | None = None
    language: str | None = None
    begin: bool = False
    blocked: bool = False
