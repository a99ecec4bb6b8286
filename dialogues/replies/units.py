"""Units of amounts: hours are not days, and so many a day are not so many a week."""

from dialogues.replies.tokens import spell

_NAMES = {
    "hour": "hours hour hrs hr h hs godzin godziny godzine godz",
    "minute": "minutes minute mins min minut minuty",
    "day": "days day dni dzien",
    "week": "weeks week wks wk tygodni tydzien",
    "month": "months month mths miesiecy miesiac miesiace",
    "year": "years year yrs yr lat lata rok",
    "pound": "pounds pound quid £ gbp funtow",
    "person": "people person persons folk osob osoby",
    "time": "times razy",
    "percent": "% percent procent",
}
UNIT_OF = {word: unit for unit, names in _NAMES.items() for word in names.split()}
"""Every word for a unit, and the unit."""

_PERIODS = {
    "day": "day daily night nightly dziennie dzien",
    "week": "week weekly wk tydzien tygodniowo",
    "month": "month monthly miesiac miesiecznie",
    "year": "year yearly yr annum rok rocznie",
}
_PERIOD_OF = {word: period for period, names in _PERIODS.items() for word in names.split()}
_ADVERBS = frozenset(
    "daily nightly weekly monthly yearly dziennie tygodniowo miesiecznie rocznie".split()
)
PER = frozenset("a an per each every in / na w".split())
"""Words before a period: "20 hours a week"."""


def wanted_unit(unit: str) -> str:
    """The unit that a question's unit names; empty where it is none that is known."""
    return next((UNIT_OF[word] for word in spell(unit) if word in UNIT_OF), "")


def wanted_period(wording: str) -> str:
    """The period that the question's words ask for; empty if there is none."""
    return _period(spell(wording))


def said_unit(after: tuple[str, ...]) -> str:
    """The unit named right after a number, if one is."""
    for word in after[:3]:
        if word in UNIT_OF:
            return UNIT_OF[word]
        if word not in ("ish", "or", "so", "of", "odd", "full", "whole", "bloody"):
            return ""
    return ""


def other_period(wanted: str, texts: tuple[str, ...]) -> bool:
    """Whether a clause counts by another period than the question does."""
    said = _period(texts)
    return bool(wanted and said and said != wanted)


def _period(texts: tuple[str, ...]) -> str:
    for n, text in enumerate(texts):
        before = texts[n - 1] if n else ""
        if text in _PERIOD_OF and (before in PER or text in _ADVERBS):
            return _PERIOD_OF[text]
    return ""
