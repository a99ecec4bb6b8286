"""Lists of numbers: CSV files and workbooks, as spreadsheets and databases write them.

Only the column with the numbers is looked at; whatever else a list holds is
never kept, nor shown.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from bot.inviting import commas, workbooks
from bot.inviting.list_problem import ListProblem
from bot.inviting.numbers import Kind, Untextable, masked, read_number

NAMES = (
    "mobile", "mobile number", "mobile no", "mobile phone", "mobile phone number",
    "mobile telephone", "mobile telephone number", "cell", "cell phone", "phone number", "phone",
    "phone no", "telephone number", "telephone", "telephone no", "tel", "tel no", "tel number",
    "contact number", "contact no", "sms", "msisdn", "number",
)  # fmt: skip
"""What the column with the numbers may be called, in any case; the first that is there counts."""

_OTHER_FILES = (
    (b"\x89PNG", "a picture"), (b"\xff\xd8\xff", "a picture"), (b"GIF8", "a picture"),
    (b"%PDF", "a PDF file"), (b"{\\rtf", "a text document"), (b"\x1f\x8b", "a packed file"),
)  # fmt: skip
"""What people upload by mistake, by its first bytes."""


@dataclass(frozen=True)
class Row:
    """A number in E.164 form, and the line it stands in."""

    line: int
    number: str


@dataclass(frozen=True)
class Bad:
    """A row that cannot be used: its line, what may be shown of its number, why, what to do."""

    line: int
    shown: str
    kind: Kind
    why: str
    todo: str


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
    """The numbers in a file, each once, with a report of what is wrong with it.

    ``column`` names the column where it has a name of its own; ``own`` are
    our numbers, which nobody invites. Raises ListProblem.
    """
    lines = _rows(content)
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
                raise Untextable("own", "this is one of our own numbers", "Leave it out")
            if number in rows:
                why = f"this is the same number as in line {rows[number].line}"
                raise Untextable("twice", why, "Nothing: they are invited once")
            rows[number] = Row(line, number)
        except Untextable as problem:
            bad.append(Bad(line, masked(cell), problem.kind, str(problem), problem.todo))
    return NumberList(header[1][at].strip(), tuple(rows.values()), tuple(bad))


def _rows(content: bytes) -> Iterator[tuple[int, Sequence[str]]]:
    """Rows that are not blank, each with the number of the line in which it begins."""
    for begins, what in _OTHER_FILES:
        if content.startswith(begins):
            raise ListProblem(f"This is {what}, not a list. Save the list as CSV or .xlsx.")
    return workbooks.rows(content) if workbooks.is_one(content) else commas.rows(content)


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
        f"columns first, or say what the column with the numbers is called. {_heads(header)}"
    )


def _heads(header: Sequence[str]) -> str:
    """The columns that there are; not where the first line may be about somebody."""
    if any(character.isdecimal() for cell in header for character in cell):
        return "The first line of the list does not look like names of columns."
    return f"There are: {', '.join(cell.strip() or '(no name)' for cell in header)}."


def _plain(name: str) -> str:
    letters = "".join(c if c.isalnum() else " " for c in name.casefold())
    return " ".join(letters.split())
