"""A guide made of a form, with all that could not be carried over."""

from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import reduce
from pathlib import Path, PurePath

from bot.authoring.xlsform.columns import Column, has_plain_labels, languages_of, read_columns
from bot.authoring.xlsform.deciding import Conditions, both
from bot.authoring.xlsform.form import Form, Group, Item, absences, read_form
from bot.authoring.xlsform.languages import language_code
from bot.authoring.xlsform.lines import Line, read_lines
from bot.authoring.xlsform.lists import ChoiceList, labelled, leave_unused, read_lists
from bot.authoring.xlsform.naming import QUESTION_ID, Names
from bot.authoring.xlsform.questions import Builder
from bot.authoring.xlsform.remarks import Refused, Remark, Remarks, Spot, quoted
from bot.authoring.xlsform.settings import Settings, read_settings
from bot.authoring.xlsform.types import ABSENT
from bot.authoring.xlsform.workbook import (
    LARGEST_FILE,
    LARGEST_UNPACKED,
    TOO_LARGE,
    Workbook,
    read_workbook,
)
from dialogues.guide import Condition, Guide, Question, Section


@dataclass(frozen=True)
class Imported:
    """A guide as far as the form gives it, and the remarks on what became of the rest.

    The guide may still lack what only its author can add: see ``guide_files``
    for its files, and check those.
    """

    guide: Guide
    left: tuple[Remark, ...]
    changed: tuple[Remark, ...]


def import_form(path: Path, guide_id: str = "") -> Imported:
    """The guide in a workbook; ``guide_id`` in place of the form's own id.

    Raises Refused for a form that has mistakes, OSError for no file.
    """
    if path.stat().st_size > LARGEST_FILE:
        raise Refused([TOO_LARGE])
    return import_data(path.name, path.read_bytes(), guide_id)


def import_data(
    name: str, data: bytes, guide_id: str = "", unpacked: int = LARGEST_UNPACKED
) -> Imported:
    """The guide in the workbook of this name, as :func:`import_form`. Raises Refused.

    ``unpacked`` is how many bytes it may have once it is unpacked.
    """
    remarks = Remarks()
    path = PurePath(name)
    book = read_workbook(data, path.suffix.lower(), remarks, unpacked)
    _check_sheets(book, remarks)
    language = _language(book)
    lines = _lines(book, "settings", language, remarks)
    settings = read_settings(lines, language, path.stem, remarks)
    if guide_id:
        settings = replace(settings, id=guide_id)
    lists = read_lists(_lines(book, "choices", language, remarks), settings.duplicates, remarks)
    labelled(lists, language)
    form = read_form(_lines(book, "survey", language, remarks), lists, remarks)
    _stop_at_mistakes(remarks)
    guide = _Importer(form, lists, settings, language, remarks).guide()
    _stop_at_mistakes(remarks)
    leave_unused(lists, remarks)
    return Imported(guide, _in_order(remarks.left), _in_order(remarks.changed))


def _stop_at_mistakes(remarks: Remarks) -> None:
    if remarks.mistakes:
        raise Refused(_in_order(remarks.mistakes))


def _in_order(remarks: list[Remark]) -> tuple[Remark, ...]:
    """By sheet as a form has them, then by row."""
    sheets = ("the file", "settings", "survey", "choices")
    known = {name: n for n, name in enumerate(sheets)}
    return tuple(
        sorted(dict.fromkeys(remarks), key=lambda r: (known.get(r.spot.sheet, 9), r.spot.row))
    )


def _check_sheets(book: Workbook, remarks: Remarks) -> None:
    if "survey" not in book:
        others = [remark.spot.sheet for remark in remarks.left]
        near = get_close_matches("survey", [name.lower() for name in others], n=1, cutoff=0.6)
        todo = (
            f'Rename the sheet "{near[0]}"' if near else "Call the sheet with the questions survey"
        )
        raise Refused(
            [
                Remark(
                    Spot("the file"),
                    "there is no sheet called survey",
                    "that is where the questions of a form stand",
                    todo,
                )
            ]
        )
    columns = [name.lower() for name in book["survey"].header.values()]
    if "type" not in columns and "command" not in columns:
        raise Refused(
            [
                Remark(
                    Spot("survey", 1),
                    "there is no column type",
                    "the first row must name the columns: type, name, label",
                    "Write the names of the columns in the first row",
                )
            ]
        )


def _language(book: Workbook) -> str:
    """The language that the guide is written in: the form's default, or its first."""
    named = ""
    if "settings" in book:
        sheet = book["settings"]
        for position, header in sheet.header.items():
            if header.strip().lower() == "default_language":
                named = next((row[position] for row in sheet.rows.values() if position in row), "")
    code = language_code(named) if named else None
    there = languages_of(book["survey"])
    if code and (code in there or has_plain_labels(book["survey"])):
        return code
    return there[0] if there and not has_plain_labels(book["survey"]) else code or "en"


def _lines(book: Workbook, name: str, language: str, remarks: Remarks) -> list[Line]:
    if name not in book:
        return []
    columns: dict[int, Column] = read_columns(book[name], language, remarks)
    return read_lines(book[name], columns, remarks)


