"""The safeguarding screen: what it must raise and leave alone, and that it always ends."""

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bench.screen_sets import HELD_OUT, UNSEEN, Row, rows
from bench.words import REPLIES
from dialogues.concern import KINDS, Concern, by_tables, screen
from dialogues.concerns.ordinary import SAYINGS
from dialogues.concerns.pattern import CLUE_LENGTH, compiled
from dialogues.concerns.plain import LONGEST, plain
from dialogues.concerns.rules import TABLES
from dialogues.concerns.weighing import learnt, weighed
from dialogues.concerns.words import CLASSES

DATA = Path(__file__).parents[1] / "data"
FALSE_ALARMS_AT_MOST = 1 / 30
INDIRECT_AT_LEAST = 0.90
PLAIN_ALARMS_AT_MOST = 1 / 300


SETS = {name: rows(name) for name in ("own", *HELD_OUT)}
DRILL = rows("drill")
NAMES = pytest.mark.parametrize("name", SETS)
WRITTEN = [*(line for table in TABLES for line in table.patterns()), *SAYINGS]


def missed(name: str, directness: str) -> tuple[list[str], int]:
    texts = [row.text for row in rows(name) if row.directness == directness]
    return [text for text in texts if screen(text) is None], len(texts)


def test_the_set_is_large_and_even_enough_to_mean_something() -> None:
    raising = [row for row in SETS["own"] if row.raises]
    ordinary = [row for row in SETS["own"] if not row.raises]
    assert len(raising) + len(ordinary) >= 360
    assert 0.4 < len(ordinary) / len(raising + ordinary) < 0.6
    assert {kind for row in raising for kind in row.kinds} == set(KINDS)
    assert {row.about for row in raising} == {"self", "other"}
    assert {row.language for row in raising} == {"en", "pl"}


@NAMES
def test_no_direct_disclosure_is_missed(name: str) -> None:
    texts, _ = missed(name, "direct")
    assert texts == []


@NAMES
def test_few_indirect_ones_are_missed(name: str) -> None:
    texts, of = missed(name, "indirect")
    assert len(texts) <= (1 - INDIRECT_AT_LEAST) * of, texts


@pytest.mark.parametrize("name", [*SETS, "ordinary"])
def test_few_ordinary_texts_that_look_alarming_raise_one(name: str) -> None:
    ordinary = [row.text for row in rows(name) if not row.raises]
    raised = [text for text in ordinary if screen(text)]
    assert len(raised) <= FALSE_ALARMS_AT_MOST * len(ordinary), raised


@pytest.mark.parametrize(
    ("name", "direct", "indirect", "ordinary"),
    [("borough", 0.9, 0.7, 0.06), ("callers", 0.9, 0.7, 0.06), ("polish", 0.8, 0.7, 0.1)],
)
def test_texts_that_nothing_was_made_from_get_no_worse(
    name: str, direct: float, indirect: float, ordinary: float
) -> None:
    """Do not mend what fails here by looking at its texts, or there is nothing left to measure."""
    raised: dict[str, list[bool]] = {"direct": [], "indirect": [], "ordinary": []}
    for row in rows(f"unseen/{name}"):
        raised[row.directness].append(screen(row.text) is not None)
    share = {how: sum(said) / len(said) for how, said in raised.items()}
    assert share["direct"] >= direct
    assert share["indirect"] >= indirect
    assert share["ordinary"] <= ordinary


def test_short_plain_texts_are_told_apart() -> None:
    wrong = [row.text for row in DRILL if bool(screen(row.text)) != row.raises]
    assert len(wrong) <= len(DRILL) / 30, wrong
    assert [text for text in wrong if not screen(text)] == []


def test_replies_to_open_questions_raise_nothing() -> None:
    assert [words for words in REPLIES if screen(words)] == []


def test_plain_answers_seldom_raise_one() -> None:
    """Answers to open questions; those that the tables raise are cries for help among them."""
    document = yaml.safe_load((DATA / "open_answers.yml").read_text("utf-8"))
    answers = [words for words in strings(document) if not by_tables(words)]
    assert len(answers) > 700
    raised = [words for words in answers if screen(words)]
    assert len(raised) <= PLAIN_ALARMS_AT_MOST * len(answers) + 1, raised


def strings(document: Any) -> Iterator[str]:
    if isinstance(document, str):
        yield document
    for part in document.values() if isinstance(document, dict) else ():
        yield from strings(part)
    for part in document if isinstance(document, list) else ():
        yield from strings(part)


@pytest.mark.parametrize("at", [0.0, 0.3, 0.5, 0.7, 1.0])
def test_what_is_told_in_the_middle_of_a_long_text_is_found(at: float) -> None:
    quiet = "gardening and the crossword, then a bit of telly. " * 300
    cut = int(at * len(quiet))
    assert screen(quiet) is None
    for words in ("my husband hits me", "i have saved up my tablets to end my life"):
        concern = screen(f"{quiet[:cut]}. {words}. {quiet[cut:]}")
        assert concern is not None
        assert concern.directness == "direct"


def test_weights_raise_only_hints_and_only_what_has_words_enough() -> None:
    weighed_only = [
        concern
        for texts in (*SETS.values(), DRILL)
        for row in texts
        if (concern := screen(row.text)) and not by_tables(row.text)
    ]
    assert weighed_only
    assert {concern.directness for concern in weighed_only} == {"indirect"}
    assert {len(concern.kinds) for concern in weighed_only} == {1}
    heaviest = max(learnt().of.items(), key=lambda item: item[1].adds)[0]
    assert weighed(f" {heaviest} ", learnt()) is None


