"""Pointing at choices: "2", "b", "the second one", "1 and 3", "all of them"."""

from dataclasses import dataclass, field

from dialogues.replies.numbers import Number, figures, plain_number_at

_ORDINALS = {
    word: n
    for n, words in enumerate(
        (
            "first 1st frist fist pierwsza pierwszy pierwsze",
            "second 2nd secon secnd seconed druga drugi drugie",
            "third 3rd thrid trzecia trzeci trzecie",
            "fourth 4th forth czwarta czwarty czwarte",
            "fifth 5th piata piaty piate",
            "sixth 6th szosta szosty szoste",
            "seventh 7th siodma siodmy siodme",
            "eighth 8th eigth osma osmy osme",
            "ninth 9th dziewiata dziewiaty dziewiate",
            "tenth 10th dziesiata dziesiaty dziesiate",
            "eleventh 11th",
            "twelfth 12th",
            "thirteenth 13th",
            "fourteenth 14th",
            "fifteenth 15th",
        ),
        1,
    )
    for word in words.split()
}
_LAST = frozenset("last final bottom lst ostatnia ostatni ostatnie".split())
_TOP = frozenset(["top"])
_MIDDLE = frozenset("middle srodkowa srodkowy".split())
_SUFFIXES = frozenset("st nd rd th".split())
_ALL = frozenset("all both everything wszystkie wszystko oba obie every".split())
_NONE = frozenset("none neither zadne zadna zaden nic".split())
_AND = frozenset("and & + plus also then with oraz i z".split())
_OR = frozenset("or lub albo either between".split())
_TO = frozenset("- to thru through till until do".split())
_NOT = frozenset("not except excluding bar minus nie oprocz isnt without".split())
_NO_POINTING_ONE = frozenset(
    "no that this which any some every another the other each only my just".split()
)
_PREFIXES = frozenset(
    "no num nos number numbers numer nr # option options opcja choice choices answer "
    "answers letter question item line ones".split()
)
_GROUPS = frozenset("of them these those the above options choices answers three four five".split())
_CLEAR_LETTERS = "abcdefgh"
_MOST = 60
"""Tokens of a clause that are looked at for pointing; lists are shorter than that."""


@dataclass
class Pointing:
    """What one clause points at: positions from 1, and how.

    ``all`` and ``none`` are "all of them" and "none of them"; ``barred`` are
    positions said not to be meant; ``doubtful`` says that "or" stood between.
    """

    positions: list[int] = field(default_factory=list)
    barred: list[int] = field(default_factory=list)
    all: bool = False
    none: bool = False
    doubtful: bool = False
    how: str = "number"
    used: int = 0

    @property
    def anything(self) -> bool:
        """Whether the clause points at all."""
        return bool(self.positions or self.barred or self.all or self.none)


