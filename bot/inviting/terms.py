"""The terms of a round: what was asked for, completed with what is usual, or refused."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from bot.inviting.quiet import awake, hours_of, read_span
from dialogues.guide import Guide, Path
from dialogues.notices import notice
from dialogues.texting import parts
from storage.rounds import Plan

PER_MINUTE = 30
REMINDERS = 1
EVERY = 48
MOST_PER_MINUTE, MOST_REMINDERS, MOST_HOURS = 600, 5, 1000
MOST_PARTS = 3
"""Parts of a lead at most: it is sent to everybody."""

LATE = timedelta(minutes=10)
"""How long ago a start may be: whoever types it takes a moment."""


Term = Literal[
    "name", "basis", "path", "language", "start", "quiet", "per_minute", "reminders", "every",
    "lead",
]  # fmt: skip


RANGES: dict[Term, tuple[int, int]] = {
    "per_minute": (1, MOST_PER_MINUTE),
    "reminders": (0, MOST_REMINDERS),
    "every": (1, MOST_HOURS),
}
"""The least and the most of terms that are numbers."""


class TermsProblem(Exception):
    """A round that cannot be as it was asked for: the term that is wrong, and a sentence.

    The sentence has ``{}`` where the term is named: the command line calls it
    otherwise than a page.
    """

    def __init__(self, term: Term, sentence: str) -> None:
        super().__init__(sentence.replace("{}", term))
        self.term, self._sentence = term, sentence

    def told(self, named: str) -> str:
        """The sentence, with what the term is called where it is told."""
        return self._sentence.replace("{}", named)


@dataclass(frozen=True)
class Asked:
    """What was asked for; None stands for what is usual, or for what the round has.

    ``start`` is a local date, with or without a time of day; ``quiet`` two
    times of day; ``every`` hours.
    """

    name: str
    path: Path | None = None
    language: str | None = None
    basis: str | None = None
    start: str | None = None
    quiet: str | None = None
    per_minute: int | None = None
    reminders: int | None = None
    every: int | None = None
    lead: str | None = None


@dataclass(frozen=True)
class Usual:
    """What is usual: language, quiet hours, zone; and who invites."""

    organisation: str
    language: str
    quiet_from: str
    quiet_to: str
    zone: ZoneInfo


def new_plan(
    asked: Asked, usual: Usual, guide: Guide, guide_hash: str, organisation_id: int, now: datetime
) -> Plan:
    """The plan of a new round. Raises TermsProblem."""
    if not asked.name.strip():
        raise TermsProblem("name", "Say with {} what the round is called.")
    if not (asked.basis and asked.basis.strip()):
        raise TermsProblem(
            "basis",
            "Say with {} why these people may be contacted, for example "
            '{} "tenants who agreed to be asked, register of 3 March".',
        )
    quiet_from, quiet_to = _quiet(asked.quiet) or (usual.quiet_from, usual.quiet_to)
    language = checked_language(guide, asked.language or usual.language)
    starts = _start(asked.start, quiet_to, usual.zone) or now
    if starts < now - LATE:
        raise TermsProblem("start", f"{{}} {asked.start} is over: leave it out to begin now.")
    lead = asked.lead
    if lead is None:
        lead = notice("invitation", language, organisation=usual.organisation)
    plan = Plan(
        organisation_id=organisation_id,
        name=asked.name.strip(),
        guide_hash=guide_hash,
        path=asked.path or "short",
        language=language,
        basis=asked.basis.strip(),
        lead=_checked_lead(lead.strip()),
        starts_at=starts,
        quiet_from=quiet_from,
        quiet_to=quiet_to,
        per_minute=_or(asked.per_minute, PER_MINUTE),
        most_reminders=_or(asked.reminders, REMINDERS),
        reminder_hours=_or(asked.every, EVERY),
    )
    return replace(plan, starts_at=awake(hours_of(plan, usual.zone), starts))


def checked_language(guide: Guide, language: str) -> str:
    """The language, if the guide is worded in it. Raises TermsProblem."""
    if language not in guide.languages:
        there = ", ".join(guide.languages)
        raise TermsProblem(
            "language", f'The guide has no wording in "{language}", only in: {there}.'
        )
    return language


def checked_number(term: Term, text: str) -> int:
    """The number that was typed for a term. Raises TermsProblem."""
    least, most = RANGES[term]
    written = text.strip()
    if written.isascii() and written.isdigit() and len(written) <= 6:
        number = int(written)
        if least <= number <= most:
            return number
    raise TermsProblem(term, f"{{}} is a whole number from {least} to {most}.")


def check_same(asked: Asked, plan: Plan, zone: ZoneInfo) -> None:
    """That what was asked for does not differ from the plan of a round that is there.

    Raises TermsProblem.
    """
    start = _start(asked.start, plan.quiet_to, zone)
    there: dict[Term, tuple[object, object]] = {
        "path": (asked.path, plan.path),
        "language": (asked.language, plan.language),
        "basis": (asked.basis, plan.basis),
        "start": (start and awake(hours_of(plan, zone), start), plan.starts_at),
        "quiet": (_quiet(asked.quiet), (plan.quiet_from, plan.quiet_to)),
        "per_minute": (asked.per_minute, plan.per_minute),
        "reminders": (asked.reminders, plan.most_reminders),
        "every": (asked.every, plan.reminder_hours),
        "lead": (asked.lead, plan.lead),
    }
    for term, (wanted, has) in there.items():
        if wanted is not None and wanted != has:
            raise TermsProblem(
                term,
                f'There is a round "{plan.name}" already, with another {{}}. Leave {{}} out to '
                "add people to that round, or give the new round another name.",
            )


def _quiet(span: str | None) -> tuple[str, str] | None:
    try:
        return read_span(span) if span else None
    except ValueError as problem:
        raise TermsProblem("quiet", f"{{}} is wrong: {problem}.") from None


def _start(text: str | None, quiet_to: str, zone: ZoneInfo) -> datetime | None:
    """The moment in UTC; a date alone means the end of that morning's quiet hours."""
    if text is None:
        return None
    written = f"{text} {quiet_to}" if len(text.strip()) == len("2026-03-02") else text
    try:
        moment = datetime.fromisoformat(written.strip())
    except ValueError:
        raise TermsProblem(
            "start", f'{{}} {text} is not a moment, such as "2026-03-02 10:00", or a date.'
        ) from None
    return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)


def _checked_lead(lead: str) -> str:
    count = parts(lead).count
    if count > MOST_PARTS:
        raise TermsProblem(
            "lead", f"{{}} takes {count} text message parts: shorten it to {MOST_PARTS} at most."
        )
    return lead


def _or(given: int | None, usual: int) -> int:
    return usual if given is None else given
