"""What ``earshot invite`` says about a list and a round."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.inviting.planning import LeftOut, Planned
from bot.inviting.reading import NumberList
from dialogues.texting import parts
from storage.rounds import Plan

LINES = 20
"""Lines that are named one by one, at most."""


def report(
    file: Path, found: NumberList, planned: Planned, plan: Plan, zone: ZoneInfo, *, dry_run: bool
) -> None:
    """Print which rows are no use, who is left out, and what happens when."""
    bad = f", {_of(len(found.bad), 'row')} of no use" if found.bad else ""
    print(f"{file}, column “{found.column}”: {_of(len(found.rows), 'number')}{bad}.")
    for row in found.bad:
        print(f"  line {row.line}: {row.shown or '(empty)'}: {row.why}.")
    for why, lines in _by_reason(planned.left_out):
        print(f"  left out, {why}: {len(lines)} ({_lines(lines)}).")
    if planned.first is None or planned.last is None:
        return
    will = "would be" if dry_run else "will be"
    print(
        f"Round “{plan.name}”: {_of(planned.invited, 'person', 'people')} {will} invited, "
        f"from {_moment(planned.first, zone)} to {_moment(planned.last, zone)}."
    )
    if plan.lead:
        print(f"Said first ({_of(parts(plan.lead).count, 'part')}): {plan.lead}")
    print(
        f"Quiet from {plan.quiet_from} to {plan.quiet_to} ({zone.key}); {_reminders(plan)}. "
        f"See how it goes: earshot rounds list {plan.name!r}"
    )


def _by_reason(left_out: Sequence[LeftOut]) -> list[tuple[str, list[int]]]:
    reasons: dict[str, list[int]] = defaultdict(list)
    for each in left_out:
        reasons[each.why].append(each.line)
    return sorted(reasons.items())


def _lines(lines: Sequence[int]) -> str:
    named = ", ".join(str(line) for line in lines[:LINES])
    more = f" and {len(lines) - LINES} more" if len(lines) > LINES else ""
    return f"{'line' if len(lines) == 1 else 'lines'} {named}{more}"


def _reminders(plan: Plan) -> str:
    if not plan.most_reminders:
        return "no reminders"
    hours = _of(plan.reminder_hours, "hour")
    if plan.most_reminders == 1:
        return f"one reminder, after {hours} of silence"
    return f"{plan.most_reminders} reminders at most, each after {hours} of silence"


def _moment(moment: datetime, zone: ZoneInfo) -> str:
    return moment.astimezone(zone).strftime("%a %d %b %Y %H:%M")


def _of(number: int, one: str, several: str = "") -> str:
    return f"{number} {one if number == 1 else several or one + 's'}"
