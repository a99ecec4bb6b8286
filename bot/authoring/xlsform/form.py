"""The sheet ``survey`` as what it asks, in order, and the mistakes that keep it from being read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from bot.authoring.xlsform.expressions import references
from bot.authoring.xlsform.extras import NAME
from bot.authoring.xlsform.lines import Line
from bot.authoring.xlsform.lists import TRUE, ChoiceList
from bot.authoring.xlsform.remarks import Remarks, Spot, quoted
from bot.authoring.xlsform.types import ABSENT, GROUPS, WITH_LIST, Type, did_you_mean, read_type

LONGEST_CIRCLE = 8
"""How many names of a circle are told."""

LAST_SAVED = "last-saved#"
"""What stands before a name when a form looks at the answer of the time before."""


@dataclass
class Group:
    """A group of the form, within the groups that ``around`` it."""

    line: Line
    name: str
    repeats: bool = False
    around: tuple["Group", ...] = ()


@dataclass
class Item:
    """A question of the form, or another row of it that has a type.

    One that is not ``named`` has the number of its row for a name.
    """

    line: Line
    type: Type
    name: str
    groups: tuple[Group, ...] = ()
    named: bool = True


@dataclass
class Form:
    """The items, the groups, and why some names have no question to look at."""

    items: list[Item] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)


def read_form(lines: list[Line], lists: Mapping[str, ChoiceList], remarks: Remarks) -> Form:
    """The form as far as it can be read; mistakes go to ``remarks``."""
    reader = _Reader(lists, remarks)
    for line in lines:
        reader.read(line)
    for group in reader.open:
        remarks.mistake(
            group.line.spot("type"),
            f"the group {quoted(group.name)} is not closed",
            "no row ends it",
            f"Add a row {_end(group)} where it ends",
        )
    _check_references(reader.form, remarks)
    return reader.form


class _Reader:
    def __init__(self, lists: Mapping[str, ChoiceList], remarks: Remarks) -> None:
        self.lists = lists
        self.remarks = remarks
        self.form = Form()
        self.open: list[Group] = []
        self.rows: dict[str, int] = {}

    def read(self, line: Line) -> None:
        text = line.take("type")
        if line.take("disabled").lower() in TRUE:
            self.remarks.leave(
                line.spot("disabled"),
                "this row is not carried over",
                "it is disabled",
                "There is nothing to do",
            )
            line.take_all()
        elif not text:
            self._without_type(line)
        elif (type_ := read_type(text)) is None:
            why = f"no form has a type {quoted(text)}"
            self.remarks.mistake(line.spot("type"), "the type is wrong", why, did_you_mean(text))
        elif type_.word in GROUPS:
            self._group(line, type_.word)
        else:
            name = self._name(line)
            self._check_list(line, type_)
            named = line.has("name")
            self.form.items.append(Item(line, type_, name, tuple(self.open), named))

    def _without_type(self, line: Line) -> None:
        if line.has("name") or line.has("label"):
            self.remarks.mistake(
                line.spot(),
                "this row has no type",
                "nobody can tell what it asks",
                "Write one in the column type, or delete the row",
            )
        line.leave_rest(self.remarks)
        line.take_all()

    def _group(self, line: Line, word: str) -> None:
        kind = word.split("_")[1]
        if word.startswith("begin"):
            group = Group(line, self._name(line), kind == "repeat", tuple(self.open))
            self.open.append(group)
            self.form.groups.append(group)
            return
        line.take("name")
        line.leave_rest(self.remarks)
        if not self.open:
            self.remarks.mistake(
                line.spot("type"),
                f"this {kind} ends and never began",
                f"no row above begins a {kind}",
                "Delete the row, or add the other",
            )
            return
        group = self.open.pop()
        if group.repeats != (kind == "repeat"):
            why = f"the one begun last, in row {group.line.number}, must be ended first"
            self.remarks.mistake(
                line.spot("type"), f"no {kind} can end here", why, f"Write {_end(group)}"
            )

    def _name(self, line: Line) -> str:
        name = line.take("name")
        if not name:
            # Kobo names its questions by itself when a form is used.
            name = f"row_{line.number}"
            if line.has("label"):
                self.remarks.change(
                    line.spot(),
                    "it gets a name made of its label",
                    "it has none",
                    "Write a short one in the column name",
                )
        elif name in self.rows:
            self.remarks.mistake(
                line.spot("name"),
                f"the name {quoted(name)} is there twice",
                f"row {self.rows[name]} has it too",
                "Give each its own",
            )
        self.rows.setdefault(name, line.number)
        return name

    def _check_list(self, line: Line, type_: Type) -> None:
        if type_.word not in WITH_LIST or type_.list_name in self.lists:
            return
        if not type_.list_name:
            self.remarks.mistake(
                line.spot("type"),
                "no list of choices is named",
                "after the type must stand the name of a list",
                f"Write for example {type_.word} yes_no",
            )
            return
        known = ", ".join(self.lists)
        why = f"the sheet choices has only: {known}" if known else "there is no sheet choices"
        self.remarks.mistake(
            line.spot("type"),
            f"there is no list {quoted(type_.list_name)}",
            why,
            "Add its choices there, or correct the name",
        )


def _end(group: Group) -> str:
    return "end_repeat" if group.repeats else "end_group"


def _rows(form: Form) -> Iterator[tuple[str, Line, tuple[Group, ...]]]:
    for item in form.items:
        yield item.name, item.line, item.groups
    for group in form.groups:
        yield group.name, group.line, group.around


def _check_references(form: Form, remarks: Remarks) -> None:
    names = {name for name, _, _ in _rows(form)}
    needs: dict[str, list[str]] = {}
    lines: dict[str, Line] = {}
    for name, line, groups in _rows(form):
        lines.setdefault(name, line)
        # What decides on a group decides on all that is in it.
        needs.setdefault(name, [group.name for group in groups])
        for column, language, text in line.all_text():
            for other in references(text) if not column.startswith(NAME) else ():
                if other not in names and not other.startswith(LAST_SAVED):
                    remarks.mistake(
                        line.spot(column, language),
                        f"${{{other}}} is not there",
                        "no row of the sheet survey has that name",
                        "Correct the name",
                    )
                elif other in names and column in ("relevant", "calculation"):
                    needs[name].append(other)
    for circle in _circles(needs):
        spot, named = _where(circle, lines)
        remarks.mistake(
            spot,
            "this goes round in a circle",
            _said([*named, named[0]]),
            "Let it depend on earlier questions only",
        )


def _said(names: list[str]) -> str:
    """The circle, without its middle if it is long."""
    if len(names) > LONGEST_CIRCLE:
        names = [*names[: LONGEST_CIRCLE - 2], "…", names[-1]]
    return " needs ".join(names)


def _where(circle: list[str], lines: Mapping[str, Line]) -> tuple[Spot, list[str]]:
    """A cell of the circle that says what it needs, and the circle from there on."""
    for n, name in enumerate(circle):
        turned = circle[n:] + circle[:n]
        for column, _, text in lines[name].all_text():
            if column in ("relevant", "calculation") and turned[1 % len(turned)] in references(
                text
            ):
                return lines[name].spot(column), turned
    return lines[circle[0]].spot(), circle


def _circles(needs: Mapping[str, list[str]]) -> Iterator[list[str]]:
    """Circles of names, each found once; by hand, since a form may be thousands deep."""
    done: set[str] = set()
    for start in needs:
        path: list[str] = []
        stack = [(start, iter(needs[start]))] if start not in done else []
        path += [start] if stack else []
        while stack:
            name, rest = stack[-1]
            following = next((other for other in rest if other in needs), None)
            if following is None:
                stack.pop()
                path.pop()
                done.add(name)
            elif following in path:
                yield path[path.index(following) :]
            elif following not in done:
                stack.append((following, iter(needs[following])))
                path.append(following)


def absences(form: Form) -> dict[str, str]:
    """Why a condition cannot look at a name of the form."""
    found = {group.name: f'"{group.name}" is a group' for group in form.groups}
    for item in form.items:
        if any(group.repeats for group in item.groups):
            found[item.name] = f'"{item.name}" is asked repeatedly, which is not carried over'
        elif item.type.word in ABSENT:
            found[item.name] = (
                f'"{item.name}" is of type {item.type.word}, which is not carried over'
            )
    return found
