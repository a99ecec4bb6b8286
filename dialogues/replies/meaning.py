"""What a reply seems to mean among the choices of a question, clause by clause.

What is said purely ("2", "the second one", "yeah often love") is told apart
from what is found inside a sentence ("I live on my own with the dog"). What
is found inside a sentence never counts where something turns it round, where
it is about somebody else, or where the clause asks.
"""

from bisect import bisect_left

from dialogues.replies.fillers import (
    FILLERS,
    NEGATORS,
    VERBS,
    about_another,
    asks,
    first_negation,
    negated,
)
from dialogues.replies.meant import JOINING, PASSED, Meant, Place, counted
from dialogues.replies.numbers import DICTATED
from dialogues.replies.pointed import take_pointed
from dialogues.replies.slips import roughly
from dialogues.replies.tokens import Said, is_empty, only_fillers
from dialogues.replies.vocabulary import Called, Vocabulary, telling

_NOES = frozenset("no nope nah nie".split())
_AMOUNTS = frozenset("lot bit loads some most all more".split())


def gather(words: Vocabulary, said: Said, passed: int | None = None) -> Meant:
    """What the reply seems to mean; the clause ``passed`` over says only "don't know"."""
    everything = set(range(len(said.tokens)))
    whole = _whole(words, said.texts) if said.texts else None
    if whole and whole.code and (passed is None or said.texts in words.phrases.phrases):
        return Meant(pure={whole.code: whole.how}, used=everything)
    if len(said.texts) == 1 and whole is None and words.language != "pl":
        position = DICTATED.get(said.texts[0], 0)
        if 0 < position <= len(words.choices):
            return Meant(pure={words.choices[position - 1].code: "words"}, used=everything)
    meant = Meant()
    spans = [span for span in said.clauses() if said.tokens[span[0]].clause != passed]
    places = words.phrases.all_in(said.texts, 0, len(said.texts))
    unread, all_read = 0, True
    for n, (start, end) in enumerate(spans):
        here = _clause(words, said.texts, start, end, places)
        if unread < n and said.texts[start] != "so":
            here.drop_weak()
        meant.add(here)
        read = here.anything or only_fillers(said.texts[start:end], FILLERS)
        all_read = all_read and read
        unread += unread == n and read
    if len(meant.codes) == 1 and meant.opening.issuperset(meant.codes) and not all_read:
        meant.pure = {}
    for n, (start, end) in enumerate(spans if not meant.anything else ()):
        code, how, until = roughly(words, said.texts, start, end, first=n <= unread)
        if code:
            meant.add(Meant(pure={code: how}, used=set(range(start, until))))
    return meant


def _whole(words: Vocabulary, texts: tuple[str, ...]) -> Called | None:
    found = words.phrases.whole(texts)
    if found is None:
        trimmed = tuple(text for text in texts if not is_empty(text, words.fillers))
        found = words.phrases.whole(trimmed) if trimmed and trimmed != texts else None
    return found


def _clause(
    words: Vocabulary, texts: tuple[str, ...], start: int, end: int, places: list[Place]
) -> Meant:
    """A clause as a whole; where that leaves words over, piece by piece between "and"s."""
    whole, complete = _piece(words, texts, start, end, places)
    if complete or not any(text in JOINING for text in texts[start:end]):
        return whole
    pieces = _pieces(words, texts, start, end, places)
    if any(piece.refused for piece, _ in pieces):
        return whole
    meant = Meant()
    for piece, _ in pieces:
        meant.add(piece)
    if not all(complete for _, complete in pieces):
        meant.drop_weak()
    meant.add(whole)
    return meant


def _pieces(
    words: Vocabulary, texts: tuple[str, ...], start: int, end: int, places: list[Place]
) -> list[tuple[Meant, bool]]:
    """The meaning of each piece between "and"s, up to one that turns the rest round."""
    pieces: list[tuple[Meant, bool]] = []
    n = start
    for at in [*(i for i in range(start, end) if texts[i] in JOINING), end]:
        if at > n:
            pieces.append(_piece(words, texts, n, at, places))
            if pieces[-1][0].other_from is not None or _turning(texts, n, at, places):
                break
        n = at + 1
    return pieces


def _turning(texts: tuple[str, ...], start: int, end: int, places: list[Place]) -> bool:
    """Whether a negation outside any phrase reaches on: "no partner and children"."""
    inside = {n for p in _between(places, start, end) for n in range(p[0], p[1])}
    return any(n not in inside and negated(texts, n, n + 1) for n in range(start, end))


