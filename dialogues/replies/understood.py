"""What was understood of a reply to one question."""

from dataclasses import dataclass
from typing import Literal

Outcome = Literal["answer", "missing", "unclear"]
MissingKind = Literal["dont_know", "prefer_not_to_say"]

HOW = {
    "number": "digits: the position of a choice, or the number itself",
    "letter": "the letter of a choice's position",
    "ordinal": "first, second, last: the position of a choice",
    "label": "the label of a choice or of a scale's end",
    "part": "a part of one label and of no other",
    "heard_as": "other words that the guide gives for a choice",
    "near": "any of these, misspelt",
    "words": "words known for yes, no and numbers, or all the telling words of a label",
    "emoji": "thumbs, ticks and crosses",
    "whole": "all, both, none",
    "about": "an approximate number or age",
    "birth": "an age worked out from a date or year of birth",
    "date": "a date as written",
    "relative": "a date counted from today",
    "postcode": "a whole postcode",
    "district": "the first half of a postcode",
    "text": "the reply itself",
}
"""Every value of :attr:`Reading.how`."""

PROBLEMS = {
    "empty": "nothing was said, or nothing but punctuation",
    "none_fits": "no choice was recognised",
    "several_fit": "more than one choice, number or date was recognised where one is wanted",
    "too_many": "more choices than the question takes",
    "too_few": "fewer choices than the question needs",
    "exclusive": "a choice that rules out all others came with others",
    "conditional": "a yes with conditions, to a question of consent",
    "out_of_range": "a number outside the question's range, or no such choice",
    "not_whole": "a fraction where a whole number is wanted",
    "inexact": "'more than 20', 'a few', 'in my sixties': no one number",
    "other_unit": "a number of something else: days where hours are wanted",
    "not_a_number": "no number was recognised",
    "not_a_date": "no date was recognised, or none that exists",
    "future": "a date that has not come yet",
    "not_a_postcode": "no postcode was recognised",
}
"""Every value of :attr:`Reading.problem`."""


@dataclass(frozen=True)
class Reading:
    """An answer, a kind of missing, or why neither could be made out.

    ``codes`` are choice codes in the question's order, or the age band.
    ``value`` is age in years, a number, an ISO date (``1952`` or ``1952-03``
    when only that much was said), a normalised postcode, or text. ``how`` is
    one of :data:`HOW`, ``problem`` one of :data:`PROBLEMS`. ``other`` holds
    the words given for a "something else" choice, ``rest`` the words that
    were not needed, and ``candidates`` what ``several_fit`` could mean.
    """

    outcome: Outcome
    codes: tuple[str, ...] = ()
    value: str | int | float | None = None
    missing: MissingKind | None = None
    how: str = ""
    other: str = ""
    problem: str = ""
    rest: str = ""
    candidates: tuple[str, ...] = ()


def unclear(problem: str, candidates: tuple[str, ...] = ()) -> Reading:
    """A reply that gives no answer; ``problem`` is one of :data:`PROBLEMS`."""
    return Reading("unclear", problem=problem, candidates=candidates)
