"""What a made-up resident would truly answer to a question, before they put it into words.

The shipped guide's questions are answered out of the life; scales by their
item, so that other guides that use the same scales are answered alike. To a
question that nothing is known of somebody answers by chance.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from analysis.simulation.dice import Dice
from analysis.simulation.feelings import Feelings, felt, level, on_ten
from analysis.simulation.invented import invented
from analysis.simulation.lives import Life
from dialogues.guide import Question


@dataclass(frozen=True)
class Truth:
    """Codes of choices, or a number, or words as they stand; none of them for an account."""

    codes: tuple[str, ...] = ()
    number: int | None = None
    words: str = ""


@dataclass(frozen=True)
class Person:
    """Who is asked."""

    life: Life
    feelings: Feelings


Answers = Callable[[Dice, Person, Question], tuple[str, ...]]
"""Gives the codes of a question with choices."""


def true_answer(dice: Dice, person: Person, question: Question) -> Truth:
    """What this person would answer, by its kind."""
    if question.kind == "age":
        return Truth(number=person.life.age)
    if question.kind == "postcode":
        return Truth(words=_postcode(dice, person.life))
    if question.kind == "date":
        return Truth(words=f"{dice.whole(1, 28)} March {dice.whole(1990, 2020)}")
    if question.kind in ("scale", "number"):
        return Truth(number=_number(dice, person, question))
    if question.choices:
        return Truth(codes=_codes(dice, person, question))
    return Truth()


def _postcode(dice: Dice, life: Life) -> str:
    whole = dice.chance(invented()["answers"]["full_postcode"])
    return life.postcode if whole else life.postcode.split(" ")[0]


def _number(dice: Dice, person: Person, question: Question) -> int:
    if question.id == "carer_hours" and person.life.care_hours:
        return person.life.care_hours
    numbers = invented()["answers"]
    if (question.item or "").startswith("ons4."):
        line = "ons4_anxious" if question.item == "ons4.anxious" else "ons4"
        return on_ten(dice, person.feelings, numbers[line])
    low = 0 if question.smallest is None else int(question.smallest)
    high = low + 10 if question.largest is None else int(question.largest)
    return dice.whole(low, high)


def _codes(dice: Dice, person: Person, question: Question) -> tuple[str, ...]:
    """Codes that the question has; some answer, if what was thought of is none of its choices."""
    known = {choice.code for choice in question.choices}
    thought = _thought(dice, person, question)
    fitting = tuple(code for code in thought if code in known)
    if fitting:
        return fitting
    if thought == () and "none" in known:
        return ("none",)
    plain = [choice.code for choice in question.choices if not choice.other]
    return (dice.pick(plain or sorted(known)),)


def _thought(dice: Dice, person: Person, question: Question) -> tuple[str, ...]:
    if question.kind == "consent":
        share = invented()["answers"]["consent"].get(question.purpose, 0.8)
        return ("yes",) if dice.chance(share) else ("no",)
    scale = (question.item or "").split(".")[0]
    if scale in _SCALES:
        return (_on_scale(dice, person, question, scale),)
    answers = _OWN.get(question.id)
    return answers(dice, person, question) if answers else ("",)


_SCALES: Mapping[str, tuple[str, ...]] = {
    "ucla3": ("hardly_ever", "some_of_the_time", "often"),
    "lonely_direct": ("never", "hardly_ever", "occasionally", "some_of_the_time", "often_always"),
    "de_jong_gierveld6": ("no", "more_or_less", "yes"),
}
"""Codes of a scale's answers, from the least lonely to the loneliest."""

_GLAD = (
    "de_jong_gierveld6.rely", "de_jong_gierveld6.trust", "de_jong_gierveld6.close",
)  # fmt: skip
"""Items that lonely people deny."""


def _on_scale(dice: Dice, person: Person, question: Question, scale: str) -> str:
    codes = _SCALES[scale]
    height = level(dice, person.feelings, invented()["answers"][scale])
    return codes[-1 - height] if question.item in _GLAD else codes[height]


def _yes(holds: bool) -> tuple[str, ...]:
    return ("yes",) if holds else ("no",)


def _covid(dice: Dice, person: Person, question: Question) -> tuple[str, ...]:
    heard = felt(dice, person.feelings)
    return ("more" if heard > 0.5 else "less" if heard < -2.0 else "same",)


def _how_long(dice: Dice, person: Person, question: Question) -> tuple[str, ...]:
    weights = {"weeks": 0.12, "months": 0.25, "years": 0.28, "longer": 0.25, "always": 0.1}
    if person.life.died or person.life.new_here:
        weights |= {"years": 0.6, "always": 0.03}
    return (dice.one_of(weights),)


