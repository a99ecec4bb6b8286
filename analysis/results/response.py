"""Response rates by disposition."""

from collections.abc import Iterator, Mapping

import pandas as pd

from analysis.counting import CountTable
from analysis.results.notes import BASES, counted, minimum_note, usual
from analysis.results.shown import SHARES, pairs, plain, result, with_shares
from analysis.results.table import ResultTable
from analysis.statistics.response import ELIGIBLE, RATES, REACHED, STANDS_FOR

COLUMNS = ("rate", "meaning", "people", "withheld", *SHARES)
CAME = (
    "These definitions are made for people who were invited. Where people came by themselves "
    "(a poster, a link), nobody knows how many saw it: the rates then tell only how many went on "
    "once they had begun."
)
DEFINITIONS = (
    "After AAPOR, Standard Definitions (2023). I complete, P partial, R refused, NC never reached, "
    "O other. " + "; ".join(f"{name}: {kind}" for name, kind in STANDS_FOR.items()) + "."
)


def response_tables(tables: Mapping[str, CountTable], minimum: int) -> Iterator[ResultTable]:
    """The rates of all conversations together; dispositions by role and channel."""
    found = [
        pairs(plain(tables[name], **{name: "rate"}), ["rate"], "member", minimum)
        for name in (ELIGIBLE, REACHED)
        if name in tables
    ]
    if found:
        frame = pd.concat(found, ignore_index=True)
        meanings = [RATES[rate].meaning for rate in frame["rate"]]
        frame = frame.assign(meaning=pd.array(meanings, dtype="string"))
        under = (counted("dispositions"), DEFINITIONS, CAME, BASES, minimum_note(minimum))
        yield result("response_rates", "Response rates", under, frame, COLUMNS)
    if "dispositions_by_mode" in tables:
        table = tables["dispositions_by_mode"]
        frame = with_shares(table.cells, ("role", "channel"), minimum)
        notes, by = usual(table.name, minimum, CAME), table.by
        columns = (*by, "people", "withheld", *SHARES)
        title = f"{table.title}, who typed, and through what"
        yield result(table.name, title, notes, frame, columns)
