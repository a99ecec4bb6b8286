"""Lists of numbers: CSV files as spreadsheets and databases write them.

Only the column with the numbers is looked at; whatever else a list holds is
never kept, nor shown.
"""

import csv
import io
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from bot.inviting.numbers import Untextable, masked, read_number

NAMES = (
    "mobile", "mobile number", "mobile no", "mobile phone", "mobile phone number",
    "mobile telephone", "mobile telephone number", "cell", "cell phone", "phone number", "phone",
    "phone no", "telephone number", "telephone", "telephone no", "tel", "tel no", "tel number",
    "contact number", "contact no", "sms", "msisdn", "number",
)  # fmt: skip
"""What the column with the numbers may be called, in any case; the first that is there counts."""

_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


class ListProblem(Exception):
    """A list that cannot be used at all; the sentence says what to do."""


@dataclass(frozen=True)
class Row:
    """A number in E.164 form, and the line it stands in."""

    line: int
    number: str


@dataclass(frozen=True)
class Bad:
    """A row that cannot be used: its line, what may be shown of its number, and why."""

    line: int
    shown: str
    why: str


@dataclass(frozen=True)
class NumberList:
    """What a list holds: the column that was read, rows to use, rows that are no use."""

    column: str
    rows: tuple[Row, ...]
    bad: tuple[Bad, ...]


def read_list(
    content: bytes,
    countries: Collection[str],
    *,
    column: str | None = None,
    own: Collection[str] = (),
) -> NumberList:
    """The numbers in a CSV file, each once, with a report of what is wrong with it.

    ``column`` names the column where it has a name of its own; ``own`` are
    our numbers, which nobody invites. Raises ListProblem.
    """
    lines = _cells(_decoded(content))
    header = next(lines, None)
    if header is None:
        raise ListProblem("The list is empty.")
    at = _column(header[1], column)
    rows: dict[str, Row] = {}
    bad = []
    for line, cells in lines:
        cell = cells[at] if at < len(cells) else ""
        try:
            number = read_number(cell, countries)
            if number in own:
                raise Untextable("this is one of our own numbers")
            if number in rows:
                raise Untextable(f"this is the same number as in line {rows[number].line}")
            rows[number] = Row(line, number)
        except Untextable as problem:
            bad.append(Bad(line, masked(cell), str(problem)))
    return NumberList(header[1][at].strip(), tuple(rows.values()), tuple(bad))


def _decoded(content: bytes) -> str:
    """The text: with a mark that says how it is written, else UTF-8, else as Windows does."""
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _cells(text: str) -> Iterator[tuple[int, Sequence[str]]]:
    """Rows that are not blank, each with the number of the line in which it begins."""
    if "\x00" in text:
        raise ListProblem("This is not a CSV file. Save the list as CSV, then try again.")
    first = next((line for line in text.splitlines() if line.strip()), "")
    # Strict: a quotation mark that is never closed would swallow all lines after it.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(first), strict=True)
    begins = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells) and not _names_delimiter(begins, cells):
                yield begins, cells
            begins = reader.line_num + 1
    except csv.Error as error:
        raise ListProblem(f"Line {begins} cannot be read as CSV: {error}.") from None


def _names_delimiter(line: int, cells: Sequence[str]) -> bool:
    """Whether this is the line ``sep=;`` with which Excel says how a file is written."""
    return line == 1 and "".join(cells).strip() == "sep="


def _delimiter(line: str) -> str:
    """What stands between the cells: whichever the first line has most of."""
    return max(",;\t|", key=line.count)


def _column(header: Sequence[str], wanted: str | None) -> int:
    """Which column holds the numbers. Raises ListProblem."""
    names = [_plain(cell) for cell in header]
    for name in (_plain(wanted),) if wanted else NAMES:
        if names.count(name) > 1:
            raise ListProblem(f'Two columns are called "{name}": name each differently.')
        if name in names:
            return names.index(name)
    if wanted:
        raise ListProblem(f'No column is called "{wanted}". {_heads(header)}')
    raise ListProblem(
        'No column is called "mobile", "phone" or "number". Put a line with the names of the '
        f"columns first, or name the one with --column. {_heads(header)}"
    )


def _heads(header: Sequence[str]) -> str:
    """The columns that there are; not where the first line may be about somebody."""
    if any(character.isdecimal() for cell in header for character in cell):
        return "The first line of the list does not look like names of columns."
    return f"There are: {', '.join(cell.strip() or '(no name)' for cell in header)}."


def _plain(name: str) -> str:
    letters = "".join(c if c.isalnum() else " " for c in name.casefold())
    return " ".join(letters.split())
