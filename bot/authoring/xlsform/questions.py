"""One question of a form as a question of a guide."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from pyxform.errors import PyXFormError
from pyxform.parsing.parameters import parse as parse_parameters

from bot.authoring.xlsform import extras
from bot.authoring.xlsform.constraints import bounds
from bot.authoring.xlsform.deciding import Conditions
from bot.authoring.xlsform.expressions import Unreadable, read_expression, references
from bot.authoring.xlsform.form import Item
from bot.authoring.xlsform.lines import Line
from bot.authoring.xlsform.lists import TRUE, ChoiceList
from bot.authoring.xlsform.relevance import Known, number
from bot.authoring.xlsform.remarks import Remarks, quoted
from bot.authoring.xlsform.types import KINDS
from bot.authoring.xlsform.words import from_label, has_marks, joined, plain_words, to_label
from dialogues.files.building import yes_and_no
from dialogues.guide import Choice, Condition, Ending, Kind, Question, Words

FALSE = ("no", "false", "false()", "0", "")

_IN_ANALYSIS = "Check answers in the analysis"


@dataclass
class Builder:
    """Makes questions one after another; ``ids`` are theirs by their names in the form."""

    language: str
    lists: Mapping[str, ChoiceList]
    ids: Mapping[str, str]
    conditions: Conditions
    remarks: Remarks

    def question(self, item: Item, section: str, group: Condition | None) -> Question:
        """The question; every cell of its row is taken or told."""
        line, id_ = item.line, self.ids[item.name]
        choices, codes = self._choices(item)
        kind = self._kind(item, choices)
        question = Question(
            id=id_,
            kind=kind,
            text=self._text(line),
            section=section,
            short=line.words("earshot::short"),
            why={} if kind == "note" else line.words("earshot::why"),
            hint=self._hint(line),
            choices=choices if kind != "consent" or codes else self._yes_no(),
            whole=item.type.word != "decimal",
            **self._plain(line, kind),
        )
        if item.type.word == "acknowledge":
            codes = {"OK": "yes"}
        question = self._bounded(item, question, codes)
        question = replace(question, only_if=self.conditions.only_if(line, group))
        if kind != "note":
            question = replace(question, skip=not self._required(line))
            question = self._around(line, question)
        self.conditions.known[item.name] = Known(question, codes)
        line.leave_rest(self.remarks)
        return question

    def _text(self, line: Line) -> Words:
        labels, exact = line.words("label"), line.words("earshot::text")
        words = {language: from_label(text, self.ids) for language, text in labels.items()}
        names = {id_: name for name, id_ in self.ids.items()}
        for language, text in exact.items():
            if to_label(text, names) == labels.get(language, to_label(text, names)):
                words[language] = text
            else:
                line.overruled("earshot::text", language, "label", self.remarks)
        for language, text in labels.items():
            self._check_put_in(line, language, text)
            if has_marks(text):
                self.remarks.change(
                    line.spot("label", language),
                    "it has marks of formatting",
                    "people would see the marks themselves",
                    "Take them out of the wording",
                )
        return words

    def _check_put_in(self, line: Line, language: str, text: str) -> None:
        """Tell of answers that cannot be put into the wording."""
        for name in dict.fromkeys(references(text)):
            known = self.conditions.known.get(name)
            if known is None:
                why = self.conditions.absent.get(name, f'"{name}" does not come before it')
            elif known.question.kind in ("text", "postcode", "date", "note"):
                why = f"a {known.question.kind} answer is never repeated to people"
            else:
                continue
            line.leave("label", f"${{{name}}}", why, "Reword it", self.remarks, language)

    def _hint(self, line: Line) -> Words:
        hints, exact = line.words("hint"), line.words("earshot::hint")
        words = dict(hints)
        for language, text in exact.items():
            if plain_words(text) == hints.get(language, plain_words(text)):
                words[language] = text
            else:
                line.overruled("earshot::hint", language, "hint", self.remarks)
        guidance = line.words("guidance_hint")
        if guidance and words:
            language = next(iter(guidance))
            self.remarks.change(
                line.spot("guidance_hint", language),
                "it is put below the hint",
                "a guide has one hint, for helpers",
                "There is nothing to do",
            )
        return joined(words, guidance)

    def _choices(self, item: Item) -> tuple[tuple[Choice, ...], Mapping[str, str]]:
        found = self.lists.get(item.type.list_name)
        if found is None or item.type.word not in ("select_one", "select_multiple"):
            return (), {}
        found.used = True
        choices, codes = tuple(found.choices), dict(found.codes)
        if item.type.or_other and not any(choice.other for choice in choices):
            code = next(c for c in ("other", "other_2", "other_3") if c not in codes.values())
            label = dict.fromkeys(choices[0].label, "Other")
            choices = (*choices, Choice(code, label, other=True))
            codes["other"] = code
            self.remarks.change(
                item.line.spot("type"),
                "or_other becomes a choice Other",
                "a guide asks at once what the other thing is",
                "Translate its label, if there are several languages",
            )
        return choices, codes

    def _yes_no(self) -> tuple[Choice, ...]:
        yes, no = yes_and_no(self.language, {})
        return Choice("yes", {self.language: yes}), Choice("no", {self.language: no})

    def _kind(self, item: Item, choices: tuple[Choice, ...]) -> Kind:
        possible = KINDS[item.type.word]
        coded = [choice.code for choice in choices]
        guess = "yes_no" if coded == ["yes", "no"] and "yes_no" in possible else possible[0]
        wanted = item.line.take("earshot::kind").lower()
        if wanted and wanted not in possible:
            self.remarks.leave(
                item.line.spot("earshot::kind"),
                f"{quoted(wanted)} is passed over",
                f"a question of type {item.type.word} can be {' or '.join(possible)}",
                "Correct the type or the kind",
            )
        return next((kind for kind in possible if kind == wanted), guess)

    def _bounded(self, item: Item, question: Question, codes: Mapping[str, str]) -> Question:
        line = item.line
        if question.kind == "scale":
            question = self._scale(line, question)
        text = line.take("constraint") if question.kind != "note" else ""
        if not text:
            return question
        try:
            found = bounds(read_expression(text), question.kind, question.whole, codes)
        except Unreadable as error:
            line.leave("constraint", text, str(error), _IN_ANALYSIS, self.remarks)
            return question
        for why in dict.fromkeys(found.rest):
            line.leave("constraint", text, why, _IN_ANALYSIS, self.remarks)
        alone = set(found.exclusive)
        return replace(
            question,
            smallest=question.smallest if found.smallest is None else found.smallest,
            largest=question.largest if found.largest is None else found.largest,
            choices=tuple(
                replace(choice, exclusive=choice.exclusive or choice.code in alone)
                for choice in question.choices
            ),
        )

    def _scale(self, line: Line, question: Question) -> Question:
        text = line.take("parameters")
        try:
            given = parse_parameters(text, line.number)
            usual = {"start": 0, "end": 10, "step": 1}
            start, end, step = (float(given.pop(name, n)) for name, n in usual.items())
        except (PyXFormError, ValueError):
            why = "it does not look like start=0 end=10 step=1"
            line.leave("parameters", text, why, "Write from and to in the guide", self.remarks)
            return question
        words = line.words("earshot::low"), line.words("earshot::high")
        question = replace(question, smallest=number(start), largest=number(end),
                           ends_labels=words if any(words) else ())  # fmt: skip
        if given or step != 1 or start != int(start) or end != int(end):
            why = "a scale goes in whole numbers, one by one"
            line.leave("parameters", text, why, "See whether it still fits", self.remarks)
        if start == int(start) and end == int(end):
            return question
        return replace(question, kind="number", whole=False, ends_labels=())

    def _required(self, line: Line) -> bool:
        text = line.take("required")
        if text.lower() not in (*TRUE, *FALSE):
            why = "a question can always be skipped or never"
            todo = "Write skip: false in the guide if it can never"
            line.leave("required", text, why, todo, self.remarks)
        return text.lower() in TRUE

    def _plain(self, line: Line, kind: str) -> dict[str, Any]:
        """The extra columns that have no language."""
        found = {
            "item": line.take("earshot::item") or None,
            "purpose": line.take("earshot::purpose") or None,
            "sensitivity": line.take("earshot::sensitivity") or "ordinary",
            "keep": line.take("earshot::keep") or "words",
            "wording_version": line.take("earshot::wording_version") or "1",
            "unit": line.words("earshot::unit") if kind == "number" else {},
            "probe": line.words("earshot::probe") if kind == "text" else {},
        }
        thin = line.read("earshot::thin", int, self.remarks)
        paths = line.read("earshot::paths", extras.read_paths, self.remarks)
        line.take("earshot::id")
        return {**found, "thin": 3 if thin is None else thin, "paths": paths or extras.PATHS}

    def _around(self, line: Line, question: Question) -> Question:
        reask = {k: extras.read_list(v) for k, v in line.words("earshot::reask").items()}
        if not reask:
            reask = {k: (v,) for k, v in line.words("constraint_message").items()}
        called = line.words("earshot::called").items()
        return replace(
            question,
            reask=extras.read_row(reask),
            called={language: extras.read_list(words) for language, words in called},
            ends=self._ends(line),
        )

    def _ends(self, line: Line) -> tuple[Ending, ...]:
        return line.read("earshot::ends", extras.read_endings, self.remarks) or ()
