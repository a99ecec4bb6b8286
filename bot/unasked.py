"""Somebody writes who is in no conversation: by a keyword, a link, or out of the blue."""

from datetime import timedelta
from typing import TYPE_CHECKING

import structlog

from bot.noticing import SENT_TO
from bot.openings import OpeningProblem
from dialogues.exchange import Reply
from dialogues.guide import Choice, Question
from dialogues.guide import Path as GuidePath
from dialogues.phrases import PHRASES
from dialogues.replies.reading import read_reply
from storage import belonging, entrances, notices
from storage.belonging import Talk
from storage.entrances import CAME_BY, Entrance

if TYPE_CHECKING:
    from bot.visiting import Visit

log = structlog.get_logger()

BETWEEN_WELCOMES = timedelta(hours=24)
"""Who is not in a conversation is asked what they want at most once in this time."""

A_YES_COUNTS = timedelta(days=7)
"""How long after being asked somebody can say yes."""

_WILLING = Question(
    id="willing",
    kind="consent",
    text={},
    purpose="take_part",
    choices=tuple(
        Choice(code, {language: phrases[code] for language, phrases in PHRASES.items()})
        for code in ("yes", "no")
    ),
)


def may_begin(visit: "Visit") -> bool:
    """Whether what came in asks for a conversation by itself."""
    return visit.arrival.begin or _keyword(visit) is not None


def answer(visit: "Visit") -> Talk | None:
    """Begin a conversation, or ask politely whether they would like one."""
    keyword = _keyword(visit)
    entrance = keyword and entrances.find(visit.connection, visit.contact.organisation_id, keyword)
    if visit.concern:
        return None
    if entrance:
        return _begin(visit, CAME_BY + entrance.keyword, entrance=entrance)
    if keyword:
        _once(visit, "closed")
        return None
    if visit.arrival.begin:
        return _begin(visit, "link")
    return _answer_unasked(visit)


def go_on(visit: "Visit", talk: Talk) -> Talk | None:
    """A button or link that begins was pressed in an open conversation: it goes on.

    On a page it is shown as it stands; who is sent messages is asked again.
    """
    if visit.channel not in SENT_TO:
        return None
    again = Reply(request="resume", id=visit.arrival.reply.id)
    return visit.pass_on(talk, again, urgent=True)


def willing(text: str, language: str) -> str | None:
    """``yes`` or ``no`` where the text clearly says whether they would like to take part."""
    reading = read_reply(_WILLING, text, language, None)
    clear = reading.outcome == "answer" and not reading.rest and len(reading.codes) == 1
    return reading.codes[0] if clear else None


def _answer_unasked(visit: "Visit") -> Talk | None:
    asked = notices.last_notice(visit.connection, visit.respondent, "welcome")
    recently = asked is not None and asked > visit.now - A_YES_COUNTS
    meant, language = _meant(visit) if recently else (None, None)
    if meant == "yes":
        return _begin(visit, "text", language=language)
    if meant == "no":
        declined = notices.last_notice(visit.connection, visit.respondent, "declined")
        if asked and (declined is None or declined < asked):
            visit.say("declined")
    else:
        _once(visit, "welcome")
    return None


def _meant(visit: "Visit") -> tuple[str | None, str | None]:
    """What they say to being asked, and the language that it is in, if it tells."""
    words = visit.arrival.reply.words
    if visit.noticed.opting == "in":
        return "yes", None
    meant = willing(words, visit.language)
    if meant:
        return meant, None
    others = (language for language in PHRASES if language != visit.language)
    return next(
        ((said, language) for language in others if (said := willing(words, language))),
        (None, None),
    )


def _once(visit: "Visit", purpose: str) -> None:
    """Queue the notice, unless one like it was queued a short while ago."""
    last = notices.last_notice(visit.connection, visit.respondent, "welcome", "closed", "declined")
    if last is None or last <= visit.now - BETWEEN_WELCOMES:
        visit.say(purpose)


def _keyword(visit: "Visit") -> str | None:
    """The keyword that they came by, if there is or was one such."""
    organisation = visit.contact.organisation_id
    given = visit.arrival.keyword
    keyword = entrances.keyword_in(given or visit.arrival.reply.words)
    if keyword is None or visit.arrival.reply.codes:
        return None
    found = entrances.find(visit.connection, organisation, keyword)
    known = found or entrances.is_closed(visit.connection, organisation, keyword)
    return keyword if known else None


def _begin(
    visit: "Visit", came_by: str, *, entrance: Entrance | None = None, language: str | None = None
) -> Talk | None:
    path: GuidePath = entrance.path if entrance else "short"
    spoken = visit.arrival.language or language or (entrance.language if entrance else None)
    try:
        visit.intake.openings.begin(
            visit.connection,
            visit.respondent,
            channel=visit.channel,
            came_by=came_by,
            now=visit.now,
            guide_id=entrance.guide_id if entrance else None,
            path=path,
            language=spoken,
        )
    except OpeningProblem:
        log.error("no conversation could be begun", guide=entrance and entrance.guide_id)
        _once(visit, "closed")
        return None
    return belonging.current(visit.connection, visit.respondent, visit.channel, visit.now)
