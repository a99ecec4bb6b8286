"""The guided chat: a member of staff beside a person, one question at a time.

What is typed is stored at once and taken in by the workers, like every reply;
the same form sent twice is taken once. What the person or the helper writes is
screened too, but told to the helper alone, who decides.
"""

import time

from fastapi.responses import Response
from sqlalchemy import Connection

from bot.console import concern_pages
from bot.console.conversation_pages import in_words
from bot.console.visits import HOME, Visit, go
from bot.forms import new_id, row_number
from bot.which_guide import OpeningProblem, RetiredGuide
from dialogues.concern import KINDS, screen
from dialogues.exchange import FINISH, REQUESTS, Prompt, Reply
from dialogues.guide import Guide, from_document
from dialogues.way import find_way
from dialogues.wording import in_language
from storage import guided, guides, inbox, outbox, respondents
from storage.audit import note
from storage.guided import CHANNEL, Sheet

PATIENCE, GLANCE = 3.0, 0.05
"""Seconds for which a form waits for its turn to be taken, and between two looks."""

OFFERED: dict[str, str] = {
    "skip": "Skip",
    "dont_know": "They do not know",
    "prefer_not_to_say": "Rather not say",
    "go_back": "Go back",
    "pause": "Pause",
}
"""Requests that have a button below the question, and what stands on it."""

LONGEST_WORDS = 20_000


def begun(visit: Visit) -> Response:
    """Chats that were left off, and a form to begin one."""
    return _begun(visit)


def begin(visit: Visit) -> Response:
    """Begin a chat with somebody new, or with somebody who is known by their pseudonym."""
    openings, organisation = visit.parts.intake.openings, visit.member.organisation_id
    asked = visit.form.get("respondent").strip().upper()
    try:
        with visit.parts.engine.begin() as connection:
            person = (
                guided.known(connection, organisation, asked)
                if asked
                else respondents.enrol_unnamed(connection, organisation, visit.now)
            )
            if person is not None:
                started = openings.begin(
                    connection, person, channel=CHANNEL, came_by=CHANNEL, now=visit.now,
                    path="full", role="helper", language=visit.form.get("language") or None,
                )  # fmt: skip
                note(connection, visit.entry("guided_begun", f"conversation {started}"))
    except OpeningProblem:
        return _begun(visit)
    if person is None:
        return _begun(visit, f"Nobody is called {asked}. Leave it empty for somebody new.")
    _wait(visit, started)
    return go(f"/guided/{started}")


def one(visit: Visit) -> Response:
    """The chat as it stands: the open question, and the answers so far."""
    return _shown(visit)


def say(visit: Visit) -> Response:
    """Take what was typed or chosen, and go on with what comes next."""
    sheet = _sheet(visit)
    if sheet is None:
        return visit.missing()
    reply = _reply(visit, sheet)
    if not (reply.texts or reply.codes or reply.request):
        wanted = "Write or choose an answer first"
        return _shown(visit, f"{wanted}: a note goes with one." if reply.note else f"{wanted}.")
    with visit.parts.engine.begin() as connection:
        inbox.receive(connection, sheet.conversation, reply, CHANNEL, visit.now)
    _wait(visit, sheet.conversation)
    where = f"/guided/{sheet.conversation}{_signs(reply)}"
    if visit.form.get("quietly"):
        return Response(status_code=204, headers={"x-next": f"{HOME}{where}"})
    return go(where)


def raise_concern(visit: Visit) -> Response:
    """Raise a concern: the helper has decided."""
    sheet = _sheet(visit)
    if sheet is None:
        return visit.missing()
    if not visit.form.get("words").strip():
        return _shown(visit, "Write what worries you first.")
    concern_pages.raise_one(visit, sheet.respondent, sheet.conversation, CHANNEL)
    return go(f"/guided/{sheet.conversation}", "raised")


def paper(visit: Visit) -> Response:
    """The blank guide to print, for where there is no screen."""
    with visit.parts.reading.connect() as connection:
        guide, _ = _guide(visit, connection)
    if guide is None:
        return _begun(visit)
    asked = [each for each in guide.questions if "full" in each.paths and each.kind != "consent"]
    consents = [each for each in guide.questions if each.kind == "consent"]
    return visit.page(
        "paper", guide=guide, asked=asked, consents=consents,
        words=lambda words: in_language(guide, words, guide.language),
    )  # fmt: skip


