"""Dates in British order, in words, and counted from today.

A date is known as far as it was said: a day, a month or only a year.
"""

import re
from datetime import date, timedelta
from typing import NamedTuple

from dialogues.replies.fillers import FILLERS
from dialogues.replies.missing import missing_clause
from dialogues.replies.numbers import numbers
from dialogues.replies.tokens import Said, Token, without
from dialogues.replies.understood import Reading, unclear

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
_WEEKDAYS = {
    name: n
    for n, names in enumerate(
        (
            "monday mon poniedzialek",
            "tuesday tue tues tuesdy wtorek",
            "wednesday weds wed wensday wendsday sroda srode",
            "thursday thu thur thurs thrusday czwartek",
            "friday fri piatek",
            "saturday sat saturdy sobota sobote",
            "sunday sun niedziela niedziele",
        )
    )
    for name in names.split()
}
_DOUBTFUL_DAYS = frozenset("sun sat mon wed fri".split())
_SEASONS: dict[str, int | None] = {
    "christmas": 12, "xmas": 12, "crimbo": 12, "chrimbo": 12, "swieta": 12, "halloween": 10,
    "easter": None, "summer": None, "spring": None, "autumn": None, "winter": None, "lato": None,
    "wiosna": None, "jesien": None, "zima": None, "wielkanoc": None,
}  # fmt: skip
_NEAR_DAYS = {
    ("today",): 0, ("this", "morning"): 0, ("this", "afternoon"): 0, ("this", "evening"): 0,
    ("tonight",): 0, ("just", "now"): 0, ("yesterday",): 1, ("yest",): 1, ("last", "night"): 1,
    ("yday",): 1, ("day", "before", "yesterday"): 2, ("other", "day", "yesterday"): 1,
    ("tomorrow",): -1, ("tmrw",): -1, ("tomoz",): -1, ("tommorow",): -1, ("tomorow",): -1,
    ("dzis",): 0, ("dzisiaj",): 0, ("wczoraj",): 1, ("przedwczoraj",): 2, ("jutro",): -1,
}  # fmt: skip
_SPANS = {
    "day": "d", "days": "d", "week": "w", "weeks": "w", "wk": "w", "wks": "w", "fortnight": "f",
    "month": "m", "months": "m", "year": "y", "years": "y", "yr": "y", "yrs": "y", "decade": "ten",
    "dzien": "d", "dni": "d", "tydzien": "w", "tygodnie": "w", "tygodni": "w", "miesiac": "m",
    "miesiace": "m", "miesiecy": "m", "rok": "y", "lata": "y", "lat": "y", "roku": "y",
    "miesiacu": "m", "tygodniu": "w",
}  # fmt: skip
_AGO = frozenset("ago back since temu".split())
_LAST = frozenset(
    "last past previous zeszly zeszlym zeszla ostatni ostatnia ubiegly ubieglym".split()
)
_NEXT = frozenset("next coming przyszly przyszla nastepny".split())
_THIS = frozenset("this tym w".split())
_SUFFIXES = frozenset("st nd rd th".split())
_WRITTEN = re.compile(
    r"(?<![\w/.-])(?:(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})"
    r"|(\d{1,2}) ?[-/.,\\ ]{1,2} ?(\d{1,2}) ?[-/.,\\ ]{1,2} ?(\d{4}|\d{2})"
    r"|(\d{2})(\d{2})(\d{4})"
    r"|(\d{1,2}) ?[-/.] ?(\d{4}))(?![\w]|[/-]\d)"
)
_RUN_TOGETHER = re.compile(r"(?<=\d)(?=[A-Za-z]{3})|(?<=[A-Za-z]{3})(?=\d)")
_DAY_AND_MONTH = re.compile(r"\s*(\d{1,2}) ?[/.-] ?(\d{1,2})\s*\.?\s*")
_EARLIEST = 1880
_LATEST = 2100
_PIVOT = 30
"""Two figures up to this one are 20xx when today is not known."""


class When(NamedTuple):
    """A date as far as it was said, and the clause that says it."""

    iso: str
    how: str
    clause: int

    def first_day(self) -> date:
        """The earliest day that it may mean."""
        year, month, day = ([int(part) for part in self.iso.split("-")] + [1, 1])[:3]
        return date(year, month, day)


def apart(text: str) -> str:
    """The text with days and years set apart from the month between: "12mar52"."""
    return _RUN_TOGETHER.sub(" ", text)


