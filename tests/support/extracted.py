"""The working extract of a store, as frames."""

import pandas as pd
from sqlalchemy import Engine

from analysis.extracting import extract
from storage.columnar import columnar


def tables(engine: Engine, guide_id: str = "small", **how) -> dict[str, pd.DataFrame]:
    """Every table, without the column that stands in all of them."""
    with columnar(engine) as store, extract(store, guide_id, **how) as found:
        frames = {name: read().read_all().to_pandas() for name, read in found.tables.items()}
    for frame in frames.values():
        assert list(frame.pop("sharing").unique()) in ([], [found.files.sharing])
    return frames
