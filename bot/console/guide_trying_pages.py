"""Trying a guide on a page, as residents would be led through it; nothing is stored."""

from collections.abc import Callable

from fastapi.responses import Response

from bot import sandbox
from bot.asking import AssistantUnavailable, TurnFailed
from bot.console import guide_editions
from bot.console.guide_editions import Edition
from bot.console.guide_pages import checked_page
from bot.console.visits import Visit
from bot.sandbox import LONGEST_WORDS, LOOKS, Look, NoSandbox, Sandbox, Trying
from dialogues.exchange import Reply
from dialogues.guide import Guide
from dialogues.guide import Path as GuidePath
from storage import signposting_texts

AWAY = (
    "The assistant does not answer just now. What you wrote is still here: send it again in a "
    "moment."
)
NONE = (
    "No assistant runs here, so nothing can be tried. Earshot must be started as a whole "
    "(earshot run): ask your administrator."
)
FAILED = "The assistant could not take this. Write it in other words, or begin again."
LOST = "This chat cannot be gone on with, as the guide or the page has changed. Begin again."
PATHS: dict[GuidePath, str] = {"short": "short, as by text", "full": "full, as with a helper"}


def begin(visit: Visit) -> Response:
    """A form to choose how to be led through it."""
    return _with_guide(visit, _shown)


def say(visit: Visit) -> Response:
    """Begin, or take what was written or pressed; the page carries the chat."""
    return _with_guide(visit, _said)


def _with_guide(visit: Visit, show: Callable[[Visit, Edition, Guide], Response]) -> Response:
    """The page of an edition that can be tried."""
    with visit.parts.reading.connect() as connection:
        edition = guide_editions.find(visit, connection)
    if edition is None:
        return visit.missing()
    if edition.guide is None:
        return checked_page(visit, edition, 422, "It has errors and cannot be tried yet.")
    return show(visit, edition, edition.guide)


def _said(visit: Visit, edition: Edition, guide: Guide) -> Response:
    if visit.parts.assistant is None:
        return _shown(visit, edition, guide, problem=NONE)
    with visit.parts.reading.connect() as connection:
        own = signposting_texts.for_anybody(connection, visit.member.organisation_id)
    trying = Trying(guide, visit.parts.assistant, visit.member.organisation, own)
    chat = None
    try:
        if visit.form.get("chat") and not visit.form.get("again"):
            chat = sandbox.unsealed(visit.form.get("chat"), edition.guide_hash, visit.parts.keys)
            reply, shown = _reply(visit, chat)
            if not (reply.texts or reply.codes):
                return _shown(visit, edition, guide, chat, "Write or choose an answer first.")
            after = trying.say(chat, reply, shown, visit.now)
        else:
            after = trying.begin(*_chosen(visit, guide), visit.now)
        return _shown(visit, edition, guide, after)
    except NoSandbox:
        return _shown(visit, edition, guide, problem=LOST)
    except AssistantUnavailable:
        return _shown(visit, edition, guide, chat, AWAY)
    except TurnFailed:
        return _shown(visit, edition, guide, chat, FAILED)


def _chosen(visit: Visit, guide: Guide) -> tuple[Look, GuidePath, str]:
    look: Look = "web" if visit.form.get("look") == "web" else "sms"
    path: GuidePath = "full" if visit.form.get("path") == "full" else "short"
    asked = visit.form.get("language")
    return look, path, asked if asked in guide.languages else guide.language


def _reply(visit: Visit, chat: Sandbox) -> tuple[Reply, str]:
    """What was written or pressed, and how it stands in the thread."""
    words = visit.form.get("words").strip()[:LONGEST_WORDS]
    codes, prompt = visit.form.all("codes"), chat.answering
    number = f"try-{chat.interview.turns + 1}"
    if codes and prompt is not None:
        labels = {option.code: option.label for option in prompt.options}
        shown = ", ".join(labels.get(code, code) for code in codes)
        return Reply(codes=codes, prompt=prompt.id, id=number), shown
    return Reply(texts=(words,) if words else (), id=number), words


def _shown(
    visit: Visit, edition: Edition, guide: Guide, chat: Sandbox | None = None, problem: str = ""
) -> Response:
    try:
        carried = sandbox.sealed(chat, visit.parts.keys) if chat else ""
    except NoSandbox:
        chat, carried, problem = None, "", LOST
    look, path, language = _chosen(visit, guide)
    if chat is not None:
        look, path = chat.look, chat.path
    return visit.page(
        "guide_try", 422 if problem else 200, edition=edition, guide=guide, chat=chat,
        carried=carried, problem=problem, looks=LOOKS, paths=PATHS, look=look, path=path,
        language=language, in_texts=sandbox.in_texts,
        typed=visit.form.get("words") if problem else "",
    )  # fmt: skip
