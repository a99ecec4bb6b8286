"""The actions as an ordinary action server runs them, for `rasa shell`."""

import asyncio
import json
from datetime import datetime, timezone
from typing import Any

import pytest

from dialogues.guide import content_hash, to_document
from dialogues.loading import load_guide, shipped_guides

NOW = datetime(2025, 3, 3, 10, tzinfo=timezone.utc)


@pytest.fixture(scope="module")
def executor() -> Any:
    """An action server's executor with everything it finds in the package."""
    from rasa_sdk.executor import ActionExecutor

    executor = ActionExecutor()
    executor.register_package("actions")
    return executor


def _shipped() -> tuple[str, Any]:
    guide = load_guide(shipped_guides()["social-isolation"]).guide
    assert guide
    return content_hash(to_document(guide)), guide


def _call(executor: Any, action: str, slots: dict[str, Any], **message: Any) -> dict[str, Any]:
    """What the action server answers to Rasa's call, through JSON both ways."""
    tracker = {"sender_id": "s", "slots": {"interview": None, **slots}, "latest_message": message}
    call = {"next_action": action, "tracker": tracker, "domain": {}}
    answer = asyncio.run(executor.run(json.loads(json.dumps(call))))
    return json.loads(json.dumps(answer))


def _slots(answer: dict[str, Any]) -> dict[str, Any]:
    return {event["name"]: event["value"] for event in answer["events"]}


def test_the_action_server_finds_both_actions(executor: Any) -> None:
    assert set(executor.actions) == {"action_take_reply", "action_serve_request"}


def test_the_first_message_begins_the_shipped_guide(executor: Any) -> None:
    answer = _call(executor, "action_take_reply", {}, text="hello")
    interview = _slots(answer)["interview"]
    assert interview["guide"] == _shipped()[0]
    assert interview["opened"]
    assert answer["responses"][-1]["text"]


def test_a_conversation_goes_on_from_the_slot(executor: Any) -> None:
    began = _slots(_call(executor, "action_take_reply", {}, text="hello"))
    before = began["interview"]["opened"]
    heard = {"intent": {"name": "say_again", "confidence": 0.99}, "text": "say that again"}
    again = _call(executor, "action_serve_request", began, **heard)
    assert _slots(again)["interview"]["opened"]["question"] == before["question"]
    assert _slots(again)["interview"]["turns"] == 1
    assert "request_served" in [event["name"] for event in _slots(again)["turn"]["events"]]


def test_metadata_say_what_the_turn_service_was_asked(executor: Any) -> None:
    guide_hash, _ = _shipped()
    begin = {"path": "full", "role": "helper", "channel": "web", "language": "pl"}
    asked = {"guide": guide_hash, "now": NOW.isoformat(), "begin": begin}
    interview = _slots(_call(executor, "action_take_reply", {}, metadata=asked))["interview"]
    assert {name: interview[name] for name in begin} == begin


def test_a_reply_in_the_metadata_counts_and_not_the_text(executor: Any) -> None:
    began = _slots(_call(executor, "action_take_reply", {}, text="hello"))
    reply = {"texts": ["yes"], "note": "she nodded"}
    asked = {"now": NOW.isoformat(), "reply": reply}
    answer = _call(executor, "action_take_reply", began, text="no", metadata=asked)
    answers = _slots(answer)["interview"]["answers"]
    assert [(given["raw"], given["at"]) for given in answers.values()] == [("yes", NOW.isoformat())]


def test_an_unknown_intent_counts_as_an_unsure_answer() -> None:
    from actions.guiding import heard_in
    from dialogues.exchange import Clause, Heard

    assert heard_in({"intent": {"name": None, "confidence": 0.9}}) == Heard("answer", 0.0)
    assert heard_in({}) == Heard("answer", 0.0)
    clause = {"text": "why", "intent": "why", "confidence": 0.9}
    heard = heard_in({"intent": {"name": "why", "confidence": 0.8}, "clauses": [clause]})
    assert heard == Heard("why", 0.8, (Clause("why", "why", 0.9),))
