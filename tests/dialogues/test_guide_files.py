"""Whatever is in a guide's files, loading them never raises, and a guide survives JSON."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogues.files.shape import schema
from dialogues.guide import Guide, content_hash, from_document, to_document
from dialogues.guide_template import new_guide
from dialogues.loading import Loaded, load_guide, load_text, shipped_guides
from dialogues.problems import CATALOGUE, has_errors

GUIDE = new_guide("small", "A small guide")
TRANSLATION = """\
format: 1
guide: small
language: pl
reviewed: true
title: Mały przewodnik
questions:
  hello: {text: Dzień dobry.}
  see_friends: {choices: {often: {label: Często}}}
"""
SPECIAL = "\t:{}[]\"'#&*!|>%@`-?,\x00\u2028\ud800 \n"


def lines_changed(text: str) -> st.SearchStrategy[str]:
    """The text with a line left out, said twice, moved, or with characters changed."""
    if not text:
        return st.just(text)
    lines = text.splitlines(keepends=True)
    numbers = st.integers(0, len(lines) - 1)
    places = st.integers(0, len(text) - 1)
    return st.one_of(
        numbers.map(lambda n: "".join(lines[:n] + lines[n + 1 :])),
        numbers.map(lambda n: "".join(lines[:n] + lines[n : n + 1] + lines[n:])),
        st.tuples(numbers, numbers).map(lambda two: _exchanged(lines, *two)),
        places.map(lambda n: text[:n] + text[n + 1 : n + 2] + text[n] + text[n + 2 :]),
        st.tuples(places, st.sampled_from(SPECIAL)).map(
            lambda at: text[: at[0]] + at[1] + text[at[0] :]
        ),
        st.tuples(numbers, st.text(max_size=30)).map(
            lambda at: "".join([*lines[: at[0]], at[1], "\n", *lines[at[0] :]])
        ),
        places.map(lambda n: text[:n]),
    )


def _exchanged(lines: list[str], one: int, other: int) -> str:
    lines = list(lines)
    lines[one], lines[other] = lines[other], lines[one]
    return "".join(lines)


def check_sane(loaded: Loaded) -> None:
    """Problems are of the catalogue and told in full; a guide comes out unless one is an error."""
    for problem in loaded.problems:
        assert problem.code in CATALOGUE
        assert problem.line >= 0
        assert problem.problem
        assert problem.remedy
    assert (loaded.guide is None) == has_errors(loaded.problems)
    if loaded.guide:
        survives_json(loaded.guide)


def survives_json(guide: Guide) -> None:
    document = json.loads(json.dumps(to_document(guide)))
    assert from_document(document) == guide
    assert content_hash(document) == content_hash(to_document(guide))


@given(lines_changed(GUIDE).flatmap(lambda text: st.just(text) | lines_changed(text)))
@settings(max_examples=150, deadline=None)
def test_a_changed_guide_never_raises(text: str) -> None:
    check_sane(load_text({"small.yml": text}))


@given(lines_changed(TRANSLATION))
@settings(max_examples=80, deadline=None)
def test_a_changed_translation_never_raises(text: str) -> None:
    check_sane(load_text({"small.yml": GUIDE, "small.pl.yml": text}))


plain_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inside: (
        st.lists(inside, max_size=3)
        | st.dictionaries(
            st.sampled_from(["question", "is", "all", "code", "x"]), inside, max_size=3
        )
    ),
    max_leaves=6,
)
QUESTION_FIELDS = sorted(schema("guide")["$defs"]["question"]["properties"])


@given(
    st.dictionaries(st.sampled_from(QUESTION_FIELDS), plain_values, max_size=5),
    st.sampled_from(schema("guide")["$defs"]["question"]["properties"]["kind"]["enum"]),
)
@settings(max_examples=150, deadline=None)
def test_any_values_in_a_question_never_raise(fields: dict[str, object], kind: str) -> None:
    question = json.dumps(
        {"id": "strange", "text": "What?", "why": "To see.", "kind": kind, **fields}
    )
    text = GUIDE.replace("      - id: goodbye", f"      - {question}\n      - id: goodbye")
    check_sane(load_text({"small.yml": text}))


@given(st.text(max_size=60))
@settings(max_examples=100, deadline=None)
def test_any_text_never_raises(text: str) -> None:
    assert load_text({"small.yml": text}).guide is None


@pytest.mark.parametrize("again", ["[", "- ", "{a: ", "? "])
def test_deep_nesting_is_a_problem_and_no_crash(again: str) -> None:
    assert [p.code for p in load_text({"small.yml": again * 20_000}).problems] == ["yaml-broken"]


def test_a_new_guide_has_no_problems() -> None:
    loaded = load_text({"small.yml": GUIDE})

    assert loaded.problems == ()
    assert loaded.guide is not None
    assert loaded.guide.id == "small"
    assert loaded.guide.title == {"en": "A small guide"}
    survives_json(loaded.guide)


def test_a_new_guide_takes_any_title_on_one_line() -> None:
    title = 'Who: "me" & you? #1 – dziękuję'

    loaded = load_text({"a-2.yml": new_guide("a-2", title)})

    assert loaded.problems == ()
    assert loaded.guide is not None
    assert loaded.guide.title == {"en": title}


@pytest.mark.parametrize(
    ("guide_id", "title"),
    [
        ("Two Words", "Fine"),
        ("", "Fine"),
        ("fine\n", "Fine"),
        ("fine", " "),
        ("fine", "a\nb"),
        ("fine", "{a}"),
    ],
)
def test_a_new_guide_refuses_what_would_not_work(guide_id: str, title: str) -> None:
    with pytest.raises(ValueError, match=r"must be|cannot be"):
        new_guide(guide_id, title)


@pytest.mark.parametrize("path", shipped_guides().values(), ids=lambda path: path.stem)
def test_shipped_guides_have_no_mistakes(path: Path) -> None:
    loaded = load_guide(path)

    assert [str(p) for p in loaded.problems if p.severity != "info"] == []
    assert loaded.guide is not None
    survives_json(loaded.guide)


def test_the_social_isolation_guide_is_shipped() -> None:
    assert "social-isolation" in shipped_guides()
