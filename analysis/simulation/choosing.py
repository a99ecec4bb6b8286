"""Putting a true answer to a question with choices, or a number, into words or a press."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analysis.simulation.dice import Dice
from analysis.simulation.invented import invented
from analysis.simulation.manners import Manner
from analysis.simulation.phrasebook import phrasebook
from analysis.simulation.styling import with_slips
from analysis.simulation.truths import Person, Truth
from dialogues.guide import Question

_HIGHEST_STEP = 10
"""Scales with more steps than to this have no buttons."""


@dataclass(frozen=True)
class Put:
    """An answer as it is given: words, or codes pressed."""

    words: str = ""
    codes: tuple[str, ...] = ()


def put(
    dice: Dice, person: Person, manner: Manner, question: Question, truth: Truth, *, plainly: bool
) -> Put:
    """The answer as this person gives it; ``plainly`` after they were not understood."""
    if manner.presses and dice.chance(invented()["replies"]["press"]):
        pressed = _pressed(question, truth)
        if pressed:
            return Put(codes=pressed)
    if truth.words:
        return Put(_postcode(dice, manner, truth.words))
    if truth.number is not None:
        return Put(_number(dice, question, truth.number, plainly=plainly))
    return Put(_chosen(dice, person, manner, question, truth.codes, plainly=plainly))


def number_of(question: Question, code: str) -> int:
    """The number that a choice has where it is read out."""
    return [choice.code for choice in question.choices].index(code) + 1


def label_of(question: Question, code: str, language: str) -> str:
    """The label of a choice in a language, or in any that there is."""
    choice = question.choice(code)
    labels = choice.label if choice else {}
    return labels.get(language) or next(iter(labels.values()), code)


def _pressed(question: Question, truth: Truth) -> tuple[str, ...]:
    if question.choices:
        return truth.codes
    short = question.kind == "scale" and (question.largest or 0) <= _HIGHEST_STEP
    return (str(truth.number),) if short and truth.number is not None else ()


def _postcode(dice: Dice, manner: Manner, postcode: str) -> str:
    said = postcode.lower() if manner.lower else postcode
    return said.replace(" ", "") if dice.chance(0.3) else said


def _number(dice: Dice, question: Question, number: int, *, plainly: bool) -> str:
    if plainly or dice.chance(0.75):
        return str(number)
    if question.kind == "age":
        return dice.pick((f"{number} years old", f"im {number}", f"I'm {number}", f"{number}!"))
    return dice.pick((f"about {number}", f"{number} I think", f"{number} or so", f"a {number}"))


def _chosen(
    dice: Dice,
    person: Person,
    manner: Manner,
    question: Question,
    codes: Sequence[str],
    *,
    plainly: bool,
) -> str:
    replies = invented()["replies"]
    if question.kind in ("yes_no", "consent"):
        said: Sequence[str] = phrasebook(manner.language).habits[codes[0]]
        return said[0] if plainly else dice.pick(said)
    ways: Mapping[str, float] = {
        "number": replies["number"],
        "label": replies["label"],
        "own": 1.0 - replies["number"] - replies["label"],
    }
    way = "number" if plainly else dice.one_of(ways)
    if way == "number":
        by = dice.pick((" ", ", ", " and ", ",", " n "))
        return by.join(str(number_of(question, code)) for code in codes)
    each = [_in_words(dice, person, manner, question, code, way) for code in codes]
    return with_slips(dice, manner, dice.pick((", ", " and ", ". ")).join(each))


def _in_words(
    dice: Dice, person: Person, manner: Manner, question: Question, code: str, way: str
) -> str:
    own = phrasebook(manner.language).own_words(code) if way == "own" else ()
    if not own:
        label = label_of(question, code, manner.language)
        return label.lower() if manner.lower else label
    life = person.life
    return dice.pick(own).format(
        died=life.died, cares_for=life.cares_for,
        partner="husband" if life.sex == "female" else "wife",
    )  # fmt: skip
