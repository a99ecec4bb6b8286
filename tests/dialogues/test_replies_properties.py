"""What holds of the reading of any reply whatever."""

from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogues.guide import Choice, Question
from dialogues.loading import load_guide, shipped_guides
from dialogues.replies.reading import HOW, PROBLEMS, read_reply

TODAY = date(2026, 11, 22)

WORDS = st.sampled_from(
    """
    yes no not never none often sometimes alone one two three first second last 1 2 3 5 13 7/10
    1,3 1-3 2nd b and or but with my the i dont know sorry actually all both some of at in on
    years hours about 61 1952 march tuesday ago yesterday dn31 1hu 👍 🤷 ? . , \n - * / % £ '
    something else other rather say why is do
    """.split(" ")
)
SPEECH = st.lists(WORDS, max_size=12).map(" ".join)
ANYTHING = st.one_of(st.text(max_size=60), SPEECH)


def whole_guide():
    """The guide that comes with Earshot."""
    guide = load_guide(shipped_guides()["social-isolation"]).guide
    assert guide is not None
    return guide


GUIDE = whole_guide()
CLOSED = [q for q in GUIDE.questions if q.kind in ("yes_no", "consent", "choice", "several")]
OF_KINDS = [
    *{q.kind: q for q in GUIDE.questions}.values(),
    Question("when", "date", {"en": "When?"}),
    Question(
        "few", "several", {"en": "Which?"}, smallest=2, largest=3,
        choices=tuple(Choice(code, {"en": code}) for code in ("red", "green", "blue", "black")),
    ),
]  # fmt: skip


def check(question, reading):
    """That a reading is whole, and answers its question and no other."""
    codes = {choice.code for choice in question.choices}
    assert reading.outcome in ("answer", "missing", "unclear")
    assert (reading.missing is not None) == (reading.outcome == "missing")
    assert bool(reading.problem) == (reading.outcome == "unclear")
    assert reading.problem in {"", *PROBLEMS}
    assert reading.how in {"", *HOW}
    assert bool(reading.how) == (reading.outcome != "unclear")
    if reading.outcome == "answer":
        assert reading.codes or reading.value is not None
    else:
        assert not reading.codes
        assert reading.value is None
    if question.choices:
        assert set(reading.codes) <= codes
        assert set(reading.candidates) <= codes
        assert reading.value is None
    if question.kind in ("yes_no", "consent", "choice"):
        assert len(reading.codes) < 2
    if question.kind == "several" and reading.codes:
        check_several(question, reading.codes)
    if question.kind in ("scale", "number") and reading.value is not None:
        assert question.smallest is None or reading.value >= question.smallest
        assert question.largest is None or reading.value <= question.largest
    if reading.other:
        assert any(c.other for c in question.choices if c.code in reading.codes)


def check_several(question, codes):
    """That the choices stand in order, once each, within the limits."""
    order = [choice.code for choice in question.choices]
    exclusive = [c.code for c in question.choices if c.exclusive]
    assert list(codes) == sorted(set(codes), key=order.index)
    assert len(codes) == 1 or not set(codes) & set(exclusive)
    assert question.largest is None or len(codes) <= question.largest
    if not set(codes) & set(exclusive):
        assert question.smallest is None or len(codes) >= question.smallest


@given(st.sampled_from(OF_KINDS), ANYTHING, st.sampled_from(["en", "pl", "cy"]))
@settings(max_examples=200, deadline=None)
def test_any_reply_has_a_reading(question, text, language):
    for today in (TODAY, None):
        check(question, read_reply(question, text, language, today))


@given(st.sampled_from(CLOSED), SPEECH, st.sampled_from(["en", "pl"]))
@settings(max_examples=200, deadline=None)
def test_closed_questions_get_only_their_own_codes(question, text, language):
    check(question, read_reply(question, text, language, TODAY))


@given(st.sampled_from(OF_KINDS), ANYTHING)
@settings(max_examples=60, deadline=None)
def test_reading_again_gives_the_same(question, text):
    assert read_reply(question, text, "en", TODAY) == read_reply(question, text, "en", TODAY)


@given(st.text(min_size=1, max_size=80).filter(str.strip))
@settings(max_examples=100, deadline=None)
def test_own_words_are_never_changed(text):
    story = Question("story", "text", {"en": "What happened?"})
    reading = read_reply(story, text, "en", TODAY)
    if reading.outcome == "answer":
        assert reading.value in text


ACCOUNTS = Path(__file__).parent.parent / "data" / "open_answers.yml"


