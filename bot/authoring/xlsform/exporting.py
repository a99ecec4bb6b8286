"""A guide as a form, and what a form cannot hold of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.authoring.xlsform import extras, xpath
from bot.authoring.xlsform.expressions import Unreadable, read_expression
from bot.authoring.xlsform.kept import done_otherwise, kept_columns
from bot.authoring.xlsform.languages import language_name
from bot.authoring.xlsform.relevance import Known, relevance
from bot.authoring.xlsform.remarks import Remark
from bot.authoring.xlsform.words import from_label, plain_words, to_label
from dialogues.files.building import yes_and_no
from dialogues.guide import Choice, Guide, Question, Words

TYPES = {
    "note": "note", "yes_no": "select_one", "choice": "select_one", "several": "select_multiple",
    "scale": "range", "age": "integer", "date": "date", "postcode": "text", "text": "text",
    "consent": "select_one",
}  # fmt: skip
_RESERVED = ("meta", "data")
"""Names that XForms use themselves."""

Row = dict[str, str]
"""The filled cells of a row by the headers of their columns."""


@dataclass(frozen=True)
class Exported:
    """The rows of the sheets survey, choices and settings, and what to know of them.

    ``kept`` are the extra columns that only Earshot reads, ``otherwise`` is
    what a form does otherwise than the guide.
    """

    sheets: dict[str, list[Row]]
    kept: tuple[str, ...]
    otherwise: tuple[Remark, ...]


def export_guide(guide: Guide) -> Exported:
    """The form of a guide."""
    return _Exporter(guide).exported()


class _Exporter:
    def __init__(self, guide: Guide) -> None:
        self.guide = guide
        self.names = _names(guide)
        self.ids = {name: id_ for id_, name in self.names.items()}
        self.known: dict[str, Known] = {}
        self.lists: dict[tuple[Any, ...], str] = {}
        self.choices: list[Row] = []

    def exported(self) -> Exported:
        survey = [row for row in self._survey() if row]
        sheets = {"survey": survey, "choices": self.choices, "settings": [self._settings()]}
        return Exported(sheets, kept_columns(sheets), done_otherwise(self.guide))

    def _survey(self) -> Iterator[Row]:
        for section in self.guide.sections:
            name = section.id
            if name in (*self.names.values(), *_RESERVED):
                name = _free(f"section_{name}", {*self.names.values(), *self._section_ids()})
            kept = {} if name == section.id else {"earshot::id": section.id}
            yield {"type": "begin_group", "name": name, **_worded("label", section.title), **kept}
            for question in self.guide.questions:
                if question.section == section.id:
                    yield self._question(question)
            yield {"type": "end_group"}

    def _section_ids(self) -> set[str]:
        return {section.id for section in self.guide.sections}

    def _question(self, question: Question) -> Row:
        name = self.names[question.id]
        type_ = TYPES.get(question.kind) or ("integer" if question.whole else "decimal")
        list_name = self._list(question) if type_.startswith("select") else ""
        row = {
            "type": f"{type_} {list_name}".strip(),
            "name": name,
            **self._text(question),
            **_worded("hint", {k: plain_words(v) for k, v in question.hint.items()}),
            "required": "" if question.skip else "yes",
            "relevant": self._relevant(question),
            "constraint": xpath.constraint(question),
            "parameters": _parameters(question),
            **self._extras(question, list_name),
        }
        self.known[name] = Known(
            question, {choice.code: choice.code for choice in question.choices}
        )
        return _filled(row)

    def _text(self, question: Question) -> Row:
        labels = {k: to_label(text, self.names) for k, text in question.text.items()}
        kept = {k: t for k, t in question.text.items() if from_label(labels[k], self.ids) != t}
        hints = {k: t for k, t in question.hint.items() if plain_words(t) != t}
        return {
            **_worded("label", labels),
            **_worded("earshot::text", kept),
            **_worded("earshot::hint", hints),
        }

    def _relevant(self, question: Question) -> str:
        if question.only_if is None:
            return ""
        return xpath.relevant(question.only_if, self.guide, self.names)

    def _extras(self, question: Question, list_name: str) -> Row:
        low, high = question.ends_labels or ({}, {})
        usual = Question("", question.kind, {})
        return {
            "earshot::id": "" if self.names[question.id] == question.id else question.id,
            "earshot::kind": self._kind(question),
            "earshot::only_if": self._kept_condition(question),
            "earshot::ends": extras.write_endings(question.ends) if question.ends else "",
            "earshot::paths": "" if len(question.paths) == 2 else " ".join(question.paths),
            "earshot::item": question.item or "",
            "earshot::purpose": question.purpose or "",
            **{
                f"earshot::{name}": str(getattr(question, name))
                for name in ("thin", "wording_version", "sensitivity", "keep")
                if getattr(question, name) != getattr(usual, name)
            },
            **_worded("earshot::short", question.short),
            **_worded("earshot::why", question.why),
            **_worded("earshot::probe", question.probe),
            **_worded("earshot::unit", question.unit),
            **_worded("earshot::low", low),
            **_worded("earshot::high", high),
            **_worded("earshot::reask", self._reask(question)),
            **_worded("earshot::called", _listed(question.called)),
        }

    def _kind(self, question: Question) -> str:
        """Where the type alone would be read as another kind."""
        codes = [choice.code for choice in question.choices]
        read_as = {"select_one": "yes_no" if codes == ["yes", "no"] else "choice"}
        plain = {"text": "text", "integer": "number"}
        type_ = TYPES.get(question.kind, question.kind)
        guess = {**read_as, **plain}.get(type_, question.kind)
        return "" if guess == question.kind else question.kind

    def _kept_condition(self, question: Question) -> str:
        """The condition itself, where reading its expression would give another."""
        if question.only_if is None:
            return ""
        try:
            read = relevance(read_expression(self._relevant(question)), self.known, {})
        except Unreadable:
            read = None
        if read == question.only_if:
            return ""
        return extras.write_json(extras.condition_fields(question.only_if))

    @staticmethod
    def _reask(question: Question) -> Words:
        languages = dict.fromkeys(language for words in question.reask for language in words)
        return _listed(
            {k: tuple(words[k] for words in question.reask if k in words) for k in languages}
        )

    def _list(self, question: Question) -> str:
        """The name of the list with these choices, which questions share."""
        key = tuple(
            (c.code, tuple(c.label.items()), tuple(c.heard_as.items()), c.other)
            for c in question.choices
        )
        if key not in self.lists:
            usual = self._yes_no(question) and "yes_no" not in self.lists.values()
            name = "yes_no" if usual else _free(question.id, set(self.lists.values()))
            self.lists[key] = name
            self.choices += [_choice(name, choice) for choice in question.choices]
        return self.lists[key]

    def _yes_no(self, question: Question) -> bool:
        labels = [choice.label.get(self.guide.language) for choice in question.choices]
        return labels == [*yes_and_no(self.guide.language, {})]

    def _settings(self) -> Row:
        guide = self.guide
        others = {k: title for k, title in guide.title.items() if k != guide.language}
        phrases = {k: extras.write_json(words) for k, words in guide.phrases.items() if words}
        reviewed = [language for language in guide.reviewed if language != guide.language]
        row = {
            "form_title": guide.title.get(guide.language, ""),
            "form_id": guide.id,
            "version": guide.version,
            "default_language": language_name(guide.language),
            **_worded("earshot::title", others),
            **_worded("earshot::who", guide.who),
            **_worded("earshot::person", guide.person),
            **_worded("earshot::phrases", phrases),
            "earshot::licence": guide.licence,
            "earshot::limits": extras.write_limits(guide.limits),
            "earshot::measures": ", ".join(f"{m.id}={m.rule}" for m in guide.measures),
            "earshot::reviewed": " ".join(reviewed),
        }
        return _filled(row)


def _filled(row: Row) -> Row:
    """The cells that have anything in them; in extra columns nothing may look like a name."""
    return {
        header: extras.guarded(text) if header.startswith(extras.NAME) else text
        for header, text in row.items()
        if text
    }


def _names(guide: Guide) -> dict[str, str]:
    """The names of the questions in the form, by their ids."""
    names: dict[str, str] = {}
    ids = {question.id for question in guide.questions}
    for id_ in ids:
        names[id_] = _free(f"{id_}_1", ids) if id_ in _RESERVED else id_
    return names


def _free(name: str, taken: set[str]) -> str:
    free, number = name, 2
    while free in taken:
        free, number = f"{name}_{number}", number + 1
    return free


def _worded(name: str, words: Mapping[str, str]) -> Row:
    return {f"{name}::{language_name(language)}": text for language, text in words.items()}


def _listed(lists: Mapping[str, tuple[str, ...]]) -> Words:
    return {language: extras.write_list(items) for language, items in lists.items()}


def _parameters(question: Question) -> str:
    if question.kind != "scale" or question.smallest is None or question.largest is None:
        return ""
    return f"start={question.smallest:g} end={question.largest:g} step=1"


def _choice(list_name: str, choice: Choice) -> Row:
    row = {
        "list_name": list_name,
        "name": choice.code,
        **_worded("label", choice.label),
        **{f"earshot_heard_as_{k}": text for k, text in _listed(choice.heard_as).items()},
        "earshot_other": "yes" if choice.other else "",
    }
    return _filled(row)
