"""Measures scored over a whole survey, by the same rules as one conversation is.

Each pattern of answers is scored once by :func:`dialogues.measures.score`, and
everybody who answered alike gets that score: there is one scoring in Earshot.
"""

import pandas as pd

from dialogues.measures import RULES, Scores, score


def scored(measure: str, items: pd.DataFrame) -> pd.DataFrame:
    """Scores person by person: ``total``, ``band``, each subscale, each item read by itself.

    ``items`` has a column an item, with response codes or numbers and None for
    no answer. Numbers are Int64, ``band`` and ``band_<item>`` strings; <NA>
    where there is none. Raises as ``score`` does for unknown measures, items
    and responses.
    """
    patterns = items.astype("object").where(items.notna(), None)
    keys = list(patterns.itertuples(index=False, name=None))
    known = {key: _row(measure, score(measure, dict(zip(items.columns, key, strict=True))))
             for key in set(keys)}  # fmt: skip
    frame = pd.DataFrame([known[key] for key in keys], index=items.index, columns=_columns(measure))
    kinds = {name: "string" if name.startswith("band") else "Int64" for name in frame.columns}
    return frame.astype(kinds)


def _columns(measure: str) -> list[str]:
    rule = RULES[measure]
    read = [f"band_{item.key}" for item in rule.items if item.bands]
    return ["total", "band", *rule.subscales, *read]


def _row(measure: str, scores: Scores) -> list[int | str | None]:
    rule = RULES[measure]
    subscales = [scores.subscales[name] for name in rule.subscales]
    read = [scores.item_bands.get(item.key) for item in rule.items if item.bands]
    return [scores.total, scores.band, *subscales, *read]
