"""Ages: "61", "im 61 now", "about sixty", "74 next month", "born 1952", "late fifties"."""

from datetime import date

from dialogues.conditions import AGE_BANDS, age_band
from dialogues.replies.dates import dates_in
from dialogues.replies.fillers import FILLERS, asks
from dialogues.replies.missing import missing_clause
from dialogues.replies.numbers import Number, number_at
from dialogues.replies.tokens import Said, is_empty, without
from dialogues.replies.understood import Reading, unclear
from dialogues.replies.when import When, as_iso, full_year

_YOUNGEST_BORN = 5
"""A birth later than so many years ago is a slip, or another date altogether."""

OLDEST = AGE_BANDS[-1][2]
"""The greatest age in years that is taken for one."""

_ABOUT = frozenset("about around roughly ish approx approximately circa odd okolo ~ so".split())
_NOT_YET = frozenset("nearly almost next soon coming approaching turning pushing prawie".split())
_SOON = frozenset("next soon tomorrow coming".split())
_WILL_BE = (
    ("will", "be"), ("going", "to", "be"), ("soon", "be"), ("about", "to", "be"),
    ("getting", "on", "for"), ("bede", "miec"), ("ill", "be"),
)  # fmt: skip
_COMING = (("coming", "up"), ("in", "a", "few"), ("later", "this"))
_PAST = frozenset("turned was since just already past last skonczylam skonczylem".split())
_MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sept sep oct nov dec".split()
)
_CALENDAR = _MONTHS | frozenset(
    "monday tuesday wednesday thursday friday saturday sunday stycznia lutego".split()
)
_BESIDE = _CALENDAR | frozenset(
    "of years year yrs yr yo y o old young age aged birthday bday turned turning next last "
    "month week nearly almost coming up approaching pushing soon will be in this since just "
    "past tomorrow going on now been already and days day today lat lata mam rok skonczylam "
    "skonczylem wiek roczek latka few weeks months time big years-old young_at_heart "
    "years_young half ago female male f woman man prawie counting later coming".split()
)
_BORN = frozenset(
    "born b dob birth ur urodzony urodzona urodzilem urodzilam rocznik year yob".split()
)
_PARTS = {"early": (0, 3), "mid": (4, 6), "middle": (4, 6), "late": (7, 9), "high": (7, 9)}
_DECADES = {
    "teens": 10, "twenties": 20, "thirties": 30, "forties": 40, "fourties": 40, "fifties": 50,
    "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90,
}  # fmt: skip
_NOT_ONE = frozenset("no that this which any some next last first the other another".split())
_SUFFIXES = frozenset("st nd rd th".split())
_UP = frozenset("over above plus + older more least".split())
_DOWN = frozenset("under below younger less".split())


def read_age(said: Said, language: str, today: date | None) -> Reading:
    """The reading of a reply to ``age``: years at the last birthday, and their band."""
    if not said.tokens:
        return unclear("empty")
    for reader in (_born, _decade, _said_years):
        reading = reader(said, language, today)
        if reading:
            return reading
    missing = missing_clause(said)
    if missing:
        rest = without(said, said.of_clauses((missing[0],)), FILLERS)
        return Reading("missing", missing=missing[1], how="words", rest=rest)
    return unclear("not_a_number")


def _answer(years: int, how: str, said: Said, used: set[int]) -> Reading:
    if not 0 <= years <= OLDEST:
        return unclear("out_of_range")
    rest = without(said, said.of_clauses(used), FILLERS)
    return Reading("answer", codes=(age_band(years),), value=years, how=how, rest=rest)


def _between(low: int, high: int, value: int, said: Said, clause: int, how: str) -> Reading:
    """An age known only to lie between two: an answer if one band holds both."""
    if low < 0 or value > OLDEST:
        return unclear("out_of_range")
    high = min(high, OLDEST)
    if age_band(low) != age_band(high):
        return unclear("inexact")
    return _answer(value, how, said, {clause})


def _born(said: Said, language: str, today: date | None) -> Reading | None:
    """From a year or date of birth."""
    texts = said.texts
    if today is None:
        return None
    born = [n for n, text in enumerate(texts) if text in _BORN]
    when = _birth_date(said, language, today, bool(born))
    if when is None:
        when = _short_year(said, born, today)
    if when is None:
        return None
    return _from_birth(when, said, today)


def _birth_date(said: Said, language: str, today: date, born: bool) -> When | None:
    found, _ = dates_in(said, language, today)
    found = [when for when in found if when.how == "date"]
    exact = [when for when in found if len(when.iso) == 10] or found
    if not exact or not (born or len(exact[0].iso) > 4 or _only_year(said)):
        return None
    return exact[0]


def _only_year(said: Said) -> bool:
    return all(is_empty(t, FILLERS) or (t.isdigit() and len(t) == 4) for t in said.texts)


def _short_year(said: Said, born: list[int], today: date) -> When | None:
    """ "born in 52": a year of two figures after a word for being born."""
    texts = said.texts
    for n in born:
        after = [t for t in texts[n + 1 : n + 4] if t not in ("in", "'", "w", "year", "the", "of")]
        if after and after[0].isdigit() and len(after[0]) == 2 and len(after) < 3:
            iso = as_iso(full_year(int(after[0]), today))
            return When(iso, "date", said.tokens[n].clause) if iso else None
    return None


