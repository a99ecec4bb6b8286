"""Writing guides on pages: a new one, a new version as text or as a file; each kept as a draft."""

from collections.abc import Mapping, Sequence

from fastapi.responses import Response
from sqlalchemy import Connection

from bot.authoring.sent import Sent, Unusable, check_files, read_sent, translation_name
from bot.console import guide_editions
from bot.console.guide_editions import Edition
from bot.console.visits import Visit, go
from bot.uploads import LARGEST_FILE
from dialogues.guide_template import new_guide
from storage import guide_drafts
from storage.audit import note

START = "format: 1\nguide: {guide}\nlanguage: {language}\nreviewed: false\n"
"""What a translation begins with."""

TOO_LARGE = (
    f"What you sent is too large: it may have {LARGEST_FILE // 2**20} MB. A form is mostly far "
    "smaller: take pictures and other sheets out of the workbook, save it, and send it again."
)


def new(visit: Visit) -> Response:
    """A form to begin a guide: a small one to be changed, or a file."""
    return _new(visit)


def begin(visit: Visit) -> Response:
    """Begin a guide, and show what is wrong with it."""
    try:
        if visit.form.files or visit.form.get("how") == "file":
            sent = read_sent(_files(visit))
        else:
            name = visit.form.get("id").strip()
            text = new_guide(name, visit.form.get("title").strip() or "My guide")
            sent = Sent(name, {f"{name}.yml": text})
        _check_id(sent.guide_id)
        check_files(sent.files)
    except Unusable as problem:
        return _new(visit, str(problem), problem.mistakes)
    except ValueError as problem:
        return _new(visit, str(problem))
    with visit.parts.reading.connect() as connection:
        there = guide_editions.is_there(visit, connection, sent.guide_id)
    if there and visit.form.get("how") != "file":
        return _new(visit, f"There is a guide {sent.guide_id} already: choose another id.")
    return _kept(visit, sent)


def edit(visit: Visit) -> Response:
    """One of the files as text, to be changed; or a form to send a new version as a file."""
    with visit.parts.reading.connect() as connection:
        edition = guide_editions.find(visit, connection)
    if edition is None:
        return visit.missing()
    name = visit.query.get("file", f"{edition.guide_id}.yml")
    language = visit.query.get("language", "")
    if language:
        try:
            name = translation_name(edition.guide_id, language)
        except Unusable as problem:
            return _edit(visit, edition, f"{edition.guide_id}.yml", problem=str(problem))
    elif name not in edition.files:
        return visit.missing()
    return _edit(visit, edition, name, language=language)


def save(visit: Visit) -> Response:
    """Keep what was written or sent as a new draft, and show what is wrong with it."""
    with visit.parts.reading.connect() as connection:
        edition = guide_editions.find(visit, connection)
    if edition is None:
        return visit.missing()
    name = visit.form.get("file") or f"{edition.guide_id}.yml"
    try:
        if visit.form.files or visit.form.get("how") == "file":
            sent = read_sent(_files(visit), edition.guide_id)
            files = _with(edition, sent)
            check_files(files)
            return _kept(visit, Sent(sent.guide_id, files, sent.told))
        changed = _changed(visit, edition, name)
    except Unusable as problem:
        return _edit(visit, edition, name, problem=str(problem), mistakes=problem.mistakes,
                     text=visit.form.get("text") or None)  # fmt: skip
    return _kept(visit, Sent(edition.guide_id, changed, edition.told))


def _files(visit: Visit) -> list[tuple[str, bytes]]:
    """The files that were sent. Raises Unusable."""
    if any(each.too_large for each in visit.form.files):
        raise Unusable(TOO_LARGE)
    return [(each.name, each.content) for each in visit.form.files]


def _with(edition: Edition, sent: Sent) -> Mapping[str, str]:
    """What was sent, in place of what there was; translations alone go beside the guide."""
    own = f"{edition.guide_id}.yml"
    return sent.files if own in sent.files else {**edition.files, **sent.files}


def _changed(visit: Visit, edition: Edition, name: str) -> Mapping[str, str]:
    """The files with what was written in place of one of them. Raises Unusable."""
    parts = name.removesuffix(".yml").split(".", 1)
    if len(parts) == 2:
        name = translation_name(edition.guide_id, parts[1])
    elif name != f"{edition.guide_id}.yml":
        raise Unusable("There is no such file in this guide.")
    text = visit.form.get("text").replace("\r\n", "\n")
    if text and not text.endswith("\n"):
        text += "\n"
    files = {**edition.files, name: text}
    if len(parts) == 2 and not text.strip():
        del files[name]  # an empty translation is one that is taken out
    check_files(files)
    return files


def _kept(visit: Visit, sent: Sent) -> Response:
    whose, based_on = visit.member.organisation_id, visit.form.get("newest")
    with visit.parts.engine.begin() as connection:
        before = guide_drafts.latest(connection, whose, sent.guide_id)
        kept = guide_drafts.keep(
            connection, whose, sent.guide_id, sent.files, sent.told, visit.member.name, visit.now
        )
        note(connection, visit.entry("guide_drafted", f"guide {sent.guide_id}", draft=kept))
    overtaken = based_on and before is not None and str(before.id) != based_on
    done = "drafted_beside" if overtaken else "drafted"
    return go(f"/guides/{sent.guide_id}/of/{kept}/source", done)


def _check_id(guide_id: str) -> None:
    if not guide_editions.is_guide_id(guide_id):
        raise Unusable(
            f"A guide's id has small letters, figures and hyphens, at most "
            f"{guide_editions.LONGEST_ID} of them."
        )


def _new(visit: Visit, problem: str = "", mistakes: Sequence[str] = ()) -> Response:
    return visit.page(
        "guide_new", 422 if problem else 200, problem=problem, mistakes=mistakes, typed=visit.form
    )


def _edit(
    visit: Visit,
    edition: Edition,
    name: str,
    *,
    language: str = "",
    problem: str = "",
    mistakes: Sequence[str] = (),
    text: str | None = None,
) -> Response:
    begun = START.format(guide=edition.guide_id, language=language)
    with visit.parts.reading.connect() as connection:
        newest = _newest(visit, connection, edition)
    return visit.page(
        "guide_edit", 422 if problem else 200, edition=edition, name=name, problem=problem,
        mistakes=mistakes, newest=newest,
        text=text if text is not None else edition.files.get(name, begun),
    )  # fmt: skip


def _newest(visit: Visit, connection: Connection, edition: Edition) -> str:
    """The number of the newest draft, so that whoever writes beside somebody else is told."""
    found = guide_drafts.latest(connection, visit.member.organisation_id, edition.guide_id)
    return str(found.id) if found else ""
