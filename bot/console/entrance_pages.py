"""Keywords on pages: what leads in, where it hangs, and its poster."""

from typing import get_args

from fastapi.responses import Response

from bot.console.visits import Visit, go
from bot.forms import Form
from bot.inviting import posters
from bot.inviting.keywords import KeywordProblem, checked
from bot.inviting.posters import By, Poster, PosterProblem
from bot.inviting.terms import TermsProblem, checked_language
from bot.openings import OpeningProblem
from dialogues.guide import Path
from storage import entrances
from storage.audit import note
from storage.entrances import Listed

BYS: dict[By, str] = {
    "text": "a text message",
    "web": "the web chat",
    "telegram": "the bot in Telegram",
}
"""What a QR code may open."""

LONGEST_PLACE = 200

_MEDIA = {".svg": "image/svg+xml", ".png": "image/png", ".pdf": "application/pdf"}


def listed(visit: Visit) -> Response:
    """The organisation's keywords, and a form for another."""
    settings = visit.parts.settings
    usual = {"language": settings.language, "guide": settings.guide, "path": "short"}
    return _shown(visit, typed=Form({name: [value] for name, value in usual.items()}))


def add(visit: Visit) -> Response:
    """Add a keyword, or open one again that was closed."""
    form, openings = visit.form, visit.parts.intake.openings
    place = " ".join(form.get("place").split())[:LONGEST_PLACE]
    path: Path = "full" if form.get("path") == "full" else "short"
    try:
        word = checked(form.get("keyword").strip())
        if not place:
            return _shown(visit, "Say where it hangs or is linked from.")
        with visit.parts.reading.connect() as connection:
            guide = openings.chosen(connection, visit.member.organisation_id, form.get("guide"))
        if guide is None:
            return _shown(visit, "Choose a guide.")
        language = checked_language(guide, form.get("language"))
    except TermsProblem as problem:
        return _shown(visit, problem.told("“Language”"))
    except (KeywordProblem, OpeningProblem) as problem:
        return _shown(visit, str(problem))
    with visit.parts.engine.begin() as connection:
        organisation = visit.member.organisation_id
        added = entrances.add(
            connection, organisation_id=organisation, keyword=word, guide_id=guide.id, path=path,
            language=language, place=place, now=visit.now,
        )  # fmt: skip
        if added:
            there = entrances.find(connection, organisation, word)
            assert there is not None
            note(connection, visit.entry("entrance_added", f"entrance {there.id}"))
    if not added:
        return _shown(visit, f"You have the keyword {word} already. Close it first.")
    return go(f"/invitations/keywords/{word}", "keyword_added")


def one(visit: Visit) -> Response:
    """One keyword: where it leads, and the posters that can be made of it."""
    found = _entrance(visit)
    if found is None:
        return visit.missing()
    return _keyword(visit, found)


def poster(visit: Visit) -> Response:
    """The QR code as a picture, to be looked at or kept as a file."""
    found, kind = _entrance(visit), "." + visit.query.get("kind", "svg")
    by = next((each for each in get_args(By) if each == visit.query.get("by", "text")), None)
    if found is None or found.entrance.closed_at or kind not in _MEDIA or by is None:
        return visit.missing()
    try:
        made = _poster(visit, found.entrance.keyword, by)
    except PosterProblem as problem:
        return _keyword(visit, found, str(problem))
    named = f"{found.entrance.keyword.lower()}-{by}{kind}"
    kept = "attachment" if visit.query.get("keep") else "inline"
    return Response(
        posters.picture(made, kind), media_type=_MEDIA[kind],
        headers={"content-disposition": f'{kept}; filename="{named}"'},
    )  # fmt: skip


def close(visit: Visit) -> Response:
    """Close a keyword. Adding it again opens it."""
    found = _entrance(visit)
    if found is None:
        return visit.missing()
    entrance = found.entrance
    with visit.parts.engine.begin() as connection:
        if entrances.close(connection, entrance.organisation_id, entrance.keyword, visit.now):
            note(connection, visit.entry("entrance_closed", f"entrance {entrance.id}"))
    return go("/invitations/keywords", "keyword_closed")


def _keyword(visit: Visit, found: Listed, problem: str = "") -> Response:
    made, lacking = _codes(visit, found)
    return visit.page(
        "keyword", 422 if problem else 200, problem=problem, each=found, codes=made,
        lacking=lacking, bys=BYS,
    )  # fmt: skip


def _shown(visit: Visit, problem: str = "", typed: Form | None = None) -> Response:
    openings = visit.parts.intake.openings
    with visit.parts.reading.connect() as connection:
        found = entrances.entrances(connection, visit.member.organisation_id)
        guides = openings.usable(connection, visit.member.organisation_id)
    return visit.page(
        "keywords", 422 if problem else 200, problem=problem, found=found, guides=guides,
        typed=typed or visit.form,
    )  # fmt: skip


def _entrance(visit: Visit) -> Listed | None:
    word = visit.path["keyword"].upper()
    with visit.parts.reading.connect() as connection:
        found = entrances.entrances(connection, visit.member.organisation_id)
    return next((each for each in found if each.entrance.keyword == word), None)


def _codes(visit: Visit, found: Listed) -> tuple[list[tuple[By, Poster]], list[str]]:
    """The codes that can be made, and what the others lack."""
    made: list[tuple[By, Poster]] = []
    lacking = []
    for by in get_args(By):
        try:
            made.append((by, _poster(visit, found.entrance.keyword, by)))
        except PosterProblem as problem:
            lacking.append(f"There is no code that opens {BYS[by]}. {problem}")
    return made, lacking


def _poster(visit: Visit, keyword: str, by: By) -> Poster:
    return posters.poster_of(
        keyword, by, visit.member.organisation, visit.parts.settings, visit.query.get("bot", "")
    )
