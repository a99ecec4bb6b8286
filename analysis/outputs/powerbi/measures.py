"""Every measure of the model: of counts, of estimates, and of areas."""

from collections.abc import Mapping
from typing import Final

from analysis.outputs.powerbi.dax import of_family
from analysis.outputs.powerbi.estimates import ESTIMATES, Estimate
from analysis.outputs.powerbi.families import FAMILIES
from analysis.outputs.powerbi.measure import (
    COUNT_FORMAT,
    RATE_FORMAT,
    SHARE_FORMAT,
    Measure,
    quoted,
)
from analysis.results.columns import COLUMNS
from analysis.results.table import Form

FORMATS: Final[Mapping[Form, str]] = {
    "count": COUNT_FORMAT, "share": SHARE_FORMAT, "difference": "0.0%;-0.0%;0.0%", "ratio": "0.00",
    "p_value": "0.000", "number": RATE_FORMAT, "seconds": COUNT_FORMAT,
}  # fmt: skip


def measures(titles: Mapping[str, str]) -> list[Measure]:
    """Every measure; ``titles`` are the tables' names in the model, by id."""
    found = [each for family in FAMILIES for each in of_family(family, titles)]
    looked_up = [found for each in ESTIMATES for found in _looked_up(each, titles[each.id])]
    return [*found, *looked_up, *_of_areas(titles)]


def _looked_up(estimate: Estimate, title: str) -> list[Measure]:
    """A measure for each number of a finished table: that of one row, and never of several."""
    table = quoted(title)
    guard = " && ".join(f"HASONEVALUE({table}[{column}])" for column in estimate.key)
    return [
        Measure(
            estimate.id, f"{estimate.noun} {name.replace('_', ' ')}",
            f"IF(\n\t{guard},\n\tMAX({table}[{name}])\n)", FORMATS[COLUMNS[name].form],
            f"{COLUMNS[name].meaning} Estimated from rounded figures. BLANK for more than one row: "
            "estimates do not add up.",
        )
        for name in estimate.columns
        if name in COLUMNS and name not in estimate.key and COLUMNS[name].form != "text"
    ]  # fmt: skip


def _of_areas(titles: Mapping[str, str]) -> list[Measure]:
    heard, area = quoted(titles["fact_area"]), quoted(titles["dim_area"])
    figures = quoted(titles["fact_area_figures"])
    residents = f"RELATED({area}[residents])"
    known = f"FILTER({heard}, NOT(ISBLANK({heard}[people])) && NOT(ISBLANK({residents})))"
    per = (
        f"VAR _heard = SUMX({known}, {heard}[people])\n"
        f"VAR _residents = SUMX({known}, {residents})\n"
        "RETURN\n\tDIVIDE(_heard, _residents) * 1000"
    )
    value = (
        f"IF(\n\tHASONEVALUE({figures}[figure]) && HASONEVALUE({figures}[area]),\n"
        f"\tMAX({figures}[value])\n)"
    )
    return [
        Measure("fact_area", "People heard per 1,000", per, RATE_FORMAT,
                "People heard of every 1,000 residents of 16 and over (Census 2021), by rounded "
                "figures. Areas whose number is withheld are in neither; BLANK if none is left."),
        Measure("fact_area_figures", "Area figure", value, RATE_FORMAT,
                "The figure of one area from open data; measured or modelled, as Figure says. "
                "BLANK for more than one area or figure: scores of areas do not add up."),
    ]  # fmt: skip
