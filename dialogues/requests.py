"""Serves what people ask around the questions: skip, why, later, stop and the rest.

Informative requests are answered and the question stays; the others change
where the interview stands. Nothing that cannot be undone happens without a yes.
"""

from collections.abc import Callable
from dataclasses import replace

from dialogues.answering import (
    end,
    forget,
    go_on,
    missing_answer,
    put_again,
    reopen,
    take_answer,
)
from dialogues.correcting import correct
from dialogues.draft import Draft
from dialogues.guide import Question
from dialogues.interview import Missing
from dialogues.phrases import LANGUAGE_NAMES
from dialogues.until import read_until
from dialogues.way import previous_question

OFFERED = (
    "skip", "go_back", "correct_answer", "say_again", "why", "who_are_you", "help", "pause",
    "stop", "withdraw", "ask_person", "start_over",
)  # fmt: skip
"""Requests worth offering when an answer only resembles one."""


def serve(draft: Draft, request: str) -> None:
    """Serve the request; the words are kept in the event."""
    if request == "correct_answer":
        correct(draft)
        return
    draft.note_request(request)
    if request in INFORMATIVE:
        INFORMATIVE[request](draft, draft.open_question)
        put_again(draft)
    else:
        _CHANGING[request](draft)


def confirm(draft: Draft, agreed: bool) -> None:
    """Do, or leave, what was waiting for a yes."""
    opened = draft.interview.opened
    request = opened.request if opened else ""
    if agreed:
        _CONFIRMED[request](draft)
        return
    leave_unconfirmed(draft)
    if draft.interview.state == "open":
        put_again(draft)


def leave_unconfirmed(draft: Draft) -> None:
    """Say that all stays as it was, and stand where the interview stood before."""
    opened = draft.interview.opened
    request = opened.request if opened else ""
    draft.lead_with(draft.phrase("not_withdrawn" if request == "withdraw" else "not_started_over"))
    if draft.interview.state == "ended" or opened is None or draft.open_question is None:
        draft.change(opened=None)
    else:
        draft.change(opened=replace(opened, stage="ask", request=""))
    if draft.interview.state != "ended":
        draft.change(state="open")


def resume(draft: Draft) -> None:
    """Go on where the interview stopped."""
    draft.note("resumed", words=draft.reply.words)
    draft.lead_with(draft.phrase("resumed"))
    draft.change(state="open", disposition="started")
    put_again(draft)


def _why(draft: Draft, question: Question | None) -> None:
    own = draft.words(question.why) if question else ""
    draft.lead_with(own or draft.phrase("no_why"))


def _who(draft: Draft, question: Question | None) -> None:
    draft.lead_with(draft.words(draft.guide.who) or draft.phrase("who"))


def _help(draft: Draft, question: Question | None) -> None:
    draft.lead_with(draft.phrase("help"))


def _other_question(draft: Draft, question: Question | None) -> None:
    draft.lead_with(draft.phrase("other_question"))


def _ask_person(draft: Draft, question: Question | None) -> None:
    draft.note("person_asked_for", words=draft.reply.words)
    draft.lead_with(draft.person_words())


def _say_again(draft: Draft, question: Question | None) -> None:
    """Nothing goes before the question: saying it again is the answer."""


INFORMATIVE: dict[str, Callable[[Draft, Question | None], None]] = {
    "why": _why,
    "who_are_you": _who,
    "help": _help,
    "other_question": _other_question,
    "ask_person": _ask_person,
    "say_again": _say_again,
}


def _leave_unanswered(missing: Missing) -> Callable[[Draft], None]:
    """Leave the open question; more that was asked for, or a question that was only
    looked at again, keeps the answer that it has."""

    def leave(draft: Draft) -> None:
        opened, question = draft.interview.opened, draft.open_question
        if opened is None or question is None:
            put_again(draft)
            return
        if not question.skip and opened.stage == "ask":
            draft.lead_with(draft.phrase("cannot_skip"))
            put_again(draft)
            return
        draft.lead_with(draft.phrase("fine"))
        asked = opened.stage == "ask"
        kept = missing == "skipped" and question.id in draft.way.counted
        if asked and not kept:
            take_answer(draft, question, missing_answer(draft, question, missing))
        go_on(draft)

    return leave


def _go_back(draft: Draft) -> None:
    opened, question = draft.interview.opened, draft.open_question
    if opened and question and opened.stage in ("probe", "other"):
        reopen(draft, question, draft.phrase("went_back"))
        return
    previous = previous_question(draft.guide, draft.interview, draft.way)
    if previous is None:
        draft.lead_with(draft.phrase("nothing_before"))
        put_again(draft)
    else:
        reopen(draft, previous, draft.phrase("went_back"))


def _pause(draft: Draft) -> None:
    until = read_until(draft.reply.words, draft.now)
    draft.say("request", draft.phrase("paused"))
    draft.change(state="paused")
    draft.note("paused", until=until.isoformat() if until else None, words=draft.reply.words)


def _stop(draft: Draft) -> None:
    end(draft, "opted_out", draft.phrase("stopped"))


def _withdraw(draft: Draft) -> None:
    draft.ask_to_confirm("withdraw", draft.phrase("confirm_withdraw"))


def _do_withdraw(draft: Draft) -> None:
    forget(draft)
    end(draft, "withdrawn", draft.phrase("withdrawn"))


def _start_over(draft: Draft) -> None:
    draft.ask_to_confirm("start_over", draft.phrase("confirm_start_over"))


def _do_start_over(draft: Draft) -> None:
    draft.note("started_over")
    draft.change(
        answers={}, shown=(), probed=(), last=None, opened=None, state="open", disposition="started"
    )
    draft.lead_with(draft.phrase("started_over"))
    go_on(draft)


def _switch_language(draft: Draft) -> None:
    wanted = _language_named(draft)
    if wanted is None:
        known = ", ".join(LANGUAGE_NAMES.get(code, (code,))[0].title()
                          for code in draft.guide.languages)  # fmt: skip
        draft.lead_with(draft.phrase("language_unknown", languages=known))
    else:
        draft.change(language=wanted)
        draft.note("language_changed", language=wanted)
        draft.lead_with(draft.phrase("language_changed"))
    put_again(draft)


def _language_named(draft: Draft) -> str | None:
    said = draft.reply.words.lower()
    chosen = (*draft.reply.codes, said.strip())
    for code in draft.guide.languages:
        if code in chosen or any(name in said for name in LANGUAGE_NAMES.get(code, (code,))):
            return code
    return None


def _resume(draft: Draft) -> None:
    put_again(draft)


_CHANGING: dict[str, Callable[[Draft], None]] = {
    "skip": _leave_unanswered("skipped"),
    "dont_know": _leave_unanswered("dont_know"),
    "prefer_not_to_say": _leave_unanswered("prefer_not_to_say"),
    "go_back": _go_back,
    "pause": _pause,
    "resume": _resume,
    "stop": _stop,
    "withdraw": _withdraw,
    "start_over": _start_over,
    "switch_language": _switch_language,
}
_CONFIRMED: dict[str, Callable[[Draft], None]] = {
    "withdraw": _do_withdraw,
    "start_over": _do_start_over,
}
