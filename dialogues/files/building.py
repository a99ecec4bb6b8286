"""Makes a guide of what an author wrote, as far as it can be understood.

What is missing stays empty here and is reported when the guide is checked, so
that one mistake never hides the others.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from dialogues.files.shape import Shaped, as_number, schema
from dialogues.guide import (
    Choice,
    Condition,
    Ending,
    Guide,
    Kind,
    Limits,
    Measure,
    Path,
    Question,
    Section,
    Words,
)
from dialogues.phrases import PHRASES
from dialogues.places import Marks
from dialogues.problems import Place, Problem, problem

Plain = dict[str, Any]

TESTS = ("is", "one_of", "includes", "at_least", "at_most", "answered")
GROUPS = ("all", "any", "not")
NUMERIC = ("scale", "number", "age")
BOTH_PATHS: tuple[Path, ...] = ("short", "full")


@dataclass
class Built:
    """The guide in its own language, the marks of its parts, and mistakes in it."""

    guide: Guide
    marks: Marks
    problems: list[Problem] = field(default_factory=list)


def build(file: str, shaped: Shaped) -> Built:
    """The guide that a file's fields describe."""
    return _Builder(file, shaped).build()


def yes_and_no(language: str, phrases: Mapping[str, str]) -> tuple[str, str]:
    """The labels of yes and no: the guide's own phrases before the fixed ones."""
    fixed = PHRASES.get(language, {})
    yes, no = (phrases.get(key) or fixed.get(key, "") for key in ("yes", "no"))
    return yes, no