@pytest.mark.parametrize(
    ("name", "part", "at_least"),
    [
        *((name, "kinds", 0.9) for name in ("own", "set1", "set2")),
        *((name, "kinds", 0.8) for name in ("set3", "set4", "set5")),
        *((name, "about", 0.82) for name in SETS),
        *((name, "kinds", 0.6) for name in UNSEEN),
        *((name, "about", 0.75) for name in UNSEEN),
    ],
)
def test_what_is_raised_is_mostly_told_rightly(name: str, part: str, at_least: float) -> None:
    told: dict[str, Callable[[Row, Concern], bool]] = {
        "kinds": lambda row, concern: bool(set(row.kinds) & set(concern.kinds)),
        "about": lambda row, concern: row.about == concern.about,
    }
    raised = [(row, screen(row.text)) for row in rows(name) if row.raises]
    right = [told[part](row, concern) for row, concern in raised if concern]
    assert sum(right) >= at_least * len(right)


@pytest.mark.parametrize("text", ["I want it to stop", "end it all"])
def test_what_might_be_an_opt_out_and_a_concern_is_a_concern(text: str) -> None:
    assert screen(text) == Concern(("suicide",), "indirect", "self")


def test_kinds_come_most_urgent_first_and_once() -> None:
    concern = screen("my husband hits me and takes my pension off me. I want to die")
    assert concern is not None
    assert list(concern.kinds) == sorted(set(concern.kinds), key=list(KINDS).index)
    assert {"suicide", "physical", "domestic", "financial"} <= set(concern.kinds)
    assert concern.kinds[0] == "suicide"


@pytest.mark.parametrize(
    ("raising", "harmless"),
    [
        ("my husband hits me", "nobody hits me"),
        ("he takes my pension off me", "he never takes my pension off me"),
        ("I want to die", "I don't want to die"),
        ("I tried to hang myself last week", "I tried to hang myself in 1994, I'm fine now"),
        ("my dad hits me", "my dad hit me when I was little, he's long dead"),
        ("he wont let me see my family", "my wife won't let me have sugar"),
        ("mąż mnie bije", "mąż mnie nigdy nie bije"),
        ("her boyfriend hits her", "on the film her boyfriend hits her"),
    ],
)
def test_tense_denial_control_and_consent_decide(raising: str, harmless: str) -> None:
    assert screen(raising) is not None
    assert screen(harmless) is None


@pytest.mark.parametrize("word", "kill die dead suicide rape hit knife drugs abuse help".split())
def test_a_single_word_decides_nothing(word: str) -> None:
    assert screen(word) is None


@pytest.mark.parametrize(
    "text",
    [
        "I WANT TO KILL MYSELF!!!",
        "i want to killll myself",
        "i want to kill my self",
        "i wanna kil meself",
        "i want to\nkill\nmyself",
        "i want to k*ll myself",
        "I want to… kill myself",
        "I\u2019m going to kill myself",
    ],
)
def test_spelling_case_and_breaks_do_not_hide_it(text: str) -> None:
    concern = screen(text)
    assert concern is not None
    assert concern.kinds[0] == "suicide"
    assert concern.directness == "direct"


def test_accents_do_not_matter_in_polish() -> None:
    assert screen("Mąż mnie bije") == screen("maz mnie bije")


@given(st.text(max_size=600))
def test_any_text_can_be_screened(text: str) -> None:
    concern = screen(text)
    assert concern is None or (concern.kinds and set(concern.kinds) <= set(KINDS))


@given(st.lists(st.sampled_from(sorted({w for row in SETS["own"] for w in row.text.split()}))))
def test_any_words_of_the_set_in_any_order_can_be_screened(words: list[str]) -> None:
    text = " ".join(words)
    assert screen(text) == screen(text)


@pytest.mark.parametrize(
    "piece",
    ["i ", "kill myself ", "not kill myself ", "he hits me ", "hit the roof and ", "a", "ab", ", ",
     ". ", "my dad took my money ", "ex used to ", "knife door he night mum ", "*", "ł", "1"],
)  # fmt: skip
def test_work_grows_in_step_with_the_text(piece: str) -> None:
    """Calls made, Python's and C's: twice the text never takes three times as many."""
    half, whole = (calls(piece * (size // len(piece))) for size in (LONGEST // 2, LONGEST))
    assert whole < 3 * half + 1000


def calls(text: str) -> int:
    made = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal made
        made += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        screen(text)
    finally:
        sys.setprofile(None)
    return made


def test_patterns_repeat_nothing_but_the_letters_of_a_word() -> None:
    """Or a bounded number of words, so that no text makes them go back over what they read."""
    allowed = re.compile(r"\[\^ \.,?\][*+]|\[0-9\]\+|\{0,\d\}\?")
    patterns = [compiled(line, CLASSES) for line in WRITTEN]
    regexes = [fits.pattern for pattern in patterns for fits in (pattern.fits, *pattern.beside)]
    assert [regex for regex in regexes if re.search(r"[*+{]", allowed.sub("", regex))] == []


def test_words_with_an_open_end_are_long_enough_to_be_looked_up_by_how_they_begin() -> None:
    opened = re.compile(r"(?:^|[ |])([a-z]+)\*")
    begun = [
        begin
        for line in (*WRITTEN, *("|".join(ways) for ways in CLASSES.values()))
        for begin in opened.findall(line)
    ]
    assert [begin for begin in begun if len(begin) < CLUE_LENGTH] == []
    assert begun


def test_plain_form_is_stable() -> None:
    words = plain("He's NOT   well… is he?\nI am!")
    assert words == " hes not well , is he . , im . "
