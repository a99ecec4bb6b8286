"""A guide as its author would have written it: a YAML file, and one for each translation.

What only the author can add, such as why something is asked, is written as a
field with nothing behind it, so that ``earshot guide check`` names its line.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from typing import Any

import yaml

from bot.authoring.xlsform.extras import condition_fields
from dialogues.files.building import yes_and_no
from dialogues.files.yaml_mistakes import UNPRINTABLE
from dialogues.guide import CODED_BY_CHOICE, Choice, Guide, Limits, Question, Words

WIDTH = 100

_USUAL = {"thin": 3, "wording_version": "1", "sensitivity": "ordinary", "keep": "words",
          "whole": True, "skip": True}  # fmt: skip


def guide_files(guide: Guide, heads: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """The texts of the files by their names; ``heads`` are lines of notes, by language."""
    own = _Writer(guide, guide.language)
    files = {f"{guide.id}.yml": _text(own.guide_fields(), heads.get(guide.language, ()))}
    for language in guide.languages:
        if language != guide.language:
            writer = _Writer(guide, language)
            text = _text(writer.translation_fields(), heads.get(language, ()))
            files[f"{guide.id}.{language}.yml"] = text
    return files


class _Writer:
    """Writes in one language."""

    def __init__(self, guide: Guide, language: str) -> None:
        self.guide = guide
        self.language = language
        self.own = language == guide.language

    def guide_fields(self) -> dict[str, Any]:
        guide = self.guide
        usual = Limits()
        limits = {f.name: getattr(guide.limits, f.name) for f in fields(Limits)}
        changed = {name: n for name, n in limits.items() if n != getattr(usual, name)}
        sections = [
            {
                "id": section.id,
                "title": section.title.get(self.language),
                "questions": [
                    self._question(q) for q in guide.questions if q.section == section.id
                ],
            }
            for section in guide.sections
        ]
        return {
            "format": guide.format,
            "id": guide.id,
            "version": guide.version,
            "title": guide.title.get(self.language),
            "language": self.language,
            **_given("licence", guide.licence),
            **self._around(),
            **_given("limits", changed),
            **_given("measures", [{"id": m.id, "rule": m.rule} for m in guide.measures]),
            "sections": sections,
        }

    def translation_fields(self) -> dict[str, Any]:
        guide, language = self.guide, self.language
        sections = {s.id: s.title[language] for s in guide.sections if s.title.get(language)}
        questions = {q.id: self._wording(q) for q in guide.questions}
        return {
            "format": guide.format,
            "guide": guide.id,
            "language": language,
            "reviewed": language in guide.reviewed,
            **_given("title", guide.title.get(language)),
            **self._around(),
            **_given("sections", sections),
            **_given("questions", {id_: words for id_, words in questions.items() if words}),
        }

    def _around(self) -> dict[str, Any]:
        return {
            **_given("who", self.guide.who.get(self.language)),
            **_given("person", self.guide.person.get(self.language)),
            **_given("phrases", self.guide.phrases.get(self.language)),
        }

    def _question(self, question: Question) -> dict[str, Any]:
        asks = question.kind != "note"
        return {
            "id": question.id,
            "kind": question.kind,
            **({"purpose": question.purpose} if question.kind == "consent" else {}),
            **({"wording_version": question.wording_version} if question.kind == "consent" else {}),
            **{
                name: getattr(question, name)
                for name in ("skip", "keep", "sensitivity", "whole")
                if getattr(question, name) != _USUAL[name]
            },
            **({} if len(question.paths) == 2 else {"paths": list(question.paths)}),
            **_given("item", question.item),
            **_given("only_if", question.only_if and condition_fields(question.only_if)),
            **_bounds(question),
            "text": None,
            **({"why": None} if asks else {}),
            **self._scale_ends(question),
            **self._wording(question),
            **({} if question.thin == _USUAL["thin"] else {"thin": question.thin}),
            **_given("ends", self._endings(question)),
        }

    def _scale_ends(self, question: Question) -> dict[str, Any]:
        return {"low": None, "high": None} if question.kind == "scale" else {}

    def _endings(self, question: Question) -> list[dict[str, Any]]:
        return [
            {"if": condition_fields(e.when), "as": e.as_, "say": e.say.get(self.language)}
            for e in question.ends
        ]

    def _wording(self, question: Question) -> dict[str, Any]:
        """All that has words, as guides and translations both have it."""
        low, high = question.ends_labels or ({}, {})
        worded = {
            "text": question.text, "short": question.short, "why": question.why,
            "hint": question.hint, "low": low, "high": high, "unit": question.unit,
            "probe": question.probe,
        }  # fmt: skip
        reask = [words[self.language] for words in question.reask if self.language in words]
        ends = [] if self.own else [e.say.get(self.language) for e in question.ends]
        return {
            **{n: w[self.language] for n, w in worded.items() if w.get(self.language)},
            **_given("reask", reask),
            **_given("called", list(question.called.get(self.language, ()))),
            **_given("ends", [say for say in ends if say]),
            **_given("choices", self._choices(question)),
        }

    def _choices(self, question: Question) -> Any:
        if question.kind not in CODED_BY_CHOICE:
            return None
        if question.kind in ("yes_no", "consent"):
            labels = yes_and_no(self.language, self.guide.phrases.get(self.language, {}))
            usual = dict(zip(("yes", "no"), labels, strict=True))
            if self._as_usual(question, usual):
                return None
        if self.own:
            return [{"code": c.code, **self._choice(c)} for c in question.choices]
        return {c.code: words for c in question.choices if (words := self._choice(c))}

    def _as_usual(self, question: Question, usual: Words) -> bool:
        """Whether Yes and No need not be written, because they come by themselves."""
        return all(
            not choice.heard_as.get(self.language)
            and choice.label.get(self.language, "") == usual.get(choice.code)
            for choice in question.choices
        )

    def _choice(self, choice: Choice) -> dict[str, Any]:
        marks = {name: True for name in ("exclusive", "other") if getattr(choice, name)}
        return {
            **({"label": None} if self.own else {}),
            **_given("label", choice.label.get(self.language)),
            **_given("heard_as", list(choice.heard_as.get(self.language, ()))),
            **(marks if self.own else {}),
        }


def _bounds(question: Question) -> dict[str, Any]:
    scale = question.kind == "scale"
    names = ("from", "to") if scale else ("at_least", "at_most")
    bounds = (question.smallest, question.largest)
    return {n: b for n, b in zip(names, bounds, strict=True) if scale or b is not None}


def _given(name: str, value: Any) -> dict[str, Any]:
    return {name: value} if value else {}


class _Dumper(yaml.SafeDumper):
    """Writes no anchors, nothing at all for None, and texts of several lines as such."""

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        return super().increase_indent(flow, False)


def _none(dumper: yaml.SafeDumper, _: None) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:null", "")


def _string(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _float(dumper: yaml.SafeDumper, value: float) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:float", f"{value:.15f}".rstrip("0"))


_Dumper.add_representer(type(None), _none)
_Dumper.add_representer(str, _string)
_Dumper.add_representer(float, _float)


def _text(plain: dict[str, Any], head: Sequence[str]) -> str:
    body = yaml.dump(
        plain, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=WIDTH, indent=2
    )
    return "".join([*_notes(head), body])


def _notes(head: Sequence[str]) -> Iterator[str]:
    for line in head:
        yield f"# {' '.join(UNPRINTABLE.sub('', line).split())}".rstrip() + "\n"
