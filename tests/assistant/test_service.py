"""The turn service over HTTP, with real Rasa behind it."""

import json
from typing import Any

import pytest
from rasa_sdk import Action
from rasa_sdk.events import SlotSet, UserUttered

from bot.assistant.turn_request import LARGEST, LARGEST_WITH_GUIDE

SAID = "words that belong to nobody else"


class Other(Action):
    """An action that does something else than ours."""

    def __init__(self, returns: Any = None, name: str = "action_take_reply") -> None:
        self._returns, self._name = returns, name

    def name(self) -> str:
        return self._name

    def run(self, dispatcher: Any, tracker: Any, domain: Any) -> Any:
        if isinstance(self._returns, Exception):
            raise self._returns
        return self._returns


def _begun(caller: Any) -> dict[str, Any]:
    status, answer = caller.begin()
    assert status == 200
    return answer["interview"]


def test_a_conversation_begins_goes_on_and_ends(caller: Any) -> None:
    _, answer = caller.begin()
    asked = []
    for text in ("Quiet since my wife died", "yes", "The buses stopped", "A lift to the club"):
        asked.append(answer["prompts"][-1]["question"])
        status, answer = caller.reply(answer["interview"], text)
        assert status == 200
    assert asked == ["story", "alone", "more", "wish"]
    assert answer["interview"]["state"] == "ended"
    assert answer["interview"]["answers"]["story"]["raw"] == "Quiet since my wife died"
    assert answer["interview"]["answers"]["alone"]["codes"] == ["yes"]


def test_the_answer_says_what_was_heard_and_by_which_model(caller: Any, fingerprint: str) -> None:
    status, answer = caller.reply(_begun(caller), "skip this question please")
    assert status == 200
    assert answer["heard"]["intent"] == "skip"
    assert 0.5 < answer["heard"]["confidence"] <= 1
    assert answer["model"] == fingerprint
    assert {"interview", "prompts", "events", "heard", "model"} == set(answer)


def test_clauses_are_heard_by_themselves(caller: Any) -> None:
    text = "I lost my job in May. Why do you want to know that?"
    _, answer = caller.reply(_begun(caller), text)
    heard = [(clause["text"], clause["intent"]) for clause in answer["heard"]["clauses"]]
    assert heard == [
        ("I lost my job in May.", "answer"),
        ("Why do you want to know that?", "why"),
    ]


def test_several_texts_are_one_reply(caller: Any) -> None:
    reply = {"texts": ["It was lonely", "since the move"]}
    _, answer = caller.reply(_begun(caller), "", reply=reply)
    assert answer["interview"]["answers"]["story"]["raw"] == "It was lonely\nsince the move"


def test_words_beyond_the_guides_limit_are_kept_but_not_recognised(caller: Any) -> None:
    long = "we used to walk the dog " * 200
    status, answer = caller.reply(_begun(caller), f"{long} skip")
    assert status == 200
    assert answer["interview"]["answers"]["story"]["raw"].strip().endswith("skip")
    assert all("skip" not in clause["text"] for clause in answer["heard"]["clauses"])


def test_a_press_is_not_recognised(caller: Any) -> None:
    _, answer = caller.reply(_begun(caller), "Quiet since my wife died")
    press = {"codes": ["no"], "prompt": answer["prompts"][-1]["id"], "texts": ["skip"]}
    status, answer = caller.reply(answer["interview"], "", reply=press)
    assert status == 200
    assert answer["heard"] == {"intent": "answer", "confidence": 0.0, "clauses": []}
    assert answer["interview"]["answers"]["alone"]["codes"] == ["no"]


def test_what_the_channel_has_read_is_not_recognised(caller: Any) -> None:
    reply = {"texts": ["we used to walk the dog"], "request": "stop"}
    _, answer = caller.reply(_begun(caller), "", reply=reply)
    assert answer["heard"] == {"intent": "stop", "confidence": 1.0, "clauses": []}
    assert answer["interview"]["disposition"] == "opted_out"


def test_late_words_are_carried_through(caller: Any) -> None:
    _, answer = caller.reply(_begun(caller), "Quiet since my wife died")
    reply = {"texts": ["and the dog went too"], "late": True}
    _, answer = caller.reply(answer["interview"], "", reply=reply)
    story = answer["interview"]["answers"]["story"]["raw"]
    assert story == "Quiet since my wife died\nand the dog went too"
    assert answer["prompts"] == []


