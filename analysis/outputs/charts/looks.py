"""How charts look: colours that everybody can tell apart, in black and white too."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Final

import altair as alt

from analysis.outputs.contents import Contents
from analysis.outputs.written import lines

INK, QUIET, LINE = "#1a1a1a", "#4d4d4d", "#6b6b6b"
BLUE, RED, GREEN = "#0072B2", "#B84E00", "#00795A"
PALE = "#A9D0E8"
"""Fill of bars, which have a line of BLUE around them."""
TEXT_COLOURS: Final = (INK, QUIET)
SHAPE_COLOURS: Final = (BLUE, RED, GREEN, LINE)
"""Blue and the darkened vermillion and green of Okabe and Ito (2008), "Color universal design".

Never colour alone: what differs in colour differs in shape, filling or words too.
"""
STEPS: Final = ("#e8f1f8", "#b5d3e8", "#73a9cf", "#2f79b0", "#0b3c6f")
"""Of maps and crossed tables, light to dark: the order holds in grey."""
ON_STEPS: Final = (INK, INK, INK, "#ffffff", "#ffffff")
"""The colour of words on each of the steps."""
FONT = "Liberation Sans, Arial, Helvetica, DejaVu Sans, sans-serif"
"""The first is in vl-convert and as wide as the next two, so that words fit wherever it opens."""
SIZE = 14
WIDE = 88
"""Letters in a line of a title."""
JSON = alt.DataFormat(alt.JsonDataFormat(type="json"))


def finished(chart: Any, contents: Contents, title: str, *more: str) -> Any:
    """The chart with its title, whether it may be shared, and what is made up, above it."""
    under = [line for text in (contents.sharing, *more) for line in _lines(text, WIDE + 16)]
    heading = alt.TitleParams(text=_lines(title, WIDE - 10), subtitle=under)
    placed = chart.copy(deep=False)
    placed.title, placed.background, placed.padding, placed.config = heading, "white", 12, _config()
    return placed


def no_axis() -> alt.Axis:
    """An axis that cannot be seen: Vega-Lite fails on layers of which only some have one."""
    return alt.Axis(labels=False, ticks=False, domain=False, grid=False, title=None)


def rows_of(rows: Sequence[Mapping[str, Any]]) -> alt.Data:
    """Rows (or shapes) for drawing, as text: Altair would go through them again at each step."""
    return alt.Data(values=json.dumps(list(rows)), format=JSON)


def _lines(text: str, width: int) -> list[str]:
    return lines(text, width, most=6).split("\n")


@cache
def _config() -> alt.Config:
    axis = {
        "labelFontSize": SIZE - 1, "labelColor": INK, "titleColor": INK, "titleFontSize": SIZE - 1,
        "titleFontWeight": "normal", "gridColor": "#dddddd", "domainColor": LINE,
        "tickColor": LINE, "labelLimit": 420, "labelFlush": False,
    }  # fmt: skip
    title = {
        "anchor": "start", "frame": "bounds", "fontSize": 17, "fontWeight": "bold", "color": INK,
        "subtitleFontSize": SIZE - 1, "subtitleColor": QUIET, "offset": 14, "subtitlePadding": 6,
        "lineHeight": 21, "subtitleLineHeight": 18,
    }  # fmt: skip
    return alt.Config(
        font=FONT,
        # The whole picture has one text in its place: graphics-symbol by the hundred helps nobody.
        aria=False,
        axis=axis,
        title=title,
        text={"fontSize": SIZE, "color": INK, "lineBreak": "\n"},
        view={"stroke": None},
    )
