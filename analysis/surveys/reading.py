"""A partner's survey as it stands in its file, CSV or SPSS: text in cells, a row a person."""

from pathlib import Path

import pandas as pd

from analysis.areas.reading import Layout, Written, read_by
from analysis.areas.reading_csv import read_csv
from analysis.areas.reading_excel import as_text
from analysis.surveys.problems import told
from dialogues.problems import Place


def read_survey(path: Path, layout: Layout) -> Written:
    """The cells of a survey's file. Never raises for what is in the file.

    In an SPSS file each value is its code, not its label, and what SPSS calls
    missing is an empty cell; its rows are numbered from 1.
    """
    return read_by({".csv": read_csv, ".sav": _read_spss}, path, layout)


def _read_spss(path: Path, _: Layout) -> Written:
    import pyreadstat

    with path.open("rb"):  # says plainly why a file cannot be opened, which pyreadstat does not
        pass
    try:
        frame, _meta = pyreadstat.read_sav(str(path), apply_value_formats=False)
    except (pyreadstat.ReadstatError, ValueError) as error:
        return Written(problems=[told("spss-broken", Place(path.name), reason=error)])
    rows = [
        (number, tuple("" if pd.isna(cell) else as_text(cell) for cell in row))
        for number, row in enumerate(frame.itertuples(index=False, name=None), 1)
    ]
    return Written(header=tuple(frame.columns), rows=rows)