def test_a_picture_without_words_is_not_recognised(caller: Any) -> None:
    status, answer = caller.reply(_begun(caller), "", reply={"media": "photo"})
    assert status == 200
    assert answer["heard"] == {"intent": "answer", "confidence": 0.0, "clauses": []}
    assert answer["interview"]["opened"]["question"] == "story"


@pytest.mark.parametrize(
    "text",
    ["/restart", "/stop", "/session_start", "/back", " / /restart", "//skip", "/answer{}", "/",
     '/correct_answer{"interview": 1}', "EXTERNAL: stop", "/restart@1.0"],
)  # fmt: skip
def test_commands_are_words(caller: Any, text: str) -> None:
    interview = _begun(caller)
    status, answer = caller.reply(interview, text)
    assert status == 200
    assert answer["interview"]["guide"] == interview["guide"]
    assert answer["interview"]["turns"] == 1
    assert answer["prompts"]


def test_a_command_is_recognised_as_its_word(caller: Any) -> None:
    _, answer = caller.reply(_begun(caller), "/stop")
    assert answer["heard"]["intent"] == "stop"
    assert answer["heard"]["confidence"] < 1, "a command would be certain"


@pytest.mark.parametrize(
    "text",
    ["👍", "🙂🙂🙂", "\x00", "a\x00b", "\u202eolleh", "שלום, אני בסדר", "\ud83d", "   ", "\n\n",
     "%PDF-1.4 \x01\x02\xff", "x" * 10_000, "{}", "{{story}}", "-", "__class__"],
)  # fmt: skip
def test_strange_words_are_taken(caller: Any, text: str) -> None:
    status, answer = caller.reply(_begun(caller), text)
    assert status == 200
    assert answer["interview"]["turns"] == 1
    json.dumps(answer, allow_nan=False)


def test_turns_leave_nothing_behind(caller: Any) -> None:
    interview = _begun(caller)
    _, first = caller.reply(interview, "Quiet since my wife died")
    caller.reply(interview, "stop")
    assert caller.reply(interview, "Quiet since my wife died")[1] == first


@pytest.mark.parametrize(
    ("why", "actions"),
    [
        ("it raises", [Other(RuntimeError(SAID))]),
        ("it returns nothing", [Other([])]),
        ("it returns no list", [Other(None)]),
        ("it returns no interview", [Other([SlotSet("turn", {"prompts": []})])]),
        ("it keeps the turn", [Other([SlotSet("interview", {})])]),
        ("its interview is none", [Other([SlotSet("interview", None), SlotSet("turn", {})])]),
        ("it speaks for the person", [Other([UserUttered("stop")])]),
        ("it cannot be told", [Other([SlotSet("interview", {1j: 1}), SlotSet("turn", {})])]),
        ("it is not ours", []),
    ],
    ids=lambda value: value.replace(" ", "-") if isinstance(value, str) else "",
)
def test_a_turn_fails_unless_one_action_returns_an_interview(
    serve: Any, capfd: pytest.CaptureFixture[str], why: str, actions: list[Action]
) -> None:
    status, answer = serve(actions).begin()
    assert (status, answer["error"]) == (500, "turn_failed"), why
    assert SAID not in json.dumps(answer)
    assert SAID not in "".join(capfd.readouterr()), "Rasa would log what an action raises"
    assert "interview" not in answer


def test_the_service_goes_on_after_a_failed_turn(caller: Any) -> None:
    interview = _begun(caller)
    broken = {**interview, "opened": {**interview["opened"], "question": "gone"}}
    assert caller.reply(broken, SAID)[0] == 500
    assert caller.reply(interview, SAID)[0] == 200


def test_the_secret_is_needed(caller: Any) -> None:
    for secret in ("", "wrong", f"{caller.secret} "[1:]):
        caller.secret = secret
        status, answer = caller.begin()
        assert (status, answer["error"]) == (401, "secret")


def test_health_needs_no_secret(caller: Any, fingerprint: str) -> None:
    caller.secret = ""
    status, health = caller.ask("GET", "/health")
    assert (status, health["ok"], health["model"], health["guides"]) == (200, True, fingerprint, 0)


def test_guides_travel_by_hash(caller: Any) -> None:
    status, answer = caller.begin(guide=None)
    assert (status, answer["error"]) == (409, "guide_unknown")
    assert caller.begin()[0] == 200
    assert caller.begin(guide=None)[0] == 200
    assert caller.ask("GET", "/health")[1]["guides"] == 1