class _Importer:
    def __init__(
        self,
        form: Form,
        lists: dict[str, ChoiceList],
        settings: Settings,
        language: str,
        remarks: Remarks,
    ) -> None:
        self.form = form
        self.settings = settings
        self.language = language
        self.remarks = remarks
        ids = self._ids()
        self.conditions = Conditions(absences(form), remarks)
        self.builder = Builder(language, lists, ids, self.conditions, remarks)
        self.sections: list[Section] = []
        self.questions: list[Question] = []
        self.names = Names()
        self.within: Group | None = None

    def guide(self) -> Guide:
        conditions: dict[str, Condition | None] = {}
        for item in self.form.items:
            self._groups(item, conditions)
            if self._absent(item):
                continue
            section = self._section(item)
            whole = reduce(both, (conditions[group.name] for group in item.groups), None)
            self.questions.append(self.builder.question(item, section, whole))
        for group in self.form.groups:
            self._leave_group(group)
        self._check_required()
        return self._whole()

    def _ids(self) -> dict[str, str]:
        """An id for each name; those that can stay as they are come first."""
        names = Names()
        items = [item for item in self.form.items if item.type.word not in ABSENT]
        wanted = {item.name: item.line.take("earshot::id") or item.name for item in items}
        unnamed = {item.name for item in items if not item.named}
        ids = {
            name: names.question(own, "")
            for name, own in wanted.items()
            if QUESTION_ID.fullmatch(own) and name not in unnamed
        }
        for number, item in enumerate(items, 1):
            if item.name in ids:
                continue
            label = next(iter(item.line.words("label").values()), "")
            own = item.name if item.named else label[:40]
            ids[item.name] = names.question(own, f"q_{number}")
        for item in items:
            if item.named and ids[item.name] not in (item.name, wanted[item.name]):
                self.remarks.change(
                    item.line.spot("name"),
                    f"its id becomes {ids[item.name]}",
                    "ids have small letters, figures and _ only, each once",
                    "Change it in the guide if you like, before anybody answers",
                )
        return ids

    def _groups(self, item: Item, conditions: dict[str, Condition | None]) -> None:
        """The conditions of the groups that begin before the item."""
        for group in item.groups:
            if group.name not in conditions:
                inside = any(around.repeats for around in (*group.around, group))
                text = "" if inside else group.line.take("relevant")
                conditions[group.name] = self.conditions.relevant(group.line, text)

    def _absent(self, item: Item) -> bool:
        """Whether the item is nothing that a guide asks, which is told."""
        what = f"{item.type.word} {quoted(item.name)} is not carried over"
        if any(group.repeats for group in item.groups):
            self.remarks.leave(
                item.line.spot(),
                what,
                "it is asked repeatedly",
                "Ask for all of it in one question, in words",
            )
        elif item.type.word in ABSENT:
            self.remarks.leave(item.line.spot("type"), what, *ABSENT[item.type.word])
        else:
            return False
        item.line.take_all()
        return True

    def _leave_group(self, group: Group) -> None:
        """Tell of what a group says beyond the title of its section."""
        if group.repeats:
            self.remarks.leave(
                group.line.spot("type"),
                f"the repeat {quoted(group.name)} is not carried over",
                "a guide asks nothing repeatedly",
                "Ask for all of it in one question, in words",
            )
            group.line.take_all()
        for language, text in group.line.words("label").items() if group.around else ():
            why = "a section of a guide has no parts with titles"
            todo = "Say it in a note if people need it"
            group.line.leave("label", text, why, todo, self.remarks, language)
        group.line.leave_rest(self.remarks)

    def _section(self, item: Item) -> str:
        group = item.groups[0] if item.groups else None
        if group is None:
            if not self.sections or self.within is not None:
                title = {self.language: self.settings.title}
                title |= self.settings.titles
                self.sections.append(Section(self.names.question("questions", ""), title))
        elif group is not self.within:
            line = group.line
            kept = line.take("earshot::id")
            name = kept if QUESTION_ID.fullmatch(kept) else group.name
            title = line.words("label") or {self.language: group.name}
            self.sections.append(Section(self.names.question(name, "section"), title))
        self.within = group
        return self.sections[-1].id

    def _check_required(self) -> None:
        """Forms require answers out of habit; residents may leave out what they like."""
        fixed = [q.id for q in self.questions if not q.skip and q.kind != "consent"]
        if fixed:
            names = ", ".join(fixed)
            self.remarks.change(
                Spot("survey"),
                f"these cannot be skipped: {names}",
                "they are required in the form",
                "Delete skip: false wherever people may leave a question out",
            )

    def _whole(self) -> Guide:
        there = {self.language, *(lang for q in self.questions for lang in q.text)}
        languages = (self.language, *sorted(there - {self.language}))
        settings = self.settings
        reviewed = tuple(lang for lang in languages if lang in (self.language, *settings.reviewed))
        if not self.questions:
            self.remarks.mistake(
                Spot("survey"),
                "nothing in it can be carried over",
                "it has no question that a guide could ask",
                "Add one, such as text or select_one",
            )
        return Guide(
            id=settings.id,
            version=settings.version,
            title={self.language: settings.title, **settings.titles},
            language=self.language,
            questions=tuple(self.questions),
            sections=tuple(self.sections),
            measures=settings.measures,
            languages=languages,
            reviewed=reviewed,
            who=settings.who,
            person=settings.person,
            phrases=settings.phrases,
            licence=settings.licence,
            limits=settings.limits,
        )
