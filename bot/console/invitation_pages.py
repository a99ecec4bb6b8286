"""Rounds of invitations on pages: all of them, one day by day, the table, stopping one.

Figures only: nobody's name or pseudonym is on these pages.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from fastapi.responses import Response

from bot.console.confirming import round_of
from bot.console.visits import Visit, go
from bot.forms import row_number
from bot.inviting.telling import STATES, kind_in_words, reminders_in_words, share
from storage import audit, guides, progress, rounds
from storage.audit import Entry, note
from storage.harmless import csv_of
from storage.response import Response as Became
from storage.response import response
from storage.rounds import Round

PAGE = 20
"""Rounds on one page."""

FAILED = ("unreachable", "not_sent")
"""States of people whom no invitation reached."""


def listed(visit: Visit) -> Response:
    """The organisation's rounds, the latest first, with how far people got."""
    before = row_number(visit.query.get("before", ""))
    with visit.parts.reading.connect() as connection:
        found = rounds.of_organisation(
            connection, visit.member.organisation_id, before=before, most=PAGE + 1
        )
        told = [(each, response(connection, each.id)) for each in found[:PAGE]]
        leading = {each.id: _guide(connection, each) for each, _ in told}
    further = found[PAGE - 1].id if len(found) > PAGE else None
    return visit.page(
        "rounds", found=told, guides=leading, further=further, count=_count, failed=FAILED,
        before=before,
    )  # fmt: skip


def one(visit: Visit) -> Response:
    """One round: its terms, how far people got, and what happened on which day."""
    return _shown(visit)


def table(visit: Visit) -> Response:
    """All rounds as a CSV file, or the one that is asked for: a row for each."""
    with visit.parts.reading.connect() as connection:
        if "number" in visit.path:
            known = round_of(visit, visit.path["number"])
            found: Sequence[Round] = [known] if known else []
        else:
            found = rounds.of_organisation(connection, visit.member.organisation_id)
        rows = [_row(visit, each, connection) for each in found]
    if "number" in visit.path and not rows:
        return visit.missing()
    about = f"round {found[0].id}" if "number" in visit.path else "rounds"
    with visit.parts.engine.begin() as connection:
        note(connection, visit.entry("rounds_exported", about, rounds=len(rows)))
    named = "round" if "number" in visit.path else "rounds"
    return Response(
        csv_of(_COLUMNS, rows), media_type="text/csv; charset=utf-8",
        headers={"content-disposition": f'attachment; filename="{named}.csv"'},
    )  # fmt: skip


def stop(visit: Visit) -> Response:
    """Stop a round, once they have said that they mean it."""
    found = round_of(visit, visit.path["number"])
    if found is None:
        return visit.missing()
    if visit.form.get("sure") != "yes":
        return _shown(visit, "Tick that you mean it: a round that was stopped stays stopped.")
    with visit.parts.engine.begin() as connection:
        if rounds.stop(connection, found.id, visit.now):
            note(connection, visit.entry("round_stopped", f"round {found.id}"))
    return go(f"/invitations/rounds/{found.id}", "round_stopped")


def _shown(visit: Visit, problem: str = "") -> Response:
    found = round_of(visit, visit.path["number"])
    if found is None:
        return visit.missing()
    zone = ZoneInfo(visit.parts.settings.timezone)
    with visit.parts.reading.connect() as connection:
        became = response(connection, found.id)
        days = progress.days(connection, found.id, zone)
        reminded = progress.reminders(connection, found.id)
        lists = [
            each
            for each in audit.entries(connection, about=f"round {found.id}", limit=1000)
            if each.action == "people_invited"
        ]
        guide = _guide(connection, found)
    return visit.page(
        "round", 422 if problem else 200, problem=problem, round=found, guide=guide,
        became=became, states=STATES, days=days, reminded=reminded, share=share,
        lists=[_list(each) for each in lists], reminders=reminders_in_words(found.plan),
    )  # fmt: skip


def _list(entry: Entry) -> Mapping[str, Any]:
    """What is known of a list that was added: how many are invited, and who was left out."""
    bad, left_out = entry.detail["bad"], entry.detail["left_out"]
    said = [(kind_in_words(kind), number) for kind, number in bad.items()]
    return {"at": entry.at, "people": entry.detail["people"], "rows": [*said, *left_out.items()]}


def _guide(connection: Any, found: Round) -> str:
    return str(guides.document(connection, found.plan.guide_hash)["id"])


def _count(became: Became, *states: str) -> int:
    return sum(became.states.get(state, 0) for state in states)


_COLUMNS = (
    "round", "guide", "path", "language", "starts", "stopped", "planned", *STATES, "all_invited",
    "delivered", "replied", "replied_share", "complete_share", "complete_or_partial_share",
    "parts", "pence",
)  # fmt: skip


def _row(visit: Visit, each: Round, connection: Any) -> list[Any]:
    zone = ZoneInfo(visit.parts.settings.timezone)
    became, plan = response(connection, each.id), each.plan
    complete = _count(became, "complete")
    return [
        plan.name, _guide(connection, each), plan.path, plan.language,
        f"{plan.starts_at.astimezone(zone):%Y-%m-%d %H:%M}",
        f"{each.stopped_at.astimezone(zone):%Y-%m-%d %H:%M}" if each.stopped_at else "",
        became.planned, *(_count(became, state) for state in STATES), became.invited,
        became.delivered, became.replied, _share(became.replied, became.invited),
        _share(complete, became.invited),
        _share(complete + _count(became, "partial"), became.invited),
        became.parts, round(became.pence, 2),
    ]  # fmt: skip


def _share(part: int, whole: int) -> float | str:
    return round(part / whole, 4) if whole else ""
