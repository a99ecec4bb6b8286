"""Takes presses: chosen codes with the prompt whose buttons were used.

A press never answers another question than the one it was shown with: on an
earlier prompt it corrects that question's answer, or is gently refused.
"""

from dialogues.answering import new_answer, put_again, take_and_go_on
from dialogues.conditions import age_band
from dialogues.correcting import settle
from dialogues.draft import Draft
from dialogues.guide import CODED_BY_CHOICE, Question
from dialogues.interview import Answer
from dialogues.replies.reading import Reading
from dialogues.requests import confirm
from dialogues.wording import bounds

PRESSED = "pressed"
"""How a pressed answer was understood."""


def take_press(draft: Draft) -> None:
    """Take the codes in the reply as the answer to the prompt they were pressed on."""
    opened, question = draft.interview.opened, draft.open_question
    prompt, codes = draft.reply.prompt or "", draft.reply.codes
    if opened and opened.stage == "confirm" and prompt == opened.prompt:
        confirm(draft, codes == ("yes",))
        return
    about = prompt.rsplit(".", 2)[0]
    if question and opened and opened.stage == "ask" and about == question.id:
        answer = pressed_answer(draft, question, codes)
        if answer:
            draft.unpause()
            take_and_go_on(draft, question, answer)
            return
        problem = _problem(question, codes)
        if problem:
            draft.note("not_followed", question.id, words=", ".join(codes), problem=problem)
            least, most = _how_many(question)
            draft.lead_with(draft.phrase(f"problem_{problem}", least=least, most=most))
            put_again(draft)
            return
    elif about in draft.way.counted and _corrected(draft, draft.guide.question(about), codes):
        return
    draft.note(
        "old_press", draft.open_id, prompt=prompt, codes=list(codes), words=draft.reply.words
    )
    draft.lead_with(draft.phrase("old_button"))
    put_again(draft)


def _problem(question: Question, codes: tuple[str, ...]) -> str:
    """Why choices that belong to the open question do not go together; empty if they do."""
    chosen = [choice for choice in map(question.choice, codes) if choice]
    if question.kind != "several" or len(chosen) < len(codes) or not chosen:
        return ""
    if len(chosen) > 1 and any(choice.exclusive for choice in chosen):
        return "exclusive"
    least, most = _how_many(question)
    return "too_many" if len(codes) > most else "too_few" if len(codes) < least else ""


def _how_many(question: Question) -> tuple[int, int]:
    """How few and how many choices the question takes."""
    return int(question.smallest or 1), int(question.largest or len(question.choices))


def pressed_answer(draft: Draft, question: Question, codes: tuple[str, ...]) -> Answer | None:
    """The answer that pressing ``codes`` makes; None when the question does not take them."""
    if question.kind in CODED_BY_CHOICE:
        reading = _choices(question, codes)
    elif question.kind in ("scale", "number", "age") and len(codes) == 1:
        reading = _number(question, codes[0])
    else:
        reading = None
    return new_answer(draft, question, reading) if reading else None


def _corrected(draft: Draft, question: Question, codes: tuple[str, ...]) -> bool:
    answer, before = pressed_answer(draft, question, codes), draft.way.counted[question.id]
    if answer is None or (answer.codes, answer.value) == (before.codes, before.value):
        return False
    draft.lead_with(draft.phrase("changed"))
    settle(draft, question, answer)
    return True


def _choices(question: Question, codes: tuple[str, ...]) -> Reading | None:
    chosen = [choice for choice in map(question.choice, codes) if choice]
    if not chosen or len(chosen) < len(codes) or len(set(codes)) < len(codes):
        return None
    if len(codes) > 1 and (question.kind != "several" or any(c.exclusive for c in chosen)):
        return None
    least, most = _how_many(question)
    if question.kind == "several" and not (least <= len(codes) <= most or chosen[0].exclusive):
        return None
    return Reading("answer", codes=codes, how=PRESSED)


def _number(question: Question, code: str) -> Reading | None:
    if not (code.isascii() and code.isdigit() and len(code) <= 4):
        return None
    number = int(code)
    low, high = bounds(question)
    if not low <= number <= high:
        return None
    codes = (age_band(number),) if question.kind == "age" else ()
    return Reading("answer", value=number, codes=codes, how=PRESSED)
