"""Puts a translation's wording into a guide, beside the guide's own."""

from dataclasses import dataclass, field, replace
from typing import Any

from dialogues.files.building import yes_and_no
from dialogues.files.shape import did_you_mean
from dialogues.guide import Choice, Ending, Guide, Question, Section, Words
from dialogues.places import Marks
from dialogues.problems import Place, Problem, problem

Plain = dict[str, Any]


@dataclass
class Translation:
    """What a translation file says, where it says it, and its mistakes."""

    file: str
    language: str
    plain: Plain
    given: Marks
    problems: list[Problem] = field(default_factory=list)

    def note(self, marks: Marks | None, what: str, hint: str) -> None:
        """Report something that the guide does not have."""
        place = Place(self.file, marks.line if marks else 0)
        self.problems.append(problem("translation-unknown", place, what=what, hint=hint))


def translate(guide: Guide, translation: Translation) -> tuple[Guide, Marks]:
    """The guide with this language in it, and the marks of its parts in the translation."""
    plain, language = translation.plain, translation.language
    phrases = {**guide.phrases, language: plain["phrases"]} if plain.get("phrases") else None
    _check_names(guide, translation)
    wording = _Wording(guide, translation)
    titles = plain.get("sections", {})
    translated = replace(
        guide,
        title=_with(guide.title, language, plain.get("title")),
        who=_with(guide.who, language, plain.get("who")),
        person=_with(guide.person, language, plain.get("person")),
        sections=tuple(
            Section(s.id, _with(s.title, language, titles.get(s.id))) for s in guide.sections
        ),
        questions=tuple(wording.question(question) for question in guide.questions),
        phrases=phrases or guide.phrases,
        languages=(*guide.languages, language),
        reviewed=(*guide.reviewed, language) if plain.get("reviewed") else guide.reviewed,
    )
    return translated, _marks(guide, translation.given)


def _with(words: Words, language: str, text: str | None) -> Words:
    return {**words, language: text} if text else words


def _check_names(guide: Guide, translation: Translation) -> None:
    """Sections and questions that the guide does not have, or has no longer."""
    known = {
        "sections": [section.id for section in guide.sections],
        "questions": [question.id for question in guide.questions],
    }
    for group, names in known.items():
        for name in translation.plain.get(group, {}):
            if name not in names:
                marks = translation.given.parts[group].parts[name]
                hint = did_you_mean(name, names)
                translation.note(marks, f'the {group[:-1]} "{name}"', hint)


