"""Two stand-ins for loneliness that nobody measured here, side by side: where they disagree.

The Community Life Survey's rates, spread over areas by their type, and the
index made from GP prescriptions. They disagree about whether North East
Lincolnshire is lonelier than England, and agree to a degree about which of its
parts are, as figures that both follow deprivation would. They are shown
together so that neither is believed alone, and never averaged: a mean of two
figures that disagree about the same thing is a figure about nothing.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.stats import norm, spearmanr

from analysis.areas.carrying import carry, people
from analysis.areas.geographies import Geography
from analysis.areas.shipped import Place
from analysis.areas.tables import AreaTable
from dialogues.problems import Problem

COMMON = Geography("msoa", 2021)
WARNING = (
    "Both figures are modelled: nobody in these areas was asked whether they are lonely. "
    "Do not average them, and do not choose the one that suits."
)


@dataclass(frozen=True)
class Proxy:
    """A stand-in: its table of areas, the same for every authority, and the column in both."""

    title: str
    table: str
    authorities: str
    column: str


SURVEY = Proxy(
    "Modelled from the Community Life Survey 2020/21, per cent lonely at least some of the time",
    "loneliness_modelled_2020", "loneliness_modelled_authorities_2020", "lonely",
)  # fmt: skip
PRESCRIPTIONS = Proxy(
    "ONS loneliness prescription index 2018, 0 is about the average of England",
    "prescriptions_2018", "prescriptions_authorities_2018", "index",
)  # fmt: skip
TABLES = tuple(name for each in (SURVEY, PRESCRIPTIONS) for name in (each.table, each.authorities))


@dataclass(frozen=True)
class Agreement:
    """Spearman's rank correlation of ``areas`` areas, with its interval (low and high)."""

    correlation: float
    low: float
    high: float
    areas: int


@dataclass(frozen=True)
class Disagreement:
    """Two proxies over the same areas.

    ``areas``: ``area``, ``name``, the two figures (``survey``,
    ``prescriptions``), their ranks (1 is the loneliest) and ``ranks_apart``.
    ``standing``: a row a proxy, where the authority stands in England:
    ``proxy``, ``figure``, ``average`` (plain mean of authorities), ``rank``
    (1 is the loneliest), ``authorities``, ``lonelier_than`` (share of the
    others, 0 to 1). ``problems`` tells how figures were carried.
    """

    areas: pd.DataFrame
    agreement: Agreement
    standing: pd.DataFrame
    problems: list[Problem]
    warning: str = WARNING


def disagreement(place: Place, tables: Mapping[str, AreaTable]) -> Disagreement:
    """The two proxies over MSOAs of 2021; ``tables`` are those named in :data:`TABLES`."""
    weights = people(place)
    survey = carry(tables[SURVEY.table], COMMON, place, weights)
    prescriptions = carry(tables[PRESCRIPTIONS.table], COMMON, place, weights)
    areas = pd.DataFrame(
        {
            "survey": survey.table.frame[SURVEY.column],
            "prescriptions": prescriptions.table.frame[PRESCRIPTIONS.column],
        }
    )
    for name in ("survey", "prescriptions"):
        areas[f"{name}_rank"] = areas[name].rank(ascending=False, method="min")
    areas["ranks_apart"] = (areas["survey_rank"] - areas["prescriptions_rank"]).abs()
    areas = areas.sort_values(["survey_rank", "prescriptions_rank"]).rename_axis("area")
    areas.insert(0, "name", place.names(COMMON.name).reindex(areas.index))
    used = [
        problem
        for carried, proxy in ((survey, SURVEY), (prescriptions, PRESCRIPTIONS))
        for problem in carried.problems
        if f'"{proxy.column}"' in problem.problem
    ]
    return Disagreement(
        areas.reset_index(),
        rank_agreement(areas["survey"], areas["prescriptions"]),
        _standing(place, tables),
        used,
    )


def rank_agreement(one: pd.Series, other: pd.Series, level: float = 0.95) -> Agreement:
    """Spearman's rank correlation with an interval, over areas that have both figures.

    The interval is Fisher's with the standard error of Bonett and Wright
    (2000), Sample size requirements for estimating Pearson, Kendall and
    Spearman correlations, Psychometrika 65(1), 23-28. NaN under four areas.
    """
    both = pd.concat([one, other], axis=1).dropna()
    count = len(both)
    if count < 4:
        return Agreement(math.nan, math.nan, math.nan, count)
    found = float(spearmanr(both.iloc[:, 0], both.iloc[:, 1]).statistic)
    apart = norm.ppf((1 + level) / 2) * math.sqrt((1 + found**2 / 2) / (count - 3))
    middle = np.arctanh(np.clip(found, -1 + 1e-12, 1 - 1e-12))
    return Agreement(found, float(np.tanh(middle - apart)), float(np.tanh(middle + apart)), count)


def _standing(place: Place, tables: Mapping[str, AreaTable]) -> pd.DataFrame:
    [(code, name)] = place.names("authority24").items()
    rows = []
    for proxy in (SURVEY, PRESCRIPTIONS):
        table = tables[proxy.authorities]
        own = str(name if table.description.by_name else code)
        figures = table.frame[proxy.column].dropna()
        here = figures.loc[own]
        rows.append(
            {
                "proxy": proxy.title,
                "figure": here,
                "average": figures.mean(),
                "rank": int((figures > here).sum()) + 1,
                "authorities": len(figures),
                "lonelier_than": (figures < here).sum() / (len(figures) - 1),
            }
        )
    return pd.DataFrame(rows)