def _from_birth(when: When, said: Said, today: date) -> Reading | None:
    first = when.first_day()
    if first > today or today.year - first.year > OLDEST + 1:
        return unclear("out_of_range")
    years = today.year - first.year
    if years < _YOUNGEST_BORN:
        return unclear("out_of_range")
    if len(when.iso) == 10:
        return _answer(years - _not_yet(first, today), "birth", said, {when.clause})
    if len(when.iso) == 7 and first.month != today.month:
        return _answer(years - (first.month > today.month), "birth", said, {when.clause})
    likely = years if today.month > 6 else years - 1
    return _between(max(0, years - 1), years, max(0, likely), said, when.clause, "birth")


def _not_yet(birthday: date, today: date) -> bool:
    return (today.month, today.day) < (birthday.month, birthday.day)


def _decade(said: Said, language: str, today: date | None) -> Reading | None:
    """ "late fifties", "in my 60s": an answer where one band holds it all."""
    texts = said.texts
    for n, text in enumerate(texts):
        decade = _DECADES.get(text)
        if decade is None and n and text == "s" and texts[n - 1].isdigit():
            decade = int(texts[n - 1][:3])
        if decade is None or decade % 10 or not 10 <= decade <= 110:
            continue
        before = texts[max(0, n - 3) : n]
        low, high = next((_PARTS[word] for word in before if word in _PARTS), (0, 9))
        if text == "teens":
            low, high = max(low, 3), 9
        middle = decade + (low + high + 1) // 2
        return _between(decade + low, decade + high, middle, said, said.tokens[n].clause, "about")
    return None


def _said_years(said: Said, language: str, today: date | None) -> Reading | None:
    texts = said.texts
    found: dict[int, tuple[Number, int]] = {}
    beyond = False
    for start, end in said.clauses():
        if asks(texts, start, end):
            continue
        ages = _ages(texts, start, end, language)
        for n, number in enumerate(ages):
            if number.value > OLDEST:
                beyond = True
                continue
            before = ages[n - 1].end if n else start
            after = ages[n + 1].start if n + 1 < len(ages) else end
            if n + 1 < len(ages):
                after = _until_next(texts, number.end, after)
            years = _years(texts, number, before, after)
            found.setdefault(years, (number, said.tokens[start].clause))
    if len(found) > 1:
        return unclear("several_fit", tuple(str(years) for years in list(found)[:10]))
    if not found:
        return unclear("out_of_range") if beyond else None
    years, (number, clause) = next(iter(found.items()))
    return _one_age(said, years, number, clause)


def _one_age(said: Said, years: int, number: Number, clause: int) -> Reading:
    words = {token.text for token in said.tokens if token.clause == clause}
    if words & _UP:
        return _between(years, OLDEST, years, said, clause, "about")
    if words & _DOWN:
        return _between(0, years - 1, max(0, years - 1), said, clause, "about")
    how = "words" if number.in_words else "number"
    return _answer(years, "about" if words & _ABOUT else how, said, {clause})


def _ages(texts: tuple[str, ...], start: int, end: int, language: str) -> list[Number]:
    """The numbers of a clause, if all else in it goes with an age."""
    found: list[Number] = []
    n = start
    while n < end:
        number = None if _no_age(texts, n) else number_at(texts, n, end, language)
        if number and _counts_something(texts, number, end):
            return []
        if number and not _in_a_date(texts, number, end):
            found.append(number)
        elif not number and not _goes_with(texts[n]):
            return []
        n = number.end if number else n + 1
    return found


def _counts_something(texts: tuple[str, ...], number: Number, end: int) -> bool:
    """Whether the number counts weeks or months, not years of age."""
    after = texts[number.end] if number.end < end else ""
    return after in ("weeks", "week", "months", "month", "days", "day", "times")


def _no_age(texts: tuple[str, ...], n: int) -> bool:
    """Whether "one" is no number here: "the next one"."""
    return texts[n] == "one" and n > 0 and texts[n - 1] in _NOT_ONE


def _in_a_date(texts: tuple[str, ...], number: Number, end: int) -> bool:
    """Whether it is the day of a month: "my birthday is 12 March"."""
    after = [t for t in texts[number.end : min(end, number.end + 3)] if t not in _SUFFIXES]
    if after and (after[0] in _MONTHS or after[0] == "of"):
        return True
    return number.start > 0 and texts[number.start - 1] in _MONTHS


def _goes_with(text: str) -> bool:
    return (
        is_empty(text, FILLERS)
        or text in _BESIDE
        or text in _ABOUT
        or text in _SUFFIXES
        or text in _UP
        or text in _DOWN
        or text in _NOT_YET
    )


def _until_next(texts: tuple[str, ...], start: int, end: int) -> int:
    """Where the words that lead to the next number begin: "15 nearly 16"."""
    return next((n for n in range(start, end) if texts[n] in _NOT_YET), end)


def _years(texts: tuple[str, ...], number: Number, before: int, after: int) -> int:
    """Years at the last birthday: one less where the birthday is still to come.

    ``before`` and ``after`` bound the words that belong to this number.
    """
    years = int(number.value)
    ahead, behind = texts[before : number.start], texts[number.end : after]
    if (_PAST.intersection(ahead) or _PAST.intersection(behind)) and "next" not in behind:
        return years
    coming = bool(_NOT_YET.intersection(ahead)) or _any_phrase(ahead, _WILL_BE)
    coming = coming or bool(_SOON.intersection(behind)) or _any_phrase(behind, _COMING)
    if len(behind) > 1 and behind[0] in ("in", "on", "this") and behind[1] in _CALENDAR:
        coming = True
    return years - 1 if coming and years else years


def _any_phrase(texts: tuple[str, ...], phrases: tuple[tuple[str, ...], ...]) -> bool:
    return any(texts[n : n + len(words)] == words for words in phrases for n in range(len(texts)))
