"""Lists as CSV: whatever stands between the cells, however it is encoded."""

import csv
import io
from collections.abc import Iterator, Sequence

from bot.inviting.list_problem import ListProblem

_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def rows(content: bytes) -> Iterator[tuple[int, Sequence[str]]]:
    """Rows that are not blank, each with the line in which it begins. Raises ListProblem."""
    text = _decoded(content)
    if "\x00" in text:
        raise ListProblem("This is not a CSV file. Save the list as CSV or .xlsx.")
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


def _decoded(content: bytes) -> str:
    """The text: with a mark that says how it is written, else UTF-8, else as Windows does."""
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")
