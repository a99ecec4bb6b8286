"""Recognition: what Rasa's NLU makes of a reply and of its clauses."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from rasa.core.channels.channel import UserMessage
from rasa.core.processor import MessageProcessor
from rasa.engine.constants import PLACEHOLDER_MESSAGE

from dialogues.clauses import clauses
from dialogues.exchange import REQUESTS, Reply

MOST_CLAUSES = 6
"""Clauses of one reply that are recognised by themselves."""

_COMMAND = re.compile(r"^[\s/]+")

UNHEARD: dict[str, Any] = {"text": "", "intent": {"name": "answer", "confidence": 0.0}}
"""Parse data of what was not said in words: a beginning, a press, a picture."""


def recognise(processor: MessageProcessor, reply: Reply | None, longest: int) -> dict[str, Any]:
    """Rasa's parse data of the reply, with ``clauses`` where it has several.

    Words are read as far as ``longest`` characters. What was pressed, what the
    channel has read already, and replies without words are not recognised at all.
    """
    if reply and reply.request in REQUESTS:
        return _read_already(reply.request)
    words = reply.words[:longest] if reply and reply.prompt is None else ""
    if not as_words(words):
        return {**UNHEARD, "entities": [], "clauses": []}
    found = clauses(words)[:MOST_CLAUSES]
    parts = found if len(found) > 1 else ()
    whole, *heard = parse(processor, (words, *parts))
    return {**whole, "clauses": list(_clauses(parts, heard))}


def _read_already(request: str) -> dict[str, Any]:
    intent = {"name": request, "confidence": 1.0}
    return {"text": "", "intent": intent, "entities": [], "clauses": []}


def parse(processor: MessageProcessor, texts: Sequence[str]) -> list[dict[str, Any]]:
    """Rasa's parse data of each text, in one run of its pipeline."""
    messages = [UserMessage(as_words(text) or "-") for text in texts]
    target = processor.model_metadata.nlu_target
    run = processor.graph_runner.run(inputs={PLACEHOLDER_MESSAGE: messages}, targets=[target])
    return [
        {"entities": [], **parsed.as_dict(only_output_properties=True)} for parsed in run[target]
    ]


def as_words(text: str) -> str:
    """The text without what Rasa would obey: "/restart" becomes a word."""
    return _COMMAND.sub("", text).strip()


def _clauses(
    parts: Sequence[str], heard: Iterable[dict[str, Any]]
) -> Iterable[dict[str, str | float]]:
    for text, parsed in zip(parts, heard, strict=True):
        intent = parsed["intent"]
        yield {
            "text": text,
            "intent": intent["name"] or "answer",
            "confidence": float(intent["confidence"]),
        }
