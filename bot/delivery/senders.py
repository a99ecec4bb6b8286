"""Which of our numbers or bots speaks to whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from storage.outgoing import Due


@dataclass(frozen=True)
class Senders:
    """Our senders by channel and organisation.

    An organisation with several numbers always writes to the same person from
    the same one.
    """

    known: Mapping[tuple[str, str], Sequence[str]]

    def of(self, due: Due) -> str | None:
        """Who sends this prompt; None if the organisation has nobody on this channel."""
        ours = self.known.get((due.channel, due.organisation), ())
        return ours[due.respondent % len(ours)] if ours else None
