"""What a question's choices may be called, worked out once for each question."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dialogues.guide import Choice, Question, Words
from dialogues.replies.fillers import AGREEING, FILLERS, NEGATORS, PERSONS, VERBS
from dialogues.replies.missing import kind_of
from dialogues.replies.numbers import digits_for_words
from dialogues.replies.spans import Span, span_of
from dialogues.replies.table import PhraseTable
from dialogues.replies.tokens import spell
from dialogues.replies.understood import Reading
from dialogues.replies.units import wanted_period, wanted_unit
from dialogues.replies.yes_no import ANY, CONSENT, OPENING, TAKE_PART

_WEAK = frozenset(
    "yes no none nothing other more less all some true false bit lot loads time f m b ms "
    "nie tak nic inne wiecej mniej one two three four five not never_mind something someone "
    "else them these those they above us never anything if without nigdy".split()
)
"""Alone, these mean too many other things inside a sentence."""

_OTHER = (
    "other", "others", "something else", "someone else", "somebody else", "somewhere else",
    "something different", "none of these fit", "inne", "inny", "inna", "cos innego", "ktos inny",
)  # fmt: skip
_OFTEN = frozenset(
    "always often sometimes rarely occasionally seldom usually mostly constantly "
    "zawsze czesto czasami rzadko".split()
)
_COMMON = frozenset(
    "live living feel feeling someone somebody people person thing things time child long who "
    "not under ever".split()
)
"""Parts of labels that tell nothing by themselves."""

_NO_CHOICE = (
    "no one", "better off", "never mind", "in english", "in polish", "to english", "to polish",
    "into polish", "po polsku", "po angielsku",
)  # fmt: skip
"""Phrases that are more than their words: no part of them is a choice."""

_OF_ALL = frozenset("none all both neither zadne wszystkie".split())
_LEADING = frozenset("it that i am have a an the is been got with jestem mam".split())
_PARENTHESES = re.compile(r"\([^()]*\)")
_ALTERNATES = re.compile(r"\bor\b|\blub\b|\balbo\b|[/,;:()]", re.IGNORECASE)


@dataclass(frozen=True)
class Called:
    """One phrase for a choice, or for none if ``code`` is empty.

    A weak one counts only with fillers or the question's words beside it; a
    ``strict`` one only with fillers; one that ``opens`` ("ok") only where
    nothing else is said in the whole reply.
    """

    code: str
    how: str
    weak: bool
    strict: bool = False
    opens: bool = False


@dataclass(frozen=True)
class Vocabulary:
    """All that the reading of a question's replies needs to know of the question.

    ``parts`` are the telling words of each choice's label, without labels that
    deny something; ``stems`` those of each phrase; ``ambiguous`` are phrases
    that several choices share. ``kinds`` are choices that are themselves a
    kind of missing, by kind; ``denying`` those that "none" means; ``spans``
    the numbers that choices stand for; ``asked`` the words of the question,
    ``unit`` and ``period`` what it counts. ``quick`` holds the readings of
    the commonest whole replies, once they have been read.
    """

    language: str
    choices: tuple[Choice, ...]
    phrases: PhraseTable[Called]
    known: frozenset[str]
    parts: dict[str, frozenset[str]]
    stems: tuple[tuple[frozenset[str], str], ...]
    ambiguous: dict[tuple[str, ...], tuple[str, ...]]
    squashed: dict[str, Called]
    kinds: dict[str, str]
    unknowing: frozenset[str]
    denying: tuple[str, ...]
    spans: dict[str, Span]
    asked: frozenset[str]
    yes_no: dict[str, str]
    order: dict[str, int]
    fillers: frozenset[str]
    unit: str
    period: str
    quick: dict[str, Reading | None]

    def is_other(self, code: str) -> bool:
        """Whether this is a "something else" choice."""
        return self.choices[self.order[code]].other

    def holding(self, tells: frozenset[str]) -> tuple[str, ...]:
        """The choices whose labels hold all of these telling words."""
        if tells <= _COMMON:
            return ()
        return tuple(code for code, part in self.parts.items() if tells <= part)


def in_language(words: Words, language: str) -> str:
    """The wording in this language, else in English, else in any."""
    return words.get(language) or words.get("en") or next(iter(words.values()), "")


def vocabulary(question: Question, language: str) -> Vocabulary:
    """The question's vocabulary in this language, made on first use.

    It is kept on the question itself, which is frozen, so it lives as long.
    """
    made: dict[str, Vocabulary] | None = question.__dict__.get("_vocabularies")
    if made is None:
        made = {}
        object.__setattr__(question, "_vocabularies", made)
    if language not in made:
        made[language] = _make(question, language)
    return made[language]


def telling(texts: tuple[str, ...]) -> frozenset[str]:
    """The words that tell choices apart: neither fillers nor negations."""
    return frozenset(t for t in texts if t not in FILLERS and t not in NEGATORS)


def stem(word: str) -> str:
    """The word without an English ending, roughly: "living" and "live" are one."""
    for ending in ("ing", "ies", "ed", "es", "s", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def _make(question: Question, language: str) -> Vocabulary:
    choices = question.choices
    labels = {c.code: spell(in_language(c.label, language)) for c in choices}
    own, ambiguous = _phrases(choices, language)
    yes_no = _yes_no(choices, labels)
    kinds = _kinds(choices, language)
    return Vocabulary(
        language=language,
        choices=choices,
        phrases=PhraseTable(_with_usual(own, question, yes_no)),
        known=frozenset(word for words in own for word in words),
        parts={c: telling(t) for c, t in labels.items() if not NEGATORS.intersection(t)},
        stems=tuple(_stems(own)),
        ambiguous=ambiguous,
        squashed={"".join(words): called for words, called in own.items()},
        kinds=kinds,
        unknowing=frozenset(kinds.values()),
        denying=tuple(c.code for c in choices if c.exclusive and c.code not in kinds.values()),
        spans=_spans(choices, language),
        asked=_asked(question, language, own),
        yes_no=yes_no,
        order={c.code: n for n, c in enumerate(choices)},
        fillers=_fillers(language, yes_no),
        unit=wanted_unit(in_language(question.unit, language)) if question.unit else "",
        period=wanted_period(in_language(question.text, language)),
        quick=dict.fromkeys(_quick(choices, language)),
    )


def _fillers(language: str, yes_no: dict[str, str]) -> frozenset[str]:
    if len(yes_no) < 2:
        return FILLERS
    joining = frozenset("i a to".split()) if language == "pl" else frozenset()
    return FILLERS - AGREEING - VERBS - PERSONS | joining


def _asked(question: Question, language: str, own: dict[tuple[str, ...], Called]) -> frozenset[str]:
    """The question's words, without those that answer it: "How often …", "Often"."""
    words = spell(in_language(question.text, language))
    return frozenset(word for word in words if word not in NEGATORS and (word,) not in own)


