"""How hard what residents read is: the school grade of a guide's English wording.

Items of published measures keep their own words and are left out; so are
hints, which only helpers see.
"""

from collections.abc import Iterator

from dialogues.checks.wordings import question_wordings
from dialogues.guide import Guide, Question
from dialogues.places import Places
from dialogues.problems import Place, Problem, problem
from dialogues.readability import grade, words

WANTED = 6.0
"""The highest grade that is still plain enough."""

ENOUGH = 20
"""Words below which a grade says nothing."""

LANGUAGE = "en"
"""The formula was made for English only."""

_READ = ("text", "short", "why", "reask", "probe", "say")


def reading_grade(guide: Guide) -> float:
    """The Flesch-Kincaid grade of all that residents read, measures' items excepted."""
    said = [guide.who.get(LANGUAGE, ""), guide.person.get(LANGUAGE, "")]
    said += [_said(n, question) for n, question in enumerate(guide.questions)]
    return grade("\n\n".join(filter(None, said)))


def check_reading(guide: Guide, places: Places) -> Iterator[Problem]:
    """Questions that read above the wanted grade, and the guide as a whole."""
    yield from _hard(reading_grade(guide), places.find("title"))
    for n, question in enumerate(guide.questions):
        said = _said(n, question)
        if len(words(said)) >= ENOUGH:
            yield from _hard(grade(said), places.find("questions", n, "text"))


def _hard(found: float, at: Place) -> Iterator[Problem]:
    if round(found, 1) > WANTED:
        yield problem("hard-to-read", at, grade=f"{found:.1f}", wanted=f"{WANTED:g}")


def _said(n: int, question: Question) -> str:
    if question.item:
        return ""
    read = (w.words.get(LANGUAGE, "") for w in question_wordings(n, question) if w.field in _READ)
    return "\n\n".join(filter(None, read))
