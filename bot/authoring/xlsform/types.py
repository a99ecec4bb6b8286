"""The types of question that a form has, and what becomes of them in a guide."""

import re
from dataclasses import dataclass
from difflib import get_close_matches

from dialogues.guide import Kind

KINDS: dict[str, tuple[Kind, ...]] = {
    "text": ("text", "postcode"),
    "integer": ("number", "age"),
    "decimal": ("number",),
    "range": ("scale",),
    "date": ("date",),
    "note": ("note",),
    "acknowledge": ("consent",),
    "select_one": ("choice", "yes_no", "consent"),
    "select_multiple": ("several",),
}
"""The kinds that a type can become; the first unless ``earshot::kind`` says another."""

GROUPS = ("begin_group", "end_group", "begin_repeat", "end_repeat")
WITH_LIST = ("select_one", "select_multiple", "rank")

ABSENT: dict[str, tuple[str, str]] = {
    **dict.fromkeys(
        ("start", "end", "today", "deviceid", "username", "email", "phonenumber", "audit",
         "simserial", "subscriberid"),
        ("Earshot notes times by itself, and never the device", "There is nothing to do"),
    ),
    **dict.fromkeys(
        ("calculate", "hidden"),
        ("a guide calculates nothing", "Calculate it in the analysis"),
    ),
    **dict.fromkeys(
        ("geopoint", "geotrace", "geoshape", "start-geopoint", "background-geopoint"),
        ("a guide asks for no place on a map", "Ask for the postcode, with earshot::kind postcode"),
    ),
    **dict.fromkeys(
        ("image", "audio", "video", "file", "background-audio", "barcode"),
        ("a guide asks for words only", "Ask for it in words, or leave it out"),
    ),
    "time": ("a guide has no question for a time of day", "Make it select_one or text"),
    "datetime": ("a guide has no question for a time of day", "Make it date"),
    "rank": ("a guide cannot ask for an order", "Ask with select_one which comes first"),
    **dict.fromkeys(
        ("select_one_from_file", "select_multiple_from_file", "select_one_external",
         "csv-external", "xml-external", "osm"),
        ("a guide holds all its choices itself", "Put the choices on the sheet choices"),
    ),
}  # fmt: skip
"""Types that are not carried over: why not, and what to do."""

_ALIASES = {
    "int": "integer", "string": "text", "trigger": "acknowledge", "select1": "select_one",
    "select one": "select_one", "select one from": "select_one",
    "select multiple": "select_multiple", "select multiple from": "select_multiple",
    "select all that apply": "select_multiple", "select all that apply from": "select_multiple",
    "add select one prompt using": "select_one",
    "add select multiple prompt using": "select_multiple",
    "lgroup": "repeat", "photo": "image", "location": "geopoint", "gps": "geopoint",
    "phone number": "phonenumber", "date time": "datetime", "percentage": "decimal",
}  # fmt: skip
_LISTED = sorted(
    (*WITH_LIST, "select_one_from_file", "select_multiple_from_file", "select_one_external",
     *(name for name, kind in _ALIASES.items() if kind in WITH_LIST)),
    key=len, reverse=True,
)  # fmt: skip
_OR_OTHER = re.compile(r"\s+or[_ ](?:specify[_ ])?other$")


@dataclass(frozen=True)
class Type:
    """What stands in the column ``type``: ``word``, and of selects the list."""

    word: str
    list_name: str = ""
    or_other: bool = False


def read_type(text: str) -> Type | None:
    """The type; None for one that no form has."""
    text = " ".join(text.split())
    plain = text.lower()
    group = re.fullmatch(r"(begin|end)[ _](group|repeat|lgroup|loop)(?: .*)?", plain)
    if group:
        return Type(f"{group[1]}_{'group' if group[2] == 'group' else 'repeat'}")
    for name in _LISTED:
        if plain == name or plain.startswith(f"{name} "):
            rest = text[len(name) :].strip()
            listed = _OR_OTHER.sub("", rest)
            return Type(_ALIASES.get(name, name), listed, listed != rest)
    word = _ALIASES.get(plain, plain)
    return Type(word) if word in KINDS or word in ABSENT else None


def did_you_mean(text: str) -> str:
    """What to do about a type that no form has."""
    first = text.split()[0].lower() if text.split() else ""
    near = get_close_matches(first, [*KINDS, *ABSENT, *GROUPS], n=1, cutoff=0.6)
    return f"Did you mean {near[0]}" if near else f"Use one of: {', '.join(KINDS)}"
