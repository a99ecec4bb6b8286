"""A release as one page: figures, tables and what to know of them, in a file of its own."""

import functools
from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from analysis.areas.shipped import Place
from analysis.differencing import REASONS
from analysis.outputs import written
from analysis.outputs.charts.all_charts import area_names
from analysis.outputs.charts.chart import Chart
from analysis.outputs.contents import MADE_UP, Contents
from analysis.outputs.in_short import in_short
from analysis.outputs.page_sections import APART, common_notes, sections
from analysis.outputs.page_tables import meanings
from analysis.results.notes import NO_PREVALENCE

HERE = Path(__file__).parent
NAME = "release.html"
SOURCES = (
    "Contains public sector information licensed under the Open Government Licence v3.0.",
    "Source: Office for National Statistics licensed under the Open Government Licence v3.0. "
    "Contains OS data © Crown copyright and database right 2016, 2021, 2025.",
    "English Indices of Deprivation 2025, Ministry of Housing, Communities and Local Government, "
    "Open Government Licence v3.0.",
)
"""What has to stand wherever the figures about places are used; from the place's own page."""


def page(contents: Contents, charts: Sequence[Chart], maps: Sequence[Chart], place: Place) -> str:
    """The page as HTML: nothing is fetched, and it says what it has to say without scripts."""
    names = area_names(place)
    apart = contents.table(APART)
    return (
        _environment()
        .get_template("release.html")
        .render(
            contents=contents,
            made_up=MADE_UP.strip() if contents.synthetic else "",
            versions=", ".join(guide.version for guide in contents.guides),
            date=f"{contents.at.day} {contents.at:%B %Y}",
            heard=_heard(contents),
            no_prevalence=NO_PREVALENCE,
            short=in_short(contents),
            common=[each for each in common_notes(contents) if each != NO_PREVALENCE],
            sections=sections(contents, charts, maps, names),
            not_shown=list(apart.frame["remark"]) if apart else [],
            reasons=[(written.WHY[reason], said) for reason, said in REASONS.items()],
            meanings=meanings(contents.tables),
            sources=SOURCES,
            css=Markup((HERE / "templates" / "release.css").read_text("utf-8")),  # noqa: S704
        )
    )


def write_page(
    contents: Contents,
    charts: Sequence[Chart],
    maps: Sequence[Chart],
    place: Place,
    folder: Path,
) -> Path:
    """``release.html`` in ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / NAME
    path.write_text(page(contents, charts, maps, place), "utf-8")
    return path


def _heard(contents: Contents) -> str:
    """How many people, in words: the sum of the published numbers, by channel."""
    table = contents.table("people_by_channel")
    shown = table.frame["people"].dropna() if table else None
    if shown is None or not len(shown):
        return "How many people took part is withheld: too few."
    missing = len(table.frame) - len(shown) if table else 0
    left = f" {missing} ways of taking part are withheld and not in this sum." if missing else ""
    return f"About {written.people(shown.sum())} people took part.{left}"


@functools.cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    # Of our own drawing: every word in it went through an XML writer.
    environment.filters["drawn"] = lambda chart: Markup(chart.svg)  # noqa: S704
    return environment
