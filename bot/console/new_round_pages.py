"""A new round on pages: a list is uploaded, looked at, and only then confirmed.

Nothing is stored before that: the list is carried from page to page, sealed.
"""

from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from fastapi.responses import Response

from bot.console import carried
from bot.console.carried import Carried
from bot.console.confirming import Refused, guide_of, invite, round_of
from bot.console.round_terms import CALLED, LEADS, asked_of, usual
from bot.console.visits import Visit, go
from bot.forms import Form
from bot.inviting import first_texts
from bot.inviting.list_problem import ListProblem
from bot.inviting.making import list_of, plan_of, planner_of
from bot.inviting.telling import by_reason, in_lines, reminders_in_words
from bot.inviting.terms import TermsProblem
from bot.openings import OpeningProblem
from bot.uploads import LARGEST_FILE
from dialogues.guide import from_document
from storage import guides, rounds
from storage.rounds import Plan, Round

MOST_ROWS = 10_000
"""Rows of a list that a page can carry."""

SHOWN = 50
"""Rows of no use that are shown at once; the others unfold."""


def ask(visit: Visit) -> Response:
    """The form of a new round."""
    settings = visit.parts.settings
    typed = usual(settings.quiet_from, settings.quiet_to, settings.language, settings.guide)
    return _form(visit, typed=typed)


def ask_more(visit: Visit) -> Response:
    """A form to add people to a round."""
    into = round_of(visit, visit.path["number"])
    return visit.missing() if into is None else _form(visit, into=into)


def preview(visit: Visit) -> Response:
    """What a list would do, by these terms; nothing is stored."""
    into = round_of(visit, visit.form.get("round")) if visit.form.get("round") else None
    if visit.form.get("round") and into is None:
        return visit.missing()
    kept = _kept(visit)
    if visit.form.get("change"):
        return _form(visit, into=into, kept=kept)
    try:
        kept = _read(visit, kept)
        if into is not None:
            return _previewed(visit, replace(kept, round_id=into.id), into.plan, into)
        plan = _new_plan(visit)
        guide = visit.form.get("guide")
        return _previewed(visit, replace(kept, plan=plan, guide=guide), plan, None)
    except TermsProblem as problem:
        return _form(visit, problem.told(CALLED[problem.term]), into, kept)
    except (Refused, ListProblem, OpeningProblem) as problem:
        return _form(visit, str(problem), into, kept)


def confirm(visit: Visit) -> Response:
    """Invite the people of a preview. Pressed twice, it invites once."""
    kept = _kept(visit)
    if kept is None or (kept.plan is None and kept.round_id is None):
        return _form(
            visit,
            "Nobody was invited: this preview is more than a day old, or it is not yours. "
            "Choose the list again.",
        )
    try:
        into = invite(visit, kept)
    except (Refused, OpeningProblem) as problem:
        again = replace(kept, plan=None, round_id=None)
        return _form(visit, f"Nobody was invited. {problem}", kept=again)
    return visit.missing() if into is None else go(f"/invitations/rounds/{into.id}", "invited")


def _kept(visit: Visit) -> Carried | None:
    given = visit.form.get("list")
    if not given:
        return None
    return carried.opened(given, visit.parts.keys, visit.member, visit.now)


def _read(visit: Visit, kept: Carried | None) -> Carried:
    """The list that was chosen now, or else the one that the page has carried."""
    file = next(iter(visit.form.files), None)
    if file is None and kept is not None:
        return kept
    if file is None:
        raise Refused("Choose the list with the numbers.")
    if file.too_large:
        raise Refused(
            f"The file is larger than {LARGEST_FILE // 2**20} MB. Leave out all columns but the "
            "numbers, or make several lists of it."
        )
    column = " ".join(visit.form.get("column").split()) or None
    found = list_of(file.content, visit.parts.settings, column)
    if len(found.rows) + len(found.bad) > MOST_ROWS:
        raise Refused(f"The list has more than {MOST_ROWS:,} rows: make several lists of it.")
    return Carried(file.name, found)


def _new_plan(visit: Visit) -> Plan:
    guide = guide_of(visit, visit.form.get("guide"))
    member = visit.member
    plan = plan_of(
        asked_of(visit.form), visit.parts.settings, guide,
        (member.organisation, member.organisation_id), visit.now,
    )  # fmt: skip
    with visit.parts.reading.connect() as connection:
        known = rounds.find(connection, member.organisation_id, plan.name)
    if known is not None:
        raise Refused(
            f"There is a round called “{plan.name}” already. Choose another name; or, to add "
            "people to that round, open it and add another list."
        )
    return plan


def _previewed(visit: Visit, kept: Carried, plan: Plan, into: Round | None) -> Response:
    if into is not None and into.stopped_at is not None:
        raise Refused("This round was stopped: nobody can be added to it. Begin a new one.")
    parts = visit.parts
    planner = planner_of(parts.settings, parts.engine, parts.keys, parts.clock)
    planned = planner.try_out(plan, into, kept.found.rows)
    texts = _texts(visit, plan, kept, into, planned.invited)
    return visit.page(
        "round_preview", plan=plan, into=into, kept=kept, planned=planned, shown=SHOWN,
        left_out=[(why, len(lines), in_lines(lines)) for why, lines in by_reason(planned.left_out)],
        texts=texts, reminders=reminders_in_words(plan), typed=visit.form,
        zone=ZoneInfo(parts.settings.timezone),
        sealed=carried.sealed(kept, parts.keys, visit.member, visit.now),
    )  # fmt: skip


@dataclass(frozen=True)
class Texts:
    """What somebody gets first and is reminded with, and what that comes to for all."""

    first: list[first_texts.Text]
    again: list[first_texts.Text]
    cost: first_texts.Estimate
    says_stop: bool


def _texts(visit: Visit, plan: Plan, kept: Carried, into: Round | None, people: int) -> Texts:
    if into is None:
        guide = guide_of(visit, kept.guide)
    else:
        with visit.parts.reading.connect() as connection:
            guide = from_document(guides.document(connection, plan.guide_hash))
    first = first_texts.first_texts(plan, guide, visit.now)
    again = first_texts.reminder(plan, visit.member.organisation)
    cost = first_texts.estimate(people, first, again, visit.parts.settings.pence_per_part)
    return Texts(first, again, cost, any("STOP" in text.words for text in first))


def _form(
    visit: Visit,
    problem: str = "",
    into: Round | None = None,
    kept: Carried | None = None,
    typed: Form | None = None,
) -> Response:
    with visit.parts.reading.connect() as connection:
        openings, whose = visit.parts.intake.openings, visit.member.organisation_id
        offered = openings.usable(connection, whose)
    return visit.page(
        "round_form", 422 if problem else 200, problem=problem, into=into, guides=offered,
        languages=sorted({each for guide in offered for each in guide.languages}),
        typed=typed or visit.form, leads=LEADS, kept=kept, most=MOST_ROWS,
        largest=LARGEST_FILE // 2**20,
        sealed=kept and carried.sealed(kept, visit.parts.keys, visit.member, visit.now),
    )  # fmt: skip