def _tables(question: Question) -> tuple[PhraseTable[str], ...]:
    if question.kind != "consent":
        return (ANY,)
    return (ANY, CONSENT, TAKE_PART) if question.purpose in (None, "take_part") else (ANY, CONSENT)


def _with_usual(
    own: dict[tuple[str, ...], Called], question: Question, yes_no: dict[str, str]
) -> dict[tuple[str, ...], Called]:
    """The guide's own phrases, and the usual words for yes, no and "something else"."""
    phrases: dict[tuple[str, ...], Called] = dict(own)
    for words, called in own.items():
        if len(words) == 1 and called.weak and called.code in yes_no.values():
            phrases[words] = replace(called, strict=True)
    for table in _tables(question):
        _add_yes_no(phrases, table, yes_no)
    others = [choice.code for choice in question.choices if choice.other]
    for phrase in _OTHER if len(others) == 1 else ():
        phrases.setdefault(spell(phrase), Called(others[0], "words", weak=True))
    for phrase in _NO_CHOICE:
        phrases.setdefault(spell(phrase), Called("", "", weak=True, strict=True))
    return phrases


def _add_yes_no(
    phrases: dict[tuple[str, ...], Called], table: PhraseTable[str], yes_no: dict[str, str]
) -> None:
    """The usual words for yes and no, where a question has both among its choices."""
    for words, meaning in table.phrases.items() if len(yes_no) == 2 else ():
        how = "words" if words[0][0].isalnum() else "emoji"
        called = Called(yes_no.get(meaning, ""), how, True, True, words in OPENING)
        if words not in phrases or (table is not ANY and phrases[words].strict):
            phrases[words] = called


