"""Every chart of a release, in the order of a page."""

from collections.abc import Iterator, Sequence
from itertools import chain

from analysis.areas.shipped import Place
from analysis.outputs.charts.answers import answer_charts, outcome_charts
from analysis.outputs.charts.beside import coverage_charts, raking_charts
from analysis.outputs.charts.chart import Chart
from analysis.outputs.charts.combinations import combination_charts
from analysis.outputs.charts.crossed import crossed_charts
from analysis.outputs.charts.forest import comparison_charts
from analysis.outputs.charts.going_through import drop_off_charts, time_charts
from analysis.outputs.charts.scores import score_charts
from analysis.outputs.contents import Contents

WARDS = "ward24"


def all_charts(contents: Contents, place: Place) -> tuple[Chart, ...]:
    """A chart for each finished table that can be drawn; none where a table has no rows.

    ``place`` gives the areas their names.
    """
    names = area_names(place)
    parts: Sequence[Iterator[Chart]] = (
        coverage_charts(contents, names),
        answer_charts(contents, names),
        combination_charts(contents),
        outcome_charts(contents),
        comparison_charts(contents),
        score_charts(contents),
        crossed_charts(contents, names),
        drop_off_charts(contents),
        time_charts(contents),
        raking_charts(contents),
    )
    return tuple(chain.from_iterable(parts))


def area_names(place: Place) -> dict[str, str]:
    """The names of the wards, by their codes."""
    return {str(code): str(name) for code, name in place.names(WARDS).items()}
