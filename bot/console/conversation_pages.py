"""Conversations on pages: a list with filters, and one as it went with its answers beside it."""

from datetime import date, datetime, time, timedelta
from typing import get_args
from zoneinfo import ZoneInfo

from fastapi.responses import Response

from bot.console import concern_pages
from bot.console.threads import ASKED, UNHEARD, UNSAID, went
from bot.console.visits import Visit, go
from bot.forms import row_number
from dialogues.amending import amendable
from dialogues.guide import Guide
from dialogues.interview import Answer, Disposition
from dialogues.wording import answer_words, in_language
from storage import browsing, casework
from storage.audit import note
from storage.browsing import PAGE, Answered, Wanted, Whole
from storage.extract_columns import MISSING

DISPOSITIONS: tuple[Disposition, ...] = get_args(Disposition)
CHANNELS = ("sms", "telegram", "web", "guided", "terminal")


def listed(visit: Visit) -> Response:
    """A page of the list."""
    wanted, problem = _wanted(visit)
    organisation = visit.member.organisation_id
    with visit.parts.reading.connect() as connection:
        found = browsing.listed(connection, organisation, wanted)
        guides = browsing.guides(connection, organisation)
    narrowed = {name: value for name, value in visit.query.items() if value and name != "before"}
    return visit.page(
        "conversations", 422 if problem else 200, found=found[:PAGE], guides=guides,
        further=found[PAGE - 1].id if len(found) > PAGE else None, asked=narrowed,
        problem=problem, dispositions=DISPOSITIONS, channels=CHANNELS,
    )  # fmt: skip


def one(visit: Visit) -> Response:
    """One conversation. That somebody looked is in the audit before they see it."""
    return _shown(visit)


def raise_concern(visit: Visit) -> Response:
    """Raise a concern about the person, by whoever has read or heard something."""
    if not visit.form.get("words").strip():
        return _shown(visit, "Write what worries you first.")
    number = row_number(visit.path["number"])
    with visit.parts.reading.connect() as connection:
        found = browsing.whole(connection, visit.member.organisation_id, number or 0)
        if found is None:
            return visit.missing()
    concern_pages.raise_one(visit, found.respondent, found.about.id, found.about.channel)
    return go(f"/conversations/{found.about.id}", "raised")


def _shown(visit: Visit, problem: str = "") -> Response:
    number = row_number(visit.path["number"])
    with visit.parts.engine.begin() as connection:
        found = browsing.whole(connection, visit.member.organisation_id, number or 0)
        if found is None:
            return visit.missing()
        raised = casework.of_conversation(connection, found.about.id)
        note(connection, visit.entry("conversation_read", f"conversation {found.about.id}"))
    return visit.page(
        "conversation", 422 if problem else 200, found=found, answers=_answers(found),
        concerns=raised, problem=problem, typed=visit.form.get("words"),
        unsaid=UNSAID, unheard=UNHEARD, went=went, asked=ASKED,
    )  # fmt: skip


def _answers(found: Whole) -> list[dict[str, object]]:
    """Each answer with its question in words, in the order of the guide."""
    given = {answer.question: answer for answer in found.answers}
    language = found.about.language
    return [
        {
            "question": in_language(found.guide, each.text, language),
            "now": in_words(found.guide, _as_answer(given[each.id]), language),
            "answer": given[each.id],
            "amendable": found.interview is not None
            and amendable(found.guide, found.interview, each.id),
            "earlier": [
                (in_words(found.guide, _as_answer(old), language), old)
                for old in given[each.id].earlier
            ],
        }
        for each in found.guide.questions
        if each.id in given
    ]


def in_words(guide: Guide, answer: Answer, language: str) -> str:
    """An answer as words for a page, or why there is none."""
    if answer.missing:
        return MISSING[answer.missing]
    return answer_words(guide, guide.question(answer.question), answer, language)


def _as_answer(given: Answered) -> Answer:
    return Answer(
        given.question, value=given.value, codes=given.codes, missing=given.missing,
        other=given.other,
    )  # fmt: skip


def _wanted(visit: Visit) -> tuple[Wanted, str]:
    asked = visit.query
    zone = ZoneInfo(visit.parts.settings.timezone)
    since, wrong = _day(asked.get("since", ""), zone)
    until, wrong_too = _day(asked.get("until", ""), zone, timedelta(days=1))
    problem = "Write dates as 2026-11-29." if wrong or wrong_too else ""
    wanted = Wanted(
        disposition=asked.get("disposition", ""),
        channel=asked.get("channel", ""),
        guide=asked.get("guide", ""),
        respondent=asked.get("respondent", "").strip().upper(),
        since=since,
        until=until,
        before=row_number(asked.get("before", "")),
    )
    return wanted, problem


def _day(
    written: str, zone: ZoneInfo, later: timedelta = timedelta()
) -> tuple[datetime | None, bool]:
    """When the day begins, and whether what was written is no day."""
    if not written.strip():
        return None, False
    try:
        return datetime.combine(date.fromisoformat(written.strip()) + later, time(), zone), False
    except (ValueError, OverflowError):
        return None, True
