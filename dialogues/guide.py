"""A guide: what is asked, in which words, of whom, and what it measures.

Everything here is frozen plain data. A guide that conversations use is kept as
a *document*: a JSON object made by :func:`to_document`, with the wording of
all languages merged in. :func:`content_hash` of that document is the guide's
identity everywhere; editing a file makes another guide, never a changed one.
"""

import hashlib
import json
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any, Literal

FORMAT = 1

Words = dict[str, str]
"""Wording by language code, for example ``{"en": "Hello", "pl": "Dzień dobry"}``."""

Kind = Literal[
    "note", "yes_no", "choice", "several", "scale", "number",
    "age", "date", "postcode", "text", "consent",
]  # fmt: skip
Path = Literal["short", "full"]
Sensitivity = Literal["ordinary", "personal", "special"]
Keep = Literal["words", "coded"]

CODED_BY_CHOICE = ("yes_no", "choice", "several", "consent")
"""Kinds whose answers are codes of the question's choices."""


@dataclass(frozen=True)
class Condition:
    """One node of a structured condition.

    ``test`` is ``all``, ``any`` or ``not`` (over ``parts``), or ``is``,
    ``one_of``, ``includes``, ``at_least``, ``at_most`` or ``answered`` (of
    ``question``, against ``operand``: a code, a tuple of codes or a number;
    for ``answered`` a boolean).
    """

    test: str
    parts: tuple["Condition", ...] = ()
    question: str | None = None
    operand: str | int | float | bool | tuple[str, ...] | None = None


@dataclass(frozen=True)
class Choice:
    """One answer that can be chosen.

    ``heard_as`` lists other words for it by language. ``exclusive`` choices
    ("none of these") rule out all others; an ``other`` choice ("something
    else") asks what.
    """

    code: str
    label: Words
    heard_as: dict[str, tuple[str, ...]] = field(default_factory=dict)
    exclusive: bool = False
    other: bool = False


@dataclass(frozen=True)
class Ending:
    """Where an answer ends the interview: ``as_`` is the disposition."""

    when: Condition
    as_: Literal["refused", "ineligible"]
    say: Words


@dataclass(frozen=True)
class Question:
    """Something said or asked; see ``docs/guides.md`` for every field.

    ``smallest`` and ``largest`` bound a number, age or scale (both included),
    or the count of choices in ``several``. ``ends_labels`` name a scale's two
    ends. ``thin`` is the number of words below which a text answer gets its
    ``probe``, once. ``item`` is ``measure.item``, for example
    ``ucla3.companionship``. ``paths`` says which paths ask it.
    """

    id: str
    kind: Kind
    text: Words
    section: str = ""
    short: Words = field(default_factory=dict)
    why: Words = field(default_factory=dict)
    hint: Words = field(default_factory=dict)
    reask: tuple[Words, ...] = ()
    probe: Words = field(default_factory=dict)
    called: dict[str, tuple[str, ...]] = field(default_factory=dict)
    choices: tuple[Choice, ...] = ()
    smallest: float | None = None
    largest: float | None = None
    ends_labels: tuple[Words, ...] = ()
    unit: Words = field(default_factory=dict)
    whole: bool = True
    thin: int = 3
    skip: bool = True
    only_if: Condition | None = None
    ends: tuple[Ending, ...] = ()
    paths: tuple[Path, ...] = ("short", "full")
    item: str | None = None
    purpose: str | None = None
    wording_version: str = "1"
    sensitivity: Sensitivity = "ordinary"
    keep: Keep = "words"

    def choice(self, code: str) -> Choice | None:
        """The choice with this code, if there is one."""
        return next((choice for choice in self.choices if choice.code == code), None)

    @property
    def needs_reply(self) -> bool:
        """Whether somebody has to answer before the interview goes on."""
        return self.kind != "note"


@dataclass(frozen=True)
class Section:
    """A titled run of questions."""

    id: str
    title: Words


@dataclass(frozen=True)
class Measure:
    """A published scale in use: ``rule`` names its scoring in ``measures``."""

    id: str
    rule: str


@dataclass(frozen=True)
class Limits:
    """Stated bounds; each has a plain consequence when it is reached.

    ``tries``: times a question is put before it is marked "not understood".
    ``turns``: replies in one interview before it is closed as partial.
    ``reply``: characters of one reply that are read; longer ones are kept
    whole but read only this far. ``parts``: parts of a text message that one
    prompt may take. ``request_confidence``: how sure recognition must be
    before words said to an open question count as a request and not an answer.
    """

    tries: int = 3
    turns: int = 400
    reply: int = 10_000
    parts: int = 3
    request_confidence: float = 0.8


