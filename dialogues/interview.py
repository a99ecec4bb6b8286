"""The interview: the pure, serialisable state of one person's way through a guide.

What can be derived is not stored: which question comes next, which answers
count and which are "not asked" all follow from the guide and the answers.
"""

from dataclasses import dataclass, field, replace
from typing import Any, Literal

from dialogues.exchange import Author, Role
from dialogues.guide import Path

State = Literal["new", "open", "paused", "held", "ended"]
Missing = Literal[
    "not_asked", "skipped", "dont_know", "prefer_not_to_say", "not_understood", "withdrawn"
]
Stage = Literal["ask", "probe", "other", "confirm"]
Disposition = Literal[
    "invited", "started", "partial", "complete", "refused",
    "ineligible", "opted_out", "withdrawn", "unreachable",
]  # fmt: skip
Value = str | int | float | None


@dataclass(frozen=True)
class Answer:
    """An interpreted reply.

    ``raw`` is what was said, whole. ``value`` is what was understood of a
    number, age (years), date (ISO), postcode or text; ``codes`` are choice
    codes, an age band, or an area code. ``missing`` says why there is none.
    ``how`` names how it was understood (``pressed``, ``number``, ``label``,
    ``words`` …); ``other`` holds the words for "something else". ``note`` is
    the helper's own. ``by`` is who gave it, ``at`` an ISO time.
    """

    question: str
    raw: str = ""
    value: Value = None
    codes: tuple[str, ...] = ()
    missing: Missing | None = None
    how: str = ""
    other: str = ""
    note: str = ""
    by: Author = "resident"
    at: str = ""


@dataclass(frozen=True)
class Opened:
    """The question that is open: its prompt, and how far asking it has got.

    ``stage`` ``probe`` waits for more of a thin answer, ``other`` for the
    words of "something else", ``confirm`` for a yes to ``request`` (withdraw,
    start over). ``raw`` are the words of tries that were not understood.
    """

    question: str
    prompt: str
    tries: int = 1
    stage: Stage = "ask"
    request: str = ""
    raw: tuple[str, ...] = ()


@dataclass(frozen=True)
class Interview:
    """One person's way through one frozen guide; ``guide`` is its content hash.

    ``answers`` holds every answer given, by question, also those whose branch
    is closed at present. ``shown`` lists the notes said. ``turns`` counts
    replies taken. ``disposition`` says how far it has got.
    """

    guide: str
    path: Path = "short"
    role: Role = "resident"
    channel: str = "web"
    language: str = "en"
    state: State = "new"
    opened: Opened | None = None
    answers: dict[str, Answer] = field(default_factory=dict)
    shown: tuple[str, ...] = ()
    probed: tuple[str, ...] = ()
    last: str | None = None
    turns: int = 0
    disposition: Disposition = "started"


def to_plain(interview: Interview) -> dict[str, Any]:
    """The interview as a JSON object."""
    plain = dict(interview.__dict__)
    plain["opened"] = dict(interview.opened.__dict__) if interview.opened else None
    plain["answers"] = {name: _brief(answer) for name, answer in interview.answers.items()}
    return plain


def answer_to_plain(answer: Answer) -> dict[str, Any]:
    """The answer as a JSON object, without its empty fields."""
    return {name: value for name, value in answer.__dict__.items() if value or value == 0}


def from_plain(plain: dict[str, Any]) -> Interview:
    """The interview that :func:`to_plain` wrote, before or after JSON.

    Raises TypeError or KeyError for anything else.
    """
    opened = plain["opened"]
    return Interview(
        **{
            **plain,
            "opened": Opened(**{**opened, "raw": tuple(opened["raw"])}) if opened else None,
            "answers": {name: _from_brief(name, a) for name, a in plain["answers"].items()},
            "shown": tuple(plain["shown"]),
            "probed": tuple(plain["probed"]),
        }
    )


_ANSWER: dict[str, Any] = dict(Answer("").__dict__)
"""An answer's fields, empty."""


def answer_from_plain(plain: dict[str, Any]) -> Answer:
    """The answer that :func:`answer_to_plain` wrote.

    Raises TypeError for anything else.
    """
    fields = {**_ANSWER, **plain}
    if len(fields) != len(_ANSWER) or "question" not in plain:
        raise TypeError(f"no answer has the fields {', '.join(plain)}")
    fields["codes"] = tuple(fields["codes"])
    # Every turn reads every answer; a frozen class's own constructor, which
    # sets each field through object.__setattr__, takes three times as long.
    answer = object.__new__(Answer)
    object.__setattr__(answer, "__dict__", fields)
    return answer


def _brief(answer: Answer) -> dict[str, Any]:
    """The answer without what can be told from the rest.

    Every turn carries every answer to the assistant and back and stores them
    all, so what an answer takes is what makes late turns slower than early
    ones. A value that is the words said, whole, is written as true.
    """
    plain = answer_to_plain(answer)
    del plain["question"]
    if answer.by == "resident":
        del plain["by"]
    if answer.raw and answer.value == answer.raw:
        plain["value"] = True
    return plain


def _from_brief(name: str, plain: dict[str, Any]) -> Answer:
    if plain.get("value") is True:
        return answer_from_plain({**plain, "question": name, "value": plain["raw"]})
    return answer_from_plain({**plain, "question": name})


def recode(interview: Interview, question: str, codes: tuple[str, ...]) -> Interview:
    """The interview with an answer coded and its words and value blanked.

    For questions that say ``keep: coded``; also used when nothing is to
    remain of an answer but that it was given.
    """
    answer = interview.answers[question]
    blank = replace(answer, raw="", value=None, other="", codes=codes)
    return replace(interview, answers={**interview.answers, question: blank})
