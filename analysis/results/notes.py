"""Sentences that stand under the tables: what they rest on, and what not to conclude."""

from collections.abc import Mapping
from typing import Final

from analysis.counts.people import WHICH
from analysis.statistics.minimum import MINIMUM

BASES = (
    "Numbers of people are rounded and some are withheld. Each base is the sum of its own "
    "published numbers, so that bases differ a little between tables, and members and others need "
    "not add up to everybody. A withheld number is in no base: left_out, in the "
    "Excel and CSV files, says how many are not."
)
NO_PREVALENCE = (
    "People who answer choose themselves. These are shares of the people heard; they do not say "
    "how common anything is among residents."
)
INTERVALS = (
    "Intervals are 95% Wilson intervals. They say what chance alone could do to so few people, not "
    "what it does that some answer and others do not."
)
PLACES = "An area's figure describes the place, not the person: it says nothing of any resident."
NO_CAUSE = (
    "Members and others differ in more than the group. A difference is no proof that the group is "
    "the cause."
)
MODE = (
    "People chose how to answer, and helpers sit beside some people and not others. A difference "
    "between modes may be a difference between the people."
)


WHO: Final[Mapping[str, str]] = {
    "people_by_": "everybody who took part.",
    "answers_": "everybody who answered the question.",
    "combinations": "everybody who answered the question about groups.",
    "groups_held": "everybody who answered the question about groups.",
    "outcome_by_group": "everybody of whom the outcome and the groups are known.",
    "outcome_by_age": "everybody of whom the outcome and the age are known.",
    "outcome": "everybody of whom the outcome is known.",
    "margins_": "everybody of whom the outcome is known, and whose answers are in a category of "
    "what is raked to.",
    "scores_": "everybody who has the score. Scores of few people are put together with their "
    "neighbours.",
    "group_by_area": "everybody whose groups are known.",
    "area_": "everybody who answered the question.",
    "drop_off": "everybody who was asked the question.",
    "seconds": "everybody who was shown the question and answered it; seconds from the one to the "
    "other, in bins. Bins of few people are put together with the next.",
    "dispositions": "Conversations, not people: everybody who was asked, whether they consented or "
    "not. Of those who did not consent nothing but these numbers is known.",
}
"""Who is counted in tables whose names begin so; the first that fits."""


def minimum_note(minimum: int = MINIMUM) -> str:
    """That nothing is estimated from too few."""
    return f"Nothing is estimated from fewer than {minimum} people; the tables say where."


def counted(name: str) -> str:
    """Who is counted in a table of this name."""
    who = next(words for start, words in WHO.items() if name.startswith(start))
    return f"Counted: {who}" if "Conversations" in who else f"Counted: {who} {WHICH}"


def usual(name: str, minimum: int, *more: str) -> tuple[str, ...]:
    """The notes of a table of shares."""
    return (counted(name), BASES, minimum_note(minimum), INTERVALS, NO_PREVALENCE, *more)
