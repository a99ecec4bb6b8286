"""Dates in British order, in figures or words, and counted from today."""

import re
from datetime import date

from dialogues.replies.counting_back import counted_dates
from dialogues.replies.fillers import FILLERS
from dialogues.replies.missing import missing_clause
from dialogues.replies.months import named_dates
from dialogues.replies.tokens import Said, without
from dialogues.replies.understood import Reading, unclear
from dialogues.replies.when import When, as_iso, full_year, is_year, latest

_WRITTEN = re.compile(
    r"(?<![\w/.-])(?:(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})"
    r"|(\d{1,2}) ?[-/.,\\ ]{1,2} ?(\d{1,2}) ?[-/.,\\ ]{1,2} ?(\d{4}|\d{2})"
    r"|(\d{2})(\d{2})(\d{4})"
    r"|(\d{1,2}) ?[-/.] ?(\d{4}))(?![\w]|[/-]\d)"
)
_RUN_TOGETHER = re.compile(r"(?<=\d)(?=[A-Za-z]{3})|(?<=[A-Za-z]{3})(?=\d)")
_DAY_AND_MONTH = re.compile(r"\s*(\d{1,2}) ?[/.-] ?(\d{1,2})\s*\.?\s*")


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
    named, wrong_name = named_dates(said, taken, today)
    found, wrong = found + named, wrong or wrong_name
    if not found and not wrong:
        found, wrong = counted_dates(said, language, today)
    if not found and not wrong:
        found = _bare_years(said)
    return found, wrong


def _most_exact(found: list[When]) -> list[When]:
    """Without dates that another one says more exactly: "2019, March 2019"."""
    return [
        when for when in found if not any(other.iso.startswith(when.iso + "-") for other in found)
    ]


def _written(said: Said, today: date | None) -> tuple[list[When], set[int], str]:
    found: list[When] = []
    taken: set[int] = set()
    wrong = ""
    bare = _DAY_AND_MONTH.fullmatch(said.words)
    if bare and 1 <= int(bare[2]) <= 12:
        iso = latest(int(bare[2]), int(bare[1]), today)
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


def _bare_years(said: Said) -> list[When]:
    return [
        When(token.text, "date", token.clause)
        for n, token in enumerate(said.tokens)
        if is_year(token.text) and said.texts[n + 1 : n + 2] != ("s",)
    ]
