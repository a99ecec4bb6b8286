"""The benchmark compares like with like, and writes down what it promises."""

import re
from pathlib import Path

import pytest
import yaml

from bench.forty import forty
from bench.measuring import Run, Timed, figures, late_over_early
from bench.reporting import page
from bench.words import QUESTIONS, REPLIES, replies_of

STOCK = Path(__file__).resolve().parents[2] / "bench" / "stock"


@pytest.fixture(scope="module")
def domain():
    return yaml.safe_load((STOCK / "domain.yml").read_text("utf-8"))


def test_the_peer_asks_the_same_questions_in_the_same_words(domain):
    slots = domain["forms"]["guide_form"]["required_slots"]
    asked = [domain["responses"][f"utter_ask_{slot}"][0]["text"] for slot in slots]
    assert asked == list(QUESTIONS) == [question.text["en"] for question in forty().questions]


def test_the_peer_fills_each_of_40_text_slots_from_the_words_said(domain):
    assert len(domain["slots"]) == 40
    for name, slot in domain["slots"].items():
        [mapping] = slot["mappings"]
        assert (slot["type"], mapping["type"]) == ("text", "from_text")
        assert mapping["conditions"] == [{"active_loop": "guide_form", "requested_slot": name}]


def test_the_peer_has_a_pipeline_without_neural_networks():
    config = yaml.safe_load((STOCK / "config.yml").read_text("utf-8"))
    names = [part["name"] for part in config["pipeline"] + config["policies"]]
    assert names[-2:] == ["LogisticRegressionClassifier", "RulePolicy"]
    assert not {"DIETClassifier", "TEDPolicy"}.intersection(names)


def test_early_and_late_questions_hear_the_same_words():
    conversations = [replies_of(number) for number in range(4)]
    early = sorted(reply for replies in conversations for reply in replies[:10])
    late = sorted(reply for replies in conversations for reply in replies[30:])
    assert early == late == sorted(REPLIES)


def test_growth_is_the_last_ten_questions_over_the_first_ten():
    growing = [Timed(number, 0.01 if number <= 20 else 0.02) for number in range(1, 41)]
    assert late_over_early(growing) == 2.0
    assert figures([Run(1, tuple(growing), 0.5)])["turns_per_second"] == 80.0


def test_the_page_shows_what_was_reached_beside_what_was_wanted():
    each = {"turns_per_second": 10.0, "p50_ms": 9.0, "p95_ms": 11.0, "late_over_early": 1.9}
    when = {
        "measured": "2026-03-02T10:00:00+00:00",
        "machine": {"processor": "P", "cores": 2, "system": "Linux", "python": "3.12.1"},
    }
    elsewhere = {**when, "machine": {**when["machine"], "processor": "Q"}}
    turns = {
        **when,
        "times_stock": 21.5, "times_stock_one_at_once": 14.0, "late_over_early": 1.02,
        "turns_per_second": 215.0, "peak_mb": 480.5,
        "earshot": {"1_at_once": each, "8_at_once": each},
        "stock": {"1_at_once": each, "8_at_once": each, "peak_mb": 590.0},
    }  # fmt: skip
    written = page({"turns": turns, "core": {**elsewhere, "turns_per_second": 6123}})
    assert "| at least 12, aim 20 | **21.5** | – |" in written
    assert "| at most 1.15 | **1.02** | 1.9 |" in written
    assert "| at most 700 | **480.5 MB** | 590 MB |" in written
    assert "| at least 5,000 | **6,123** | – |" in written
    assert "- `turns`: measured on 2026-03-02 on 2 cores (P, Linux)" in written
    assert "- `core`: measured on 2026-03-02 on 2 cores (Q, Linux)" in written
    assert not re.search(r"From start to first answer", written), "nothing was measured of it"