def read_date(said: Said, language: str, today: date | None) -> Reading:
    """The reading of a reply to ``date``; ``today`` resolves what counts from it."""
    if not said.tokens:
        return unclear("empty")
    found, wrong = dates_in(said, language, today)
    values = list(dict.fromkeys(when.iso for when in _most_exact(found)))
    if len(values) > 1:
        return unclear("several_fit", tuple(values[:10]))
    if not values:
        missing = missing_clause(said)
        if missing and not wrong:
            rest = without(said, said.of_clauses((missing[0],)), FILLERS)
            return Reading("missing", missing=missing[1], how="words", rest=rest)
        return unclear(wrong or "not_a_date")
    when = next(when for when in found if when.iso == values[0])
    if today and when.first_day() > today:
        return unclear("future")
    used = {when.clause for when in found}
    used |= {token.clause for token in said.tokens if token.text == when.iso[:4]}
    return Reading(
        "answer", value=when.iso, how=when.how, rest=without(said, said.of_clauses(used), FILLERS)
    )


def dates_in(said: Said, language: str, today: date | None) -> tuple[list[When], str]:
    """The dates said, and the problem of a date that cannot be, if there is one."""
    found, taken, wrong = _written(said, today)
    named, wrong_name = _in_words(said, taken, today)
    found, wrong = found + named, wrong or wrong_name
    if not found and not wrong:
        found, wrong = _counted(said, language, today)
    if not found and not wrong:
        found = _bare_years(said)
    return found, wrong


def _most_exact(found: list[When]) -> list[When]:
    """Without dates that another one says more exactly: "2019, March 2019"."""
    return [
        when for when in found if not any(other.iso.startswith(when.iso + "-") for other in found)
    ]


