"""Replies to questions with choices: which of them were meant.

What is said purely ("2", "the second one", "Often", "yeah often love") goes
before what is found inside a sentence ("I live on my own with the dog"); what
is found inside a sentence never counts where something turns it round, where
it is about somebody else, or where the clause asks.
"""

from dataclasses import dataclass, field, replace

from dialogues.guide import Question
from dialogues.replies.fillers import FILLERS, NEGATORS, about_another, asks, negated
from dialogues.replies.missing import missing_clause
from dialogues.replies.nearness import allowed, distance, nearest
from dialogues.replies.numbers import numbers
from dialogues.replies.pointers import Pointing, point
from dialogues.replies.tokens import Said, is_empty, only_fillers, without
from dialogues.replies.understood import MissingKind, Reading, unclear
from dialogues.replies.vocabulary import Called, Vocabulary, stem, telling, vocabulary
from dialogues.replies.yes_no import ANY, FIRM

_UNITS = frozenset(
    ["hour", "hours", "hrs", "hr", "h", "week", "weeks", "month", "months", "year", "years", "yr", "yrs", "day", "days", "time", "times", "people", "person", "minutes", "mins", "godzin", "godziny", "godzine", "lat", "lata", "rok", "osob", "osoby", "per"]
)
_MOST_NEAR = 14
"""Tokens of a clause in which spelling slips are looked for."""


@dataclass
class Meant:
    """What a reply seems to mean, gathered clause by clause.

    ``pure`` choices were said and nothing else in their clause; ``inside``
    ones were found in a sentence. ``candidates`` are what a part of a label
    or a number could equally mean.
    """

    pure: dict[str, str] = field(default_factory=dict)
    inside: dict[str, str] = field(default_factory=dict)
    candidates: list[str] = field(default_factory=list)
    barred: set[str] = field(default_factory=set)
    beyond: bool = False
    doubtful: bool = False
    nothing: bool = False
    clauses: set[int] = field(default_factory=set)
    other_from: int | None = None

    @property
    def codes(self) -> dict[str, str]:
        """Every code found and how, without those said not to be meant."""
        return {c: h for c, h in {**self.inside, **self.pure}.items() if c not in self.barred}


def read_choices(question: Question, said: Said, language: str) -> Reading:
    """The reading of a reply to a question with choices, of any kind."""
    words = vocabulary(question, language)
    missing = missing_clause(said)
    meant = gather(words, said, language, missing[0] if missing else None)
    if missing and not (meant.codes or meant.candidates or meant.beyond):
        return _missing(question, words, said, *missing)
    if question.kind == "several":
        return _several(question, words, meant, said)
    return _one(words, meant, said)


def gather(words: Vocabulary, said: Said, language: str, passed: int | None = None) -> Meant:
    """What the reply seems to mean; the clause ``passed`` over says only "don't know"."""
    meant = Meant()
    texts = said.texts
    whole = _whole(words, texts) if texts else None
    if whole and whole.code:
        meant.pure[whole.code] = whole.how
        meant.clauses.update(token.clause for token in said.tokens)
        return meant
    spans = [span for span in said.clauses() if said.tokens[span[0]].clause != passed]
    inside = words.phrases.all_in(texts, 0, len(texts)) if spans else []
    for start, end in spans:
        _clause(words, said, start, end, language, inside, meant)
    if not meant.codes and not meant.candidates and not meant.beyond and not meant.barred:
        for start, end in spans:
            _roughly(words, said, start, end, meant)
    return meant


def _whole(words: Vocabulary, texts: tuple[str, ...]) -> Called | None:
    found = words.phrases.whole(texts)
    if found is None:
        trimmed = tuple(text for text in texts if not is_empty(text, FILLERS))
        found = words.phrases.whole(trimmed) if trimmed and trimmed != texts else None
    return found


Place = tuple[int, int, Called]


def _clause(
    words: Vocabulary,
    said: Said,
    start: int,
    end: int,
    language: str,
    places: list[Place],
    meant: Meant,
) -> None:
    texts = said.texts
    number = said.tokens[start].clause
    here = [place for place in places if start <= place[0] < end]
    counted = _counted(words, texts, start, end, here)
    if counted:
        for place, pure in counted:
            (meant.pure if pure else meant.inside)[place[2].code] = place[2].how
            meant.clauses.update(t.clause for t in said.tokens[place[0] : place[1]])
            if _is_other(words, place[2].code):
                meant.other_from = place[1]
        if not all(pure for _, pure in counted):
            return
    _pointed(words, said, start, end, language, here, meant)
    if number not in meant.clauses and not here:
        _part(words, said, start, end, meant)


