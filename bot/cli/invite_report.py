"""What ``earshot invite`` says about a list and a round."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.inviting.planning import Planned
from bot.inviting.reading import NumberList
from bot.inviting.telling import by_reason, in_lines, reminders_in_words, so_many
from dialogues.texting import parts
from storage.rounds import Plan


def report(
    file: Path, found: NumberList, planned: Planned, plan: Plan, zone: ZoneInfo, *, dry_run: bool
) -> None:
    """Print which rows are no use, who is left out, and what happens when."""
    bad = f", {so_many(len(found.bad), 'row')} of no use" if found.bad else ""
    print(f"{file}, column “{found.column}”: {so_many(len(found.rows), 'number')}{bad}.")
    for row in found.bad:
        print(f"  line {row.line}: {row.shown or '(empty)'}: {row.why}. {row.todo}.")
    for why, lines in by_reason(planned.left_out):
        print(f"  left out, {why}: {len(lines)} ({in_lines(lines)}).")
    if planned.first is None or planned.last is None:
        return
    will = "would be" if dry_run else "will be"
    print(
        f"Round “{plan.name}”: {so_many(planned.invited, 'person', 'people')} {will} invited, "
        f"from {_moment(planned.first, zone)} to {_moment(planned.last, zone)}."
    )
    if plan.lead:
        print(f"Said first ({so_many(parts(plan.lead).count, 'part')}): {plan.lead}")
    print(
        f"Quiet from {plan.quiet_from} to {plan.quiet_to} ({zone.key}); "
        f"{reminders_in_words(plan)}. "
        f"See how it goes: earshot rounds list {plan.name!r}"
    )


def _moment(moment: datetime, zone: ZoneInfo) -> str:
    return moment.astimezone(zone).strftime("%a %d %b %Y %H:%M")
