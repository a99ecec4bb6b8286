"""Lean recognition says what Rasa's own components say, to the last digits."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from rasa.core.channels.channel import UserMessage
from rasa.core.lock_store import InMemoryLockStore
from rasa.core.nlg import TemplatedNaturalLanguageGenerator
from rasa.core.processor import MessageProcessor
from rasa.core.tracker_store import InMemoryTrackerStore
from rasa.engine.constants import PLACEHOLDER_MESSAGE
from rasa.shared.core.domain import Domain

from bot.assistant.recognising import parse

DATA = Path(__file__).resolve().parents[1] / "data"
ODD = ("-", "…", "👍👍", "عليكم", "qzxv", "1", "a" * 3000, "\x00", "?!", "Nie wiem, proszę pana")


@pytest.fixture(scope="module")
def stock(model: Path) -> MessageProcessor:
    """Rasa's own processor with the same model."""
    return MessageProcessor(
        model_path=str(model),
        tracker_store=InMemoryTrackerStore(Domain.empty()),
        lock_store=InMemoryLockStore(),
        generator=TemplatedNaturalLanguageGenerator({}),
    )


def _as_stock(stock: MessageProcessor, texts: tuple[str, ...]) -> list[dict[str, Any]]:
    target = stock.model_metadata.nlu_target
    messages = [UserMessage(text) for text in texts]
    run = stock.graph_runner.run(inputs={PLACEHOLDER_MESSAGE: messages}, targets=[target])
    return [parsed.as_dict(only_output_properties=True) for parsed in run[target]]


def _said() -> tuple[str, ...]:
    answers = yaml.safe_load((DATA / "open_answers.yml").read_text("utf-8"))
    words = [text for text in _texts(answers) if not text.startswith("/")]
    return (*words[::5], *ODD)


def _texts(plain: Any) -> list[str]:
    if isinstance(plain, str):
        return [plain]
    inner = plain.values() if isinstance(plain, dict) else plain if isinstance(plain, list) else ()
    return [text for each in inner for text in _texts(each)]


def _ranking(parsed: dict[str, Any]) -> dict[str, float]:
    return {each["name"]: each["confidence"] for each in parsed["intent_ranking"]}


def test_every_confidence_is_as_rasa_computes_it(processor: Any, stock: MessageProcessor) -> None:
    said = _said()
    assert len(said) > 40
    for text, lean, usual in zip(said, parse(processor, said), _as_stock(stock, said), strict=True):
        assert lean["intent"]["name"] == usual["intent"]["name"], text
        assert _ranking(lean) == pytest.approx(_ranking(usual), abs=1e-9), text


def test_no_features_of_single_words_are_made(processor: Any) -> None:
    from rasa.nlu.featurizers.sparse_featurizer.count_vectors_featurizer import (
        CountVectorsFeaturizer,
    )

    [featurizer, *_] = processor.graph_runner.components(CountVectorsFeaturizer)
    words, whole = featurizer._create_features("text", [["quiet", "lately"], []])
    assert words == [None, None]
    assert whole[0].shape[0] == 1
    assert whole[1] is None
