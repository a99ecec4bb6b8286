"""What Kobo and ODK do not do with a guide that was exported, so that nobody relies on it."""

from collections.abc import Mapping

from bot.authoring.xlsform.extras import NAME
from bot.authoring.xlsform.remarks import Remark, Spot
from dialogues.guide import Guide, Question
from dialogues.wording import PIPE

_EXTRAS = {
    "kind": "what kind of question it is beyond its type, such as age, postcode or consent",
    "short": "the shorter wording for text messages",
    "text": "wording with marks that would mean something else in a form",
    "hint": "hints with marks that would mean something else in a form",
    "why": "why it is asked",
    "probe": "the question for more after a thin answer",
    "thin": "how many words are a thin answer",
    "unit": "what a number counts",
    "low": "what the lowest number means",
    "high": "what the highest number means",
    "reask": "the words for a second and third try",
    "called": "what people may call the answer",
    "paths": "who is asked: residents by text, or helpers",
    "only_if": "the condition as the guide words it; relevant says the same",
    "ends": "answers that end the interview",
    "item": "the item of a published measure",
    "purpose": "what a consent is for",
    "wording_version": "the version of a consent's wording",
    "sensitivity": "how sensitive the answer is",
    "keep": "that only a code of the answer is kept",
    "id": "the guide's own id, which a form cannot have",
    "heard_as": "other words that mean a choice",
    "other": "that something else is asked for at once",
    "title": "the title in other languages",
    "who": "what is said to who is this",
    "person": "what is said to somebody who asks for a person",
    "phrases": "the guide's own fixed phrases",
    "licence": "the licence",
    "limits": "the limits of an interview",
    "measures": "the measures",
    "reviewed": "which translations are reviewed",
}
Sheets = Mapping[str, list[dict[str, str]]]


def kept_columns(sheets: Sheets) -> tuple[str, ...]:
    """The extra columns of a form that Kobo and ODK do not know, and what they hold."""
    counts: dict[tuple[str, str], int] = {}
    for sheet, rows in sheets.items():
        for row in rows:
            for key in {(sheet, _name(header)) for header in row if header.startswith(NAME)}:
                counts[key] = counts.get(key, 0) + 1
    # In the order in which they are explained, whatever the order of the rows.
    order = list(_EXTRAS)
    found = sorted(counts.items(), key=lambda pair: (list(sheets).index(pair[0][0]),
                                                     order.index(pair[0][1])))  # fmt: skip
    return tuple(_column(sheet, name, count) for (sheet, name), count in found)


def _column(sheet: str, name: str, count: int) -> str:
    header = f"earshot_{name}" if sheet == "choices" else f"earshot::{name}"
    rows = "" if sheet == "settings" else f" ({count} row{'' if count == 1 else 's'})"
    return f"{sheet}, column {header}{rows}: {_EXTRAS[name]}"


def _name(header: str) -> str:
    plain = header.removeprefix("earshot::").removeprefix("earshot_").split("::")[0]
    return "heard_as" if plain.startswith("heard_as") else plain


def done_otherwise(guide: Guide) -> tuple[Remark, ...]:
    """What a form does otherwise than the guide, by the ids of the questions."""
    questions = guide.questions
    cases = (
        ([q.id for q in questions if q.ends], "the interview does not end by itself",
         "a form knows no endings", "Tell those who ask the questions when to stop"),
        ([q.id for q in questions if q.kind == "date"], "a month or a year alone is not taken",
         "a form wants the whole date", "Tell those who ask the questions"),
        ([q.id for q in questions if _pipes(q)], "the code of a choice is put into the wording",
         "a form does not put in its label", "Reword it in the form"),
        ([q.id for q in questions if q.keep == "coded"], "what was typed is kept",
         "a form knows no codes for it", "Code it before you share anything"),
        ([q.id for q in questions if any(c.other for c in q.choices)],
         "what the other thing is remains unasked", "a form asks nothing by itself",
         "Add a row of type text below it, with relevant"),
    )  # fmt: skip
    found = [
        Remark(Spot("survey"), f"{what} ({', '.join(ids)})", why, todo)
        for ids, what, why, todo in cases
        if ids
    ]
    requests = "nobody is understood who says skip, why, later or stop"
    return (*found, Remark(Spot("the form"), requests, "a form cannot listen",
                           "Tell those who ask the questions"))  # fmt: skip


def _pipes(question: Question) -> bool:
    return any(found[1] for text in question.text.values() for found in PIPE.finditer(text))
