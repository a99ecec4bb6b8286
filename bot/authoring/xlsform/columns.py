"""The columns of a sheet: what each holds, in which language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from openpyxl.utils import get_column_letter
from pyxform import aliases
from pyxform.parsing.sheet_headers import process_header

from bot.authoring.xlsform import extras
from bot.authoring.xlsform.languages import language_code
from bot.authoring.xlsform.remarks import Remarks, Spot, quoted
from bot.authoring.xlsform.workbook import Sheet

_KNOWN = {
    "survey": ("type", "name", "label", "hint", "guidance_hint", "parameters", "choice_filter",
               "default", "trigger", "disabled", "query", "$given_name"),
    "choices": ("list name", "name", "label"),
    "settings": ("form_title", "form_id", "version", "default_language", "style", "instance_name",
                 "public_key", "submission_url", "auto_send", "auto_delete",
                 "allow_choice_duplicates", "name", "namespaces"),
}  # fmt: skip
_ALIASES: Mapping[str, Mapping[str, str | tuple[str, ...]]] = {
    "survey": aliases.survey_header,
    "choices": aliases.list_header,
    "settings": {},
}
_SETTINGS = {"title": "form_title", "set_form_title": "form_title", "id_string": "form_id",
             "set_form_id": "form_id"}  # fmt: skip
_INSIDE = {"jr:constraintMsg": "constraint_message", "jr:requiredMsg": "required_message",
           "readonly": "read_only", "calculate": "calculation",
           "jr:count": "repeat_count"}  # fmt: skip
_TRANSLATED = {"label", "hint", "guidance_hint", "constraint_message", "required_message", "image",
               "big-image", "audio", "video"}  # fmt: skip
_WORDED = {
    *(extras.PREFIX + name for name in (*extras.WORDED, *extras.GUIDE_WORDED)),
    *(extras.CHOICE_PREFIX + name for name in extras.CHOICE_WORDED),
}
_UNDERSTOOD = {
    "survey": {*_KNOWN["survey"], *_TRANSLATED, *_INSIDE.values(), "relevant", "constraint",
               "required", "appearance", "autoplay", "rows",
               *(extras.PREFIX + n for n in (*extras.WORDED, *extras.PLAIN))},
    "choices": {*_KNOWN["choices"], *_TRANSLATED,
                *(extras.CHOICE_PREFIX + n for n in (*extras.CHOICE_WORDED, *extras.CHOICE_PLAIN))},
    "settings": {*_KNOWN["settings"],
                 *(extras.PREFIX + n for n in (*extras.GUIDE_WORDED, *extras.GUIDE_PLAIN))},
}  # fmt: skip
"""Columns whose cells are carried, or told of one by one."""

_CHOICE_COLUMN = re.compile(
    rf"{extras.CHOICE_PREFIX}(?P<name>{'|'.join((*extras.CHOICE_WORDED, *extras.CHOICE_PLAIN))})"
    r"(?:_(?P<language>[a-z]{2,3}))?"
)


@dataclass(frozen=True)
class Column:
    """``name`` is what the column is called whatever its spelling; ``language`` its code."""

    letter: str
    header: str
    name: str
    language: str = ""

    def __str__(self) -> str:
        return f"{self.letter} ({self.header})"


def read_columns(sheet: Sheet, language: str, remarks: Remarks) -> dict[int, Column]:
    """The columns by their positions; words without a language are in ``language``.

    Leaves out, and says so, those whose language cannot be told.
    """
    found: dict[int, Column] = {}
    taken: dict[tuple[str, str], Column] = {}
    for position, header in sheet.header.items():
        letter = get_column_letter(position)
        name, called = _named(sheet, header)
        code: str | None = ""
        if name in _TRANSLATED or name in _WORDED:
            code = language_code(called) if called else language
        if code is None or name not in _UNDERSTOOD[sheet.name]:
            _leave(sheet, position, called if code is None else "", remarks)
            continue
        column = Column(letter, header, name, code)
        first = taken.setdefault((name, code), column)
        if first is not column:
            remarks.mistake(
                Spot(sheet.name, 1, str(column)),
                "this column is there twice",
                f"column {first} holds the same",
                "Delete or rename one",
            )
        found[position] = column
    return found


def _leave(sheet: Sheet, position: int, language: str, remarks: Remarks) -> None:
    """Tell of a whole column at once, with the count of its cells."""
    header = sheet.header[position]
    count = sum(position in row for row in sheet.rows.values())
    why, todo = (
        "nothing in a guide corresponds to it",
        "There is nothing to do if you do not miss it",
    )
    if language:
        why = f"the code of the language {quoted(language)} is not known"
        todo = f"Call it with its code, for example label::{language} (xx)"
    spot = Spot(sheet.name, 1, f"{get_column_letter(position)} ({header})")
    cells = f"{count} cell{'' if count == 1 else 's'}"
    remarks.leave(spot, f"this column is not carried over ({cells})", why, todo)


def languages_of(sheet: Sheet) -> list[str]:
    """The languages in which the sheet has labels, in the order of its columns."""
    called = [_named(sheet, header) for header in sheet.header.values()]
    codes = [language_code(language) for name, language in called if name == "label" and language]
    return [code for code in dict.fromkeys(codes) if code]


def has_plain_labels(sheet: Sheet) -> bool:
    """Whether there is a column ``label`` that names no language."""
    return ("label", "") in [_named(sheet, header) for header in sheet.header.values()]


def _named(sheet: Sheet, header: str) -> tuple[str, str]:
    """What a header means, and the language it names."""
    header = " ".join(header.split())
    choice = _CHOICE_COLUMN.fullmatch(header) if sheet.name == "choices" else None
    if choice:
        return extras.CHOICE_PREFIX + choice["name"], choice["language"] or ""
    double = any("::" in other for other in sheet.header.values())
    known = _KNOWN[sheet.name]
    _, tokens = process_header(header, double, dict(_ALIASES[sheet.name]), known)
    name, *rest = tokens
    if name == "earshot" and rest:
        return extras.PREFIX + rest[0].lower(), "::".join(rest[1:])
    if name in ("bind", "control", "media") and rest:
        inside, *rest = rest
        return _INSIDE.get(inside, inside), "::".join(rest)
    if sheet.name == "settings":
        return _SETTINGS.get(name.lower(), name.lower()), "::".join(rest)
    if name not in _TRANSLATED and rest:
        return "::".join(tokens), ""
    return name, "::".join(rest)