def _piece(
    words: Vocabulary, texts: tuple[str, ...], start: int, end: int, places: list[Place]
) -> tuple[Meant, bool]:
    """What a clause or a piece of one means, and whether that leaves no words over."""
    here = _between(places, start, end)
    meant = Meant()
    free = _free(words, texts, start, end, here)
    other = _other_place(words, texts, start, here, free)
    end_read = other[1] if other else end
    left = _left(words, texts, start, end_read, free)
    asked = asks(texts, start, end)
    if asked and left:
        return meant, False
    pointed = take_pointed(words, texts, start, end_read, here, meant)
    left = [] if pointed else left
    if not asked:
        _take_phrases(words, texts, (start, end), free, left, meant)
    complete = bool(meant.codes) and not left
    if not here and not pointed:
        complete = _take_part(words, texts, start, end, meant)
    if other and other[2].code in meant.codes:
        meant.other_from = other[1]
        meant.used = {n for n in meant.used if n < other[1]} | set(range(start, other[1]))
    return meant, complete


def _other_place(
    words: Vocabulary, texts: tuple[str, ...], start: int, here: list[Place], free: list[Place]
) -> Place | None:
    """The phrase for "something else", if all before it is understood: words follow it."""
    for place in free:
        if words.is_other(place[2].code):
            before = [p for p in here if p[0] < place[0]]
            left = _left(words, texts, start, place[0], before)
            return place if all(text[0].isdigit() for text in left) else None
    return None


def _between(places: list[Place], start: int, end: int) -> list[Place]:
    """The phrases that begin from ``start`` to ``end``."""
    first = bisect_left(places, start, key=_first_token)
    return places[first : bisect_left(places, end, key=_first_token)]


def _first_token(place: Place) -> int:
    return place[0]


def _free(
    words: Vocabulary, texts: tuple[str, ...], start: int, end: int, here: list[Place]
) -> list[Place]:
    """The phrases that nothing turns round and that are about the person.

    The usual words for yes and no do not turn each other round.
    """
    if not here:
        return []
    yes_no = [p for p in here if p[2].strict or p[2].code in words.yes_no.values()]
    passed = {n for p in yes_no for n in range(p[0], p[1])}
    usual = first_negation(texts, start, end)
    among = first_negation(texts, start, end, passed) if passed else usual
    return [
        place
        for place in here
        if place[2].code
        and place[0] <= (among if place in yes_no and place[2].weak else usual)
        and not about_another(texts, start, place[0])
        and not counted(texts, start, place[0])
    ]


def _left(
    words: Vocabulary, texts: tuple[str, ...], start: int, end: int, places: list[Place]
) -> list[str]:
    """The words that are neither in these phrases nor fillers."""
    taken = {n for place in places for n in range(place[0], place[1])}
    return [
        texts[n]
        for n in range(start, end)
        if n not in taken
        and (not is_empty(texts[n], words.fillers) or _negated_verb(texts, n, taken))
        and texts[n] not in PASSED
    ]


def _negated_verb(texts: tuple[str, ...], n: int, taken: set[int]) -> bool:
    """Whether a little verb goes on after a phrase: "I don't see", not "I don't"."""
    return n - 1 in taken and texts[n - 1] == "not" and texts[n] in VERBS


def _take_phrases(
    words: Vocabulary,
    texts: tuple[str, ...],
    span: tuple[int, int],
    free: list[Place],
    left: list[str],
    meant: Meant,
) -> None:
    """The phrases that count. A weak one needs fillers or the question's words beside it."""
    if any(NEGATORS.intersection(texts[place[0] : place[1]]) for place in free):
        left = [text for text in left if text not in _NOES]
    unsaid = [text for text in left if text not in words.asked]
    for place in free:
        called = place[2]
        weak = called.weak or _of_something(texts, place)
        beside = left if called.strict else unsaid
        if not beside or not weak or (words.is_other(called.code) and not beside):
            (meant.inside if beside else meant.pure)[called.code] = called.how
            meant.weak |= {called.code} if weak else set()
            meant.opening |= {called.code} if called.opens else set()
            meant.used |= {*(() if beside else range(*span)), *range(place[0], place[1])}


def _of_something(texts: tuple[str, ...], place: Place) -> bool:
    followed = place[1] < len(texts) and texts[place[1]] == "of"
    return followed and texts[place[1] - 1] in _AMOUNTS


def _take_part(
    words: Vocabulary, texts: tuple[str, ...], start: int, end: int, meant: Meant
) -> bool:
    """A part of one label and of no other."""
    piece = texts[start:end]
    if negated(texts, start, end) or asks(texts, start, end):
        return False
    found = words.ambiguous.get(piece) or words.holding(telling(piece))
    if len(found) == 1:
        meant.pure[found[0]] = "part"
        meant.weak.add(found[0])
    meant.candidates.extend(found if len(found) > 1 else ())
    if found:
        meant.used |= set(range(start, end))
    return bool(found)
