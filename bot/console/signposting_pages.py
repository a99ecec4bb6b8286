"""Signposting texts on pages: written for an area and language, approved, withdrawn."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from fastapi.responses import Response

from bot.console.visits import Visit, go
from bot.forms import Form, row_number
from dialogues.signposting import GROUPS, MOST_PARTS, TEXTS, problem_of
from dialogues.texting import downgrade, parts
from storage import signposting_texts
from storage.areas import is_everywhere
from storage.audit import note
from storage.signposting_texts import Place, Text

FOR = {
    "life": "Danger to life, self-harm",
    "medical": "An emergency of the body",
    "child": "Harm to a child",
    "exploitation": "Modern slavery",
    "abuse": "Abuse of any other kind",
    "neglect": "Neglect and self-neglect",
}
"""Groups of concerns in words."""

LONGEST_AREA, LONGEST_WORDS = 500, 2000

_LANGUAGE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True)
class AsSent:
    """Words as a resident gets them by text message, and how many parts that takes."""

    words: str
    parts: int


@dataclass(frozen=True)
class Row:
    """What is sent for a group of concerns, and what waits to be approved."""

    place: Place
    used: Text | None
    waits: Text | None


def listed(visit: Visit) -> Response:
    """What is sent for which concerns, by area and language."""
    with visit.parts.reading.connect() as connection:
        found = signposting_texts.texts(connection, visit.member.organisation_id)
    places = {(each.area, each.language) for each in found} | {("", each) for each in TEXTS}
    blocks = [
        (area, language, [_row(Place(area, language, kind), found) for kind in GROUPS])
        for area, language in sorted(places)
    ]
    return visit.page("signposting", blocks=blocks, **_WORDS)


def new(visit: Visit) -> Response:
    """A form for words for a place, which has what is sent there now in it."""
    asked = Form({name: [visit.query.get(name, "")] for name in ("area", "language", "kind")})
    place = _place(asked)
    if place is None:
        return visit.missing()
    return _page(visit, place)


def one(visit: Visit) -> Response:
    """A text with all that there was in its place."""
    text = _text(visit)
    return visit.missing() if text is None else _page(visit, text.place)


def write(visit: Visit) -> Response:
    """Keep words that are to be approved."""
    place, words = _place(visit.form), visit.form.get("words").replace("\r\n", "\n").strip()
    if place is None:
        return visit.page(
            "signposting_problem", 422,
            problem="Choose which concerns the text is for, and write a language such as en or pl.",
        )  # fmt: skip
    problem = "The words are too long." if len(words) > LONGEST_WORDS else problem_of(words)
    if problem:
        return _page(visit, place, problem, words)
    with visit.parts.engine.begin() as connection:
        written = signposting_texts.write(
            connection, visit.member.organisation_id, place, words, visit.member.shown_as, visit.now
        )
        note(connection, visit.entry("signposting_written", f"signposting {written}"))
    return go(f"/signposting/{written}", "signposting_written")


def approve(visit: Visit) -> Response:
    """Have a text used from now on, under their name."""
    text = _text(visit)
    if text is None:
        return visit.missing()
    with visit.parts.engine.begin() as connection:
        done = signposting_texts.approve(
            connection, visit.member.organisation_id, text, visit.member.shown_as, visit.now
        )
        if done:
            note(connection, visit.entry("signposting_approved", f"signposting {text.id}"))
    return go(f"/signposting/{text.id}", "signposting_approved" if done else "signposting_else")


def withdraw(visit: Visit) -> Response:
    """Have a text used no more."""
    text = _text(visit)
    if text is None:
        return visit.missing()
    with visit.parts.engine.begin() as connection:
        done = signposting_texts.withdraw(connection, text, visit.member.shown_as, visit.now)
        if done:
            note(connection, visit.entry("signposting_withdrawn", f"signposting {text.id}"))
    return go(f"/signposting/{text.id}", "signposting_withdrawn" if done else "signposting_else")


def as_sent(words: str) -> AsSent:
    """The words as they go out by text message."""
    plain = downgrade(words)
    return AsSent(plain, parts(plain).count)


_WORDS: dict[str, Any] = {
    "groups": FOR,
    "as_sent": as_sent,
    "built_in": TEXTS,
    "most": MOST_PARTS,
}
"""What all of these pages are made with."""


def _row(place: Place, found: Sequence[Text]) -> Row:
    here = {each.state: each for each in found if each.place == place}
    return Row(place, here.get("used"), here.get("waits"))


def _page(visit: Visit, place: Place, problem: str = "", typed: str = "") -> Response:
    with visit.parts.reading.connect() as connection:
        past = signposting_texts.history(connection, visit.member.organisation_id, place)
    row = _row(place, past)
    otherwise = TEXTS.get(place.language, TEXTS["en"])[place.kind]
    latest = row.waits or row.used
    return visit.page(
        "signposting_text", 422 if problem else 200, problem=problem, row=row, place=place,
        otherwise=otherwise, past=past, typed=typed or (latest.words if latest else otherwise),
        **_WORDS,
    )  # fmt: skip


def _place(form: Form) -> Place | None:
    """For what a text is to be; None where that cannot be read."""
    area, language = " ".join(form.get("area").split()), form.get("language").strip().lower()
    known = form.get("kind") in GROUPS and _LANGUAGE.fullmatch(language) is not None
    if not known or len(area) > LONGEST_AREA or not area.isprintable():
        return None
    return Place("" if is_everywhere(area) else area, language, form.get("kind"))


def _text(visit: Visit) -> Text | None:
    number = row_number(visit.path["number"])
    if number is None:
        return None
    with visit.parts.reading.connect() as connection:
        return signposting_texts.text(connection, visit.member.organisation_id, number)