class _Wording:
    """Puts one translation's wording into questions."""

    def __init__(self, guide: Guide, translation: Translation) -> None:
        self.translation = translation
        self.language = translation.language
        own = yes_and_no(guide.language, guide.phrases.get(guide.language, {}))
        self.fixed = {"yes": {guide.language: own[0]}, "no": {guide.language: own[1]}}
        self.questions = translation.given.parts.get("questions", Marks())

    def question(self, question: Question) -> Question:
        """The question with this language's wording."""
        plain = self.translation.plain.get("questions", {}).get(question.id, {})
        self._check_fields(question, plain)
        language = self.language
        low, high = (_with(w, language, plain.get(n)) for w, n in self._ends(question))
        return replace(
            question,
            text=_with(question.text, language, plain.get("text")),
            short=_with(question.short, language, plain.get("short")),
            why=_with(question.why, language, plain.get("why")),
            hint=_with(question.hint, language, plain.get("hint")),
            probe=_with(question.probe, language, plain.get("probe")),
            unit=_with(question.unit, language, plain.get("unit")),
            ends_labels=(low, high) if question.ends_labels else (),
            reask=_row(question.reask, language, plain.get("reask", [])),
            called=_spoken(question.called, language, plain.get("called")),
            choices=self._choices(question, plain.get("choices", {})),
            ends=self._endings(question, plain.get("ends", [])),
        )

    @staticmethod
    def _ends(question: Question) -> tuple[tuple[Words, str], tuple[Words, str]]:
        low, high = question.ends_labels or ({}, {})
        return (low, "low"), (high, "high")

    def _check_fields(self, question: Question, plain: Plain) -> None:
        """Wording for what the question in the guide does not have."""
        labels = question.ends_labels or ({}, {})
        there = {
            "why": question.why, "probe": question.probe, "unit": question.unit,
            "low": labels[0], "high": labels[1], "reask": question.reask, "ends": question.ends,
            "choices": question.choices,
        }  # fmt: skip
        for name, words in there.items():
            if name in plain and not words:
                what = f'"{name}" for "{question.id}"'
                self._note(question, name, what, "Delete it, or add it to the guide.")
        for name, row in (("reask", question.reask), ("ends", question.ends)):
            if row and len(plain.get(name, ())) > len(row):
                what = f'{len(plain[name])} wordings in "{name}" of "{question.id}"'
                self._note(question, name, what, f"There are {len(row)} in the guide.")

    def _note(self, question: Question, name: str, what: str, hint: str) -> None:
        marks = self.questions.parts[question.id].parts[name]
        self.translation.note(marks, what, hint)

    def _choices(self, question: Question, plain: Plain) -> tuple[Choice, ...]:
        codes = [choice.code for choice in question.choices]
        for code in plain:
            if codes and code not in codes:
                marks = self.questions.parts[question.id].parts["choices"].parts[code]
                what = f'the choice "{code}" for "{question.id}"'
                self.translation.note(marks, what, did_you_mean(code, codes))
        return tuple(self._choice(c, plain.get(c.code, {})) for c in question.choices)

    def _choice(self, choice: Choice, plain: Plain) -> Choice:
        label = plain.get("label")
        if label is None and choice.label == self.fixed.get(choice.code):
            label = self._yes_or_no(choice.code)
        return replace(
            choice,
            label=_with(choice.label, self.language, label),
            heard_as=_spoken(choice.heard_as, self.language, plain.get("heard_as")),
        )

    def _yes_or_no(self, code: str) -> str:
        """The fixed word, for choices that the guide has not worded itself."""
        yes, no = yes_and_no(self.language, self.translation.plain.get("phrases", {}))
        return yes if code == "yes" else no

    def _endings(self, question: Question, plain: list[str]) -> tuple[Ending, ...]:
        said = _row(tuple(ending.say for ending in question.ends), self.language, plain)
        return tuple(
            replace(ending, say=words) for ending, words in zip(question.ends, said, strict=True)
        )


def _row(row: tuple[Words, ...], language: str, plain: list[str]) -> tuple[Words, ...]:
    texts = [*plain, *[None] * len(row)]
    return tuple(_with(words, language, text) for words, text in zip(row, texts, strict=False))


def _spoken(
    spoken: dict[str, tuple[str, ...]], language: str, plain: list[str] | None
) -> dict[str, tuple[str, ...]]:
    return {**spoken, language: tuple(plain)} if plain else spoken


def _marks(guide: Guide, given: Marks) -> Marks:
    """The translation's marks, by position instead of by id and code, as Places wants them."""
    marks = Marks(given.line, dict(given.parts))
    ids = [question.id for question in guide.questions]
    marks.parts["questions"] = _counted(given.parts.get("questions"), ids)
    for n, question in enumerate(guide.questions):
        if n in marks.parts["questions"].parts:
            itself = marks.parts["questions"].parts[n]
            marks.parts["questions"].parts[n] = _question_marks(question, itself)
    titles = _counted(given.parts.get("sections"), [section.id for section in guide.sections])
    titles.parts = {n: Marks(title.line, {"title": title}) for n, title in titles.parts.items()}
    marks.parts["sections"] = titles
    return marks


def _question_marks(question: Question, given: Marks) -> Marks:
    parts = dict(given.parts)
    if "choices" in parts:
        parts["choices"] = _counted(parts["choices"], [choice.code for choice in question.choices])
    if "ends" in parts:
        says = {n: Marks(mark.line, {"say": mark}) for n, mark in parts["ends"].parts.items()}
        parts["ends"] = Marks(parts["ends"].line, dict(says))
    return Marks(given.line, parts)


def _counted(given: Marks | None, names: list[str]) -> Marks:
    """The marks by the position that each name has in ``names``."""
    if given is None:
        return Marks()
    return Marks(given.line, {n: given.parts[s] for n, s in enumerate(names) if s in given.parts})