class _Builder:
    def __init__(self, file: str, shaped: Shaped) -> None:
        self.file = file
        self.plain = shaped.value
        self.given = shaped.marks
        self.problems: list[Problem] = []
        self.language = str(self.plain.get("language", "en"))
        sections = [section.get("questions", []) for section in self.plain.get("sections", [])]
        self.kinds = {q.get("id"): q.get("kind") for questions in sections for q in questions}

    def build(self) -> Built:
        plain, language = self.plain, self.language
        marks = Marks(self.given.line, dict(self.given.parts))
        questions = self._questions(marks)
        sections = plain.get("sections", [])
        guide = Guide(
            id=plain.get("id", ""),
            version=plain.get("version", ""),
            title=self._words(plain, "title"),
            language=language,
            questions=questions,
            sections=tuple(Section(s.get("id", ""), self._words(s, "title")) for s in sections),
            measures=tuple(
                Measure(m.get("id", ""), m.get("rule", "")) for m in plain.get("measures", [])
            ),
            languages=(language,),
            reviewed=(language,),
            who=self._words(plain, "who"),
            person=self._words(plain, "person"),
            phrases={language: plain["phrases"]} if plain.get("phrases") else {},
            licence=plain.get("licence", ""),
            limits=Limits(**plain.get("limits", {})),
        )
        return Built(guide, marks, self.problems)

    def _words(self, plain: Plain, name: str) -> Words:
        return {self.language: plain[name]} if plain.get(name) else {}

    def _questions(self, marks: Marks) -> tuple[Question, ...]:
        """All sections' questions in a row, their marks likewise."""
        row: list[Question] = []
        flat = marks.parts["questions"] = Marks(marks.line)
        given = self.given.parts.get("sections", Marks())
        for number, section in enumerate(self.plain.get("sections", [])):
            within = given.parts[number].parts.get("questions", Marks())
            for n, plain in enumerate(section.get("questions", [])):
                flat.parts[len(row)] = within.parts[n]
                row.append(self._question(plain, section.get("id", ""), within.parts[n]))
        return tuple(row)

    def _question(self, plain: Plain, section: str, marks: Marks) -> Question:
        kind = plain.get("kind", "")
        self._check_fields(plain, kind, marks)
        low, high = self._words(plain, "low"), self._words(plain, "high")
        return Question(
            id=plain.get("id", ""),
            kind=cast(Kind, kind),
            text=self._words(plain, "text"),
            section=section,
            short=self._words(plain, "short"),
            why=self._words(plain, "why"),
            hint=self._words(plain, "hint"),
            reask=tuple({self.language: words} for words in plain.get("reask", ())),
            probe=self._words(plain, "probe"),
            called=self._spoken(plain, "called"),
            choices=self._choices(plain, kind),
            smallest=plain.get("from" if kind == "scale" else "at_least"),
            largest=plain.get("to" if kind == "scale" else "at_most"),
            ends_labels=(low, high) if low or high else (),
            unit=self._words(plain, "unit"),
            whole=plain.get("whole", True),
            thin=plain.get("thin", 3),
            skip=plain.get("skip", True),
            only_if=self._condition(plain.get("only_if"), marks.parts.get("only_if")),
            ends=self._endings(plain, marks.parts.get("ends")),
            paths=tuple(p for p in BOTH_PATHS if p in (plain.get("paths") or BOTH_PATHS)),
            item=plain.get("item"),
            purpose=plain.get("purpose"),
            wording_version=plain.get("wording_version", "1"),
            sensitivity=plain.get("sensitivity", "ordinary"),
            keep=plain.get("keep", "words"),
        )

    def _check_fields(self, plain: Plain, kind: str, marks: Marks) -> None:
        """Fields that mean nothing for this kind of question are likely another's."""
        rules = schema("guide")["$defs"]["question"]["properties"]
        for name in plain:
            kinds = rules[name].get("x-kinds", (kind,))
            if kind and kind not in kinds:
                self._note(
                    "field-not-for-kind", marks.parts[name],
                    field=name, kind=kind, kinds=", ".join(kinds),
                )  # fmt: skip

    def _note(self, code: str, marks: Marks, /, **words: object) -> None:
        self.problems.append(problem(code, Place(self.file, marks.line), **words))

    def _spoken(self, plain: Plain, name: str) -> dict[str, tuple[str, ...]]:
        return {self.language: tuple(plain[name])} if plain.get(name) else {}

    def _choices(self, plain: Plain, kind: str) -> tuple[Choice, ...]:
        if kind in ("yes_no", "consent") and "choices" not in plain:
            labels = yes_and_no(self.language, self.plain.get("phrases", {}))
            pairs = zip(("yes", "no"), labels, strict=True)
            return tuple(Choice(code, {self.language: label}) for code, label in pairs)
        return tuple(
            Choice(
                code=choice.get("code", ""),
                label=self._words(choice, "label"),
                heard_as=self._spoken(choice, "heard_as"),
                exclusive=choice.get("exclusive", False),
                other=choice.get("other", False),
            )
            for choice in plain.get("choices", ())
        )

    def _endings(self, plain: Plain, marks: Marks | None) -> tuple[Ending, ...]:
        """The endings; one whose condition or kind cannot be read is kept but never happens."""
        endings = []
        for n, ending in enumerate(plain.get("ends", ())):
            itself = marks.parts[n] if marks else Marks()
            when = self._condition(ending.get("if"), itself.parts.get("if"))
            endings.append(
                Ending(
                    when=when or Condition(""),
                    as_=cast(Any, ending.get("as", "")),
                    say=self._words(ending, "say"),
                )
            )
        return tuple(endings)

    def _condition(self, plain: Plain | None, marks: Marks | None) -> Condition | None:
        """The condition; None if there is none or it does not make sense as written."""
        if plain is None or marks is None:
            return None
        tests = [test for test in (*GROUPS, *TESTS) if test in plain]
        reason, hint = _malformed(tests, "question" in plain)
        if reason:
            if set(plain) == set(marks.parts):
                self._note("condition-malformed", marks, reason=reason, hint=hint)
            return None
        test = tests[0]
        if test in GROUPS:
            return self._group(test, plain[test], marks.parts[test])
        operand = self._operand(plain[test], test, self.kinds.get(plain["question"]))
        return Condition(test=test, question=plain["question"], operand=operand)

    def _group(self, test: str, plain: Any, marks: Marks) -> Condition | None:
        if test == "not":
            part = self._condition(plain, marks)
            return Condition("not", parts=(part,)) if part else None
        parts = [self._condition(part, marks.parts[n]) for n, part in enumerate(plain)]
        known = tuple(part for part in parts if part)
        return Condition(test, parts=known) if known and len(known) == len(parts) else None

    def _operand(self, plain: Any, test: str, kind: str | None) -> Any:
        if test == "one_of":
            return tuple(plain)
        if test == "is" and kind in NUMERIC:
            number = as_number(plain)
            return plain if number is None else number
        return plain


def _malformed(tests: list[str], has_question: bool) -> tuple[str, str]:
    """What is wrong with a condition that has these tests, and the remedy."""
    leaf = "Write question: and one test, such as is: or at_least:."
    if len(tests) > 1:
        both = " and ".join(tests[:2])
        return f"has both {both}", "Put them in two conditions, in a list under all: or any:."
    if not tests:
        return ("does not say what to test" if has_question else "is empty"), leaf
    if tests[0] in TESTS and not has_question:
        return "does not name a question", leaf
    if tests[0] in GROUPS and has_question:
        return f"has both question and {tests[0]}", "Put the question in a condition of its own."
    return "", ""
