"""What rules decide is asked for once an intent, and is what Rasa would decide."""

import asyncio
from typing import Any

from rasa.core.processor import MessageProcessor
from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.assistant.carried_tracker import CARRIED, Carried
from bot.assistant.guide_cache import GuideCache
from bot.assistant.starting import our_actions
from dialogues.exchange import REQUESTS


def _tracker(processor: Any, intent: str) -> DialogueStateTracker:
    """A tracker as a turn begins with, when this intent has been heard."""
    CARRIED.set(Carried({"turns": 1}, {}))
    tracker = asyncio.run(processor.tracker_store.retrieve("turn"))
    tracker.update(UserUttered(f"words of {intent}", {"name": intent, "confidence": 0.9}, []))
    return tracker


def _action(processor: Any, prediction: Any) -> str:
    return str(processor.domain.action_names_or_texts[prediction.max_confidence_index])


def test_every_intent_leads_to_the_action_that_rasa_predicts(processor: Any) -> None:
    for intent in processor.domain.intents:
        usual = MessageProcessor._predict_next_with_tracker(processor, _tracker(processor, intent))
        first = processor._predict_next_with_tracker(_tracker(processor, intent))
        again = processor._predict_next_with_tracker(_tracker(processor, intent))
        assert _action(processor, usual) == _action(processor, first), intent
        assert again is first
        wanted = "action_serve_request" if intent in REQUESTS else "action_take_reply"
        if intent in (*REQUESTS, "answer", "affirm", "deny", "greet", "thank"):
            assert _action(processor, first) == wanted


def test_one_of_our_actions_takes_the_turn(processor: Any) -> None:
    processor.use_actions(our_actions(GuideCache()))
    assert not processor.should_predict_another_action("action_take_reply")
    assert processor.should_predict_another_action("utter_hello")
    assert not processor.should_predict_another_action("action_listen")


def test_what_is_kept_of_predictions_holds_nobody_s_words(processor: Any) -> None:
    processor._predict_next_with_tracker(_tracker(processor, "why"))
    kept = str([vars(prediction) for prediction in processor._predictions.values()])
    assert "words of" not in kept
