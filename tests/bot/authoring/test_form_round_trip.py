"""A guide that goes out as a form and comes back is the same guide, and ODK takes the form."""

import io
import string
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from drawing import conditions
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from pyxform.xls2xform import convert

from bot.authoring.guide_files import guide_files
from bot.authoring.xlsform.exporting import export_guide
from bot.authoring.xlsform.importing import import_form
from bot.authoring.xlsform.writing import write_workbook
from dialogues.files.building import yes_and_no
from dialogues.files.yaml_mistakes import UNPRINTABLE
from dialogues.guide import (
    Choice,
    Condition,
    Ending,
    Guide,
    Limits,
    Measure,
    Question,
    Section,
    to_document,
)
from dialogues.loading import load_guide, load_text, shipped_guides
from dialogues.phrases import LANGUAGES

LITTLE = Path(__file__).parents[2] / "support" / "little.yml"
KINDS = ("note", "yes_no", "choice", "several", "scale", "number", "age", "date", "postcode",
         "text", "consent")  # fmt: skip
IDS = ["age", "name", "type", "data", "meta", "q", "home", "is_it", "survey", "yes_no", "other"]
BOTH = ("short", "full")


def _clean(text: str) -> str:
    return UNPRINTABLE.sub("", text.replace("\r", "").replace("\x85", "").replace("\xa0", ""))


LITERAL = (
    st.text(st.characters(exclude_categories=("Cs", "Zl", "Zp")), min_size=1, max_size=40)
    | st.sampled_from(
        ["=1+1", "-none of these", "+44 7700 900123", "@home", "a ${b} c", "Why? [yes] | no", "{}",
         "two\nlines", 'say "hm": ok', "# no note", "no", "1.0", "Ü żółw", "<b>so</b> & so", "' '"]
    )
)  # fmt: skip
WORDS = LITERAL.map(_clean).map(str.strip).filter(bool)
"""What people write; braces mean nothing in it."""

PLAIN = WORDS.map(lambda text: text.replace("{", "(").replace("}", ")"))
"""Wording into which no answer can be put: it may have no braces."""


def worded(languages: tuple[str, ...], words=PLAIN):
    return st.fixed_dictionaries(dict.fromkeys(languages, words))


def maybe(languages: tuple[str, ...], words=PLAIN):
    return st.just({}) | worded(languages, words)


def listed(languages: tuple[str, ...]):
    lists = st.lists(PLAIN, min_size=1, max_size=3).map(tuple)
    return st.just({}) | st.fixed_dictionaries(dict.fromkeys(languages, lists))


@st.composite
def texts(draw, languages, earlier):
    """Wording with doubled braces, and maybe an earlier answer put in."""
    words = draw(worded(languages, WORDS))
    doubled = {k: text.replace("{", "{{").replace("}", "}}") for k, text in words.items()}
    if earlier and draw(st.booleans()):
        put_in = f" {{{draw(st.sampled_from(earlier)).id}}}"
        return {language: text + put_in for language, text in doubled.items()}
    return doubled


@st.composite
def leaves(draw, earlier):
    question = draw(st.sampled_from(earlier))
    tests = ["answered"]
    if question.choices:
        tests += ["one_of", "includes" if question.kind == "several" else "is"]
    if question.kind in ("scale", "number"):
        tests += ["is", "at_least", "at_most"]
    if question.kind == "age":
        tests += ["at_least", "at_most"]
    test = draw(st.sampled_from(tests))
    codes = [choice.code for choice in question.choices]
    if test == "answered":
        operand = draw(st.booleans())
    elif test == "one_of":
        operand = tuple(draw(st.lists(st.sampled_from(codes), min_size=1, unique=True)))
    elif codes:
        operand = draw(st.sampled_from(codes))
    else:
        operand = draw(st.integers(-5, 120) | st.sampled_from([0.5, 2.25]))
    return Condition(test, question=question.id, operand=operand)


@st.composite
def choices(draw, kind, languages):
    if kind in ("yes_no", "consent"):
        codes = ["yes", "no"]
        if set(languages) <= set(LANGUAGES) and draw(st.booleans()):
            labels = [{lang: yes_and_no(lang, {})[n] for lang in languages} for n in range(2)]
            return tuple(Choice(c, label) for c, label in zip(codes, labels, strict=True))
    else:
        code = st.text(string.ascii_letters + string.digits + "_-", min_size=1, max_size=6)
        good = (code | st.sampled_from(["yes", "no", "1"])).filter(lambda c: c[0] not in "_-")
        codes = draw(st.lists(good, min_size=2, max_size=4, unique=True))
    found = [Choice(c, draw(worded(languages)), draw(listed(languages))) for c in codes]
    if kind == "several" and draw(st.booleans()):
        found[-1] = replace(found[-1], exclusive=True)
    if kind in ("several", "choice") and draw(st.booleans()):
        found[0] = replace(found[0], other=True)
    return tuple(found)


@st.composite
def bounds(draw, kind):
    if kind == "scale":
        low = draw(st.integers(-3, 5))
        return {"smallest": low, "largest": low + draw(st.integers(1, 10))}
    if kind == "several":
        return {"smallest": draw(st.none() | st.integers(0, 2)),
                "largest": draw(st.none() | st.integers(1, 2))}  # fmt: skip
    if kind not in ("number", "age"):
        return {}
    whole = kind == "age" or draw(st.booleans())
    number = st.integers(-10, 200) if whole else st.sampled_from([0.5, -2.25, 10, 1e6, 0.0001])
    low, high = draw(st.none() | number), draw(st.none() | number)
    return {"smallest": low, "largest": high, "whole": whole}