def full_year(year: int, today: date | None) -> int:
    """A year of two figures as four, never in the future."""
    if year > 99:
        return year
    newest = today.year % 100 if today else _PIVOT
    century = (today.year // 100 if today else 20) * 100
    return century + year if year <= newest else century - 100 + year


def as_iso(year: int, month: int | None = None, day: int | None = None) -> str:
    """ISO of what is known; empty if there is no such date."""
    if not _EARLIEST <= year <= _LATEST or (month is not None and not 1 <= month <= 12):
        return ""
    if month is None:
        return f"{year:04}"
    if day is None:
        return f"{year:04}-{month:02}"
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _written(said: Said, today: date | None) -> tuple[list[When], set[int], str]:
    found: list[When] = []
    taken: set[int] = set()
    wrong = ""
    bare = _DAY_AND_MONTH.fullmatch(said.words)
    if bare and 1 <= int(bare[2]) <= 12:
        iso = _latest(int(bare[2]), int(bare[1]), today)
        return [When(iso, "relative", 0)] if iso else [], set(range(len(said.tokens))), ""
    for match in _WRITTEN.finditer(said.words):
        iso = _from_figures(match, today)
        here = said.at(match.start(), match.end())
        taken.update(here)
        if iso:
            found.append(When(iso, "date", said.tokens[here[0]].clause if here else 0))
        else:
            wrong = "not_a_date"
    return found, taken, wrong if not found else ""


def _from_figures(match: "re.Match[str]", today: date | None) -> str:
    numbers_ = [int(group) for group in match.groups() if group is not None]
    if match[1]:
        return as_iso(*numbers_)
    if match[10]:
        return as_iso(numbers_[1], numbers_[0])
    day, month, year = numbers_
    year = full_year(year, today) if len(match[6] or match[9]) == 2 else year
    if month > 12 >= day:
        day, month = month, day
    return as_iso(year, month, day)


def _in_words(said: Said, taken: set[int], today: date | None) -> tuple[list[When], str]:
    """Dates that name the month: "12th of March 1952", "march 2020", "christmas 2019"."""
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
    return _latest(month, day, today), "relative" if today else ""


_BEFORE_MONTH = frozenset("in last since w od this early late mid".split())


def _season(name: str, year: int | None, before: str, today: date | None) -> tuple[str, str]:
    """Christmas is a month, summer only a year; last Christmas is the latest one."""
    month = _SEASONS[name]
    if year is not None:
        return as_iso(year, month), "date"
    if month is None or before not in _LAST or today is None:
        return "", ""
    return as_iso(today.year - ((today.month, today.day) < (12, 25)), month), "relative"


def _latest(month: int, day: int | None, today: date | None) -> str:
    """The latest such month or day that is not after today."""
    if today is None:
        return ""
    for year in range(today.year, today.year - 5, -1):
        iso = as_iso(year, month, day)
        if iso and When(iso, "", 0).first_day() <= today:
            return iso
    return ""


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
    return year if _EARLIEST <= year <= _LATEST else None


def _counted(said: Said, language: str, today: date | None) -> tuple[list[When], str]:
    """Dates counted from today: "yesterday", "last Tuesday", "2 years ago"."""
    texts = said.texts
    for n, token in enumerate(said.tokens):
        for reader in (_near_day, _weekday, _last_span):
            iso = reader(texts, n, today)
            if iso == "future":
                return [], "future"
            if iso:
                return [When(iso, "relative", token.clause)], ""
    return _ago(said, language, today)


def _near_day(texts: tuple[str, ...], n: int, today: date | None) -> str:
    for words, days in _NEAR_DAYS.items():
        if texts[n : n + len(words)] == words:
            if days < 0:
                return "future"
            return (today - timedelta(days)).isoformat() if today else ""
    return ""


def _weekday(texts: tuple[str, ...], n: int, today: date | None) -> str:
    day = _WEEKDAYS.get(texts[n])
    before = texts[n - 1] if n else ""
    if day is None or today is None:
        return ""
    if texts[n] in _DOUBTFUL_DAYS and before not in ("last", "on", "this", "past"):
        return ""
    if before in _NEXT:
        return "future"
    gone = texts[n + 1 : n + 2] == ("gone",)
    back = (today.weekday() - day) % 7 or (0 if before in ("this", "") and not gone else 7)
    return (today - timedelta(back)).isoformat()


def _last_span(texts: tuple[str, ...], n: int, today: date | None) -> str:
    if today is None or n + 1 >= len(texts) or texts[n + 1] not in _SPANS:
        return ""
    span = _SPANS[texts[n + 1]]
    if texts[n] in _NEXT:
        return "future"
    if texts[n] in _LAST:
        return _back(today, 1, span) if span != "d" else ""
    if texts[n] in _THIS and span in ("m", "y"):
        return _back(today, 0, span)
    return ""


def _ago(said: Said, language: str, today: date | None) -> tuple[list[When], str]:
    """ "2 years ago", "a month back"; "a few years ago" is no one date."""
    texts = said.texts
    for n in range(1, len(texts)):
        span = _SPANS.get(texts[n - 1], "") if texts[n] in _AGO else ""
        before = texts[n - 2] if n > 1 else ""
        if span and before in _SOME:
            return [], "inexact"
        amount = _amount_before(texts, n - 1, language) if span else None
        iso = _back(today, amount, span) if today and amount is not None else ""
        if iso:
            return [When(iso, "relative", said.tokens[n].clause)], ""
    return [], ""


_SOME = frozenset("few many several some couple kilka pare".split())


def _amount_before(texts: tuple[str, ...], end: int, language: str) -> float | None:
    """How many years or days: a number, "a", or in Polish nothing at all."""
    found = numbers(texts, max(0, end - 4), end, language)
    if found and found[-1].end == end:
        return found[-1].value
    before = texts[end - 1] if end else ""
    alone = language == "pl" and (not before or before in FILLERS)
    return 1.0 if before in ("a", "an") or alone else None


def _back(today: date, amount: float, span: str) -> str:
    """So many days, weeks, months or years before today, no more exactly than was said."""
    if amount > 50_000:
        return ""
    if span in ("d", "w", "f"):
        days = {"d": 1, "w": 7, "f": 14}[span] * amount
        return (today - timedelta(days)).isoformat()[: 10 if span == "d" else 7]
    months = {"m": 1, "y": 12, "ten": 120}[span] * amount
    total = today.year * 12 + today.month - 1 - int(months)
    year, month = divmod(total, 12)
    return as_iso(year, None if span != "m" and amount == int(amount) else month + 1)


def _bare_years(said: Said) -> list[When]:
    return [
        When(token.text, "date", token.clause)
        for n, token in enumerate(said.tokens)
        if _is_year(token.text) and said.texts[n + 1 : n + 2] != ("s",)
    ]


def _is_year(text: str) -> bool:
    return text.isdigit() and len(text) == 4 and _EARLIEST <= int(text) <= _LATEST
