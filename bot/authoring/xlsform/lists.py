"""The sheet ``choices``: lists of choices for the questions that name them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bot.authoring.xlsform import extras
from bot.authoring.xlsform.lines import Line
from bot.authoring.xlsform.naming import CODE, Names
from bot.authoring.xlsform.remarks import Remarks, quoted
from dialogues.guide import Choice

TRUE = ("yes", "true", "true()", "1")


@dataclass
class ChoiceList:
    """A list: its choices, and their codes by the names that they have in the form."""

    name: str
    choices: list[Choice] = field(default_factory=list)
    codes: dict[str, str] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)
    used: bool = False
    names: Names = field(default_factory=Names)
    rows: dict[str, int] = field(default_factory=dict)


def read_lists(lines: list[Line], duplicates: bool, remarks: Remarks) -> dict[str, ChoiceList]:
    """The lists by name. With ``duplicates`` a form may use a name twice in a list."""
    lists: dict[str, ChoiceList] = {}
    for line in lines:
        name, list_name = line.take("name"), line.take("list name")
        if not list_name and not name and not line.has("label"):
            line.leave_rest(remarks)
        elif not list_name or not name:
            missing = "list_name" if not list_name else "name"
            remarks.mistake(
                line.spot(),
                f"this choice has no {missing}",
                "nobody can tell where it belongs",
                f"Write its {missing}",
            )
        else:
            found = lists.setdefault(list_name, ChoiceList(list_name))
            _add(found, name, line, duplicates, remarks)
    return lists


def _add(found: ChoiceList, name: str, line: Line, duplicates: bool, remarks: Remarks) -> None:
    if name in found.codes:
        what = f"the list {found.name} has the choice {quoted(name)} twice"
        why = f"it is in row {found.rows[name]} already"
        if duplicates:
            remarks.leave(
                line.spot("name"), what, why, "There is nothing to do if it is one choice"
            )
            line.take_all()
        else:
            remarks.mistake(line.spot("name"), what, why, "Give each a name of its own")
        return
    found.lines.append(line)
    found.rows[name] = line.number
    kept = line.take("earshot_code")
    code = found.names.code(kept if CODE.fullmatch(kept) else name)
    if code not in (name, kept):
        remarks.change(
            line.spot("name"),
            f"the code of this choice becomes {code}",
            "codes have letters, figures, hyphens and _ only, each once",
            "Change it in the guide if you like, before anybody answers",
        )
    found.codes[name] = code
    found.choices.append(_choice(code, name, line, remarks))


def _choice(code: str, name: str, line: Line, remarks: Remarks) -> Choice:
    label = line.words("label")
    if not label:
        remarks.change(
            line.spot("name"),
            f"the name {quoted(name)} serves as the label",
            "the choice has no label",
            "Write one, as people are to read it",
        )
    heard = line.words("earshot_heard_as").items()
    return Choice(
        code,
        label,
        {language: extras.read_list(words) for language, words in heard},
        exclusive=line.take("earshot_exclusive").lower() in TRUE,
        other=line.take("earshot_other").lower() in TRUE,
    )


def labelled(lists: Mapping[str, ChoiceList], language: str) -> None:
    """Give choices without any label their names, in the guide's language."""
    for found in lists.values():
        names = {code: name for name, code in found.codes.items()}
        found.choices = [
            choice if choice.label else replace(choice, label={language: names[choice.code]})
            for choice in found.choices
        ]


def leave_unused(lists: Mapping[str, ChoiceList], remarks: Remarks) -> None:
    """Tell of lists that no question uses, and of cells of the others that nobody took."""
    for name, found in lists.items():
        if not found.used:
            remarks.leave(
                found.lines[0].spot("list name"),
                f"the list {name} is not carried over",
                "no question that is carried over uses it",
                "There is nothing to do",
            )
            continue
        for line in found.lines:
            line.leave_rest(remarks)
