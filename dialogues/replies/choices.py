"""Replies to questions with choices: which of them were meant."""

from dialogues.guide import Question
from dialogues.replies.fillers import FILLERS, asks
from dialogues.replies.meaning import gather
from dialogues.replies.meant import Meant
from dialogues.replies.missing import missing_clause
from dialogues.replies.tokens import Said, only_fillers, without
from dialogues.replies.understood import MissingKind, Reading, unclear
from dialogues.replies.vocabulary import Vocabulary, vocabulary


def read_choices(question: Question, said: Said, language: str) -> Reading:
    """The reading of a reply to a question with choices, of any kind.

    One of several choices said purely goes before what is found in sentences;
    an answer goes before "don't know", and a choice that is itself a "don't
    know" before the missing kind of that name.
    """
    if not said.tokens:
        return unclear("empty")
    words = vocabulary(question, language)
    missing = missing_clause(said)
    meant = gather(words, said, missing[0] if missing else None)
    noes = {words.yes_no.get("no"), *words.denying} & meant.weak
    denied = noes.issuperset(meant.codes)
    if missing and denied and not (meant.candidates or meant.beyond):
        return _missing(question, words, said, *missing)
    if question.kind == "several":
        return _several(question, words, meant, said)
    return _one(words, meant, said)


def _missing(
    question: Question, words: Vocabulary, said: Said, clause: int, kind: MissingKind
) -> Reading:
    rest = without(said, said.of_clauses((clause,)), FILLERS)
    if kind in words.kinds:
        return Reading("answer", codes=(words.kinds[kind],), how="words", rest=rest)
    if question.kind == "consent" and kind == "prefer_not_to_say" and "no" in words.yes_no:
        return Reading("answer", codes=(words.yes_no["no"],), how="words", rest=rest)
    return Reading("missing", missing=kind, how="words", rest=rest)


def _one(words: Vocabulary, meant: Meant, said: Said) -> Reading:
    pure = {code: how for code, how in meant.pure.items() if code not in meant.barred}
    found = pure or meant.codes
    candidates = {*found, *meant.candidates}
    if len(candidates) > 1:
        return unclear("several_fit", _in_order(words, candidates))
    if meant.beyond:
        return unclear("out_of_range")
    if not found:
        return unclear("none_fits")
    code, how = next(iter(found.items()))
    return _answer(words, meant, said, (code,), how)


def _several(question: Question, words: Vocabulary, meant: Meant, said: Said) -> Reading:
    found = meant.codes
    if meant.beyond:
        return unclear("out_of_range")
    if meant.doubtful or any(code not in found for code in meant.candidates):
        return unclear("several_fit", _in_order(words, {*found, *meant.candidates}))
    if not found:
        return unclear("none_fits")
    codes = _in_order(words, set(found))
    problem = _limits(question, words, codes)
    if problem:
        return unclear(problem, codes)
    return _answer(words, meant, said, codes, found[codes[0]])


def _limits(question: Question, words: Vocabulary, codes: tuple[str, ...]) -> str:
    exclusive = [code for code in codes if words.choices[words.order[code]].exclusive]
    if len(codes) > 1 and exclusive:
        return "exclusive"
    if question.largest is not None and len(codes) > question.largest:
        return "too_many"
    if question.smallest is not None and len(codes) < question.smallest and not exclusive:
        return "too_few"
    return ""


def _in_order(words: Vocabulary, codes: set[str]) -> tuple[str, ...]:
    return tuple(sorted(codes, key=words.order.__getitem__))


def _answer(
    words: Vocabulary, meant: Meant, said: Said, codes: tuple[str, ...], how: str
) -> Reading:
    used, other = meant.used, ""
    if meant.other_from is not None and any(words.is_other(code) for code in codes):
        end = _end_of_other(said, meant.other_from, used)
        other = _words_between(said, meant.other_from, end)
        used = used | set(range(meant.other_from, end))
    return Reading("answer", codes, how=how, other=other, rest=without(said, used, FILLERS))


def _end_of_other(said: Said, start: int, used: set[int]) -> int:
    """Where the words for "something else" end: at an answer, or at a question to us."""
    for first, last in said.clauses():
        if first >= start and (first in used or asks(said.texts, first, last)):
            return first
    return len(said.tokens)


def _words_between(said: Said, start: int, end: int) -> str:
    if only_fillers(said.texts[start:end], FILLERS):
        return ""
    stop = said.tokens[end].start if end < len(said.tokens) else len(said.words)
    return said.words[said.tokens[start - 1].end : stop].strip(" \n\t,;:.-()")