def _counted(
    words: Vocabulary, texts: tuple[str, ...], start: int, end: int, here: list[Place]
) -> list[tuple[Place, bool]]:
    """The phrases of a clause that count, and whether they stand purely."""
    if not here or (asks(texts, start, end) and _other_words(words, texts, start, end, here)):
        return []
    free = [p for p in here if p[2].code and not _turned(texts, start, p)]
    if not free:
        return []
    left = _other_words(words, texts, start, end, free)
    unsaid = [text for text in left if text not in words.asked]
    counted: list[tuple[Place, bool]] = []
    for place in free:
        weak = place[2].weak or _of_something(texts, place)
        beside = left if place[2].strict else unsaid
        if not beside or not weak:
            counted.append((place, not beside))
    return counted


def _turned(texts: tuple[str, ...], start: int, place: Place) -> bool:
    return negated(texts, start, place[0]) or about_another(texts, start, place[0])


def _of_something(texts: tuple[str, ...], place: Place) -> bool:
    return (
        place[1] < len(texts)
        and texts[place[1]] == "of"
        and texts[place[1] - 1] in _AMOUNTS
    )


_AMOUNTS = frozenset(["lot", "bit", "loads", "some", "most", "all", "more"])


def _other_words(
    words: Vocabulary, texts: tuple[str, ...], start: int, end: int, places: list[Place]
) -> list[str]:
    taken = {n for place in places for n in range(place[0], place[1])}
    return [
        texts[n]
        for n in range(start, end)
        if n not in taken
        and not is_empty(texts[n], FILLERS)
        and texts[n] not in _JOINING
    ]


_JOINING = frozenset(["and", "or", "&", "+", "but", "plus", "also", "oraz", "i"])


def _pointed(
    words: Vocabulary,
    said: Said,
    start: int,
    end: int,
    language: str,
    here: list[Place],
    meant: Meant,
) -> None:
    texts = said.texts
    taken = {n for place in here for n in range(place[0], place[1])}
    if taken:
        kept = tuple("and" if n in taken else text for n, text in enumerate(texts))
    else:
        kept = texts
    pointing, left = point(kept, start, end, len(words.choices), language)
    if not pointing.anything:
        return
    if asks(texts, start, end) and left:
        return
    left = [text for text in left if not is_empty(text, FILLERS)]
    if words.spans and _by_amount(words, texts, start, end, language, left, meant, said):
        return
    if left and not _leads_to_other(words, pointing, texts, start):
        return
    meant.clauses.add(said.tokens[start].clause)
    _take(words, pointing, meant)
    if left:
        meant.other_from = start + 1


def _leads_to_other(
    words: Vocabulary, pointing: Pointing, texts: tuple[str, ...], start: int
) -> bool:
    """Whether "5 my church group" gives choice 5, "something else", and says what."""
    if len(pointing.positions) != 1 or not texts[start].isdigit():
        return False
    position = pointing.positions[0]
    return (
        int(texts[start][:4]) == position
        and 0 < position <= len(words.choices)
        and words.choices[position - 1].other
    )


def _take(words: Vocabulary, pointing: Pointing, meant: Meant) -> None:
    choices = words.choices
    meant.doubtful = meant.doubtful or (pointing.doubtful and len(pointing.positions) > 1)
    for position in pointing.barred:
        if 0 < position <= len(choices):
            meant.barred.add(choices[position - 1].code)
        meant.nothing = meant.nothing or not pointing.positions
    for position in pointing.positions:
        if 0 < position <= len(choices):
            choice = choices[position - 1]
            meant.pure[choice.code] = pointing.how
        else:
            meant.beyond = True
    if pointing.all:
        _take_all(words, pointing, meant)
    elif pointing.none:
        none = [c.code for c in choices if c.exclusive] or _denying(words)
        if len(none) == 1:
            meant.pure[none[0]] = "whole"


def _denying(words: Vocabulary) -> list[str]:
    no = words.yes_no.get("no")
    return [no] if no else []


def _take_all(words: Vocabulary, pointing: Pointing, meant: Meant) -> None:
    usual = [
        c.code
        for c in words.choices
        if not c.exclusive and not c.other and c.code not in words.kinds.values()
    ]
    for code in usual if not pointing.positions else ():
        meant.pure[code] = "whole"


