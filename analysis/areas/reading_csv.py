"""CSV files: the encoding is UTF-8 or what the description says, never a guess."""

import csv
import io
from pathlib import Path

from analysis.areas.problems import told
from analysis.areas.reading import Layout, Written
from dialogues.problems import Place, Problem

SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t"}
LOST_LETTER = "\ufffd"
"""What programs leave where they could not read a letter."""


def read_csv(path: Path, layout: Layout) -> Written:
    """The table in a CSV file. Raises OSError where the file cannot be read."""
    data = path.read_bytes()
    text, problems = decoded(data, path.name, layout.encoding)
    if text is None:
        return Written(problems=problems)
    written = _rows(text, path.name, layout)
    written.problems[:0] = problems
    return written


def decoded(data: bytes, file: str, encoding: str) -> tuple[str | None, list[Problem]]:
    """The text of a file in the declared encoding, without a byte order mark.

    None, and why, where it is in another; UTF-8 that is declared as
    Windows-1252 is read as declared, with a warning.
    """
    whole = Place(file)
    try:
        text = data.decode("utf-8-sig" if encoding == "utf-8" else encoding)
    except UnicodeError as error:
        if encoding != "utf-8" or data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            reason = getattr(error, "reason", str(error))
            return None, [told("encoding-wrong", whole, encoding=encoding, reason=reason)]
        return None, [_not_utf8(data, file)]
    if LOST_LETTER in text:
        where, sample = _line_with(text, LOST_LETTER)
        place = Place(file, where)
        return text, [told("encoding-replaced", place, mark=LOST_LETTER, sample=sample)]
    if encoding == "windows-1252" and _is_utf8(data):
        return text, [_doubtful(data, file)]
    return text, []


def _not_utf8(data: bytes, file: str) -> Problem:
    at = next(number for number, line in enumerate(data.split(b"\n"), 1) if not _fits(line))
    sample = data.split(b"\n")[at - 1].decode("cp1252", errors="replace").strip()
    return told("encoding-not-utf8", Place(file, at), sample=sample[:120])


def _fits(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _is_utf8(data: bytes) -> bool:
    return not data.isascii() and _fits(data)


def _doubtful(data: bytes, file: str) -> Problem:
    lines = data.split(b"\n")
    at = next(number for number, line in enumerate(lines, 1) if not line.isascii())
    sample = lines[at - 1].decode("utf-8").strip()[:120]
    return told("encoding-doubtful", Place(file, at), sample=sample)


def _line_with(text: str, mark: str) -> tuple[int, str]:
    lines = text.split("\n")
    at = next(number for number, line in enumerate(lines, 1) if mark in line)
    return at, lines[at - 1].strip()[:120]


def _rows(text: str, file: str, layout: Layout) -> Written:
    reader = csv.reader(io.StringIO(text), delimiter=SEPARATORS[layout.separator], strict=True)
    lines: list[tuple[int, list[str]]] = []
    begins = 1
    try:
        for cells in reader:
            lines.append((begins, cells))
            begins = reader.line_num + 1
    except csv.Error as error:
        return Written(problems=[told("quotes-open", Place(file, begins), reason=error)])
    below = [(line, cells) for line, cells in lines if line >= layout.header_row]
    if not below:
        return Written(problems=[told("table-empty", Place(file))])
    (line, header), body = below[0], below[1:]
    other = _other_separator(header, layout.separator)
    if other:
        return Written(problems=[told("separator-other", Place(file, line), found=other)])
    return _even(tuple(cell.strip() for cell in header), body, file)


def _other_separator(header: list[str], separator: str) -> str | None:
    if len(header) > 1:
        return None
    there = (name for name, mark in SEPARATORS.items() if name != separator)
    return next((name for name in there if SEPARATORS[name] in "".join(header)), None)


def _even(header: tuple[str, ...], body: list[tuple[int, list[str]]], file: str) -> Written:
    written = Written(header=header)
    for line, cells in body:
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(header):
            place = Place(file, line)
            found, wanted = len(cells), len(header)
            written.problems.append(told("row-uneven", place, found=found, wanted=wanted))
            written.lost.append(line)
        else:
            written.rows.append((line, tuple(cells)))
    return written