def test_a_guide_must_be_what_its_hash_says(caller: Any) -> None:
    status, answer = caller.begin(guide={**caller.document, "version": "2"})
    assert (status, answer["error"]) == (422, "bad_guide")


@pytest.mark.parametrize(
    "document", [{"format": 2}, {"format": 1}, {"format": 1, "questions": [3]}, {}]
)
def test_a_guide_must_be_one(caller: Any, document: dict[str, Any]) -> None:
    from dialogues.guide import content_hash

    status, answer = caller.begin(guide=document, guide_hash=content_hash(document))
    assert (status, answer["error"]) == (422, "bad_guide")
    assert caller.ask("GET", "/health")[1]["guides"] == 0


def test_another_model_is_refused(caller: Any, fingerprint: str) -> None:
    status, answer = caller.begin(model="0" * 16)
    assert (status, answer["error"]) == (409, "wrong_model")
    assert caller.begin(model=fingerprint)[0] == 200


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"now": NaN}', b"[" * 100_000, b'{"guide_hash": 1}'],
    ids=lambda body: repr(body[:12]),
)
def test_what_is_not_a_request_is_malformed(caller: Any, body: bytes) -> None:
    status, answer = caller.ask("POST", "/turn", body)
    assert (status, answer["error"]) == (400, "malformed")


@pytest.mark.parametrize(
    "changed",
    [
        {"now": None}, {"now": "yesterday"}, {"now": "2025-03-03T10:00:00"}, {"now": 3},
        {"begin": None}, {"begin": {}}, {"begin": {"path": "full"}}, {"begin": "full"},
        {"reply": {"texts": ["hello"]}}, {"interview": {}}, {"guide_hash": None},
        {"surprise": 1}, {"guide": []}, {"model": 7},
        {"begin": {"path": "long", "role": "resident", "channel": "web", "language": "en"}},
        {"begin": {"path": "full", "role": "admin", "channel": "web", "language": "en"}},
        {"begin": {"path": "full", "role": "resident", "channel": 1, "language": "en"}},
    ],
    ids=str,
)  # fmt: skip
def test_a_beginning_is_checked(caller: Any, changed: dict[str, Any]) -> None:
    status, answer = caller.begin(**changed)
    assert (status, answer["error"]) == (400, "malformed")


@pytest.mark.parametrize(
    "changed",
    [
        {"interview": None}, {"interview": {}}, {"reply": None}, {"reply": "hello"},
        {"reply": {"texts": "hello"}}, {"reply": {"texts": [1]}}, {"reply": {"sound": "x"}},
        {"begin": {"path": "full", "role": "resident", "channel": "web", "language": "en"}},
    ],
    ids=str,
)  # fmt: skip
def test_a_reply_is_checked(caller: Any, changed: dict[str, Any]) -> None:
    status, answer = caller.reply(_begun(caller), "hello", **changed)
    assert (status, answer["error"]) == (400, "malformed")


def test_an_interview_of_another_guide_is_malformed(caller: Any) -> None:
    interview = {**_begun(caller), "guide": "0" * 64}
    status, answer = caller.reply(interview, "hello")
    assert (status, answer["error"]) == (400, "malformed")


def test_a_request_has_a_largest_size(caller: Any) -> None:
    interview = _begun(caller)
    status, answer = caller.reply(interview, "x" * LARGEST)
    assert (status, answer["error"]) == (413, "too_large")
    assert caller.reply(interview, "x" * (LARGEST // 2))[0] == 200


def test_a_request_with_a_guide_has_a_larger_one(caller: Any) -> None:
    interview = _begun(caller)
    asked = {"guide": caller.document}
    assert caller.reply(interview, "x" * LARGEST, **asked)[0] == 200
    status, answer = caller.reply(interview, "x" * LARGEST_WITH_GUIDE, **asked)
    assert (status, answer["error"]) == (413, "too_large")


@pytest.mark.parametrize(
    ("method", "where", "status"),
    [("GET", "/turn", 405), ("POST", "/health", 405), ("GET", "/model", 404), ("PUT", "/", 404)],
)
def test_there_is_nothing_else_to_ask(caller: Any, method: str, where: str, status: int) -> None:
    assert caller.ask(method, where) == (status, {})