@st.composite
def questions(draw, id_, section, languages, earlier):
    kind = draw(st.sampled_from(KINDS))
    asked = [q for q in earlier if q.kind != "note"]
    piped = [q for q in asked if q.kind not in ("text", "postcode", "date")]
    asks = kind != "note"
    question = Question(
        id=id_,
        kind=kind,
        text=draw(texts(languages, piped)),
        section=section,
        short=draw(maybe(languages)),
        why=draw(worded(languages)) if asks else {},
        hint=draw(maybe(languages, WORDS)),
        reask=(draw(worded(languages)),) if asks and draw(st.booleans()) else (),
        probe=draw(maybe(languages)) if kind == "text" else {},
        called=draw(listed(languages)) if asks else {},
        choices=draw(choices(kind, languages))
        if kind in ("yes_no", "choice", "several", "consent")
        else (),
        ends_labels=(draw(worded(languages)), draw(worded(languages))) if kind == "scale" else (),
        unit=draw(maybe(languages)) if kind == "number" else {},
        thin=draw(st.integers(1, 5)) if kind == "text" else 3,
        skip=draw(st.booleans()) if asks else True,
        paths=draw(st.sampled_from([BOTH, ("short",), ("full",)])),
        purpose=draw(st.sampled_from(["take_part", "quote"])) if kind == "consent" else None,
        wording_version=draw(st.sampled_from(["1", "2b"])) if kind == "consent" else "1",
        sensitivity=draw(st.sampled_from(["ordinary", "personal", "special"])),
        keep="coded" if kind in ("age", "postcode") and draw(st.booleans()) else "words",
        only_if=draw(st.none() | conditions(leaves(asked))) if asked else None,
        **draw(bounds(kind)),
    )
    if asks and draw(st.booleans()):
        ending = Ending(
            draw(conditions(leaves([*asked, question]))), "refused", draw(worded(languages))
        )
        return replace(question, ends=(ending,))
    return question


@st.composite
def guides(draw):
    languages = draw(st.sampled_from([("en",), ("en", "cy"), ("pl", "en", "uk")]))
    ids = draw(st.lists(st.sampled_from(IDS), min_size=1, max_size=6, unique=True))
    names = draw(st.lists(st.sampled_from(["home", "age", "meta", "last"]), min_size=1, max_size=2,
                          unique=True))  # fmt: skip
    sections = tuple(Section(name, draw(worded(languages))) for name in names[: len(ids)])
    row: list[Question] = []
    for n, id_ in enumerate(ids):
        section = sections[n * len(sections) // len(ids)].id
        row.append(draw(questions(id_, section, languages, row)))
    return Guide(
        id=draw(st.sampled_from(["my-guide", "2nd", "a"])),
        version=draw(st.sampled_from(["1", "1.0", "2026-03"])),
        title=draw(worded(languages)),
        language=languages[0],
        questions=tuple(row),
        sections=sections,
        measures=draw(st.sampled_from([(), (Measure("ucla3", "ucla3"),)])),
        languages=languages,
        reviewed=draw(st.sampled_from([languages, languages[:1]])),
        who=draw(maybe(languages)),
        person=draw(maybe(languages)),
        phrases={k: {"fine": v} for k, v in draw(maybe(languages)).items()},
        licence=draw(st.just("") | PLAIN),
        limits=draw(st.sampled_from([Limits(), Limits(parts=4, request_confidence=0.75)])),
    )  # fmt: skip


def form_of(guide: Guide) -> bytes:
    return write_workbook(export_guide(guide).sheets)


def back(data: bytes, folder: Path) -> Guide:
    path = folder / "form.xlsx"
    path.write_bytes(data)
    return import_form(path).guide


@given(guide=guides())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_guide_comes_back_whole_from_a_form_that_odk_takes(guide, tmp_path_factory):
    data = form_of(guide)
    form = convert(io.BytesIO(data), validate=False).xform
    ElementTree.fromstring(form)
    found = back(data, tmp_path_factory.mktemp("form"))
    assert to_document(found) == to_document(guide)


@given(guide=guides())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_files_of_a_guide_say_what_the_guide_says(guide):
    loaded = load_text(guide_files(guide, {"en": ["One note,\nand another: {}"]}))
    assert not [p for p in loaded.problems if p.code.startswith("yaml-")]
    if loaded.guide is not None:
        assert to_document(loaded.guide) == to_document(guide)


@pytest.mark.parametrize("file", [LITTLE, *shipped_guides().values()], ids=lambda file: file.stem)
def test_a_guide_in_use_comes_back_whole(file, tmp_path):
    guide = load_guide(file).guide
    data = form_of(guide)
    assert convert(io.BytesIO(data), validate=False).xform
    found = back(data, tmp_path)
    assert load_text(guide_files(found, {})).guide == guide


def test_nothing_in_the_workbook_is_a_formula(tmp_path):
    words = {"en": '=HYPERLINK("http://x")'}
    choices = (Choice("a", {"en": "-1+2"}), Choice("b", {"en": "@SUM(A1)"}))
    question = Question("q", "choice", words, section="s", choices=choices, why={"en": "+1"})
    guide = Guide("g", "1", {"en": "=1"}, "en", (question,), (Section("s", {"en": "-s"}),))
    book = load_workbook(io.BytesIO(form_of(guide)))
    risky = [
        c
        for s in book
        for r in s.rows
        for c in r
        if str(c.value or "").startswith(("=", "+", "-", "@"))
    ]
    assert len(risky) == 6
    assert all(cell.data_type == "s" and cell.quotePrefix for cell in risky)
    assert back(form_of(guide), tmp_path) == guide
