"""The assistant's custom actions: thin, over :mod:`dialogues.turn`.

Each reads the tracker, lets the interview core take one reply, and returns the
interview after it as a slot. The turn service runs them in its own process;
``rasa run actions`` serves the same classes the ordinary way, for `rasa shell`.

What a turn needs beside the words comes as the message's ``metadata``: the
``guide``'s hash, the ``reply`` or what to ``begin``, ``now``, and when somebody is
there (``staffed``). A message
without metadata comes from `rasa shell`: its text is the reply, the clock is
the machine's, and the first message begins the shipped guide.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable
from datetime import datetime, timezone
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.shipped import ShippedGuides
from dialogues.exchange import Clause, Heard, Reply, Turn, reply_from_plain, to_plain
from dialogues.guide import Guide
from dialogues.interview import Interview, from_plain
from dialogues.interview import to_plain as interview_to_plain
from dialogues.texting import as_text
from dialogues.turn import begin_interview, take_reply

FindGuide = Callable[[str | None], tuple[str, Guide]]
"""Finds a guide by content hash, and says its hash; None asks for the usual one."""


def machine_clock() -> datetime:
    """The present moment, with its offset."""
    return datetime.now(timezone.utc)


class GuidingAction(Action, ABC):
    """An action that takes one turn of an interview."""

    def __init__(
        self, find_guide: FindGuide | None = None, clock: Callable[[], datetime] = machine_clock
    ) -> None:
        self._find_guide = find_guide or ShippedGuides().find
        self._clock = clock

    @abstractmethod
    def name(self) -> str:
        """The action's name in domain and rules."""

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Take the turn; the slots ``interview`` and ``turn`` hold its outcome."""
        turn = self._turn(tracker)
        for prompt in turn.prompts:
            dispatcher.utter_message(text=as_text(prompt))
        said = {
            "prompts": [to_plain(prompt) for prompt in turn.prompts],
            "events": [to_plain(event) for event in turn.events],
        }
        return [SlotSet("interview", interview_to_plain(turn.interview)), SlotSet("turn", said)]

    def _turn(self, tracker: Tracker) -> Turn:
        message = tracker.latest_message
        asked = message.get("metadata") or {}
        now = datetime.fromisoformat(asked["now"]) if "now" in asked else self._clock()
        carried = tracker.get_slot("interview")
        if carried is None:
            guide_hash, guide = self._find_guide(asked.get("guide"))
            return begin_interview(guide, guide_hash, now=now, **_beginning(asked, guide))
        # In the turn service it has been read already; `rasa shell` carries JSON.
        interview = carried if isinstance(carried, Interview) else from_plain(carried)
        _, guide = self._find_guide(interview.guide)
        reply, heard = _reply(asked, message), heard_in(message)
        return take_reply(guide, interview, reply, heard, now, asked.get("staffed", ""))


class TakeReply(GuidingAction):
    """Takes what is, or may be, an answer."""

    def name(self) -> str:
        return "action_take_reply"


class ServeRequest(GuidingAction):
    """Takes what somebody asks around the questions: skip, why, stop …"""

    def name(self) -> str:
        return "action_serve_request"


def heard_in(message: dict[str, Any]) -> Heard:
    """Recognition's result in a message's parse data; without any, an unsure answer."""
    intent = message.get("intent") or {}
    if not intent.get("name"):
        return Heard()
    return Heard(
        intent=intent["name"],
        confidence=float(intent.get("confidence") or 0.0),
        clauses=tuple(Clause(**clause) for clause in message.get("clauses", ())),
    )


def _beginning(asked: dict[str, Any], guide: Guide) -> dict[str, Any]:
    usual = {"path": "short", "role": "resident", "channel": "web", "language": guide.language}
    return {**usual, **asked.get("begin", {})}


def _reply(asked: dict[str, Any], message: dict[str, Any]) -> Reply:
    if "reply" in asked:
        return reply_from_plain(asked["reply"])
    return Reply(texts=(message.get("text") or "",))