def _by_amount(
    words: Vocabulary,
    texts: tuple[str, ...],
    start: int,
    end: int,
    language: str,
    left: list[str],
    meant: Meant,
    said: Said,
) -> bool:
    """Numbers said to choices that are numbers: "12 hours" is in "10–19"."""
    found = numbers(texts, start, end, language)
    if len(found) != 1 or any(text not in _UNITS and text not in words.known for text in left):
        return False
    value = found[0].value
    holding = [code for code, span in words.spans.items() if span.holds(value)]
    position = int(value) if value == int(value) and not left else 0
    if 0 < position <= len(words.choices) and not found[0].in_words:
        holding.append(words.choices[position - 1].code)
    holding = list(dict.fromkeys(holding))
    if len(holding) == 1:
        meant.pure[holding[0]] = "number"
    elif holding:
        meant.candidates.extend(holding)
    else:
        meant.beyond = True
    meant.clauses.add(said.tokens[start].clause)
    return True


def _part(words: Vocabulary, said: Said, start: int, end: int, meant: Meant) -> None:
    """A part of one label, said in a clause or between commas and "and"."""
    texts = said.texts[start:end]
    if negated(texts, 0, len(texts)) or asks(texts, 0, len(texts)):
        return
    for piece in _pieces(texts):
        found = words.ambiguous.get(piece) or _holding(words, telling(piece))
        if len(found) == 1:
            meant.pure[found[0]] = "part"
        meant.candidates.extend(found if len(found) > 1 else ())
        if found:
            meant.clauses.add(said.tokens[start].clause)


def _pieces(texts: tuple[str, ...]) -> list[tuple[str, ...]]:
    pieces: list[list[str]] = [[]]
    for text in texts:
        if text in _JOINING:
            pieces.append([])
        else:
            pieces[-1].append(text)
    return [tuple(piece) for piece in pieces if piece]


def _holding(words: Vocabulary, tells: frozenset[str]) -> tuple[str, ...]:
    """The choices whose labels hold all of these telling words."""
    if not tells:
        return ()
    return tuple(
        code
        for code, part in words.parts.items()
        if tells <= part and code not in words.refusing
    )


def _roughly(words: Vocabulary, said: Said, start: int, end: int, meant: Meant) -> None:
    """Last resorts for a clause: yes and no, all telling words, spelling slips."""
    texts = said.texts
    if asks(texts, start, end):
        return
    for attempt in (_firmly, _by_stems, _nearly):
        code, how = attempt(words, texts, start, end)
        if code and not (meant.pure and attempt is _firmly):
            meant.pure.setdefault(code, how)
            meant.clauses.add(said.tokens[start].clause)
            return


def _firmly(
    words: Vocabulary, texts: tuple[str, ...], start: int, end: int
) -> tuple[str, str]:
    """A firm yes or no at the head of a clause, whatever follows: "no I never see them"."""
    n = start
    while n < end and words.yes_no and not ANY.at(texts, n, end):
        if not is_empty(texts[n], FILLERS):
            return "", ""
        n += 1
    phrase = ANY.at(texts, n, end) if n < end and words.yes_no else ()
    if phrase not in FIRM.phrases:
        return "", ""
    meaning, rest = FIRM.phrases[phrase], texts[n + len(phrase) : end]
    against = _YESES if meaning == "no" else _YESES | NEGATORS
    if against.intersection(rest):
        return "", ""
    return words.yes_no.get(meaning, ""), "words"


_YESES = frozenset(["yes", "yeah", "yep", "aye", "nope", "nah"])


def _by_stems(
    words: Vocabulary, texts: tuple[str, ...], start: int, end: int
) -> tuple[str, str]:
    """All telling words of one phrase, in any order: "living alone" for "I live alone"."""
    if negated(texts, start, end) or about_another(texts, start, end):
        return "", ""
    said = {stem(text) for text in texts[start:end]}
    codes = {code for tells, code in words.stems if tells <= said}
    return (codes.pop(), "words") if len(codes) == 1 else ("", "")


def _nearly(
    words: Vocabulary, texts: tuple[str, ...], start: int, end: int
) -> tuple[str, str]:
    """A clause that is a phrase but for slips of the fingers."""
    if end - start > _MOST_NEAR:
        return "", ""
    kept = tuple(t for t in texts[start:end] if not is_empty(t, FILLERS))
    squashed = "".join(texts[start:end])
    codes = {
        code
        for known, code in words.squashed.items()
        if allowed(len(known)) and _near(squashed, known)
    }
    if len(codes) == 1:
        return codes.pop(), "near"
    mended = tuple(_mend(words, text) for text in kept)
    if mended == kept or negated(mended, 0, len(mended)):
        return "", ""
    found = words.phrases.whole(mended)
    if found:
        return found.code, "near"
    holding = _holding(words, telling(mended))
    return (holding[0], "near") if len(holding) == 1 else ("", "")


def _near(said: str, known: str) -> bool:
    most = min(allowed(len(said)), allowed(len(known)))
    return said[:1] == known[:1] and distance(said, known, most) <= most