def _begun(visit: Visit, problem: str = "") -> Response:
    with visit.parts.reading.connect() as connection:
        found = guided.left(connection, visit.member.organisation_id)
        guide, trouble = _guide(visit, connection)
    problem = problem or trouble
    return visit.page(
        "guided", 422 if problem else 200, found=found, problem=problem,
        languages=guide.languages if guide else (), usual=guide.language if guide else "",
    )  # fmt: skip


def _guide(visit: Visit, connection: Connection) -> tuple[Guide | None, str]:
    """The guide in which a chat would begin; else why none can."""
    try:
        return visit.parts.intake.openings.guide(connection, visit.member.organisation_id), ""
    except RetiredGuide:
        return None, "The guide is retired: no chat can begin with it. Tell your administrator."
    except OpeningProblem:
        return None, "The guide has errors and cannot be used. Tell your administrator."


def _shown(visit: Visit, problem: str = "") -> Response:
    sheet = _sheet(visit)
    if sheet is None:
        return visit.missing()
    with visit.parts.reading.connect() as connection:
        guide = from_document(guides.document(connection, sheet.guide_hash))
    _mark_shown(visit, sheet.conversation)
    question = next((p for p in reversed(sheet.said) if p.needs_reply or p.options), None)
    open_ = sheet.interview is not None and sheet.interview.state in ("open", "paused", "held")
    answering = question if open_ else None
    return visit.page(
        "guided_chat", 422 if problem else 200, sheet=sheet, problem=problem,
        before=[each for each in sheet.said if each is not answering], question=answering,
        answers=_answers(guide, sheet), sign=_signs_in_words(visit), offered=OFFERED,
        id=new_id(), ended=sheet.interview and sheet.interview.state == "ended",
        paused=sheet.interview and sheet.interview.state == "paused",
    )  # fmt: skip


def _answers(guide: Guide, sheet: Sheet) -> list[tuple[str, str, str, str]]:
    """The answers that count, in the guide's order: question's id, question, answer, note."""
    if sheet.interview is None:
        return []
    found = []
    for name, answer in find_way(guide, sheet.interview).counted.items():
        question = guide.question(name)
        asked = in_language(guide, question.short or question.text, sheet.language)
        found.append((name, asked, in_words(guide, answer, sheet.language), answer.note))
    return found


def _signs(reply: Reply) -> str:
    """What the page's address says of what was typed: the kinds of concern, never the words."""
    written = "\n".join(part for part in (reply.words, reply.note) if part)
    concern = screen(written) if written else None
    return f"?sign={','.join(concern.kinds)}" if concern else ""


def _signs_in_words(visit: Visit) -> str:
    kinds = visit.query.get("sign", "").split(",")
    return "; or ".join(KINDS[kind] for kind in kinds if kind in KINDS)


def _reply(visit: Visit, sheet: Sheet) -> Reply:
    form = visit.form
    request = next((each for each in (*REQUESTS, FINISH) if each == form.get("request")), "")
    words = "" if request else form.get("words").strip()[:LONGEST_WORDS]
    codes = () if request else form.all("codes")
    return Reply(
        texts=(words,) if words else (),
        codes=codes,
        prompt=form.get("prompt") if codes or request else None,
        note=form.get("note").strip()[:LONGEST_WORDS],
        request=request,
        id=f"{sheet.conversation}-{form.own_id}",
    )


def _sheet(visit: Visit) -> Sheet | None:
    number = row_number(visit.path["number"])
    if number is None:
        return None
    with visit.parts.reading.connect() as connection:
        return guided.sheet(connection, visit.member.organisation_id, number)


def _wait(visit: Visit, conversation: int) -> None:
    """Wait until what was sent is taken in; not for ever, as the page looks again by itself."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        with visit.parts.reading.connect() as connection:
            found = guided.sheet(connection, visit.member.organisation_id, conversation)
        if found is None or not found.waiting:
            return
        time.sleep(GLANCE)


def _mark_shown(visit: Visit, conversation: int) -> None:
    with visit.parts.reading.connect() as connection:
        due: list[tuple[int, Prompt]] = list(outbox.unshown(connection, conversation))
    if due:
        with visit.parts.engine.begin() as connection:
            outbox.mark_shown(connection, [row for row, _ in due], visit.now)