@dataclass(frozen=True)
class Guide:
    """A discussion guide, whole and frozen."""

    id: str
    version: str
    title: Words
    language: str
    questions: tuple[Question, ...]
    sections: tuple[Section, ...] = ()
    measures: tuple[Measure, ...] = ()
    languages: tuple[str, ...] = ("en",)
    reviewed: tuple[str, ...] = ("en",)
    who: Words = field(default_factory=dict)
    person: Words = field(default_factory=dict)
    phrases: dict[str, dict[str, str]] = field(default_factory=dict)
    licence: str = ""
    limits: Limits = Limits()
    format: int = FORMAT

    def __post_init__(self) -> None:
        positions = {question.id: n for n, question in enumerate(self.questions)}
        object.__setattr__(self, "_positions", positions)

    def position(self, question_id: str) -> int | None:
        """Where the question stands, from 0; None if the guide lacks it."""
        return self._positions.get(question_id)  # type: ignore[attr-defined,no-any-return]

    def question(self, question_id: str) -> Question:
        """The question with this id.

        Raises KeyError when the guide has none.
        """
        return self.questions[self._positions[question_id]]  # type: ignore[attr-defined]


def to_document(guide: Guide) -> dict[str, Any]:
    """The guide as a JSON object; fields at their defaults are left out."""
    document: dict[str, Any] = _plain(guide)
    document["format"] = guide.format
    return document


def from_document(document: dict[str, Any]) -> Guide:
    """The guide that :func:`to_document` wrote.

    Raises ValueError for another format version, and TypeError or KeyError
    for an object that no ``to_document`` wrote; authors' files go through
    ``loading``, which explains mistakes.
    """
    if document.get("format") != FORMAT:
        raise ValueError(
            f"guide format {document.get('format')!r} is not {FORMAT}: "
            "open it with the version of Earshot that wrote it"
        )
    questions = tuple(_question(plain) for plain in document["questions"])
    return Guide(
        **{
            **document,
            "questions": questions,
            "sections": tuple(Section(**plain) for plain in document.get("sections", ())),
            "measures": tuple(Measure(**plain) for plain in document.get("measures", ())),
            "languages": tuple(document.get("languages", ("en",))),
            "reviewed": tuple(document.get("reviewed", ("en",))),
            "limits": Limits(**document.get("limits", {})),
        }
    )


def content_hash(document: dict[str, Any]) -> str:
    """SHA-256 of a guide document, independent of key order; 64 hex digits."""
    canonical = json.dumps(document, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def hash_of(guide: Guide) -> str:
    """What a guide is found by once it is frozen: :func:`content_hash` of its document."""
    return content_hash(to_document(guide))


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        pairs = ((f, getattr(value, f.name)) for f in fields(value))
        return {f.name: _plain(v) for f, v in pairs if not _is_default(f, v)}
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return value


def _is_default(f: Any, value: Any) -> bool:
    if callable(f.default_factory):
        return bool(value == f.default_factory())
    return bool(value == f.default)


def _condition(plain: dict[str, Any]) -> Condition:
    operand = plain.get("operand")
    return Condition(
        test=plain["test"],
        parts=tuple(_condition(part) for part in plain.get("parts", ())),
        question=plain.get("question"),
        operand=tuple(operand) if isinstance(operand, list) else operand,
    )


def _spoken(plain: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {language: tuple(words) for language, words in plain.items()}


def _choice(plain: dict[str, Any]) -> Choice:
    return Choice(**{**plain, "heard_as": _spoken(plain.get("heard_as", {}))})


def _ending(plain: dict[str, Any]) -> Ending:
    return Ending(when=_condition(plain["when"]), as_=plain["as_"], say=plain["say"])


def _question(plain: dict[str, Any]) -> Question:
    only_if = plain.get("only_if")
    return Question(
        **{
            **plain,
            "reask": tuple(plain.get("reask", ())),
            "called": _spoken(plain.get("called", {})),
            "choices": tuple(_choice(choice) for choice in plain.get("choices", ())),
            "ends_labels": tuple(plain.get("ends_labels", ())),
            "only_if": _condition(only_if) if only_if else None,
            "ends": tuple(_ending(ending) for ending in plain.get("ends", ())),
            "paths": tuple(plain.get("paths", ("short", "full"))),
        }
    )