class _Clause:
    """Reads one clause, token by token."""

    def __init__(
        self, texts: tuple[str, ...], start: int, end: int, count: int, language: str
    ) -> None:
        self.texts, self.at, self.start, self.end = texts, start, start, end
        self.count, self.language = count, language
        self.pointing = Pointing()
        self.left: list[str] = []
        self.barring = False

    def read(self) -> tuple[Pointing, list[str]]:
        steps = (self._not, self._range, self._first_few, self._ordinal, self._number, self._group)
        while self.at < self.end:
            if not any(step() for step in steps):
                self._other()
        return self.pointing, self.left

    def _take(self, positions: list[int], tokens: int, how: str = "number") -> bool:
        (self.pointing.barred if self.barring else self.pointing.positions).extend(positions)
        if not self.barring:
            self.pointing.how = how
        self.at += tokens
        self.pointing.used += tokens
        return True

    def _next(self, ahead: int = 0) -> str:
        n = self.at + ahead
        return self.texts[n] if n < self.end else ""

    def _before(self) -> str:
        return self.texts[self.at - 1] if self.at > self.start else ""

    def _not(self) -> bool:
        word = self._next()
        excepting = word == "but" and (self.pointing.all or self._before() in ("any", "anything"))
        if word not in _NOT and not excepting:
            return False
        self.barring = True
        self.at += 1
        return True

    def _number_here(self, ahead: int = 0) -> Number | None:
        at = self.at + ahead
        if at >= self.end:
            return None
        before = self.texts[at - 1] if at > self.start else ""
        if before == "am":
            return None
        if self.texts[at] == "one" and (before in _NO_POINTING_ONE or before in _ORDINALS):
            return None
        number = plain_number_at(self.texts, at, self.end, self.language)
        if number is None or number.value != int(number.value):
            return None
        if number.end < self.end and self.texts[number.end] == "of":
            return None
        return number

    def _range(self) -> bool:
        low = self._number_here()
        if low is None or low.end >= self.end or self.texts[low.end] not in _TO:
            return False
        high = self._number_here(low.end + 1 - self.at)
        if high is None or not low.value < high.value <= self.count:
            return False
        return self._take(list(range(int(low.value), int(high.value) + 1)), high.end - self.at)

    def _first_few(self) -> bool:
        word = self._next()
        if word not in _LAST and word not in _TOP and word != "first":
            return False
        number = self._number_here(1)
        if number is None or not 1 < number.value <= self.count:
            return False
        few = int(number.value)
        positions = (
            range(self.count - few + 1, self.count + 1) if word in _LAST else range(1, few + 1)
        )
        return self._take(list(positions), number.end - self.at, "ordinal")

    def _ordinal(self) -> bool:
        word = self._next()
        if word in _LAST:
            return self._take([self.count], 1 + (self._next(1) == "one"), "ordinal")
        if word in _TOP:
            return self._take([1], 1 + (self._next(1) == "one"), "ordinal")
        if word in _MIDDLE and self.count % 2:
            return self._take([(self.count + 1) // 2], 1 + (self._next(1) == "one"), "ordinal")
        if word in _ORDINALS:
            return self._take([_ORDINALS[word]], 1 + (self._next(1) == "one"), "ordinal")
        if word.isdigit() and len(word) < 3 and self._next(1) in _SUFFIXES:
            return self._take([int(word)], 2 + (self._next(2) == "one"), "ordinal")
        return False

    def _number(self) -> bool:
        word = self._next()
        if word[0].isdigit() and not word.isdigit() and self._next(1) != "of":
            pieces = [p for p in word.replace(".", ",").split(",") if p]
            if len(word) > 40 or (figures(word) is not None and "." in word and self.count < 3):
                return False
            return self._take([_small(p) for p in pieces], 1)
        if word.isdigit() and len(word) > 4:
            return self._take([_small(word)], 1)
        number = self._number_here()
        if number is None or number.value < 0:
            return False
        return self._take([int(number.value)], number.end - self.at)

    def _group(self) -> bool:
        word = self._next()
        if word not in _ALL and word not in _NONE:
            return False
        if word in _ALL:
            self.pointing.all = True
        else:
            self.pointing.none = True
        self.pointing.how = "whole"
        self.at += 1
        while self.at < self.end and self.texts[self.at] in _GROUPS:
            self.at += 1
        self.pointing.used += 1
        return True

    def _other(self) -> None:
        word = self._next()
        self.at += 1
        if word in _OR:
            self.pointing.doubtful = True
        elif word in _PREFIXES and (self._next()[:1].isdigit() or self._number_here()):
            pass
        elif word not in _AND:
            self.left.append(word)


def point(
    texts: tuple[str, ...], start: int, end: int, count: int, language: str
) -> tuple[Pointing, list[str]]:
    """What the clause points at among ``count`` choices, and its other words."""
    if end - start > _MOST:
        return Pointing(), list(texts[start:end])
    letters = _letters(texts, start, end, count)
    if letters.anything:
        return letters, []
    return _Clause(texts, start, end, count, language).read()


def _letters(texts: tuple[str, ...], start: int, end: int, count: int) -> Pointing:
    pointing = Pointing(how="letter")
    for text in texts[start:end]:
        if len(text) == 1 and text in _CLEAR_LETTERS[:count]:
            pointing.positions.append(_CLEAR_LETTERS.index(text) + 1)
            pointing.used += 1
        elif text in _OR:
            pointing.doubtful = True
        elif text not in _AND and text not in _PREFIXES and text not in _BESIDE_LETTERS:
            return Pointing()
    return pointing


_BESIDE_LETTERS = frozenset(
    "please pls plz thanks ta is it its x xx xxx just only think would say go for love so "
    "sorry ok oh um er erm duck mate prosze that yeah my number the letter".split()
)


def _small(digits: str) -> int:
    return int(digits) if len(digits) < 5 else 10_000
