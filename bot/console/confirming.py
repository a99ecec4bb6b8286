"""Making the round of a preview that was confirmed, and inviting its people."""

from bot.console.carried import Carried
from bot.console.visits import Visit
from bot.forms import row_number
from bot.inviting.making import planner_of
from bot.inviting.telling import invited
from dialogues.guide import Guide, hash_of
from storage import guides, rounds
from storage.audit import note
from storage.rounds import Plan, Round


class Refused(Exception):
    """The form cannot be taken as it is; the sentence says what to do."""


def invite(visit: Visit, kept: Carried) -> Round | None:
    """Invite the people of a preview; None if its round is not there.

    Done twice, it invites once: whoever is in the round already stays as they
    are. Raises Refused, or OpeningProblem.
    """
    into = _made(visit, kept)
    if into is None:
        return None
    parts = visit.parts
    planner = planner_of(parts.settings, parts.engine, parts.keys, parts.clock)
    planned = planner.plan(into.plan, kept.found.rows)
    if planned.invited:
        entry = invited(visit.now, visit.member.name, into.id, kept.found.bad, planned)
        with parts.engine.begin() as connection:
            note(connection, entry)
    return into


def guide_of(visit: Visit, guide_id: str) -> Guide:
    """The guide that was chosen. Raises Refused, or OpeningProblem if it cannot be used."""
    openings = visit.parts.intake.openings
    with visit.parts.reading.connect() as connection:
        guide = openings.chosen(connection, visit.member.organisation_id, guide_id)
    if guide is None:
        raise Refused("Choose a guide.")
    return guide


def round_of(visit: Visit, written: str) -> Round | None:
    """The organisation's round of this number."""
    number = row_number(written)
    if number is None:
        return None
    with visit.parts.reading.connect() as connection:
        return rounds.one(connection, visit.member.organisation_id, number)


def _made(visit: Visit, kept: Carried) -> Round | None:
    """The round of a preview, made if it is not there. Raises Refused."""
    if kept.plan is None:
        into = round_of(visit, str(kept.round_id))
    else:
        with visit.parts.reading.connect() as connection:
            into = rounds.find(connection, visit.member.organisation_id, kept.plan.name)
        if into is None:
            into = _make(visit, kept, kept.plan)
        if into.plan != kept.plan:
            raise Refused(f"Meanwhile somebody else made a round called “{kept.plan.name}”.")
    if into is not None and into.stopped_at is not None:
        raise Refused(f"The round “{into.plan.name}” was stopped meanwhile.")
    return into


def _make(visit: Visit, kept: Carried, plan: Plan) -> Round:
    guide = guide_of(visit, kept.guide)
    if hash_of(guide) != plan.guide_hash:
        raise Refused("The guide was changed since the preview: look at a new one.")
    with visit.parts.engine.begin() as connection:
        guides.freeze(connection, guide, visit.now)
        new = rounds.make(connection, plan, visit.now)
        made = rounds.find(connection, plan.organisation_id, plan.name)
        assert made is not None
        if new:
            note(connection, visit.entry("round_made", f"round {made.id}"))
    return made