def words_in(document):
    """Every text of more than one word in a document."""
    if isinstance(document, str):
        return [document] if " " in document else []
    parts = document.values() if isinstance(document, dict) else document
    return [text for part in parts for text in words_in(part)]


@pytest.mark.parametrize("kind", ["age", "postcode", "scale"])
def test_open_answers_are_no_ages_places_or_marks(kind):
    question = next(q for q in OF_KINDS if q.kind == kind)
    said = words_in(yaml.safe_load(ACCOUNTS.read_text(encoding="utf-8")))
    read = {text: read_reply(question, text, "en", TODAY) for text in said}
    assert [text for text, reading in read.items() if reading.outcome == "answer"] == []


def test_open_answers_are_no_consent():
    said = words_in(yaml.safe_load(ACCOUNTS.read_text(encoding="utf-8")))
    for question in GUIDE.questions:
        if question.kind == "consent":
            read = {text: read_reply(question, text, "en", TODAY) for text in said}
            assert [text for text, reading in read.items() if reading.codes == ("yes",)] == []


ODD = [
    "\x00", "\x00\x00 2 \x00", "\ud800", "2 \udfff", "\u202e2\u202c", "\ufeff2", "مرحبا", "שלום 2",
    "😀" * 50, "👨‍👩‍👧‍👦", "2" * 300, "9" * 5000, "½", "²", "Ⅷ", "ǅ", "ß", "ﷺ", "\u0345", "e\u0301",
    "\r\n2\r\n", "\t2\t", "2\x0b", "²/₁₀", "1\u20442", "＃２", "%s%d{}", "<b>2</b>",
    "'; drop table",
    "１２／３／１９５２", "०", "๗", "-", "--", "/", "'", "''", '"2"', "“2”", "\\", "n/a", "N/A",
]  # fmt: skip


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize("question", OF_KINDS, ids=lambda question: question.kind)
def test_odd_signs(question, text):
    check(question, read_reply(question, text, "en", TODAY))


LONG = [
    "a ", "1 ", "1,", "1-", "1/", "no sorry ", "not ", "and ", "and i ", "i ", "-", "- ",
    "one hundred and ", "on my own ", "i live alone and ", "sorry ", "12/3/", "12/3/1952 ", "dn31 ",
    "d n 3 1 ", "😀", "a'", "dont know ", "half ", "march ", "march 1 ", "ago ", "years ago ",
    "the first ", "but ", " ", "\n", "\n*", "x", "o", "no", "yes no ", "something else ", "almost ",
    "born ", ". ", "'s ",
    "1.", "£", "½", "\u0301", "2nd ", "all but ", "out of ", "7 out of ", "oftn ", "ał",
]  # fmt: skip


@pytest.mark.parametrize("piece", LONG)
def test_ten_thousand_characters(piece):
    text = (piece * 10_000)[:10_000]
    for question in OF_KINDS:
        check(question, read_reply(question, text, "en", TODAY))


@pytest.mark.parametrize("question", CLOSED, ids=lambda question: question.id)
@pytest.mark.parametrize("language", ["en", "pl"])
def test_every_choice_of_the_guide_is_known_by_its_names(question, language):
    for number, choice in enumerate(question.choices, 1):
        label = choice.label[language]
        names = (label, label.upper(), f"{label}.", f" {label} ", str(number), f"{number}.")
        for said in (*names, *choice.heard_as.get(language, ())):
            assert read_reply(question, said, language, TODAY).codes == (choice.code,), said


@given(st.data())
@settings(max_examples=100, deadline=None)
def test_any_numbers_of_a_list_read_as_those_choices(data):
    question = GUIDE.question("groups")
    usual = [n for n, c in enumerate(question.choices) if not c.exclusive]
    chosen = data.draw(st.lists(st.sampled_from(usual), min_size=1, unique=True))
    between = data.draw(st.sampled_from([" ", ", ", " and ", ",", "\n", " & ", " n "]))
    reading = read_reply(question, between.join(str(n + 1) for n in chosen), "en", TODAY)
    assert set(reading.codes) == {question.choices[n].code for n in chosen}


def test_a_question_changed_in_one_field_is_read_anew():
    first = Question("q", "choice", {"en": "?"}, choices=(Choice("a", {"en": "Red"}),))
    second = Question("q", "choice", {"en": "?"}, choices=(Choice("b", {"en": "Red"}),))
    assert read_reply(first, "red", "en", None).codes == ("a",)
    assert read_reply(second, "red", "en", None).codes == ("b",)
    assert first == Question("q", "choice", {"en": "?"}, choices=(Choice("a", {"en": "Red"}),))
