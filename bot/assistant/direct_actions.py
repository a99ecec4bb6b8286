"""Actions run in the process: Rasa predicts them, and we call them directly.

Rasa would post each to an action server and check the answer against a JSON
schema, which takes longer than everything else in a turn together.
"""

from typing import Any

import rasa_sdk
from rasa.core.actions.action import Action
from rasa.core.channels.channel import OutputChannel
from rasa.core.nlg import NaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker
from rasa_sdk.executor import CollectingDispatcher

from bot.assistant.carried_tracker import CARRIED, Carried, Sealed


class DirectAction(Action):
    """One rasa_sdk action as an action of Rasa's own.

    Rasa swallows what an action raises. Here it is kept in the carried turn,
    so that the service can fail the turn, and Rasa never logs its words.
    """

    def __init__(self, action: rasa_sdk.Action) -> None:
        self._action = action

    def name(self) -> str:
        """The action's name in the domain."""
        return str(self._action.name())

    async def run(
        self,
        output_channel: OutputChannel,
        nlg: NaturalLanguageGenerator,
        tracker: DialogueStateTracker,
        domain: Domain,
    ) -> list[Event]:
        """Run the action and give back the slots it set."""
        carried = CARRIED.get()
        carried.ran.append(self.name())
        try:
            # What the action utters is for `rasa shell`; here the prompts
            # travel in the slot ``turn``.
            seen = _as_action_sees(tracker, carried)
            events = self._action.run(CollectingDispatcher(), seen, {})
            return [_slot(event) for event in events]
        except Exception as trouble:
            carried.trouble = trouble
            return []


def _as_action_sees(tracker: DialogueStateTracker, carried: Carried) -> rasa_sdk.Tracker:
    """The tracker as rasa_sdk gives it to an action, without its event history."""
    latest = tracker.latest_message
    return rasa_sdk.Tracker(
        sender_id=tracker.sender_id,
        slots={name: _opened(value) for name, value in tracker.current_slot_values().items()},
        latest_message={**(latest.parse_data if latest else {}), "metadata": carried.asked},
        events=[],
        paused=False,
        followup_action=None,
        active_loop={},
        latest_action_name=tracker.latest_action_name,
    )


def _opened(value: Any) -> Any:
    return value.value if isinstance(value, Sealed) else value


def _slot(event: dict[str, Any]) -> SlotSet:
    if event.get("event") != "slot":
        raise ValueError("an action may set slots and nothing else")
    return SlotSet(event["name"], Sealed(event["value"]))
