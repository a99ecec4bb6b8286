"""Takes an answer into the interview and goes on to what comes next."""

from dataclasses import replace

from dialogues.conditions import holds
from dialogues.draft import Draft
from dialogues.guide import Ending, Question
from dialogues.interview import Answer, Disposition, Missing
from dialogues.replies.reading import Reading
from dialogues.wording import again_words, wording_for


def new_answer(draft: Draft, question: Question, reading: Reading) -> Answer:
    """The answer that a reading of the reply's words makes."""
    tried = _earlier_words(draft, question)
    return Answer(
        question=question.id,
        raw="\n".join((*tried, draft.reply.words)),
        value=reading.value,
        codes=reading.codes,
        missing=reading.missing,
        how=reading.how,
        other=reading.other,
        note=draft.reply.note,
        by=draft.interview.role,
        at=draft.now.isoformat(),
    )


def missing_answer(draft: Draft, question: Question, missing: Missing, how: str = "") -> Answer:
    """An answer that says why there is none; the words said are kept."""
    answer = new_answer(draft, question, Reading("missing", how=how or missing))
    return replace(answer, missing=missing)


def take_answer(draft: Draft, question: Question, answer: Answer) -> None:
    """Put the answer in, with the events that follow from it; ask nothing yet."""
    before = draft.way.counted
    answers = {**draft.interview.answers, question.id: answer}
    draft.change(answers=answers, last=question.id)
    draft.note_answer("answer_given", answer)
    after = draft.way.counted
    for name in before:
        if name not in after:
            draft.note("answer_closed", name)
    for name, restored in after.items():
        if name not in before and name != question.id:
            draft.note_answer("answer_restored", restored)
    _note_consent(draft, question, answer)


def go_on(draft: Draft) -> None:
    """Say the notes that are due and ask the next question, or end."""
    if ended_by_answer(draft):
        return
    way = draft.way
    for note in way.notes:
        draft.say("note", draft.words(wording_for(note, draft.interview)), note)
    if way.notes:
        draft.change(shown=(*draft.interview.shown, *(note.id for note in way.notes)))
    if way.next is None:
        _complete(draft, said_goodbye=bool(way.notes))
        return
    draft.change(state="open", disposition="started")
    draft.ask(way.next)


def take_and_go_on(draft: Draft, question: Question, answer: Answer) -> None:
    """Take the answer; ask for more of it where the question says so; else go on."""
    take_answer(draft, question, answer)
    if ended_by_answer(draft):
        return
    if _wants_other(question, answer):
        draft.ask_more(question, "other", draft.phrase("say_what"))
    elif _wants_probe(draft, question, answer):
        draft.change(probed=(*draft.interview.probed, question.id))
        draft.ask_more(question, "probe", draft.words(question.probe))
    else:
        go_on(draft)


def add_to_answer(draft: Draft, question: Question, words: str) -> None:
    """Add what was said when asked for more of the answer just given."""
    opened = draft.interview.opened
    answer = draft.interview.answers.get(question.id)
    if answer is None or opened is None:
        raise ValueError(f"no answer to {question.id} to add to")
    raw = "\n".join(part for part in (answer.raw, words) if part)
    more = replace(answer, raw=raw, at=draft.now.isoformat())
    if opened.stage == "other":
        more = replace(more, other=words.strip())
    elif draft.heard.intent != "deny":
        more = replace(more, value="\n".join((str(answer.value or ""), words)).strip())
    take_answer(draft, question, more)


def ask_again(draft: Draft, question: Question, problem: str) -> None:
    """Put a question again after a reply that could not be read, or move on."""
    opened = draft.interview.opened
    words = draft.reply.words
    draft.note("not_followed", question.id, words=words, problem=problem)
    tries = opened.tries if opened else 1
    if tries >= draft.guide.limits.tries:
        _give_up(draft, question)
        return
    draft.lead_with(again_words(draft.guide, question, draft.interview.language, tries, problem))
    if opened:
        raw = (*opened.raw, words) if words else opened.raw
        draft.change(opened=replace(opened, tries=tries + 1, raw=raw))
    draft.ask(question, "reask", again=True)


