"""Changes an earlier answer, and settles what the change opens and closes."""

from dialogues.answering import (
    ended_by_answer,
    go_on,
    new_answer,
    put_again,
    reopen,
    take_answer,
)
from dialogues.corrections import find_correction
from dialogues.draft import Draft
from dialogues.guide import Question
from dialogues.interview import Answer
from dialogues.replies.reading import read_reply

TENTATIVE = 0.5
"""Recognition needed for a correction that does not name the question."""


def correct_if_said(draft: Draft) -> bool:
    """Change the answer where the reply says which and to what; whether it did."""
    found = find_correction(draft.reply.words, draft.interview.language, _answered(draft))
    recognised = draft.heard.intent == "correct_answer" and draft.sure(TENTATIVE)
    if found is None or not (found.named or recognised):
        return False
    question = found.question or _last(draft)
    if question is None or not found.words:
        return False
    today = draft.now.date()
    reading = read_reply(question, found.words, draft.interview.language, today)
    if reading.outcome == "unclear":
        return False
    draft.note_request("correct_answer")
    draft.lead_with(draft.phrase("changed"))
    settle(draft, question, new_answer(draft, question, reading))
    return True


def correct(draft: Draft) -> None:
    """Serve a wish to change an answer: change it, or put its question again.

    A button beside an answer says which by the id of one of its prompts, or of its question.
    """
    if correct_if_said(draft):
        return
    draft.note_request("correct_answer")
    found = find_correction(draft.reply.words, draft.interview.language, _answered(draft))
    question = _pressed(draft) or (found.question if found else None) or _last(draft)
    if question:
        reopen(draft, question, draft.phrase("look_again"))
    else:
        draft.lead_with(draft.phrase("which_answer"))
        put_again(draft)


def settle(draft: Draft, question: Question, answer: Answer) -> None:
    """Put a corrected answer in; stay at the open question if it is still on the way."""
    waiting = draft.open_id
    take_answer(draft, question, answer)
    if ended_by_answer(draft):
        return
    way = draft.way
    if waiting and (waiting in way.counted or (way.next and way.next.id == waiting)):
        put_again(draft)
    else:
        draft.change(opened=None)
        go_on(draft)


def _answered(draft: Draft) -> list[Question]:
    return [draft.guide.question(name) for name in draft.way.counted]


def _pressed(draft: Draft) -> Question | None:
    prompt = draft.reply.prompt if draft.reply.request else None
    about = prompt.rsplit(".", 2)[0] if prompt else None
    return draft.guide.question(about) if about in draft.way.counted else None


def _last(draft: Draft) -> Question | None:
    last = draft.interview.last
    return draft.guide.question(last) if last and last in draft.way.counted else None
