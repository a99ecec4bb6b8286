"""What delivery asks of a provider, and what can go wrong with it."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, Protocol

from dialogues.exchange import Prompt

Trouble = Literal["later", "never", "opted_out", "unreachable", "unknown"]
"""``later``: try again; ``never``: this message cannot be sent; ``opted_out``:
the provider says that they want nothing more; ``unreachable``: nothing can
reach them; ``unknown``: it may have been sent, the provider did not say."""


class SendProblem(Exception):
    """The provider did not take a message; ``code`` is its own, ``after`` seconds to wait."""

    def __init__(self, trouble: Trouble, code: str = "", after: float | None = None) -> None:
        super().__init__(f"{trouble} {code}".strip())
        self.trouble: Trouble = trouble
        self.code = code
        self.after = after


class CannotSay(Exception):
    """The provider has no means to tell whether it was given a message."""


@dataclass(frozen=True)
class Outgoing:
    """One piece of a prompt, ready to be sent.

    ``sender`` is our number or bot; ``delivery`` is our own number of this
    attempt, which comes back with receipts. ``prompt`` brings options for
    channels with buttons, on the last piece only. ``known`` are the provider's
    ids of what else was sent to this person: none of them is this piece.
    """

    delivery: int
    sender: str
    address: str = field(repr=False)
    text: str = field(repr=False)
    prompt: Prompt | None = field(default=None, repr=False)
    known: frozenset[str] = field(default=frozenset(), repr=False)


class Provider(Protocol):
    """Sends through one channel. Threads may share one."""

    channel: str

    def pieces(self, prompt: Prompt) -> list[str]:
        """The prompt's words as the texts to send, in order; hardly ever more than one."""

    def send(self, outgoing: Outgoing) -> str:
        """Send it; the provider's id of it. Raises SendProblem."""

    def find(self, outgoing: Outgoing, since: datetime) -> str | None:
        """The provider's id of this piece if it was given it since then, else None.

        Raises CannotSay where there is no way to know, SendProblem ("later").
        """
