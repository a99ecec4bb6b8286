"""What the trained model makes of requests, of answers that resemble them, and of despair.

The sets in tests/data are held out: none of their texts is among the examples.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.assistant.models import LanguageData
from bot.assistant.recognising import parse
from dialogues.exchange import REQUESTS
from dialogues.guide import Limits

DATA = Path(__file__).resolve().parents[1] / "data"
ENOUGH = Limits().request_confidence
INTENTS = {*REQUESTS, "answer", "affirm", "deny", "greet", "thank"}
MARKUP = re.compile(r"[\[\]{}]")
"""Characters that would make markup of an example."""


def _examples() -> Iterator[tuple[str, str]]:
    for path in sorted((LanguageData().examples / "nlu").glob("*.yml")):
        for each in yaml.safe_load(path.read_text("utf-8"))["nlu"]:
            for line in each["examples"].splitlines():
                yield each["intent"], line.removeprefix("- ")


def _open_answers() -> list[tuple[str, str]]:
    asked = yaml.safe_load((DATA / "open_answers.yml").read_text("utf-8"))
    return [
        (words, like)
        for each in asked
        for like, said in each["resembling"].items()
        for words in said
    ]


def _requests() -> dict[str, dict[str, list[str]]]:
    requests: dict[str, dict[str, list[str]]] = yaml.safe_load(
        (DATA / "requests.yml").read_text("utf-8")
    )
    return requests


def _bare(words: str) -> str:
    """The words without capitals, stops and spaces that recognition does not see."""
    return " ".join(re.sub(r"[^\w\s]", "", words.lower()).split()) or words


def _heard(processor: Any, texts: list[str]) -> list[tuple[str, float]]:
    parsed = parse(processor, texts)
    return [(each["intent"]["name"], each["intent"]["confidence"]) for each in parsed]


def _as_requests(processor: Any, texts: list[str]) -> list[tuple[str, str]]:
    """The texts that are surely recognised as a request, with the request."""
    heard = zip(texts, _heard(processor, texts), strict=True)
    return [(text, name) for text, (name, sure) in heard if name in REQUESTS and sure >= ENOUGH]


def test_every_intent_has_plenty_of_examples() -> None:
    counts = dict.fromkeys(INTENTS, 0)
    for intent, _ in _examples():
        counts[intent] += 1
    assert counts["answer"] >= 800
    assert {name: n for name, n in counts.items() if name in REQUESTS and n < 85} == {}


def test_no_words_stand_under_two_intents_and_no_line_stands_twice() -> None:
    seen: dict[str, str] = {}
    for intent, words in _examples():
        assert seen.setdefault(_bare(words), intent) == intent, words
    lines = [words for _, words in _examples()]
    assert len(set(lines)) == len(lines)


def test_examples_are_plain_words() -> None:
    assert [words for _, words in _examples() if MARKUP.search(words) or not words.strip()] == []


def test_the_sets_are_large_enough_and_held_out() -> None:
    known = {_bare(words) for _, words in _examples()}
    answers, requests = _open_answers(), _requests()
    assert len({_bare(words) for words, _ in answers}) == len(answers) >= 200
    assert set(requests) == set(REQUESTS)
    for said in requests.values():
        assert len(said["en"]) >= 15
        assert len(said["pl"]) >= 6
    texts = [words for said in requests.values() for words in (*said["en"], *said["pl"])]
    assert [words for words in (*texts, *(w for w, _ in answers)) if _bare(words) in known] == []


def test_open_answers_resemble_every_request() -> None:
    assert set(REQUESTS) <= {like for _, like in _open_answers()}


def test_at_most_two_open_answers_are_misread(processor: Any) -> None:
    misread = _as_requests(processor, [words for words, _ in _open_answers()])
    assert len(misread) <= 2, misread


def test_nine_in_ten_requests_are_recognised(processor: Any) -> None:
    wanted = [
        (words, intent)
        for intent, languages in _requests().items()
        for said in languages.values()
        for words in said
    ]
    heard = _heard(processor, [words for words, _ in wanted])
    missed = [
        (words, intent, name, round(sure, 2))
        for (words, intent), (name, sure) in zip(wanted, heard, strict=True)
        if name != intent or sure < ENOUGH
    ]
    assert len(missed) <= len(wanted) / 10, missed


@pytest.mark.parametrize("language", ["en", "pl"])
@pytest.mark.parametrize("intent", REQUESTS)
def test_no_request_is_left_behind(processor: Any, intent: str, language: str) -> None:
    """Each request by itself, in each language, is recognised more often than not."""
    texts = _requests()[intent][language]
    right = [name == intent and sure >= ENOUGH for name, sure in _heard(processor, texts)]
    assert sum(right) >= 0.7 * len(texts)


@pytest.mark.parametrize(
    "words",
    [
        "i want it to stop", "I just want it to stop.", "i want it all to stop", "make it stop",
        "i cant go on", "I can't go on", "i cant go on like this", "i cant carry on",
        "I don't want to carry on", "end it all", "i want to end it all", "I want to end it",
        "whats the point", "What's the point?", "what's the point of anything", "no point anymore",
        "i dont want to be here anymore", "i don't want to live", "i want to die", "i give up",
        "ive had enough", "I've had enough of everything", "im done", "better off without me",
        "i cant do this anymore", "i want to disappear", "i need help", "please help me",
        "help me im scared", "he wont stop hitting me", "goodbye everyone", "let me die",
        "nie chcę już żyć", "chcę żeby to się skończyło", "nie daję już rady", "mam dość życia",
    ],
)  # fmt: skip
def test_despair_is_never_taken_for_a_request(processor: Any, words: str) -> None:
    """Such words are kept as an answer; who screens them is not recognition."""
    assert _as_requests(processor, [words]) == []


@pytest.mark.parametrize(
    ("words", "intent"),
    [
        ("STOP", "stop"), ("stop please", "stop"), ("HELP", "help"), ("skip", "skip"),
        ("why?", "why"), ("who is this?", "who_are_you"), ("later", "pause"),
        ("delete everything", "withdraw"), ("go back", "go_back"), ("dunno", "dont_know"),
        ("can I speak to a person", "ask_person"), ("po polsku proszę", "switch_language"),
        ("start again", "start_over"), ("what time is the next bus", "other_question"),
        ("prefer not to say", "prefer_not_to_say"), ("say that again", "say_again"),
        ("change my age to 61", "correct_answer"), ("im back", "resume"),
    ],
)  # fmt: skip
def test_the_plainest_requests_are_sure(processor: Any, words: str, intent: str) -> None:
    [(name, sure)] = _heard(processor, [words])
    assert (name, sure >= ENOUGH) == (intent, True)


def test_closed_answers_are_answers(processor: Any) -> None:
    said = ["2", "the second one", "1,3 n 5", "61", "DN31 1HU", "often", "hardly ever", "7/10",
            "dn35 8lt", "1 and 4", "im 74", "none of these", "quite often", "3 kids"]  # fmt: skip
    assert _as_requests(processor, said) == []
