"""Cross-validates recognition in the assistant's environment.

    python -m bench.nlu_cross_validation --json FILE

Rasa cuts the examples into five folds, trains on four and is asked about the
fifth, five times over, and Rasa's own evaluation says how well it did. Then
the model in use is asked about the held-out sets in tests/data. What it finds
goes into FILE as JSON.
"""

import argparse
import json
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml

from bot.assistant.quiet import hush, prepare_environment

prepare_environment()

import numpy as np  # noqa: E402
from rasa.model_training import train_nlu  # noqa: E402
from rasa.nlu.test import (  # noqa: E402
    IntentEvaluationResult,
    evaluate_intents,
    generate_folds,
)
from rasa.shared.importers.utils import training_data_from_paths  # noqa: E402
from rasa.shared.nlu.training_data.formats.rasa_yaml import RasaYAMLWriter  # noqa: E402
from rasa.shared.nlu.training_data.training_data import TrainingData  # noqa: E402

from bot.assistant.direct_processor import DirectProcessor  # noqa: E402
from bot.assistant.models import ROOT, LanguageData  # noqa: E402
from bot.assistant.recognising import parse  # noqa: E402
from bot.assistant.training import ensure_model  # noqa: E402
from dialogues.exchange import REQUESTS  # noqa: E402
from dialogues.guide import Limits  # noqa: E402

FOLDS = 5
SEED = 7
AT_ONCE = 200
"""Texts that one run of the pipeline is given."""

HELD_OUT = ROOT / "tests" / "data"


def main() -> None:
    """Cross-validate and write down what was found."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--json", type=Path, required=True, help="the file to write")
    target = parser.parse_args().json
    hush()
    found = {**cross_validated(), **held_out()}
    target.write_text(json.dumps(found, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def cross_validated() -> dict[str, Any]:
    """Averages over all intents, and each intent's figures, from every fold's test part."""
    data = LanguageData()
    examples = _examples(data)
    np.random.seed(SEED)
    results = [
        result
        for train, test in generate_folds(FOLDS, examples)
        for result in _asked(_trained(train, data.config), test)
    ]
    evaluation = evaluate_intents(
        results, None, successes=False, errors=False, disable_plotting=True, report_as_dict=True
    )
    return _figures(evaluation["report"], len(results))


def _examples(data: LanguageData) -> TrainingData:
    paths = sorted((data.examples / "nlu").glob("*.yml"))
    return training_data_from_paths([str(path) for path in paths], "en")


def _trained(examples: TrainingData, config: Path) -> DirectProcessor:
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder) / "examples.yml"
        RasaYAMLWriter().dump(written, examples)
        return DirectProcessor(Path(train_nlu(str(config), str(written), folder)))


def _asked(processor: DirectProcessor, test: TrainingData) -> Iterator[IntentEvaluationResult]:
    examples = test.intent_examples
    heard = _parsed(processor, [example.get("text") for example in examples])
    for example, intent in zip(examples, heard, strict=True):
        yield IntentEvaluationResult(
            example.get("intent"), intent["name"], example.get("text"), intent["confidence"]
        )


def _parsed(processor: DirectProcessor, texts: Sequence[str]) -> list[dict[str, Any]]:
    """The best intent and its confidence for each text."""
    pieces = (texts[start : start + AT_ONCE] for start in range(0, len(texts), AT_ONCE))
    return [parsed["intent"] for piece in pieces for parsed in parse(processor, piece)]


def _figures(report: dict[str, Any], examples: int) -> dict[str, Any]:
    names = sorted(name for name in report if isinstance(report[name], dict) and "avg" not in name)
    macro, weighted = report["macro avg"], report["weighted avg"]
    return {
        "folds": FOLDS,
        "examples": examples,
        "macro_f1": round(macro["f1-score"], 3),
        "weighted_f1": round(weighted["f1-score"], 3),
        "intents": {name: _of_intent(report[name]) for name in names},
    }


def _of_intent(figures: dict[str, Any]) -> dict[str, Any]:
    return {
        "examples": int(figures["support"]),
        "precision": round(figures["precision"], 3),
        "recall": round(figures["recall"], 3),
        "f1": round(figures["f1-score"], 3),
    }


def held_out() -> dict[str, Any]:
    """How the model in use does on the committed sets, at the confidence that counts."""
    processor = DirectProcessor(ensure_model(ROOT / "models", LanguageData()))
    enough = Limits().request_confidence
    answers, requests = open_answers(), held_out_requests()
    started = time.perf_counter()
    heard = [parse(processor, [words])[0]["intent"] for words in answers]
    seconds = time.perf_counter() - started
    misread = sum(1 for intent in heard if _is_request(intent, enough))
    asked = _parsed(processor, [words for words, _ in requests])
    right = sum(
        1
        for intent, (_, wanted) in zip(asked, requests, strict=True)
        if intent["name"] == wanted and intent["confidence"] >= enough
    )
    return {
        "request_confidence": enough,
        "open_answers": len(answers),
        "open_answers_misread": misread,
        "requests": len(requests),
        "requests_recognised": round(right / len(requests), 3),
        "texts_recognised_per_second": round(len(answers) / seconds),
    }


def _is_request(intent: dict[str, Any], enough: float) -> bool:
    return intent["name"] in REQUESTS and bool(intent["confidence"] >= enough)


def open_answers() -> list[str]:
    """The words of tests/data/open_answers.yml."""
    asked = yaml.safe_load((HELD_OUT / "open_answers.yml").read_text("utf-8"))
    return [words for each in asked for said in each["resembling"].values() for words in said]


def held_out_requests() -> list[tuple[str, str]]:
    """The words of tests/data/requests.yml, each with its intent."""
    requests = yaml.safe_load((HELD_OUT / "requests.yml").read_text("utf-8"))
    return [
        (words, intent)
        for intent, languages in requests.items()
        for said in languages.values()
        for words in said
    ]


if __name__ == "__main__":
    main()
