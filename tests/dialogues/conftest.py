"""Questions that people's replies are read against."""

from datetime import date

import pytest

from dialogues.guide import Choice, Question
from dialogues.replies.reading import Reading, read_reply

TODAY = date(2026, 11, 22)
"""A Sunday."""


def choice(code: str, en: str, pl: str = "", *heard_as: str, **kinds: bool) -> Choice:
    """A choice with a label in English, perhaps in Polish, and what else it is called."""
    label = {"en": en, "pl": pl} if pl else {"en": en}
    return Choice(code, label, {"en": heard_as} if heard_as else {}, **kinds)


_YES_NO = (choice("yes", "Yes", "Tak"), choice("no", "No", "Nie"))
_HOW_OFTEN = (
    choice(
        "hardly", "Hardly ever or never", "Prawie nigdy lub nigdy", "hardly ever", "rarely",
        "not often", "once in a blue moon", "I don't", "not really",
    ),
    choice(
        "some", "Some of the time", "Czasami", "sometimes", "now and then", "on and off",
        "a bit", "it depends", "some days",
    ),
    choice("often", "Often", "Często", "a lot", "all the time", "most days", "every day", "loads"),
)  # fmt: skip
_HOME = (
    choice("alone", "I live alone", "Mieszkam sam", "on my own", "by myself", "just me"),
    choice("partner", "With my husband, wife or partner", "", "hubby", "the missus", "my husband"),
    choice("children", "With my children", "", "the kids", "my kids", "my lad"),
    choice("friends", "With friends", "", "housemates"),
    choice("other", "Something else", "", other=True),
)
_GROUPS = (
    choice("disability", "I am disabled or have a long illness", "", "bad back", "wheelchair"),
    choice("carer", "I look after someone who needs care", "", "carer", "I care for my mum"),
    choice("alone", "I live alone", "", "on my own", "by myself"),
    choice("bereaved", "Someone close to me has died", "", "my husband died", "lost my wife"),
    choice("no_work", "I am out of work", "", "unemployed", "on the dole"),
    choice("other", "Something else", "", other=True),
    choice("none", "None of these", "Żadne z nich", exclusive=True),
)
_HOURS = (
    choice("to9", "9 or less"), choice("to19", "10–19"), choice("to34", "20–34"),
    choice("to49", "35–49"), choice("over", "50 or more"),
)  # fmt: skip

QUESTIONS = {
    q.id: q
    for q in (
        Question("often", "choice", {"en": "How often do you feel left out?"}, choices=_HOW_OFTEN),
        Question("home", "choice", {"en": "Who do you live with?"}, choices=_HOME),
        Question("groups", "several", {"en": "Are any of these true for you?"}, choices=_GROUPS),
        Question(
            "groups_few", "several", {"en": "Which?"}, choices=_GROUPS, smallest=2, largest=3
        ),
        Question("hours_band", "choice", {"en": "How many hours a week?"}, choices=_HOURS),
        Question(
            "knows", "choice", {"en": "Have you heard of it?"},
            choices=(*_YES_NO, choice("unsure", "Don't know"), choice("quiet", "Rather not say")),
        ),
        Question(
            "mood", "choice", {"en": "How was your day?"},
            choices=(
                choice("good", "Good", "", "😀", "🙂"), choice("fair", "So-so", "", "😐"),
                choice("bad", "Bad", "", "🙁", "😢"),
            ),
        ),
        Question("carer", "yes_no", {"en": "Do you look after anyone?"}, choices=_YES_NO),
        Question("consent", "consent", {"en": "Are you happy to take part?"}, choices=_YES_NO),
        Question(
            "happy", "scale", {"en": "How happy did you feel yesterday?"}, smallest=0, largest=10,
            ends_labels=({"en": "Not at all"}, {"en": "Completely"}),
        ),
        Question(
            "hours", "number", {"en": "How many hours a week do you spend on that?"},
            smallest=0, largest=168, unit={"en": "hours"},
        ),
        Question("people", "number", {"en": "How many friends do you see?"}, smallest=0),
        Question("rent", "number", {"en": "How much?"}, unit={"en": "pounds"}, whole=False),
        Question("any_number", "number", {"en": "How many?"}),
        Question("age", "age", {"en": "What was your age last birthday?"}),
        Question("when", "date", {"en": "When was that?"}),
        Question("postcode", "postcode", {"en": "What is your postcode?"}),
        Question("story", "text", {"en": "What happened?"}),
    )
}  # fmt: skip


@pytest.fixture(scope="session")
def question():
    """The question of this id."""
    return QUESTIONS.__getitem__


@pytest.fixture(scope="session")
def read():
    """Reads a reply to the question of this id, on a Sunday in November 2026."""

    def reading(name: str, text: str, language: str = "en", today: date | None = TODAY) -> Reading:
        return read_reply(QUESTIONS[name], text, language, today)

    return reading


@pytest.fixture(scope="session")
def in_short():
    """A reading in a few words: codes, value, kind of missing, or ?problem."""

    def short(reading: Reading) -> str:
        if reading.outcome == "unclear":
            return f"?{reading.problem}"
        if reading.missing:
            return reading.missing
        value = "" if reading.value is None or reading.codes else str(reading.value)
        words = [*reading.codes, value, f"({reading.other})" if reading.other else ""]
        return " ".join(word for word in words if word)

    return short
