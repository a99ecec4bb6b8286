"""SPSS (.sav): a file a table, with labels of columns and values, and kinds of missing.

Choices become numbers from 1 in the order of the codebook, with their words as
value labels. A kind of missing is a number of its own below ``-990``, declared
as missing, so that SPSS leaves it out of sums and still tells the kinds apart.
"""

from collections.abc import Mapping
from pathlib import Path
from textwrap import wrap
from typing import Any

import pandas as pd
import pyarrow as pa
import pyreadstat

from analysis.outputs.files.problems import FilesProblem
from analysis.outputs.files.shape import Batches, Tables
from storage.extract_columns import MISSING

MISSING_VALUES = {kind: -991 - number for number, kind in enumerate(MISSING)}
"""The number that stands for each kind of missing."""

MOST_ROWS = 2_000_000
"""A .sav is made in memory; longer tables go as Parquet."""

_RANGE: Any = {"lo": min(MISSING_VALUES.values()), "hi": max(MISSING_VALUES.values())}
_LABEL, _VALUE, _FILE, _NOTE = 255, 119, 64, 80
"""Bytes that may be in a column's label, a value's, the file's, and a line of its notes."""

_MORE = {"missing": "why there is no answer", "other": "words for something else"}

_AS_NUMBERS = ("choice", "yes_no", "consent", "scale", "number", "age")
_CHOSEN = {0: "Not chosen", 1: "Chosen"}
_BETWEEN = "__"
"""Between a question and one of its choices, in the columns of 0 and 1."""


def write_sav(tables: Tables, folder: Path) -> list[Path]:
    """One file a table. Raises FilesProblem for a table that is too long to be made in memory."""
    return [
        _write(name, read, tables, folder / f"{name}.sav") for name, read in tables.tables.items()
    ]


def _write(name: str, read: Batches, tables: Tables, path: Path) -> Path:
    found = []
    length = 0
    reader = read()
    for batch in reader:
        length += batch.num_rows
        if length > MOST_ROWS:
            raise FilesProblem(
                f"The table {name} has more than {MOST_ROWS:,} rows, too many for SPSS files: "
                "export as csv or parquet."
            )
        found.append(batch)
    frame = reader.schema.empty_table().from_batches(found, reader.schema).to_pandas()
    book = tables.book[tables.book["table"] == name]
    labels: dict[str, dict[Any, str]] = {}
    whole = [each.name for each in reader.schema if pa.types.is_integer(each.type)]
    for column in list(frame.columns):
        frame[column], values = _column(frame, column, book[book["column"] == column])
        if _BETWEEN in column and column in whole:
            values = dict(_CHOSEN)
        if values:
            labels[column] = values
    shown = dict.fromkeys([*whole, *labels], "F8.0")
    pyreadstat.write_sav(
        frame, str(path), file_label=_cut(tables.sharing, _FILE), note=wrap(tables.sharing, _NOTE),
        column_labels=_column_labels(frame, book), variable_value_labels=labels,
        variable_format=shown, variable_measure=_measures(frame, book, labels),
        missing_ranges={each: [_RANGE] for each in labels if f"{each}.missing" in frame.columns},
    )  # fmt: skip
    return path


def _column(
    frame: pd.DataFrame, column: str, book: pd.DataFrame
) -> tuple[pd.Series, dict[Any, str]]:
    """The column as SPSS has it, and labels of its values."""
    cells = frame[column]
    kind = str(book["kind"].iloc[0]) if len(book) else ""
    coded = dict(zip(book["code"].dropna(), book["label"].dropna(), strict=False))
    if kind in _AS_NUMBERS and f"{column}.missing" in frame.columns:
        numbers, labels = _numbered(cells, coded)
        missing = frame[f"{column}.missing"].map(MISSING_VALUES)
        labels |= {value: MISSING[each] for each, value in MISSING_VALUES.items()}
        return numbers.where(cells.notna(), missing), _short(labels)
    if cells.dtype == bool:
        return cells.astype("int8"), {}
    if isinstance(cells.dtype, pd.StringDtype) or cells.dtype == object:
        return cells.astype(object).where(cells.notna(), ""), {}
    return cells, {}


def _measures(
    frame: pd.DataFrame, book: pd.DataFrame, labels: Mapping[str, Mapping[Any, str]]
) -> dict[str, Any]:
    """What each column measures: figures are a scale, bands have an order, the rest are names."""
    kinds = dict(zip(book["column"], book["kind"].fillna(""), strict=True))
    found = {}
    for column in frame.columns:
        kind = kinds.get(column)
        dtype = frame[column].dtype
        counted = pd.api.types.is_numeric_dtype(dtype) or dtype.kind == "M"
        figures = counted and column not in labels
        found[column] = (
            "scale" if figures or kind in ("scale", "number")
            else "ordinal" if kind == "age" else "nominal"
        )  # fmt: skip
    return found


def _numbered(cells: pd.Series, coded: Mapping[str, str]) -> tuple[pd.Series, dict[Any, str]]:
    if pd.api.types.is_numeric_dtype(cells):
        return cells.astype("float64"), {float(code): label for code, label in coded.items()}
    # With --labels the cells are words already; either way a value's order is the codebook's.
    values = {code: number for number, code in enumerate(coded, start=1)}
    values |= {label: values[code] for code, label in coded.items()}
    others = [each for each in cells.dropna().unique() if each not in values]
    values |= {each: len(coded) + number for number, each in enumerate(others, start=1)}
    labels = {values[code]: label for code, label in coded.items()}
    labels |= {values[each]: str(each) for each in others}
    return cells.map(values).astype("float64"), labels


def _short(labels: Mapping[Any, str]) -> dict[Any, str]:
    return {value: _cut(label, _VALUE) for value, label in labels.items()}


def _column_labels(frame: pd.DataFrame, book: pd.DataFrame) -> list[str | None]:
    meanings = dict(zip(book["column"], book["meaning"], strict=True))
    choices = {
        f"{column}__{code}": f"{column}: {label}"
        for column, code, label in zip(book["column"], book["code"], book["label"], strict=True)
    }
    labels: list[str | None] = []
    for column in frame.columns:
        question, _, what = column.rpartition(".")
        label = meanings.get(column) or choices.get(column)
        label = label or (f"{question}: {_MORE[what]}" if what in _MORE else column)
        labels.append(_cut(" ".join(label.split()), _LABEL))
    return labels


def _cut(text: str, size: int) -> str:
    return text.encode()[:size].decode("utf-8", "ignore")
