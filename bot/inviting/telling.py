"""What is said of lists and rounds, on the command line and on pages."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import datetime

from bot.inviting.numbers import KINDS
from bot.inviting.planning import LeftOut, Planned
from bot.inviting.reading import Bad
from storage.audit import Entry
from storage.rounds import Plan

LINES = 20
"""Lines that are named one by one, at most."""

STATES = {
    "waiting": "waiting to be invited",
    "not_sent": "not invited: in another conversation, or the round was stopped",
    "invited": "invited, no reply yet",
    "started": "started",
    "partial": "partial",
    "complete": "complete",
    "refused": "refused",
    "ineligible": "ineligible",
    "opted_out": "opted out",
    "withdrawn": "withdrawn",
    "unreachable": "unreachable",
}
"""How far people got, in the order in which it is told."""


def by_reason(left_out: Sequence[LeftOut]) -> list[tuple[str, list[int]]]:
    """Why people are left out, each with the lines of the list."""
    reasons: dict[str, list[int]] = defaultdict(list)
    for each in left_out:
        reasons[each.why].append(each.line)
    return sorted(reasons.items())


def invited(now: datetime, who: str, round_id: int, bad: Sequence[Bad], planned: Planned) -> Entry:
    """For the audit: how many are invited, with what was left out in sums; no list is kept."""
    left_out = {why: len(lines) for why, lines in by_reason(planned.left_out)}
    detail = {"people": planned.invited, "bad": by_kind(bad), "left_out": left_out}
    return Entry(now, who, "people_invited", f"round {round_id}", detail)


def by_kind(bad: Sequence[Bad]) -> dict[str, int]:
    """How many rows are of no use, by kind, the most frequent first."""
    return dict(Counter(each.kind for each in bad).most_common())


def kind_in_words(kind: str) -> str:
    """What is wrong with rows of a kind."""
    return next((words for each, words in KINDS.items() if each == kind), kind)


def in_lines(lines: Sequence[int]) -> str:
    """Which lines are meant, the first ones by number."""
    named = ", ".join(str(line) for line in lines[:LINES])
    more = f" and {len(lines) - LINES} more" if len(lines) > LINES else ""
    return f"{'line' if len(lines) == 1 else 'lines'} {named}{more}"


def reminders_in_words(plan: Plan) -> str:
    """How often people are reminded."""
    if not plan.most_reminders:
        return "no reminders"
    hours = so_many(plan.reminder_hours, "hour")
    if plan.most_reminders == 1:
        return f"one reminder, after {hours} of silence"
    return f"{plan.most_reminders} reminders at most, each after {hours} of silence"


def share(part: int, whole: int) -> str:
    """A number with its share of another."""
    return f"{part} ({part / whole:.0%})" if whole else "0"


def so_many(number: int, one: str, several: str = "") -> str:
    """A number with its word."""
    return f"{number} {one if number == 1 else several or one + 's'}"