def _mend(words: Vocabulary, text: str) -> str:
    if text in words.known or text in FILLERS or text in NEGATORS or text in REAL_WORDS:
        return text
    return nearest(text, words.known) or text


REAL_WORDS = frozenset(
    ["lovely", "along", "stone", "fever", "nerve", "nerves", "seven", "clever", "ever", "even", "every", "love", "live", "life", "like", "money", "many", "time", "times", "home", "house", "hours", "month", "months", "week", "weeks", "year", "years", "night", "nights", "friend", "friends", "family", "people", "person", "never", "nothing", "something", "anything", "somewhere", "anyone", "someone", "everyone", "course", "after", "before", "often", "oven", "soften", "lately", "later", "latter", "little", "less", "more", "most", "some", "same", "come", "came", "done", "gone", "alone", "phone", "bone", "along", "among", "amount", "about", "around", "health", "wealth", "heart", "hearth", "work", "word", "world", "walk", "talk", "walks", "talks", "worse", "worst", "better", "bitter", "letter", "carer", "career", "care", "cared", "caring", "scared", "shared", "care", "cost", "coast", "most", "lost", "last", "least", "death", "heath", "breath", "bread", "dead", "deaf", "dear", "near", "hear", "here", "there", "where", "were", "when", "then", "them", "they", "kids", "kiss", "skid", "mind", "kind", "find", "fine", "line", "lines", "lives", "moved", "loved", "removed", "bored", "board", "broad", "quit", "quiet", "quite", "black", "block", "blank", "white", "while", "write", "right", "light", "might", "night", "fight"]
)
"""Words that are themselves, never slips for one of the guide's."""


def _missing(
    question: Question, words: Vocabulary, said: Said, clause: int, kind: MissingKind
) -> Reading:
    rest = without(said, (clause,), FILLERS)
    if kind in words.kinds:
        return Reading("answer", codes=(words.kinds[kind],), how="words", rest=rest)
    if question.kind == "consent" and kind == "prefer_not_to_say" and "no" in words.yes_no:
        return Reading("answer", codes=(words.yes_no["no"],), how="words", rest=rest)
    return Reading("missing", missing=kind, how="words", rest=rest)


def _is_other(words: Vocabulary, code: str) -> bool:
    return words.choices[words.order[code]].other


def _one(words: Vocabulary, meant: Meant, said: Said) -> Reading:
    pure = {c: h for c, h in meant.pure.items() if c not in meant.barred}
    found = pure or meant.codes
    candidates = tuple(dict.fromkeys([*found, *meant.candidates]))
    if len(candidates) > 1:
        return unclear("several_fit", _in_order(words, candidates))
    if meant.beyond:
        return unclear("out_of_range")
    if not found:
        return unclear("none_fits" if said.tokens else "empty")
    code, how = next(iter(found.items()))
    return _finish(words, meant, said, Reading("answer", codes=(code,), how=how))


def _several(question: Question, words: Vocabulary, meant: Meant, said: Said) -> Reading:
    found = meant.codes
    if meant.beyond:
        return unclear("out_of_range")
    candidates = [c for c in meant.candidates if c not in found]
    if candidates or meant.doubtful:
        return unclear("several_fit", _in_order(words, tuple(dict.fromkeys([*found, *candidates]))))
    if not found:
        return unclear("none_fits" if said.tokens else "empty")
    codes = _in_order(words, tuple(found))
    problem = _limits(question, words, codes)
    if problem:
        return unclear(problem, codes)
    return _finish(words, meant, said, Reading("answer", codes=codes, how=found[codes[0]]))


def _limits(question: Question, words: Vocabulary, codes: tuple[str, ...]) -> str:
    if len(codes) > 1 and any(words.choices[words.order[code]].exclusive for code in codes):
        return "exclusive"
    if question.largest is not None and len(codes) > question.largest:
        return "too_many"
    alone = words.choices[words.order[codes[0]]].exclusive
    if question.smallest is not None and len(codes) < question.smallest and not alone:
        return "too_few"
    return ""


def _in_order(words: Vocabulary, codes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(codes, key=words.order.__getitem__))


def _finish(words: Vocabulary, meant: Meant, said: Said, reading: Reading) -> Reading:
    if meant.other_from is not None and any(_is_other(words, c) for c in reading.codes):
        other = _words_after(said, meant.other_from)
        if other:
            return replace(reading, other=other)
    return replace(reading, rest=without(said, meant.clauses, FILLERS))


def _words_after(said: Said, n: int) -> str:
    if n >= len(said.tokens) or only_fillers(said.texts[n:], FILLERS):
        return ""
    return said.words[said.tokens[n - 1].end :].strip(" \n\t,;:.-()").strip()
