"""Dates counted from today: "yesterday", "last Tuesday", "2 years ago"."""

from datetime import date, timedelta

from dialogues.replies.fillers import FILLERS
from dialogues.replies.numbers import numbers
from dialogues.replies.tokens import Said
from dialogues.replies.when import When, as_iso

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


def counted_dates(said: Said, language: str, today: date | None) -> tuple[list[When], str]:
    """The date counted from today, or the problem of it: ``future`` or ``inexact``."""
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
