"""The catalogue of mistakes that an author can make in a guide.

Every mistake is reported as a :class:`Problem`: which file and line, what is
wrong, and what to do. All come from :data:`CATALOGUE`; ``docs/guides.md``
explains each code.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True)
class Place:
    """A line of a file, counted from 1; line 0 means the file as a whole."""

    file: str
    line: int = 0


@dataclass(frozen=True)
class Problem:
    """One mistake. Guides with an ``error`` cannot be used; the others can."""

    code: str
    severity: Severity
    file: str
    line: int
    problem: str
    remedy: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{where}: {self.severity}: {self.problem} {self.remedy} [{self.code}]"


@dataclass(frozen=True)
class Entry:
    """What the catalogue knows of one kind of mistake."""

    severity: Severity
    problem: str
    remedy: str


def error(problem: str, remedy: str) -> Entry:
    """What cannot be used as it is."""
    return Entry("error", problem, remedy)


def warning(problem: str, remedy: str) -> Entry:
    """What can be used, and ought to be looked at."""
    return Entry("warning", problem, remedy)


def info(problem: str, remedy: str) -> Entry:
    """What is worth knowing."""
    return Entry("info", problem, remedy)


FILES = {
    "file-unreadable": error(
        "This file cannot be read: {reason}.",
        "Check the name and that you are allowed to read it.",
    ),
    "file-not-utf8": error(
        "This file is not saved as UTF-8 text.",
        "In your editor, save it again with the encoding UTF-8.",
    ),
    "file-empty": error("There is nothing in this file.", "`earshot guide new` writes a start."),
    "file-name": error(
        'The file is called "{name}" but {what}.',
        'Rename the file to "{wanted}", or change what it says.',
    ),
    "guide-file-missing": error(
        "There is no guide among these files: {names}.",
        "Give exactly one guide file, named like social-isolation.yml; "
        "its translations are named like social-isolation.pl.yml.",
    ),
}

YAML = {
    "yaml-tab": error(
        "This line uses a tab where spaces are needed.",
        "Replace the tab by spaces; set your editor to put in spaces when you press Tab.",
    ),
    "yaml-colon": error(
        "There is a colon followed by a space inside text without quotation marks.",
        'Put the whole text in quotation marks: text: "One thing: your name".',
    ),
    "yaml-quotes": error(
        "A quotation mark is out of place: {detail}.",
        'Text in quotation marks must begin and end with the same mark. Inside "..." write \\" '
        "for a mark of its own.",
    ),
    "yaml-indent": error(
        "The lines do not line up here: {detail}.",
        "Fields of one thing must begin in the same column, and lists need a dash and a space.",
    ),
    "yaml-first-character": error(
        "Text without quotation marks may not begin with {character}.",
        "Put the whole text in quotation marks.",
    ),
    "yaml-brackets": error(
        "A bracket or brace is opened and not closed, or a comma is missing: {detail}.",
        "Close every [ with ] and every {{ with }}. Text inside them that has ? , : [ ] {{ or }} "
        "needs quotation marks, and so does text that begins with a bracket or brace.",
    ),
    "yaml-character": error(
        "There is a character here that does not show and cannot be part of text ({character}).",
        "Delete it; typing the line again often helps.",
    ),
    "yaml-alias": error(
        "{mark} at the beginning of text means something special in YAML, which guides do not use.",
        "Put the whole text in quotation marks.",
    ),
    "yaml-broken": error(
        "This cannot be read as YAML: {detail}.",
        "Look at this line and the one above it: compare with a line that works.",
    ),
    "unquoted-yes-no": error(
        'Without quotation marks, {written} does not mean the word but "{meaning}".',
        'Write "{written}" in quotation marks.',
    ),
    "duplicate-field": error(
        '"{field}" is written twice here, first in line {first}.',
        "Keep one of them; the other would be lost.",
    ),
}

SHAPE = {
    "unknown-field": error('"{field}" is not a field of {thing}.', "{hint}"),
    "wrong-type": error('"{field}" must be {wanted}, but here it is {found}.', "{hint}"),
    "missing-field": error('{thing} needs "{field}".', "Add it: {description}"),
    "empty-field": error(
        '"{field}" is empty.', "Write something after the colon, or delete the line."
    ),
    "unknown-value": error('"{value}" is not possible for "{field}".', "{hint}"),
    "bad-id": error(
        '"{value}" cannot be {field} here.',
        "Use {wanted}.",
    ),
    "out-of-range": error('"{field}" cannot be {value}.', "It must be {wanted}."),
    "format-newer": error(
        "This file is written in format {format}, but this Earshot knows formats up to {known}.",
        "Update Earshot, or ask the author for a file in format {known}.",
    ),
    "field-not-for-kind": error(
        '"{field}" means nothing for a question of kind {kind}.',
        "Delete it, or change the kind: it belongs to {kinds}.",
    ),
}

QUESTIONS = {
    "duplicate-id": error(
        'There are two {things} with the id "{id}"; the first is in line {first}.',
        "Give this one another id.",
    ),
    "nothing-asked": error(
        "Nobody on the {path} path is asked anything that needs a reply.",
        "Add a question to this path, for example with paths: [{path}].",
    ),
    "no-consent": warning(
        "No question of kind consent asks on the {path} path whether somebody wants to take part.",
        "Add a question with kind: consent and purpose: take_part near the beginning.",
    ),
    "missing-wording": error("{where} has no words.", "Write them in {field}."),
    "standard-words": warning(
        'The guide does not say its own "{field}", so a general sentence is used.',
        "Write who you are and how to reach a person, so that residents know whom to trust.",
    ),
    "choices-missing": error(
        'The question "{id}" has {count} of the choices it needs: there must be at least two.',
        "Write its choices, each with a code and a label.",
    ),
    "choice-without-code": error(
        "A choice has no code, so its answers could not be counted.",
        "Add a short code that will never change, for example code: alone.",
    ),
    "duplicate-code": error(
        'Two choices of "{id}" have the code "{code}".', "Give every choice a code of its own."
    ),
    "choices-sound-alike": error(
        'Two choices of "{id}" are both called "{words}": "{first}" and "{second}".',
        "Change one of the labels, or take the words out of one heard_as list.",
    ),
    "exclusive-misplaced": error(
        "exclusive is used where it cannot help: {reason}.",
        "Use it in questions of kind several, for choices such as None of these.",
    ),
    "other-misplaced": error(
        "other is used where it cannot help: {reason}.",
        "Use it once, in a question of kind choice or several, for Something else.",
    ),
    "yes-no-codes": error(
        'The choices of a {kind} question must have the codes "yes" and "no", in this order.',
        "Correct the codes, or leave choices out: Yes and No are put in by themselves.",
    ),
    "scale-without-ends": error(
        'The scale "{id}" does not say {missing}.',
        "Write from and to, for example from: 0 and to: 10.",
    ),
    "bounds-reversed": error(
        "The smallest allowed, {smallest}, is not below the largest, {largest}.",
        "Exchange the two, or correct one.",
    ),
    "bounds-beyond-choices": error(
        'It is impossible to choose {wanted} in "{id}": only {possible} can be chosen together.',
        "Correct at_least or at_most, or add choices.",
    ),
    "coded-kind": error(
        "keep: coded works for age and postcode only, but this is a question of kind {kind}.",
        "Delete keep: coded; answers that are choices are codes anyway.",
    ),
    "consent-without-purpose": error(
        'The consent "{id}" does not say what it is for.',
        "Add purpose: take_part, quote, recontact or share.",
    ),
    "consent-twice": error(
        'Consent for "{purpose}" is asked twice on the {path} path, first by "{first}".',
        "Keep one question for each purpose, or give the two different paths.",
    ),
    "called-alike": error(
        '"{first}" and "{second}" may both be called "{words}".',
        "When somebody wants to change an answer it must be clear which: change one of them.",
    ),
    "reask-same": warning(
        "This wording is tried again although it was not understood before.",
        "Say it in other, more helpful words.",
    ),
}

CONDITIONS = {
    "condition-malformed": error("This condition {reason}.", "{hint}"),
    "condition-unknown-question": error(
        'The condition looks at "{question}", but there is no such question.', "{hint}"
    ),
    "condition-later-question": error(
        'The condition looks at "{question}", which is not asked before this.',
        "Move that question up, or this one down.",
    ),
    "condition-unknown-code": error(
        '"{question}" has no choice with the code "{code}".',
        "{hint}",
    ),
    "condition-unfit": error(
        '"{test}" does not fit "{question}", which is of kind {kind}.', "{hint}"
    ),
    "condition-off-band": error(
        "Ages are kept in bands, so it cannot be known whether somebody is {test} {age}.",
        "Use {edges}.",
    ),
    "condition-contradicts": error(
        "No answers can ever make this condition true.",
        "Look for parts that exclude each other, or a number outside what can be answered.",
    ),
    "condition-always": warning(
        "This condition is true whatever people answer.",
        "Delete it, or correct what it tests.",
    ),
    "condition-off-path": warning(
        'The condition looks at "{question}", which is not asked on the {path} path.',
        "Ask it on the same paths, or test another question as well.",
    ),
    "never-asked": error(
        '"{id}" can never be asked on the {path} path{reason}.',
        "Change its condition or its paths, or the conditions of the questions it depends on.",
    ),
    "ending-never": error(
        'This ending of "{id}" can never happen.',
        "Correct its condition: it can look at this question and earlier ones.",
    ),
    "condition-too-large": info(
        "This condition depends on too many answers to try them all, so Earshot does not know "
        "whether it can be true.",
        "Try it yourself with `earshot chat`, or make the condition simpler.",
    ),
}

WORDING = {
    "piping-braces": error(
        "The braces in this text are not in order: {reason}.",
        "To put in an earlier answer write {{its_id}}; for a brace that is to be shown "
        "write two: {{{{ or }}}}.",
    ),
    "piping-unknown-question": error(
        'The text puts in the answer to "{question}", but there is no such question.', "{hint}"
    ),
    "piping-later-question": error(
        'The text puts in the answer to "{question}", which is not asked before this.',
        "Move that question up, or take it out of the text.",
    ),
    "piping-off-path": error(
        'The text puts in the answer to "{question}", which is not asked on the {path} path.',
        "Ask it on the same paths, or take it out of the text.",
    ),
    "piping-forbidden": error(
        'The text puts in the answer to "{question}", but {reason}.',
        "Take it out of the text: only choices, numbers and scales can be put in.",
    ),
    "piping-empty": warning(
        'The text puts in the answer to "{question}", which may have none when this is said.',
        "Ask this only if that question is answered, or check that the text reads well without.",
    ),
    "text-too-long": error(
        "As a text message this takes {count} parts ({encoding}, {units} characters), "
        "but the guide allows {allowed}.",
        "{hint}",
    ),
    "hard-to-read": warning(
        "This reads at school grade {grade}; the aim is {wanted} or below.",
        "Use shorter sentences and shorter, everyday words.",
    ),
    "phrase-unknown": error('There is no fixed phrase called "{key}".', "{hint}"),
    "phrase-slots": error(
        'The phrase "{key}" has {{{slot}}}, which Earshot cannot fill in there.',
        "It can fill in: {slots}.",
    ),
    "phrases-missing": error(
        'Earshot has no fixed phrases in the language "{language}", and these are missing: {keys}.',
        "Write all of them under phrases.",
    ),
}

MEASURES = {
    "item-unknown": error('"{item}" is not an item of a measure of this guide.', "{hint}"),
    "item-twice": error(
        'The item "{item}" is asked twice on the {path} path, first by "{first}".',
        "Ask each item once, or give the two questions different paths.",
    ),
    "item-answers": error(
        'The answers of "{id}" do not fit the item "{item}": {reason}.',
        "Use exactly the answers of the published measure.",
    ),
    "item-reworded": warning(
        'The wording differs from what was published for "{item}": "{wording}".',
        "Use the published words; a measure asked in other words is another measure.",
    ),
    "measure-items-missing": error(
        'The measure "{measure}" cannot be scored on the {path} path: it lacks {items}.',
        "Ask all of its items on that path or none, as the published measure does.",
    ),
}

TRANSLATIONS = {
    "translation-missing": error(
        "{where} is not translated ({field}).",
        "Translate it, or set the translation file aside until it is complete.",
    ),
    "translation-unknown": error("The translation has {what}, but the guide has not.", "{hint}"),
    "translation-mismatch": error(
        "This translation does not belong here: {reason}.", "Correct it, or move the file away."
    ),
    "translation-not-reviewed": info(
        'The translation into "{language}" is not reviewed.',
        "Have it read by somebody whose language it is, then write reviewed: true.",
    ),
}

CATALOGUE: dict[str, Entry] = {
    **FILES, **YAML, **SHAPE, **QUESTIONS, **CONDITIONS, **WORDING, **MEASURES, **TRANSLATIONS,
}  # fmt: skip
"""Every mistake that ``earshot guide check`` can find, by code."""


def problem(code: str, place: Place, /, **words: object) -> Problem:
    """The catalogue's problem ``code`` at a place, its slots filled with ``words``.

    Raises KeyError for a code that is not in the catalogue or a slot that is not given.
    """
    entry = CATALOGUE[code]
    return Problem(
        code=code,
        severity=entry.severity,
        file=place.file,
        line=place.line,
        problem=entry.problem.format(**words),
        remedy=entry.remedy.format(**words),
    )


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, by file and line, a guide's own file before its translations."""
    unique = dict.fromkeys(problems)
    return tuple(sorted(unique, key=lambda p: (p.file.count("."), p.file, p.line, p.code)))


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of them keeps the guide from being used."""
    return any(found.severity == "error" for found in problems)
