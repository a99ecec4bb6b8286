"""Signposting: fixed words, always there, short enough to text, safe on a shared phone."""

from pathlib import Path

import pytest
import yaml

from dialogues.concern import KINDS, Concern
from dialogues.signposting import GROUPS, TEXTS, problem_of, read_local, signpost
from dialogues.texting import parts

PAGE = (Path(__file__).parents[2] / "docs" / "safeguarding.md").read_text("utf-8")
EVERY = [(language, group) for language in TEXTS for group in GROUPS]
OWN = """
approved_by: Head of safeguarding
approved_on: 2026-11-23
texts:
  en:
    abuse: If anyone is not safe now, ring 999. Locally, ring 01472 000000.
"""


def concern(*kinds: str) -> Concern:
    return Concern(kinds, "direct", "self")


def test_every_kind_has_a_group() -> None:
    assert sorted(kind for kinds in GROUPS.values() for kind in kinds) == sorted(KINDS)


@pytest.mark.parametrize(("language", "group"), EVERY)
def test_every_text_gives_999_and_says_that_nobody_may_see_it_at_once(language, group) -> None:
    text = TEXTS[language][group]
    assert "999" in text
    assert {"en": "may not see it at once", "pl": "Może nie zobaczyć"}[language] in text
    assert {"en": "let a person here know", "pl": "Przekażemy te słowa osobie"}[language] in text


@pytest.mark.parametrize("group", GROUPS)
def test_english_texts_take_three_plain_parts_at_most(group: str) -> None:
    sent = parts(TEXTS["en"][group])
    assert sent.encoding == "GSM-7"
    assert sent.count <= 3


@pytest.mark.parametrize("language", TEXTS)
def test_the_text_for_abuse_does_not_say_what_it_is_about(language: str) -> None:
    words = TEXTS[language]["abuse"].lower()
    told = ("abus", "violen", "domestic", "husband", "partner", "refuge", "przemoc", "mąż")
    assert not [word for word in told if word in words]


@pytest.mark.parametrize(
    ("kinds", "number"),
    [
        (("suicide",), "116 123"),
        (("medical",), "NHS 111"),
        (("child", "physical"), "0800 1111"),
        (("modern_slavery",), "08000 121 700"),
        (("physical", "domestic"), "0808 2000 247"),
        (("financial",), "0808 808 8141"),
        (("self_neglect",), "NHS 111"),
        (("self_harm", "physical"), "85258"),
        (("physical", "danger"), "999"),
    ],
)
@pytest.mark.parametrize("language", TEXTS)
def test_the_most_urgent_kind_decides(kinds: tuple[str, ...], number: str, language: str) -> None:
    assert number in signpost(concern(*kinds), language)


@pytest.mark.parametrize(("language", "group"), EVERY)
def test_the_page_for_leads_gives_every_text_in_full(language: str, group: str) -> None:
    assert f"**{group}**\n\n> {TEXTS[language][group]}\n" in PAGE


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_for_leads_tells_every_kind(kind: str) -> None:
    assert f"| `{kind}` | {KINDS[kind]} |" in PAGE


def test_life_comes_before_all_else_in_a_concern() -> None:
    assert signpost(concern("child", "domestic", "suicide"), "en") == TEXTS["en"]["life"]


def test_a_language_without_texts_is_answered_in_english() -> None:
    assert signpost(concern("suicide"), "lt") == TEXTS["en"]["life"]


def test_own_words_take_the_place_of_the_built_in_ones_in_their_group_only() -> None:
    local = read_local(yaml.safe_load(OWN))
    assert "01472" in signpost(concern("domestic"), "en", local)
    assert signpost(concern("domestic"), "pl", local) == TEXTS["pl"]["abuse"]
    assert signpost(concern("suicide"), "en", local) == TEXTS["en"]["life"]


def test_a_language_without_texts_is_answered_in_own_english_where_there_is_some() -> None:
    local = read_local(yaml.safe_load(OWN))
    assert "01472" in signpost(concern("domestic"), "lt", local)
    assert signpost(concern("suicide"), "lt", local) == TEXTS["en"]["life"]


@pytest.mark.parametrize("language", TEXTS)
def test_the_built_in_texts_keep_the_rules_for_own_ones(language: str) -> None:
    assert [problem_of(words) for words in TEXTS[language].values()] == [""] * len(GROUPS)


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("  ", "missing"),
        ("Ring somebody", "999"),
        ("Ring 09995 or 19990", "999"),
        ("Ring 999. " + "x" * 450, "4 parts of a text message; 3 are the most"),
        ("Proszę dzwonić pod 999, już. " + "x" * 310, "6 parts of a text message; 5 are"),
    ],
)
def test_words_that_could_not_be_used_are_refused(words: str, problem: str) -> None:
    assert problem in problem_of(words)


def test_curly_quotes_cost_nothing() -> None:
    assert problem_of("Ring 999. “Here’s” " + "x" * 400) == ""


@pytest.mark.parametrize(
    ("document", "complaint"),
    [
        (None, "needs texts"),
        ([], "needs texts"),
        ({"approved_by": "A", "approved_on": "B"}, "needs texts"),
        ({"texts": {"en": "ring 999"}}, "en: each group needs its words"),
        ({"texts": {"en": {"abuses": "ring 999"}}}, "no group 'abuses'; use life,"),
        ({"texts": {"en": {"life": ""}}}, "en, life: The words are missing"),
        ({"texts": {"en": {"life": 999}}}, "en, life: The words are missing"),
        ({"texts": {"en": {"life": "Ring somebody"}}}, "must give 999"),
    ],
)
def test_a_malformed_document_is_refused_with_the_reason(document: object, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        read_local(document)