def end(draft: Draft, disposition: Disposition, words: str) -> None:
    """End the interview; ``words`` are said last."""
    if words:
        draft.say("end", words)
    draft.change(state="ended", opened=None, disposition=disposition)
    draft.note("ended", disposition=disposition)


def forget(draft: Draft) -> None:
    """Withdraw: no answer remains in the interview, and the store is told to delete."""
    draft.change(answers={}, shown=(), probed=(), last=None, opened=None)
    draft.note("withdrawn")


def put_again(draft: Draft) -> None:
    """Put what is open once more, without counting it as another try."""
    opened, question = draft.interview.opened, draft.open_question
    if opened is None or question is None:
        if draft.interview.state == "open":
            go_on(draft)
    elif opened.stage == "probe":
        draft.ask_more(question, "probe", draft.words(question.probe))
    elif opened.stage == "other":
        draft.ask_more(question, "other", draft.phrase("say_what"))
    else:
        draft.ask(question, "request", again=True)


def reopen(draft: Draft, question: Question, lead: str) -> None:
    """Put an earlier question again; its answer counts until another is given."""
    draft.lead_with(lead)
    draft.change(state="open", opened=None)
    draft.ask(question, "request")


def _give_up(draft: Draft, question: Question) -> None:
    if not question.skip:
        draft.say("request", draft.phrase("need_answer"), question)
        opened = draft.interview.opened
        draft.change(state="paused", opened=replace(opened, tries=1, raw=()) if opened else None)
        draft.note("paused", question.id, until=None, words="")
        return
    draft.lead_with(draft.phrase("moving_on"))
    take_answer(draft, question, missing_answer(draft, question, "not_understood"))
    go_on(draft)


def ended_by_answer(draft: Draft) -> bool:
    """End the interview if an answer that counts says so; whether it did."""
    ending = ending_of(draft)
    if ending is None:
        return False
    _end_as(draft, ending.as_, draft.words(ending.say))
    return True


def ending_of(draft: Draft) -> Ending | None:
    """The ending that the answers that count bring about, if they do."""
    counted = draft.way.counted
    endings = (each for name in counted for each in draft.guide.question(name).ends)
    return next((each for each in endings if holds(each.when, counted)), None)


def _end_as(draft: Draft, disposition: Disposition, words: str) -> None:
    if draft.interview.state == "ended" and draft.interview.disposition == disposition:
        return
    end(draft, disposition, words)
    if disposition == "ineligible":
        forget(draft)


def _complete(draft: Draft, *, said_goodbye: bool) -> None:
    if draft.interview.state == "ended" and draft.interview.disposition == "complete":
        return
    end(draft, "complete", "" if said_goodbye else draft.phrase("finished"))


def _note_consent(draft: Draft, question: Question, answer: Answer) -> None:
    if question.kind != "consent":
        return
    name = "consent_given" if answer.codes == ("yes",) else "consent_refused"
    draft.note(
        name, question.id, purpose=question.purpose, wording_version=question.wording_version
    )


def _wants_other(question: Question, answer: Answer) -> bool:
    chosen = (question.choice(code) for code in answer.codes)
    return not answer.other and any(choice is not None and choice.other for choice in chosen)


def _wants_probe(draft: Draft, question: Question, answer: Answer) -> bool:
    if question.kind != "text" or not question.probe or answer.missing:
        return False
    thin = len(str(answer.value or "").split()) < question.thin
    return thin and question.id not in draft.interview.probed and draft.heard.intent != "deny"


def _earlier_words(draft: Draft, question: Question) -> tuple[str, ...]:
    opened = draft.interview.opened
    return opened.raw if opened and opened.question == question.id else ()
