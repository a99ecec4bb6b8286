"""Counting text messages, making punctuation plain, writing options out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogues.exchange import Option, Prompt
from dialogues.texting import (
    GSM_BASIC,
    GSM_EXTENSION,
    Parts,
    as_text,
    downgrade,
    parts,
    pieces,
)

TRICKY = "aé^€ł…’–\u00a0😀e\u0301\u200b\t[ŵ\n×`"
texts = st.one_of(
    st.text(max_size=400),
    st.text(alphabet=TRICKY, max_size=400),
    st.text(alphabet="ab^€", min_size=130, max_size=500),
    st.text(alphabet="a😀", min_size=60, max_size=300),
)


def slow_parts(text: str) -> Parts:
    """The same count the long way round: a list of units cut into real parts."""
    gsm = all(c in GSM_BASIC or c in GSM_EXTENSION for c in text)
    if gsm:
        pieces = [["ESC", c] if c in GSM_EXTENSION else [c] for c in text]
    else:
        utf16 = [c.encode("utf-16-be", "surrogatepass") for c in text]
        pieces = [[b[i : i + 2] for i in range(0, len(b), 2)] for b in utf16]
    units = [unit for piece in pieces for unit in piece]
    single, joined = (160, 153) if gsm else (70, 67)
    cut: list[list[object]] = []
    if units and len(units) <= single:
        cut = [list(units)]
    elif units:
        cut = [[]]
        for piece in pieces:
            if len(cut[-1]) + len(piece) > joined:
                cut.append([])
            cut[-1].extend(piece)
    assert [unit for part in cut for unit in part] == units
    return Parts("GSM-7" if gsm else "UCS-2", len(units), len(cut))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Parts("GSM-7", 0, 0)),
        ("a", Parts("GSM-7", 1, 1)),
        ("a" * 160, Parts("GSM-7", 160, 1)),
        ("a" * 161, Parts("GSM-7", 161, 2)),
        ("a" * 306, Parts("GSM-7", 306, 2)),
        ("a" * 307, Parts("GSM-7", 307, 3)),
        ("€" * 80, Parts("GSM-7", 160, 1)),
        ("€" * 81, Parts("GSM-7", 162, 2)),
        ("a" * 152 + "€" * 2, Parts("GSM-7", 156, 1)),
        ("a" * 152 + "€" + "a" * 152, Parts("GSM-7", 306, 3)),
        ("^{}\\[~]|€\f", Parts("GSM-7", 20, 1)),
        ("Łódź", Parts("UCS-2", 4, 1)),
        ("ł" * 70, Parts("UCS-2", 70, 1)),
        ("ł" * 71, Parts("UCS-2", 71, 2)),
        ("ł" * 134, Parts("UCS-2", 134, 2)),
        ("ł" * 135, Parts("UCS-2", 135, 3)),
        ("😀" * 35, Parts("UCS-2", 70, 1)),
        ("😀" * 36, Parts("UCS-2", 72, 2)),
        ("😀" * 67, Parts("UCS-2", 134, 3)),
        ("^" * 60 + "ł", Parts("UCS-2", 61, 1)),
    ],
)
def test_units_and_parts(text, expected):
    assert parts(text) == expected


def test_the_alphabet_is_the_standards():
    assert len(GSM_BASIC) == 127, "128 places, one of them the escape"
    assert len(GSM_EXTENSION) == 10
    assert not GSM_BASIC & GSM_EXTENSION


@given(texts)
@settings(max_examples=200)
def test_the_count_agrees_with_the_slow_way(text):
    assert parts(text) == slow_parts(text)


@given(texts, texts)
@settings(max_examples=200)
def test_more_words_never_take_fewer_parts(first, more):
    assert parts(first + more).count >= parts(first).count


@given(texts)
@settings(max_examples=200)
def test_downgrading_is_done_once_and_never_costs_a_part(text):
    plain = downgrade(text)
    assert downgrade(plain) == plain
    assert parts(plain).count <= parts(text).count


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("“It’s fine”", '"It\'s fine"'),
        ("10–19 hours — or more", "10-19 hours - or more"),
        ("Well… yes", "Well... yes"),
        ("call\u00a0111,\u2009option\u202f2", "call 111, option 2"),
        ("• one\n• two", "- one\n- two"),
        ("soft\u00adly\u200b", "softly"),
        ("cafe\u0301", "café"),
        ("Dŵr a bŵts", "Dŵr a bŵts"),
        ("Łódź", "Łódź"),
        ("Thanks 😀", "Thanks 😀"),
    ],
)
def test_punctuation_becomes_plain_and_letters_stay(text, plain):
    assert downgrade(text) == plain


def test_a_downgraded_text_fits_gsm():
    assert parts("Don’t worry — take your time…").encoding == "UCS-2"
    assert parts(downgrade("Don’t worry — take your time…")).encoding == "GSM-7"


def test_an_ellipsis_stays_where_three_full_stops_would_need_another_part():
    text = "ł" * 68 + "…’"
    assert downgrade(text) == "ł" * 68 + "…'"


def prompt(*labels, codes=None, text="How often?", several=False):
    codes = codes or [label.lower().replace(" ", "_") for label in labels]
    options = tuple(Option(code, label) for code, label in zip(codes, labels, strict=True))
    return Prompt(
        "p1", "question", text, question="q", options=options, several=several, needs_reply=True
    )


def test_options_are_numbered():
    written = as_text(prompt("Often", "Some of the time", "Hardly ever or never"))
    assert written == "How often?\n1 Often\n2 Some of the time\n3 Hardly ever or never"


def test_several_are_numbered_alike():
    assert as_text(prompt("Sad", "Glad", several=True)) == "How often?\n1 Sad\n2 Glad"


def test_yes_and_no_are_not_listed_in_any_language():
    assert as_text(prompt("Tak", "Nie", codes=["yes", "no"], text="Czy?")) == "Czy?"


def test_whole_numbers_are_not_listed():
    numbers = [str(number) for number in range(11)]
    assert as_text(prompt(*numbers)) == "How often?"


def test_labels_with_numbered_codes_are_listed():
    assert as_text(prompt("Low", "High", codes=["1", "2"])) == "How often?\n1 Low\n2 High"


def test_words_without_options_stay_as_they_are():
    assert as_text(Prompt("p1", "note", "Hello.")) == "Hello."


def test_options_without_words():
    assert as_text(prompt("Low", "High", text="")) == "1 Low\n2 High"


@given(texts, st.integers(1, 4))
@settings(max_examples=300)
def test_pieces_fit_and_lose_nothing_but_spaces(text, most):
    cut = pieces(text, most)
    assert all(each and each == each.strip() for each in cut)
    assert all(parts(each).count <= most for each in cut)
    assert "".join("".join(cut).split()) == "".join(text.split())


words = st.lists(st.text(alphabet="abż€.,!", min_size=1, max_size=30), max_size=120)


@given(words, st.integers(1, 3))
@settings(max_examples=200)
def test_words_stay_whole(words, most):
    text = " ".join(words)
    assert " ".join(pieces(text, most)).split() == words


@given(words)
def test_a_text_that_fits_is_sent_as_it_is(words):
    text = " ".join(words)
    assert pieces(text, max(1, parts(text).count)) == ([text] if text else [])


def test_pieces_end_with_lines_or_sentences_where_they_can():
    asked = "How often do you feel that you have nobody to talk to about it? " + "Think. " * 12
    options = "\n".join(f"{number} An option of some length" for number in range(1, 5))
    first, second = pieces(f"{asked.strip()}\n{options}", 1)
    assert first == f"{asked.strip()}"
    assert second == options
    first, second = pieces("One two three. " * 8 + "And then there was a sentence " + "so " * 20, 1)
    assert first.endswith("One two three.")
    assert second.startswith("And then")


def test_an_early_line_is_no_reason_for_a_short_piece():
    first, second = pieces("Hello.\n" + "word " * 60, 1)
    assert len(first) > 150
    assert second.startswith("word")


def test_a_word_longer_than_a_text_keeps_its_accents():
    assert "".join(pieces("x\u0301" * 100, 1)) == "x\u0301" * 100
    assert not any(each.startswith("\u0301") for each in pieces("x\u0301" * 100, 1))
