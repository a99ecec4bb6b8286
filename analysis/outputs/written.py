"""Numbers and codes as people read them: in charts, their alt texts and pages."""

import re
import textwrap
from collections.abc import Mapping
from typing import Any, Final

import pandas as pd

from analysis.differencing import LINKED, SMALL, TABLE

SPACE = "\u00a0"
MINUS = "\u2212"
WHY: Final[Mapping[str, str]] = {
    SMALL: "too few people",
    LINKED: "others could be worked out from it",
    TABLE: "the whole table would show too much",
}
"""Why a number is withheld, in few words; the page has the sentences of disclosure control."""
CODES: Final[Mapping[str, str]] = {
    "sms": "Text messages", "telegram": "Telegram", "web": "Web chat", "terminal": "Terminal",
    "guided": "Guided chat",
    "resident": "The resident alone", "helper": "With a helper",
    "complete": "Complete", "partial": "Partly answered", "refused": "Said no",
    "opted_out": "Wanted no more messages", "withdrawn": "Withdrew",
    "invited": "Invited, no answer", "unreachable": "Could not be reached",
    "started": "Began, not finished", "ineligible": "Not eligible",
    "elsewhere": "Lives elsewhere", "district_only": "Only the district is known",
    "not_known": "Not known", "en": "English", "pl": "Polish",
    "area": "Areas", "ucla3": "UCLA three-item loneliness scale",
    "de_jong_gierveld6": "De Jong Gierveld six-item loneliness scale",
    "ons4": "ONS personal well-being questions",
}  # fmt: skip
NAMED: Final = frozenset(
    {
        "channel",
        "role",
        "mode",
        "language",
        "disposition",
        "ward",
        "category",
        "measure",
        "of",
    }
)  # fmt: skip
"""Columns whose codes stand in CODES, or are codes of areas."""


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a frame, by the names of their columns."""
    return [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]


def percent(share: Any) -> str:
    """22%; one decimal below 1%, nothing for what is missing. ``share`` is 0 to 1."""
    return "" if pd.isna(share) else f"{_hundredths(share)}%"


def _hundredths(share: float) -> str:
    value = 100 * float(share)
    return f"{value:.1f}" if 0 < abs(value) < 0.95 else f"{value:.0f}"


def interval(low: Any, high: Any) -> str:
    """20 to 24%."""
    return "" if pd.isna(low) else f"{_hundredths(low)} to {percent(high)}"


def share(row: Mapping[str, Any], of: str = "share", low: str = "low", high: str = "high") -> str:
    """22% (20 to 24%)."""
    if pd.isna(row[of]):
        return ""
    return f"{percent(row[of])} ({interval(row[low], row[high])})"


def people(count: Any) -> str:
    """1,795."""
    return "" if pd.isna(count) else f"{round(count):,}"


def points(difference: Any) -> str:
    """+3 points: a difference of shares."""
    if pd.isna(difference):
        return ""
    return f"{signed(difference)}{SPACE}point{'' if signed(difference)[1:] == '1' else 's'}"


def signed(difference: Any) -> str:
    """+3, −3 or 0: hundredths of a share."""
    value = f"{abs(100 * float(difference)):.0f}"
    if value == "0":
        return value
    return f"{MINUS if difference < 0 else '+'}{value}"


def number(value: Any, decimals: int = 1) -> str:
    """6.1."""
    if pd.isna(value):
        return ""
    return f"{float(value):.{decimals}f}".replace("-", MINUS)


def chance(value: Any) -> str:
    """A p- or q-value: 0.04, 0.008, below 0.001."""
    if pd.isna(value):
        return ""
    if value < 0.001:
        return "below 0.001"
    return f"{value:.3f}" if value < 0.01 else f"{value:.2f}"


def duration(seconds: Any) -> str:
    """45 s; 1 min 38 s; 2 h 5 min."""
    if pd.isna(seconds):
        return ""
    whole = round(float(seconds))
    if whole < 60:
        return f"{whole}{SPACE}s"
    if whole < 3600:
        return _two(whole, 60, "min", "s")
    return _two(whole // 60, 60, "h", "min")


def _two(whole: int, unit: int, larger: str, smaller: str) -> str:
    more, less = divmod(whole, unit)
    return f"{more}{SPACE}{larger}" + (f" {less}{SPACE}{smaller}" if less else "")


def withheld(reason: str) -> str:
    """Withheld: too few people."""
    return f"withheld: {WHY.get(reason, reason)}"


def code(value: Any, names: Mapping[str, str] | None = None) -> str:
    """A code in words; ``names`` are those of areas."""
    plain = str(value)
    return (names or {}).get(plain) or CODES.get(plain) or plain.replace("_", " ")


def lines(text: str, width: int, most: int = 3) -> str:
    """The text in at most so many lines, cut with an ellipsis where it is longer."""
    # Not split(): that would break 3 points at its own space.
    plain = re.sub(r"[ \t\n]+", " ", text)
    wrapped = textwrap.wrap(plain, width, max_lines=most, placeholder=" …")
    return "\n".join(wrapped)


def listed(words: list[str], most: int = 8) -> str:
    """a; b; c, and how many more there are."""
    more = len(words) - most
    return "; ".join(words[:most]) + (f"; and {more} more in the table" if more > 0 else "")


def shown_and_hidden(title: str, shown: list[str], hidden: list[str], most: int) -> str:
    """What a picture shows and what it cannot show, under its title, ``most`` of each."""
    told = f" {listed(shown, most)}." if shown else ""
    few = f" Not shown, withheld or too few: {listed(hidden, most)}." if hidden else ""
    return f"{title if title.endswith('?') else title + '.'}{told}{few}"
