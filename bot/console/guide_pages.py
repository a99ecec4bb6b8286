"""Guides on pages, to be read: all of them, one with its versions, one version, differences."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby

from fastapi.responses import Response
from sqlalchemy import Connection

from bot.authoring.xlsform.writing import TooLong, write_workbook
from bot.console import guide_editions
from bot.console.guide_editions import Edition
from bot.console.visits import Visit
from bot.forms import row_number
from bot.which_guide import guides_in
from dialogues.checks.reading import WANTED, reading_grade
from dialogues.comparing import compare
from dialogues.difference import Comparable, Difference
from dialogues.guide import Guide
from dialogues.outline import outline
from dialogues.typical import typical_prompts
from dialogues.wording import in_language
from storage import guide_drafts, publishing
from storage.audit import note
from storage.guide_drafts import Kept

DRAFTS_AT_ONCE = 20

LEVELS: dict[Comparable, str] = {
    "no": "Answers from before and after cannot be read together",
    "with care": "Look at the answers before you read them together",
    "yes": "Answers can still be read together",
}
"""What differences mean, the worst first."""


@dataclass(frozen=True)
class Row:
    """A guide in the list of all."""

    guide_id: str
    title: str
    version: str
    standing: str
    conversations: int
    draft: Kept | None


def listed(visit: Visit) -> Response:
    """All guides: those that come with Earshot, and those of the organisation."""
    with visit.parts.reading.connect() as connection:
        found = _rows(visit, connection)
    return visit.page("guides", found=found, usual=visit.parts.intake.openings.guide_id)


def one(visit: Visit) -> Response:
    """One guide: its versions, its drafts, and what can be done with it."""
    guide_id, whose = visit.path["guide"], visit.member.organisation_id
    before = row_number(visit.query.get("before", ""))
    with visit.parts.reading.connect() as connection:
        if not guide_editions.is_there(visit, connection, guide_id):
            return visit.missing()
        standing = publishing.standing(connection, whose, guide_id)
        found = guide_editions.versions(visit, connection, guide_id)
        drafts = guide_drafts.listed(connection, whose, guide_id, DRAFTS_AT_ONCE + 1, before)
        published = publishing.published(connection, whose, guide_id)
        in_use = guide_editions.in_use(visit, connection, guide_id)
    folder = guide_editions.folder(visit) / f"{guide_id}.yml"
    return visit.page(
        "guide", guide_id=guide_id, standing=standing, versions=found, in_use=in_use,
        drafts=drafts[:DRAFTS_AT_ONCE], further=drafts[DRAFTS_AT_ONCE - 1].id
        if len(drafts) > DRAFTS_AT_ONCE else None,
        became={each.draft_id: each.version for each in published},
        broken=folder.is_file() and not any(each.ref == "folder" for each in found),
        usual=visit.parts.intake.openings.guide_id,
    )  # fmt: skip


def outlined(visit: Visit) -> Response:
    """A version or draft as an outline, in one of its languages."""

    def shown(edition: Edition) -> Response:
        guide = edition.guide
        if guide is None:
            return visit.page("guide_outline", edition=edition, guide=None)
        asked = visit.query.get("language", "")
        language = asked if asked in guide.languages else guide.language
        return visit.page(
            "guide_outline", edition=edition, guide=guide, language=language,
            words=outline(guide, language), grade=reading_grade(guide), wanted=WANTED,
            short=typical_prompts(guide, "short"), full=typical_prompts(guide, "full"),
        )  # fmt: skip

    return _edition(visit, shown)


def source(visit: Visit) -> Response:
    """What its author wrote, line by line, and all that is wrong with it."""
    return _edition(visit, lambda edition: checked_page(visit, edition))


def checked_page(visit: Visit, edition: Edition, status: int = 200, problem: str = "") -> Response:
    """The numbered source below the list of its problems, each a link to its line."""
    numbers = {name: number for number, name in enumerate(edition.files)}
    found = [
        (name, list(problems))
        for name, problems in groupby(edition.loaded.problems, key=lambda each: each.file)
    ]
    lines = {name: _lines(text) for name, text in edition.files.items()}
    return visit.page(
        "guide_source", status, edition=edition, found=found, numbers=numbers, lines=lines,
        problem=problem,
        at={(each.file, each.line) for _, problems in found for each in problems},
    )  # fmt: skip


def compared(visit: Visit) -> Response:
    """What differs between two versions or drafts, and what that means for answers."""
    guide_id = visit.path["guide"]
    with visit.parts.reading.connect() as connection:
        if not guide_editions.is_there(visit, connection, guide_id):
            return visit.missing()
        offered = _offered(visit, connection, guide_id)
        refs = tuple(visit.query.get(name, "") for name in ("old", "new"))
        pair = [guide_editions.find(visit, connection, ref) if ref else None for ref in refs]
    old, new = pair
    if any(ref and edition is None for ref, edition in zip(refs, pair, strict=True)):
        return visit.missing()
    found, problem = None, ""
    if old is not None and new is not None:
        if old.guide is None or new.guide is None:
            which = old.called if old.guide is None else new.called
            problem = f"What is called {which} has errors: correct them before you compare it."
        else:
            found = by_level(old.guide, new.guide)
    return visit.page(
        "guide_compare", 422 if problem else 200, guide_id=guide_id, offered=offered, refs=refs,
        found=found, problem=problem,
    )  # fmt: skip


def by_level(old: Guide, new: Guide) -> list[tuple[str, list[Difference]]]:
    """The differences, by what they mean for the answers; the worst first."""
    found = compare(old, new)
    return [
        (words, there)
        for level, words in LEVELS.items()
        if (there := [each for each in found if each.comparable == level])
    ]


def downloads(visit: Visit) -> Response:
    """The files that can be had, and what a form for Kobo or ODK cannot hold."""

    def shown(edition: Edition) -> Response:
        from bot.authoring.xlsform.exporting import export_guide

        form = export_guide(edition.guide) if edition.guide else None
        return visit.page("guide_files", edition=edition, form=form)

    return _edition(visit, shown)


def yaml_file(visit: Visit) -> Response:
    """One of the files, as its author wrote it."""

    def sent(edition: Edition) -> Response:
        name = visit.query.get("file") or f"{edition.guide_id}.yml"
        if name not in edition.files:
            return visit.missing()
        return _file(visit, edition, name, edition.files[name].encode(errors="replace"),
                     "application/yaml; charset=utf-8")  # fmt: skip

    return _edition(visit, sent)


def xlsx_file(visit: Visit) -> Response:
    """The guide as a form for Kobo and ODK."""

    def sent(edition: Edition) -> Response:
        from bot.authoring.xlsform.exporting import export_guide

        if edition.guide is None:
            return checked_page(visit, edition, 422, "Correct the errors first.")
        try:
            data = write_workbook(export_guide(edition.guide).sheets)
        except TooLong as problem:
            return checked_page(visit, edition, 422, str(problem))
        kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        return _file(visit, edition, f"{edition.guide_id}.xlsx", data, kind)

    return _edition(visit, sent)


def _file(visit: Visit, edition: Edition, name: str, data: bytes, kind: str) -> Response:
    about = f"guide {edition.guide_id}"
    with visit.parts.engine.begin() as connection:
        note(connection, visit.entry("guide_downloaded", about, edition=edition.ref))
    saved = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(data, media_type=kind, headers=saved)


def _edition(visit: Visit, page: Callable[[Edition], Response]) -> Response:
    with visit.parts.reading.connect() as connection:
        found = guide_editions.find(visit, connection)
    return visit.missing() if found is None else page(found)


def _lines(text: str) -> list[str]:
    """The lines as YAML counts them."""
    return text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n")


def _offered(visit: Visit, connection: Connection, guide_id: str) -> list[tuple[str, str]]:
    """What can be compared: the address of each, and its name."""
    found = guide_editions.versions(visit, connection, guide_id)
    drafts = guide_drafts.listed(connection, visit.member.organisation_id, guide_id, DRAFTS_AT_ONCE)
    return [
        *((each.ref, f"version {each.version}, {each.came}") for each in found),
        *((str(each.id), f"draft {each.id}") for each in drafts),
    ]


def _rows(visit: Visit, connection: Connection) -> list[Row]:
    whose = visit.member.organisation_id
    drafts = guide_drafts.newest(connection, whose)
    talks = Counter[str]()
    for use in publishing.used(connection, whose):
        talks[use.guide_id] += use.conversations
    names = {*guides_in(guide_editions.folder(visit)), *drafts, *talks}
    return [
        _row(visit, connection, name, talks[name], drafts.get(name))
        for name in sorted(names)
        if guide_editions.is_guide_id(name)
    ]


def _row(visit: Visit, connection: Connection, name: str, talks: int, draft: Kept | None) -> Row:
    known = publishing.standing(connection, visit.member.organisation_id, name)
    guide = guide_editions.in_use(visit, connection, name)
    broken = (guide_editions.folder(visit) / f"{name}.yml").is_file()
    standing = "retired" if known.retired_at else "in use"
    if guide is None:
        standing = "has errors" if broken else "draft"
    title = in_language(guide, guide.title, guide.language) if guide else ""
    return Row(name, title, guide.version if guide else "", standing, talks, draft)
