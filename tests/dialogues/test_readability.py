"""Words, sentences and the Flesch-Kincaid grade."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogues.readability import grade, sentences, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 0.39 * words / sentences + 11.8 * syllables / words - 15.59, by hand
        ("The cat sat on the mat.", 0.39 * 6 + 11.8 * 6 / 6 - 15.59),
        (
            "How often do you feel that you lack companionship?",
            0.39 * 9 + 11.8 * (8 * 1 + 1 + 4) / 9 - 15.59,
        ),
        ("I live alone. My son visits on Sundays.", 0.39 * 8 / 2 + 11.8 * 11 / 8 - 15.59),
        ("You told us: {groups}.", 0.39 * 4 + 11.8 * 5 / 4 - 15.59),
        ("Call 999.", 0.39 * 2 + 11.8 * 2 / 2 - 15.59),
        ("Ring Samaritans on 116 123.", 0.39 * 4 + 11.8 * (1 + 4 + 1 + 1) / 4 - 15.59),
        ("Ask the NHS.", 0.39 * 3 + 11.8 * (1 + 1 + 3) / 3 - 15.59),
        ("GPs help, e.g. by phone.", 0.39 * 5 + 11.8 * (2 + 1 + 2 + 1 + 1) / 5 - 15.59),
        ("How are you?\n1 Happy\n2 Sad", 0.39 * 5 / 3 + 11.8 * 6 / 5 - 15.59),
    ],
)
def test_grades_worked_out_by_hand(text, expected):
    assert grade(text) == pytest.approx(expected)


@pytest.mark.parametrize("text", ["", "  \n", "?!", "😀"])
def test_no_words_no_grade(text):
    assert grade(text) == 0.0


def test_officialese_is_harder_than_plain_words():
    plain = "Tell us what would help you. Take your time."
    official = (
        "Respondents are requested to communicate, at their earliest convenience, "
        "interventions that would ameliorate their circumstances."
    )
    assert grade(plain) < 3
    assert grade(official) > 15


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I can't go, it's face-to-face.", ("I", "can't", "go", "it's", "face-to-face")),
        ("1 Often\n2) Now and then\n- Never", ("Often", "Now", "and", "then", "Never")),
        ("2 buses a day", ("2", "buses", "a", "day")),
        ("Call 0800 1111 now", ("Call", "08001111", "now")),
        ("At 10:30, 3.5 hours, 1,000", ("At", "10:30", "3.5", "hours", "1,000")),
        ("{name}, hello", ("{name}", "hello")),
        ("See www.nelc.gov.uk/help today", ("See", "www.nelc.gov.uk/help", "today")),
        ("Łódź i Kraków", ("Łódź", "i", "Kraków")),
    ],
)
def test_words(text, found):
    assert words(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hello. How are you? Well!", ("Hello.", "How are you?", "Well!")),
        ("Dr. Shah saw me, e.g. on Monday.", ("Dr. Shah saw me, e.g. on Monday.",)),
        ("It costs 3.50 a go. See.", ("It costs 3.50 a go.", "See.")),
        ("Well... maybe. Yes", ("Well... maybe.", "Yes")),
        ('"Why?" she said. "Why not?"', ('"Why?" she said.', '"Why not?"')),
        ("Pick one:\n1 Often\n2 Never", ("Pick one:", "1 Often", "2 Never")),
        ("Thank you\n\nBye", ("Thank you", "Bye")),
        (
            "We would like to hear how things have been for you and\nSam lately.",
            ("We would like to hear how things have been for you and Sam lately.",),
        ),
        ("...", ()),
    ],
)
def test_sentences(text, found):
    assert sentences(text) == found


@given(st.text(max_size=300))
@settings(max_examples=200)
def test_any_text_has_a_grade(text):
    assert isinstance(grade(text), float)
    assert bool(words(text)) == bool(sentences(text))
