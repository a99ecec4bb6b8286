"""The sheet ``settings``: what a form says of itself as a whole."""

from dataclasses import dataclass, field

from bot.authoring.xlsform import extras
from bot.authoring.xlsform.lines import Line
from bot.authoring.xlsform.lists import TRUE
from bot.authoring.xlsform.naming import guide_id
from bot.authoring.xlsform.remarks import Remarks, Spot
from dialogues.guide import Limits, Measure, Words


@dataclass(frozen=True)
class Settings:
    """``titles`` are those in other languages; ``duplicates`` lets lists repeat a name."""

    id: str
    title: str
    version: str = "1"
    titles: Words = field(default_factory=dict)
    who: Words = field(default_factory=dict)
    person: Words = field(default_factory=dict)
    phrases: dict[str, dict[str, str]] = field(default_factory=dict)
    licence: str = ""
    limits: Limits = field(default_factory=Limits)
    measures: tuple[Measure, ...] = ()
    reviewed: tuple[str, ...] = ()
    duplicates: bool = False


def read_settings(lines: list[Line], language: str, stem: str, remarks: Remarks) -> Settings:
    """The settings; ``stem`` is the file's name, for a form without an id and a title."""
    line = lines[0] if lines else Line("settings", 0, {})
    for other in lines[1:]:
        other.leave_rest(remarks)
    title, id_ = line.take("form_title"), line.take("form_id")
    line.take("default_language")
    titles = line.words("earshot::title")
    if titles.get(language, title) != title:
        line.overruled("earshot::title", language, "form_title", remarks)
    titles.pop(language, None)
    settings = Settings(
        id=guide_id(id_) or guide_id(title) or guide_id(stem) or "guide",
        title=title or id_ or stem,
        version=line.take("version") or "1",
        titles=titles,
        who=line.words("earshot::who"),
        person=line.words("earshot::person"),
        phrases=_phrases(line, remarks),
        licence=line.take("earshot::licence"),
        limits=line.read("earshot::limits", extras.read_limits, remarks) or Limits(),
        measures=line.read("earshot::measures", _measures, remarks) or (),
        reviewed=tuple(line.take("earshot::reviewed").replace(",", " ").split()),
        duplicates=line.take("allow_choice_duplicates").lower() in TRUE,
    )
    if id_ and settings.id != id_:
        remarks.change(
            line.spot("form_id"),
            f"the guide's id becomes {settings.id}",
            "ids of guides have small letters, figures and hyphens only",
            "Give another with --id if you like",
        )
    if not title:
        remarks.change(
            Spot("settings"),
            f"the guide's title is {settings.title}",
            "the form has no form_title",
            "Write one in the guide",
        )
    line.leave_rest(remarks)
    return settings


def _phrases(line: Line, remarks: Remarks) -> dict[str, dict[str, str]]:
    found = {}
    for language in line.words("earshot::phrases"):
        phrases = line.read("earshot::phrases", _wordings, remarks, language)
        if phrases:
            found[language] = phrases
    return found


def _wordings(text: str) -> dict[str, str]:
    plain = extras.read_json(text)
    if not isinstance(plain, dict) or not all(isinstance(words, str) for words in plain.values()):
        raise ValueError('phrases look like this: {"fine": "No problem at all."}')
    return plain


def _measures(text: str) -> tuple[Measure, ...]:
    return tuple(Measure(name, rule) for name, rule in extras.read_pairs(text).items())
