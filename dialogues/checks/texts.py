"""Checks how many parts each wording takes when it is sent as a text message."""

from collections.abc import Iterator, Mapping

from dialogues.checks.wordings import question_wordings
from dialogues.exchange import Prompt
from dialogues.guide import Guide, Question
from dialogues.interview import Answer, Interview
from dialogues.places import Places, Step
from dialogues.problems import Problem, problem
from dialogues.texting import GSM_BASIC, GSM_EXTENSION, Parts, as_text, downgrade, parts
from dialogues.wording import in_language, options, pipe, question_words

SENT_ALONE = ("why", "reask", "probe", "say")
"""Wording of questions that makes a message of its own."""

PART = {"GSM-7": 153, "UCS-2": 67}
"""How many units one of several parts holds."""

SHOWN = 12
"""How many costly characters a problem names."""


def check_texts(guide: Guide, places: Places) -> Iterator[Problem]:
    """Every message that the short path may send, in every language."""
    for language in guide.languages:
        for path, text in _messages(guide, language):
            size = parts(downgrade(text))
            if size.count > guide.limits.parts:
                yield _too_long(guide, places, path, language, text, size)


def _messages(guide: Guide, language: str) -> Iterator[tuple[tuple[Step, ...], str]]:
    """Each message with its longest possible answers put in, and where its wording stands."""
    longest = {q.id: _longest(q, language) for q in guide.questions if q.needs_reply}
    yield ("who",), in_language(guide, guide.who, language)
    yield ("person",), in_language(guide, guide.person, language)
    for n, question in enumerate(guide.questions):
        if "short" not in question.paths:
            continue
        field = "short" if question.short.get(language) else "text"
        yield ("questions", n, field), _asked(guide, question, language, longest)
        for wording in question_wordings(n, question):
            if wording.field in SENT_ALONE:
                words = in_language(guide, wording.words, language)
                yield wording.path, pipe(guide, words, language, longest)


def _asked(guide: Guide, question: Question, language: str, longest: Mapping[str, Answer]) -> str:
    """The question as a text message asks it, its choices written out."""
    if _unsound(question):
        return pipe(guide, in_language(guide, question.text, language), language, longest)
    interview = Interview(guide="", channel="sms", language=language)
    text = question_words(guide, interview, question, longest)
    return as_text(Prompt("", "question", text, options=options(guide, question, language)))


def _unsound(question: Question) -> bool:
    """A scale that cannot be asked as it is; that is reported elsewhere."""
    low, high = question.smallest, question.largest
    return question.kind == "scale" and (low is None or high is None or low > high)


def _longest(question: Question, language: str) -> Answer:
    """The answer that takes most room when it is put into a text."""
    by_length = sorted(question.choices, key=lambda choice: -len(choice.label.get(language, "")))
    codes = tuple(choice.code for choice in by_length)
    if question.kind == "several":
        most = int(question.largest) if question.largest else len(codes)
        return Answer(question.id, codes=codes[: max(1, most)])
    if codes:
        return Answer(question.id, codes=codes[:1])
    bounds = [f"{bound:g}" for bound in (question.smallest, question.largest) if bound is not None]
    return Answer(question.id, value=max(bounds, key=len, default="999"))


def _too_long(
    guide: Guide, places: Places, path: tuple[Step, ...], language: str, text: str, size: Parts
) -> Problem:
    return problem(
        "text-too-long", places.find(*path, language=language),
        count=size.count, encoding=size.encoding, units=size.units,
        allowed=guide.limits.parts, hint=_shorten(guide, path, text, size),
    )  # fmt: skip


def _shorten(guide: Guide, path: tuple[Step, ...], text: str, size: Parts) -> str:
    room = PART[size.encoding]
    spare = max(1, size.units - guide.limits.parts * room)
    hint = f"Shorten it by {spare} characters"
    if path[-1] == "text":
        hint += ", or write a shorter wording in short"
    if size.encoding == "UCS-2":
        costly = sorted({c for c in downgrade(text) if c not in GSM_BASIC | GSM_EXTENSION})
        hint += f"; with {' '.join(costly[:SHOWN])} in it a part holds {room} characters, else 153"
    return f"{hint}."
