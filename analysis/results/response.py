"""Response rates by disposition."""

from collections.abc import Iterator, Mapping

from analysis.counting import CountTable
from analysis.results.notes import BASES, minimum_note, usual
from analysis.results.shown import SHARES, result, with_shares
from analysis.results.table import ResultTable
from analysis.statistics.response import STANDS_FOR, rates

RATES = ("rate", "meaning", "people", "base", "share", "low", "high", "why_none")
CAME = (
    "These definitions are made for people who were invited. Where people came by themselves "
    "(a poster, a link), nobody knows how many saw it: the rates then tell only how many went on "
    "once they had begun."
)


def response_tables(tables: Mapping[str, CountTable], minimum: int) -> Iterator[ResultTable]:
    """The rates of all conversations together; dispositions by role and channel."""
    if "dispositions" in tables:
        yield _rates(tables["dispositions"], minimum)
    if "dispositions_by_mode" in tables:
        table = tables["dispositions_by_mode"]
        frame = with_shares(table.cells, ("role", "channel"), minimum)
        columns = (*table.by, "people", "withheld", *SHARES)
        yield result(table.name, table.title, usual(table, minimum, CAME), frame, columns)


def _rates(table: CountTable, minimum: int) -> ResultTable:
    counts = dict(zip(table.cells["disposition"], table.cells["people"], strict=True))
    kinds = "; ".join(f"{name}: {kind}" for name, kind in STANDS_FOR.items())
    notes = (
        f"Counted: {table.base}",
        "After AAPOR, Standard Definitions (2023). I complete, P partial, R refused, NC never "
        f"reached, O other. {kinds}.",
        CAME, BASES, "One withheld number withholds every rate that needs it.",
        minimum_note(minimum),
    )  # fmt: skip
    frame = rates(counts, minimum=minimum)
    return result("response_rates", "Response rates", notes, frame, RATES)