def _quick(choices: tuple[Choice, ...], language: str) -> Iterator[str]:
    for n, choice in enumerate(choices, 1):
        yield str(n)
        yield in_language(choice.label, language).strip().lower()


def _phrases(
    choices: tuple[Choice, ...], language: str
) -> tuple[dict[tuple[str, ...], Called], dict[tuple[str, ...], tuple[str, ...]]]:
    claims: dict[tuple[str, ...], dict[str, tuple[int, str]]] = {}
    for choice in choices:
        for rank, how, words in _names(choice, language):
            by_code = claims.setdefault(words, {})
            if choice.code not in by_code or by_code[choice.code][0] > rank:
                by_code[choice.code] = (rank, how)
    phrases, ambiguous = {}, {}
    for words, by_code in claims.items():
        best = min(rank for rank, _ in by_code.values())
        codes = [code for code, (rank, _) in by_code.items() if rank == best]
        if len(codes) == 1:
            phrases[words] = Called(codes[0], by_code[codes[0]][1], _weak(words, best))
        else:
            ambiguous[words] = tuple(codes)
    return phrases, ambiguous


def _names(choice: Choice, language: str) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    label = in_language(choice.label, language)
    heard_as = choice.heard_as.get(language, ())
    alternates = _ALTERNATES.split(label)
    for rank, how, phrases in (
        (0, "label", [label, _PARENTHESES.sub(" ", label)]),
        (1, "heard_as", list(heard_as)),
        (2, "part", alternates if len(alternates) > 1 else []),
    ):
        for phrase in phrases:
            words = spell(phrase)
            digits = digits_for_words(words, language)
            bare_number = all(word.isdigit() for word in digits)
            if words and not (bare_number and rank == 2):
                yield rank, how, words
            if digits != words and not bare_number:
                yield rank, how, digits
            bare = _bare(words)
            if rank == 1 and bare != words and telling(bare):
                yield 3, how, bare


def _bare(words: tuple[str, ...]) -> tuple[str, ...]:
    """Without the little words it begins with: "the kids" as "kids"."""
    start = 0
    while start < len(words) and words[start] in _LEADING:
        start += 1
    return words[start:]


def _weak(words: tuple[str, ...], rank: int) -> bool:
    tells = frozenset(words) - FILLERS - _WEAK
    if rank == 3 or words[0] in _OF_ALL:
        return True
    if rank == 2 and len(words) == 1:
        return not _OFTEN.intersection(words)
    return not tells


def _stems(phrases: dict[tuple[str, ...], Called]) -> Iterator[tuple[frozenset[str], str]]:
    for words, called in phrases.items():
        tells = telling(words)
        if len(tells - _WEAK) > 1 and not NEGATORS.intersection(words):
            yield frozenset(stem(word) for word in tells), called.code


def _kinds(choices: tuple[Choice, ...], language: str) -> dict[str, str]:
    kinds: dict[str, str] = {}
    for choice in choices:
        kind = kind_of(in_language(choice.label, language))
        if kind:
            kinds.setdefault(kind, choice.code)
    return kinds


def _spans(choices: tuple[Choice, ...], language: str) -> dict[str, Span]:
    found = ((c.code, span_of(spell(in_language(c.label, language)), language)) for c in choices)
    spans = {code: span for code, span in found if span}
    return spans if len(spans) > 1 and 2 * len(spans) >= len(choices) else {}


def _yes_no(choices: tuple[Choice, ...], labels: dict[str, tuple[str, ...]]) -> dict[str, str]:
    names = {"yes": (("yes",), ("tak",)), "no": (("no",), ("nie",))}
    return {
        meaning: choice.code
        for choice in choices
        for meaning, words in names.items()
        if choice.code == meaning or labels[choice.code] in words
    }
