"""Takes words while a question is open: an answer, a request, or both at once."""

import re

from dialogues.answering import (
    add_to_answer,
    ask_again,
    go_on,
    new_answer,
    put_again,
    take_and_go_on,
    take_answer,
)
from dialogues.correcting import correct_if_said
from dialogues.draft import Draft
from dialogues.exchange import REQUESTS
from dialogues.guide import Question
from dialogues.late import add_late_words, continues_answer
from dialogues.replies.reading import Reading, read_reply
from dialogues.requests import INFORMATIVE, OFFERED, serve

OFFER_CONFIDENCE = 0.5
"""How sure recognition must be before a request that an answer resembles is offered."""

HARMLESS = (*INFORMATIVE, "skip", "dont_know", "prefer_not_to_say")
"""Requests served on a good guess when a reply is no answer; others need to be sure."""

ENDING = ("stop", "withdraw")
"""Requests that are obeyed whatever stands beside them."""

LONGEST_REQUEST = 20
"""Words; a longer reply to an open question is an account, whatever it resembles."""

_ASKS = re.compile(r"\?|\b(?:you|u|ya|your|ur|this|pan|pani|państwo|wam|wami)\b", re.I)
"""What a question to us holds; "what time the bus comes" resembles one and is an answer."""

_TELLS = re.compile(r"^\W*(?:they|people|he|she|folk|everyone|nobody|the|oni|ludzie)\b", re.I)
"""How somebody begins to tell of others: no request begins so."""


def take_while_open(draft: Draft) -> None:
    """Take words that may answer the open question, ask something, or both."""
    opened, question = draft.interview.opened, draft.open_question
    if opened is None or question is None:
        draft.note("words_kept", words=draft.reply.words)
        put_again(draft)
    elif opened.stage in ("probe", "other"):
        _take_more(draft, question)
    elif question.kind == "text":
        _take_open_answer(draft, question)
    else:
        _take_closed_answer(draft, question)


def _take_more(draft: Draft, question: Question) -> None:
    if _is_whole_request(draft):
        serve(draft, draft.heard.intent)
        return
    add_to_answer(draft, question, draft.reply.words)
    go_on(draft)


def _take_open_answer(draft: Draft, question: Question) -> None:
    """Words are the answer, unless the whole reply is surely a request."""
    if _is_whole_request(draft):
        serve(draft, draft.heard.intent)
        return
    reading = _read(draft, question)
    if reading.outcome == "unclear":
        ask_again(draft, question, reading.problem)
        return
    if reading.outcome == "answer":
        _attend_to_resemblance(draft, question)
    take_and_go_on(draft, question, new_answer(draft, question, reading))


def _attend_to_resemblance(draft: Draft, question: Question) -> None:
    """Answer what was also asked at the end, or offer what the words resemble."""
    heard = draft.heard
    last = heard.clauses[-1] if len(heard.clauses) > 1 else None
    sure = last is not None and last.confidence >= draft.guide.limits.request_confidence
    if last and sure and last.intent in INFORMATIVE:
        draft.note_request(last.intent)
        INFORMATIVE[last.intent](draft, question)
    elif last and sure and last.intent in OFFERED:
        _offer(draft, question, last.intent)
    elif heard.intent in OFFERED and heard.confidence >= OFFER_CONFIDENCE:
        _offer(draft, question, heard.intent)


def _offer(draft: Draft, question: Question, request: str) -> None:
    draft.note("request_offered", question.id, request=request)
    draft.lead_with(draft.phrase("offer", wanted=draft.phrase(f"wanted_{request}")))


def _take_closed_answer(draft: Draft, question: Question) -> None:
    if correct_if_said(draft):
        return
    reading = _read(draft, question)
    if continues_answer(draft, reading):
        _take_late(draft)
        return
    request = _request_within(draft, reading)
    if reading.outcome == "unclear":
        reading = _by_recognition(draft, question) or reading
    if reading.outcome == "unclear":
        if request:
            serve(draft, request)
        elif draft.heard.intent in ("greet", "thank") and draft.sure():
            draft.keep_words()
            put_again(draft)
        else:
            ask_again(draft, question, reading.problem)
    elif reading.outcome == "missing" and not question.skip:
        serve(draft, reading.missing or "skip")
    elif request:
        _take_answer_and_serve(draft, question, reading, request)
    else:
        take_and_go_on(draft, question, new_answer(draft, question, reading))


def _take_late(draft: Draft) -> None:
    if _is_whole_request(draft):
        serve(draft, draft.heard.intent)
    else:
        add_late_words(draft)


def _take_answer_and_serve(
    draft: Draft, question: Question, reading: Reading, request: str
) -> None:
    answer = new_answer(draft, question, reading)
    if request in INFORMATIVE:
        draft.note_request(request)
        INFORMATIVE[request](draft, question)
        take_and_go_on(draft, question, answer)
        return
    take_answer(draft, question, answer)
    draft.change(opened=None)
    serve(draft, request)


def _request_within(draft: Draft, reading: Reading) -> str | None:
    """The request that stands in the reply beside, or instead of, an answer."""
    heard, limit = draft.heard, draft.guide.limits.request_confidence
    if reading.outcome != "unclear" and not reading.rest:
        return None
    # "yes but don't use my name" puts a condition; it asks for nothing else.
    clauses = () if reading.problem == "conditional" else heard.clauses
    for clause in clauses[1:] if reading.outcome != "unclear" else clauses:
        if clause.intent in REQUESTS and clause.confidence >= limit:
            return clause.intent
    if heard.intent not in REQUESTS:
        return None
    lenient = reading.outcome == "unclear" and heard.intent in HARMLESS
    return heard.intent if heard.confidence >= (OFFER_CONFIDENCE if lenient else limit) else None


def _by_recognition(draft: Draft, question: Question) -> Reading | None:
    """A yes or no in words that reading does not know but recognition does."""
    said = {"affirm": "yes", "deny": "no"}.get(draft.heard.intent)
    if said is None or not draft.sure() or question.kind not in ("yes_no", "consent"):
        return None
    return Reading("answer", codes=(said,), how="recognised")


def _read(draft: Draft, question: Question) -> Reading:
    words = draft.reply.words[: draft.guide.limits.reply]
    if question.kind == "text":
        words = draft.reply.words
    return read_reply(question, words, draft.interview.language, draft.now.date())


def _is_whole_request(draft: Draft) -> bool:
    words, intent = draft.reply.words, draft.heard.intent
    if intent not in REQUESTS or not draft.sure() or len(words.split()) > LONGEST_REQUEST:
        return False
    if intent not in ENDING and _answers_too(draft):
        return False
    if _TELLS.match(words):
        return False
    return intent != "other_question" or bool(_ASKS.search(words))


def _answers_too(draft: Draft) -> bool:
    """Whether a clause of the reply is an answer: "its the evenings. why do you ask?"."""
    clauses = draft.heard.clauses
    return len(clauses) > 1 and any(clause.intent == "answer" for clause in clauses)
