"""How much an index's order hinges on its weights: other weights tried, ranks compared.

Equal weights, each indicator left out, and many weights drawn at random, all
equally likely (a flat Dirichlet distribution), as Saisana, Saltelli and
Tarantola (2005), Journal of the Royal Statistical Society A 168(2), 307-323,
and the OECD/JRC Handbook on Constructing Composite Indicators (2008) advise.
"""

import math
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.areas.need import NeedIndex
from analysis.areas.need_scores import on_scale, ranks, scores

DRAWS = 2000
LOW, HIGH = 5, 95
"""Percentiles of the ranks under random weights that the table shows."""

NOTE = (
    "A place's rank describes the place, not the people in it: most people in a place of great "
    "need are not lonely, and many lonely people live elsewhere."
)


@dataclass(frozen=True)
class Need:
    """An index worked out.

    ``areas``, one row an area, most need first: ``area``, ``score`` (0 to 100),
    ``rank``, ``top_fifth``, ranks under other weights (``rank_equal``,
    ``rank_drop_low`` and ``_high``, ``rank_random_low``, ``_middle`` and
    ``_high``), ``top_fifth_share`` (of the random weights, 0 to 1), and each
    indicator as measured (``value_…``) and on the scale (``scaled_…``).

    ``weights``: ``indicator``, ``title``, ``weight``, ``why``. ``variants``:
    one row a way of weighting, compared with the stated weights: ``rank_correlation``
    (Spearman), ``top_fifth_kept`` of ``top_fifth``, ``largest_move`` and
    ``middle_move`` of ranks; random weights show their median draw.
    """

    areas: pd.DataFrame
    weights: pd.DataFrame
    variants: pd.DataFrame
    note: str = NOTE


def need(
    index: NeedIndex, values: pd.DataFrame, generator: np.random.Generator, draws: int = DRAWS
) -> Need:
    """The index over the areas of ``values`` (areas x indicators, higher is more need).

    The same generator state gives the same tables.
    """
    names = list(values.columns)
    scaled = on_scale(values)
    matrix = scaled.to_numpy()
    weights = index.weights[names].to_numpy(dtype="float64")
    own = scores(matrix, weights[None, :])[0]
    rank = ranks(own[None, :])[0]
    random = generator.dirichlet(np.ones(len(names)), size=draws)
    tried = {
        "equal": _ranked(matrix, own, np.ones((1, len(names)))),
        "drop": _ranked(matrix, own, _drops(weights)),
        "random": _ranked(matrix, own, random),
    }
    areas = pd.DataFrame({"area": values.index, "score": own, "rank": rank})
    areas["top_fifth"] = rank <= fifth(rank)
    areas = areas.join(_ranges(tried, fifth(rank)))
    for name in names:
        areas[f"value_{name}"] = values[name].to_numpy()
        areas[f"scaled_{name}"] = scaled[name].to_numpy()
    areas = areas.sort_values(["rank", "area"], ignore_index=True)
    return Need(areas, _weights(index, names), _variants(rank, tried, names))


def _ranked(
    matrix: NDArray[np.float64], own: NDArray[np.float64], weights: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Ranks under other weights (draws x areas), over the areas that have a score of their own."""
    there = ~np.isnan(own)
    found = np.full((len(weights), len(own)), np.nan)
    found[:, there] = ranks(scores(matrix[there], weights, enough=0))
    return found


def fifth(rank: NDArray[np.float64]) -> int:
    """How many of the ranked areas are the top fifth, rounded down, at least one."""
    return max(1, math.floor(np.count_nonzero(~np.isnan(rank)) / 5))


def _drops(weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """The weights with each indicator in turn left out; all stay where nothing would be left."""
    dropped = np.tile(weights, (len(weights), 1))
    np.fill_diagonal(dropped, 0)
    return np.where(dropped.sum(axis=1, keepdims=True) > 0, dropped, weights)


def _ranges(tried: dict[str, NDArray[np.float64]], top: int) -> pd.DataFrame:
    drop, random = tried["drop"], tried["random"]
    low, middle, high = pd.DataFrame(random).quantile([LOW / 100, 0.5, HIGH / 100]).to_numpy()
    return pd.DataFrame(
        {
            "rank_equal": tried["equal"][0],
            "rank_drop_low": np.fmin.reduce(drop),
            "rank_drop_high": np.fmax.reduce(drop),
            "rank_random_low": low,
            "rank_random_middle": middle,
            "rank_random_high": high,
            "top_fifth_share": np.where(np.isnan(middle), np.nan, (random <= top).mean(axis=0)),
        }
    )


def _weights(index: NeedIndex, names: list[str]) -> pd.DataFrame:
    shares = index.weights
    return pd.DataFrame(
        [
            {"indicator": each.id, "title": each.title, "weight": shares[each.id], "why": each.why}
            for each in index.indicators
            if each.id in names
        ]
    )


def _variants(
    rank: NDArray[np.float64], tried: dict[str, NDArray[np.float64]], names: list[str]
) -> pd.DataFrame:
    rows = [{"weights": "equal", **_compared(rank, tried["equal"]).iloc[0]}]
    dropped = _compared(rank, tried["drop"])
    rows += [{"weights": f"without {name}", **dropped.iloc[at]} for at, name in enumerate(names)]
    random = _compared(rank, tried["random"])
    rows.append({"weights": "random, median", **random.median()})
    rows.append({"weights": "random, 5th percentile", **_worse_end(random)})
    return pd.DataFrame(rows)


def _worse_end(random: pd.DataFrame) -> dict[str, float]:
    """Where one draw in twenty is as far from the stated weights or farther."""
    far = {"largest_move": HIGH, "middle_move": HIGH}
    return {
        str(name): float(np.percentile(column, far.get(str(name), LOW)))
        for name, column in random.items()
    }


def _compared(rank: NDArray[np.float64], others: NDArray[np.float64]) -> pd.DataFrame:
    """One row a ranking of ``others``, compared with ``rank``."""
    there = ~np.isnan(rank)
    own, rows = rank[there], others[:, there]
    top = fifth(rank)
    moves = np.abs(rows - own)
    mine = pd.Series(own).rank()
    ranked = pd.DataFrame(rows.T).rank()
    return pd.DataFrame(
        {
            "rank_correlation": ranked.corrwith(mine).to_numpy(),
            "top_fifth": top,
            "top_fifth_kept": (rows[:, own <= top] <= top).sum(axis=1),
            "largest_move": np.nanmax(moves, axis=1),
            "middle_move": np.nanmedian(moves, axis=1),
        }
    )
