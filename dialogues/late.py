"""Words that come as the next question goes out may still belong to the answer before.

On a telephone a thought is sent in pieces, and the last piece may cross the
next question. Unless it plainly answers that question it is added to the
answer that it continues, and nothing is asked again: the question is there.
"""

from dataclasses import replace

from dialogues.answering import take_answer
from dialogues.draft import Draft
from dialogues.interview import Answer
from dialogues.replies.reading import Reading


def continues_answer(draft: Draft, reading: Reading) -> bool:
    """Whether late words go on with the answer before; ``reading`` is of the open question.

    Words beside an answer ("never see anyone" for "never") make it no answer.
    While a question is open of whose answer no words are kept, nothing is late:
    they may hold what is not to be kept.
    """
    question = draft.open_question
    if not draft.reply.late or question is None or question.keep == "coded":
        return False
    answers = reading.outcome != "unclear" and not reading.rest
    return not answers and _answer_before(draft) is not None


def add_late_words(draft: Draft) -> None:
    """Add the words to the answer before; thanks and greetings are only kept."""
    answer = _answer_before(draft)
    if answer is None or (draft.heard.intent in ("greet", "thank") and draft.sure()):
        draft.keep_words()
        return
    words = draft.reply.words
    more = replace(
        answer,
        raw=f"{answer.raw}\n{words}",
        value=f"{answer.value or ''}\n{words}".strip(),
        at=draft.now.isoformat(),
    )
    take_answer(draft, draft.guide.question(answer.question), more)


def _answer_before(draft: Draft) -> Answer | None:
    """The last answer, if it was given in words and counts."""
    last = draft.interview.last
    answer = draft.way.counted.get(last) if last else None
    if answer is None or answer.missing or draft.guide.question(answer.question).kind != "text":
        return None
    return answer
