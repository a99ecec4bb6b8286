"""Last resorts for a clause: a firm yes or no, telling words in any order, misspelling."""

from dialogues.replies.fillers import NEGATORS, about_another, asks, negated
from dialogues.replies.nearness import allowed, distance, nearest
from dialogues.replies.tokens import is_empty
from dialogues.replies.vocabulary import Vocabulary, stem, telling
from dialogues.replies.yes_no import ANY, FIRM

_MOST_NEAR = 14
"""Tokens of a clause in which slips are looked for."""

_YESES = frozenset("yes yeah yep aye nope nah tak".split())
_NOES = frozenset("not no never nie".split())
_NOTHING = ("", "", 0)
Rough = tuple[str, str, int]
"""A code, how, and the token after the last that was used."""


def roughly(
    words: Vocabulary, texts: tuple[str, ...], start: int, end: int, *, first: bool
) -> Rough:
    """What a clause may mean in which nothing was recognised outright.

    ``first`` says that nothing was in the clauses before it either.
    """
    if asks(texts, start, end):
        return _NOTHING
    rough = _firmly(words, texts, start, end) if first and words.yes_no else _NOTHING
    rough = rough if rough[0] else _by_stems(words, texts, start, end)
    return rough if rough[0] else _nearly(words, texts, start, end)


def _firmly(words: Vocabulary, texts: tuple[str, ...], start: int, end: int) -> Rough:
    """A firm yes or no at the head of a clause, whatever follows: "no I never see them"."""
    n = start
    while n < end and not ANY.at(texts, n, end):
        if not is_empty(texts[n], words.fillers):
            return _NOTHING
        n += 1
    phrase = ANY.at(texts, n, end) if n < end else ()
    if phrase not in FIRM.phrases:
        return _NOTHING
    until = n + len(phrase)
    meaning = FIRM.phrases[phrase]
    against = _YESES if meaning == "no" else _YESES | _NOES
    if against.intersection(texts[until:end]):
        return _NOTHING
    return words.yes_no.get(meaning, ""), "words", until


def _by_stems(words: Vocabulary, texts: tuple[str, ...], start: int, end: int) -> Rough:
    """All telling words of one phrase, in any order: "living alone" for "I live alone"."""
    if negated(texts, start, end) or about_another(texts, start, end):
        return _NOTHING
    said = {stem(text) for text in texts[start:end]}
    codes = {code for tells, code in words.stems if tells <= said}
    return (codes.pop(), "words", end) if len(codes) == 1 else _NOTHING


def _nearly(words: Vocabulary, texts: tuple[str, ...], start: int, end: int) -> Rough:
    """A clause that is a phrase but for slips of the fingers."""
    if end - start > _MOST_NEAR:
        return _NOTHING
    squashed = "".join(texts[start:end])
    codes = {code for known, code in words.squashed.items() if _near(squashed, known)}
    if len(codes) == 1:
        return codes.pop(), "near", end
    kept = tuple(t for t in texts[start:end] if not is_empty(t, words.fillers))
    mended = tuple(_mend(words, text) for text in kept)
    if mended == kept or negated(mended, 0, len(mended)):
        return _NOTHING
    found = words.phrases.whole(mended)
    holding = (found.code,) if found else words.holding(telling(mended))
    return (holding[0], "near", end) if len(holding) == 1 else _NOTHING


def _near(said: str, known: str) -> bool:
    most = min(allowed(len(said)), allowed(len(known)))
    return most > 0 and said[:1] == known[:1] and distance(said, known, most) <= most


def _mend(words: Vocabulary, text: str) -> str:
    if text in words.known or text in words.fillers or text in NEGATORS or text in REAL_WORDS:
        return text
    return nearest(text, words.known) or text


REAL_WORDS = frozenset(
    "lovely along stone fever nerve nerves seven clever ever even every love live life like "
    "money many time times home house hours month months week weeks year years night nights "
    "friend friends family people person never nothing something anything somewhere anyone "
    "someone everyone course after before often oven soften lately later latter little less "
    "more most some same come came done gone alone phone bone among amount about around "
    "health wealth heart hearth work word world walk talk walks talks worse worst better "
    "bitter letter carer career care cared caring scared shared cost coast last lost least "
    "death heath breath bread dead deaf dear near hear here there where were when then them "
    "they kids kiss skid mind kind find fine line lines lives moved loved removed bored "
    "board broad quit quiet quite black block blank white while write right light might "
    "fight".split()
)
"""Words that are themselves, never slips for one of the guide's."""
