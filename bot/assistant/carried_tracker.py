"""State is carried in the request, not kept in Rasa.

Each turn gets a fresh, short tracker with the interview in a slot; saving it
hands the slots back. Nothing outlives the turn, so any assistant process can
take any turn, and its cost does not grow with the conversation.
"""

from collections.abc import Iterable
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME, ACTION_SESSION_START_NAME
from rasa.shared.core.events import ActionExecuted, SessionStarted, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

from dialogues.interview import Interview


class Sealed:
    """A value that Rasa may copy and print as it likes.

    Copies are the same object, which saves Rasa's deep copies of every event
    on every turn, and printing shows nothing of what is inside.
    """

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value

    def __copy__(self) -> "Sealed":
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> "Sealed":
        return self

    def __repr__(self) -> str:
        return "Sealed()"


@dataclass
class Carried:
    """What goes into one turn and comes out of it.

    ``interview`` is the state before (None before the first turn). ``asked``
    is what the actions need beside the words. After the turn, ``ran`` names
    our actions that ran, ``trouble`` is what one raised, and ``slots`` holds
    what the saved tracker held.
    """

    interview: Interview | None
    asked: dict[str, Any]
    ran: list[str] = field(default_factory=list)
    trouble: Exception | None = None
    slots: dict[str, Any] = field(default_factory=dict)


CARRIED: ContextVar[Carried] = ContextVar("carried")
"""The turn being taken."""


class CarriedTrackerStore(TrackerStore):
    """A tracker store that stores nothing."""

    async def retrieve(self, sender_id: str) -> DialogueStateTracker:
        """A fresh tracker, listening, with the carried interview in its slot."""
        tracker = self.init_tracker(sender_id)
        for event in (
            ActionExecuted(ACTION_SESSION_START_NAME),
            SessionStarted(),
            SlotSet("interview", Sealed(CARRIED.get().interview)),
            ActionExecuted(ACTION_LISTEN_NAME),
        ):
            tracker.update(event)
        return tracker

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Hand the slots back to the turn."""
        slots = tracker.current_slot_values()
        CARRIED.get().slots = {n: v.value for n, v in slots.items() if isinstance(v, Sealed)}

    async def keys(self) -> Iterable[str]:
        """No conversation is kept."""
        return []
