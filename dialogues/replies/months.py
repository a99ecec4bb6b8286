"""Dates that name their month: "12th of March 1952", "march 2020", "christmas 2019"."""

from datetime import date

from dialogues.replies.tokens import Said, Token
from dialogues.replies.when import When, as_iso, full_year, is_year, latest

_MONTHS = {
    name: n
    for n, names in enumerate(
        (
            "january jan janury januray jany styczen stycznia styczniu sty",
            "february feb febuary februray febr luty lutego lutym lut",
            "march mar mrach marzec marca marcu",
            "april apr aprl kwiecien kwietnia kwietniu kwi",
            "may maj maja maju",
            "june jun juin czerwiec czerwca czerwcu cze",
            "july jul jly lipiec lipca lipcu lip",
            "august aug agust augst sierpien sierpnia sierpniu sie",
            "september sept sep septmber setember wrzesien wrzesnia wrzesniu wrz",
            "october oct octber pazdziernik pazdziernika pazdzierniku paz",
            "november nov novemeber novmber listopad listopada listopadzie lis",
            "december dec decemeber decmber grudzien grudnia grudniu gru",
        ),
        1,
    )
    for name in names.split()
}
_DOUBTFUL_MONTHS = frozenset("may march mar sie cze lip lis lut paz gru kwi sty".split())
_SEASONS: dict[str, int | None] = {
    "christmas": 12, "xmas": 12, "crimbo": 12, "chrimbo": 12, "swieta": 12, "halloween": 10,
    "easter": None, "summer": None, "spring": None, "autumn": None, "winter": None, "lato": None,
    "wiosna": None, "jesien": None, "zima": None, "wielkanoc": None,
}  # fmt: skip
_LAST = frozenset(
    "last past previous zeszly zeszlym zeszla ostatni ostatnia ubiegly ubieglym".split()
)
_SUFFIXES = frozenset("st nd rd th".split())


def named_dates(said: Said, taken: set[int], today: date | None) -> tuple[list[When], str]:
    """The dates that name a month or season, and the problem of one that cannot be.

    Tokens in ``taken`` belong to dates in figures.
    """
    found: list[When] = []
    wrong = ""
    for n, token in enumerate(said.tokens):
        if n not in taken and (token.text in _MONTHS or token.text in _SEASONS):
            iso, how = _around_month(said.tokens, n, today)
            if iso:
                found.append(When(iso, how, token.clause))
            wrong = wrong or ("" if iso else how)
    return found, wrong


def _around_month(tokens: tuple[Token, ...], n: int, today: date | None) -> tuple[str, str]:
    """The date around the name of a month or season, and how it was said or what is wrong."""
    name = tokens[n].text
    day, before = _day_before(tokens, n)
    after = n + 1
    if day is None:
        day, after = _day_after(tokens, n)
    year = _year_at(tokens, after, today)
    word_before = tokens[before].text if before >= 0 else ""
    month = _MONTHS.get(name)
    if month is None:
        return _season(name, year, word_before, today)
    if year is not None:
        short = day is None and len(tokens[after].text) == 2
        if short and int(tokens[after].text) in range(1, 32) and as_iso(year, month):
            return "", "several_fit"
        iso = as_iso(year, month, day)
        return iso, "date" if iso else "not_a_date"
    doubtful = name in _DOUBTFUL_MONTHS and word_before not in _BEFORE_MONTH
    if day is None and doubtful and len(tokens) > 1:
        return "", ""
    return latest(month, day, today), "relative" if today else ""


_BEFORE_MONTH = frozenset("in last since w od this early late mid".split())


def _season(name: str, year: int | None, before: str, today: date | None) -> tuple[str, str]:
    """Christmas is a month, summer only a year; last Christmas is the latest one."""
    month = _SEASONS[name]
    if year is not None:
        return as_iso(year, month), "date"
    if month is None or before not in _LAST or today is None:
        return "", ""
    return as_iso(today.year - ((today.month, today.day) < (12, 25)), month), "relative"


def _day_before(tokens: tuple[Token, ...], n: int) -> tuple[int | None, int]:
    at = n - 1
    while at >= 0 and tokens[at].text in ("of", "the", "-", "/"):
        at -= 1
    if at >= 1 and tokens[at].text in _SUFFIXES:
        at -= 1
    if at >= 0 and tokens[at].text.isdigit() and len(tokens[at].text) < 3:
        return int(tokens[at].text), at - 1
    if at >= 0 and tokens[at].text in _DAYS_IN_WORDS and n - at < 4:
        return _days_in_words(tokens, at)
    return None, n - 1


_DAYS_IN_WORDS = {
    word: n
    for n, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
        "twentieth".split(),
        1,
    )
} | {"thirtieth": 30}
_TENS_OF_DAYS = {"twenty": 20, "thirty": 30}


def _days_in_words(tokens: tuple[Token, ...], at: int) -> tuple[int | None, int]:
    day = _DAYS_IN_WORDS[tokens[at].text]
    if at and day < 10 and tokens[at - 1].text in _TENS_OF_DAYS:
        return _TENS_OF_DAYS[tokens[at - 1].text] + day, at - 2
    return day, at - 1


def _day_after(tokens: tuple[Token, ...], n: int) -> tuple[int | None, int]:
    """The day in "March 12th 1952": followed by a year or a suffix, or no year at all."""
    at = n + 1
    if at < len(tokens) and tokens[at].text == "the":
        at += 1
    if at >= len(tokens) or not tokens[at].text.isdigit() or len(tokens[at].text) > 2:
        return None, n + 1
    suffixed = len(tokens[at].text) == 1 or (
        tokens[at + 1 : at + 2] != () and (tokens[at + 1].text in _SUFFIXES)
    )
    end = at + 1
    if end < len(tokens) and tokens[end].text in _SUFFIXES:
        end += 1
    if suffixed or (
        end < len(tokens) and tokens[end].text.isdigit() and len(tokens[end].text) == 4
    ):
        return int(tokens[at].text), end
    return None, n + 1


def _year_at(tokens: tuple[Token, ...], at: int, today: date | None) -> int | None:
    while at < len(tokens) and tokens[at].text in ("of", "in", "-", "/"):
        at += 1
    if at >= len(tokens) or not tokens[at].text.isdigit():
        return None
    text = tokens[at].text
    if len(text) not in (2, 4):
        return None
    year = full_year(int(text), today)
    return year if is_year(f"{year:04}") else None
