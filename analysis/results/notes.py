"""Sentences that stand under the tables: what they rest on, and what not to conclude."""

from analysis.counting import CountTable
from analysis.statistics.minimum import MINIMUM

BASES = (
    "Numbers of people are rounded and some are withheld. Each base is the sum of its own "
    "published numbers, so that bases differ a little between tables, and members and others need "
    "not add up to everybody. A withheld number is in no base; left_out says how many are not."
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


def minimum_note(minimum: int = MINIMUM) -> str:
    """That nothing is estimated from too few."""
    return f"Nothing is estimated from fewer than {minimum} people; why_none says where."


def usual(table: CountTable, minimum: int, *more: str) -> tuple[str, ...]:
    """The notes of a table of shares."""
    base = f"Counted: {table.base}" if table.base else ""
    notes = (base, BASES, minimum_note(minimum), INTERVALS, NO_PREVALENCE, *more)
    return tuple(note for note in notes if note)