def _events(dice: Dice, person: Person, question: Question) -> tuple[str, ...]:
    life = person.life
    shares = {
        "moved": 0.9 if life.new_here else 0.05,
        "ill": 0.45 if life.disabled else 0.08,
        "death": 0.75 if life.died else 0.0,
        "split": 0.25 if life.single_parent else 0.06 if "partner" not in life.household else 0.0,
        "lost_job": 0.3 if life.no_work else 0.02,
        "retired": 0.35 if 65 <= life.age <= 68 else 0.0,
        "baby": 0.2 if "children" in life.household and life.band in ("16-24", "25-34") else 0.0,
        "left_home": 0.08 if life.band == "50-64" else 0.0,
        "caring": 0.3 if life.carer else 0.0,
        "driving": 0.12 if life.age >= 75 else 0.01,
        "staying_in": 0.22 if life.disabled else 0.05,
        "money": 0.5 if life.money else 0.04,
    }
    return tuple(code for code, share in shares.items() if dice.chance(share))


def _support(dice: Dice, person: Person, question: Question) -> tuple[str, ...]:
    life, lonely = person.life, person.feelings.lonely
    less = max(0.2, 1.0 - 0.25 * max(0.0, lonely))
    shares = {
        "family": 0.75 * less if not life.alone else 0.5 * less,
        "friends": 0.6 * less,
        "neighbours": 0.25 * less if not life.new_here else 0.05,
        "group": 0.18,
        "worker": 0.2 if life.limits == "a_lot" else 0.02,
        "health": 0.2 if life.disabled else 0.06,
        "online": 0.3 if life.age < 35 else 0.08,
    }
    found = tuple(code for code, share in shares.items() if dice.chance(share))
    return found or ("nobody",)


def _tried(dice: Dice, person: Person, question: Question) -> tuple[str, ...]:
    life, lonely = person.life, max(0.0, person.feelings.lonely)
    shares = {
        "nhs": 0.22 + 0.12 * lonely,
        "mental_health": 0.03 + 0.08 * lonely,
        "council": 0.08 + 0.06 * life.money,
        "charity": 0.12,
        "link_worker": 0.03,
        "worship": 0.05 + 0.05 * life.older,
        "helpline": 0.02 + 0.02 * lonely,
        "jobs": 0.35 if life.no_work else 0.01,
    }
    return tuple(code for code, share in shares.items() if dice.chance(share))


def _barriers(dice: Dice, person: Person, question: Question) -> tuple[str, ...]:
    life, lonely = person.life, max(0.0, person.feelings.lonely)
    shares = {
        "digital": 0.4 if life.age >= 75 else 0.2 if life.older else 0.05,
        "confidence": 0.1 + 0.2 * lonely,
        "not_known": 0.2 + 0.15 * life.new_here,
        "bad_experience": 0.05 + 0.07 * lonely,
        "cost": 0.5 if life.money else 0.1,
        "transport": 0.3 if life.disabled or life.age >= 75 else 0.12,
        "health": 0.6 if life.limits == "a_lot" else 0.25 if life.disabled else 0.03,
        "time": 0.5 if life.carer or life.single_parent else 0.12,
        "welcome": 0.05 + 0.1 * (life.polish or life.ethnic != "white"),
    }
    return tuple(code for code, share in shares.items() if dice.chance(share))


def _ethnic_white(dice: Dice, person: Person, question: Question) -> tuple[str, ...]:
    if person.life.polish:
        return ("other",)
    return (dice.one_of({"british": 0.95, "irish": 0.01, "traveller": 0.005, "other": 0.035}),)


_OWN: Mapping[str, Answers] = {
    "over_16": lambda dice, person, question: _yes(person.life.age >= 16),
    "household": lambda dice, person, question: person.life.household,
    "groups": lambda dice, person, question: person.life.groups,
    "health": lambda dice, person, question: _yes(person.life.limits is not None),
    "health_limits": lambda dice, person, question: (person.life.limits or "not_at_all",),
    "carer": lambda dice, person, question: _yes(person.life.carer),
    "recent_events": _events,
    "covid_change": _covid,
    "how_long": _how_long,
    "support_who": _support,
    "services_tried": _tried,
    "barriers": _barriers,
    "sex": lambda dice, person, question: (person.life.sex,),
    "ethnic_group": lambda dice, person, question: (person.life.ethnic,),
    "ethnic_white": _ethnic_white,
}
"""Questions of the shipped guide that are answered out of the life, by their id."""
