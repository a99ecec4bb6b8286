"""A guide as a plain-text outline, to be read aloud and gone through with a pencil."""

from collections.abc import Iterator
from textwrap import wrap

from dialogues.condition_words import condition_words
from dialogues.guide import Choice, Guide, Measure, Path, Question, Words
from dialogues.measures import RULES
from dialogues.typical import TYPICAL_PERSON, most_prompts, typical_prompts

__all__ = ["condition_words", "outline"]

WIDTH = 96

_KINDS = {
    "note": "note, nothing is asked",
    "yes_no": "yes or no",
    "choice": "one choice",
    "several": "several choices",
    "scale": "scale",
    "number": "number",
    "age": "age in years",
    "date": "date",
    "postcode": "postcode",
    "text": "own words",
    "consent": "consent",
}
PURPOSES = {
    "take_part": "to take part",
    "quote": "to be quoted",
    "recontact": "to be contacted again",
    "share": "to sharing with partners",
}
"""What consent is to, in words."""
_CODED = {"age": "kept as an age band only", "postcode": "kept as an area code only"}


def outline(guide: Guide, language: str | None = None) -> str:
    """The whole guide as text: sections, numbered questions, who is asked what.

    Wording is in ``language`` (the guide's own if None), and in the guide's
    own where a translation is missing; the words around it are English.
    """
    return "\n".join(_Outline(guide, language or guide.language).lines()) + "\n"


class _Outline:
    def __init__(self, guide: Guide, language: str) -> None:
        self.guide = guide
        self.language = language
        asked = [question.id for question in guide.questions if question.needs_reply]
        self.numbers = {name: number for number, name in enumerate(asked, 1)}

    def lines(self) -> Iterator[str]:
        yield from self._head()
        titles = {section.id: self._in(section.title) for section in self.guide.sections}
        section = None
        for question in self.guide.questions:
            if question.section != section:
                section = question.section
                title = titles.get(section, section).upper()
                yield from ["", title, "=" * len(title)] if title else []
            yield ""
            yield from self._question(question)

    def _head(self) -> Iterator[str]:
        guide = self.guide
        yield self._in(guide.title)
        yield ", ".join(filter(None, [guide.id, f"version {guide.version}", guide.licence]))
        unread = "" if self.language in guide.reviewed else ", not reviewed"
        yield f"Languages: {', '.join(guide.languages)}. This outline: {self.language}{unread}."
        yield ""
        yield f"Short path: {self._length('short')}."
        yield f"Full path: {self._length('full')}."
        yield from wrap(TYPICAL_PERSON, WIDTH)
        yield ""
        for measure in guide.measures:
            yield from _block("Measure", self._measure(measure), 0)
        yield from _block("Who is this", self._in(guide.who), 0)
        yield from _block("When a person is asked for", self._in(guide.person), 0)

    def _length(self, path: Path) -> str:
        typical, most = typical_prompts(self.guide, path), most_prompts(self.guide, path)
        return f"{typical} prompts need a reply from a typical person, {most} at most"

    def _measure(self, measure: Measure) -> str:
        rule = RULES.get(measure.rule)
        title = rule.title if rule else f"unknown rule {measure.rule}"
        items = [q.id for q in self.guide.questions if (q.item or "").startswith(f"{measure.id}.")]
        return f"{measure.id}, {title}: asked in {', '.join(items) or 'no question'}"

    def _question(self, question: Question) -> Iterator[str]:
        number = self.numbers.get(question.id)
        yield f"{f'{number:>3}.' if number else '    '} {question.id} ({self._facts(question)})"
        if question.only_if:
            words = condition_words(question.only_if, self.guide, self.language)
            yield from _block("Asked if", words)
        yield from _block("", self._in(question.text))
        for choice in question.choices:
            yield from _block("", f"{choice.code:<16} {self._choice(choice)}", 9)
        for title, words in self._around(question):
            yield from _block(title, words)
        for ending in question.ends:
            when = condition_words(ending.when, self.guide, self.language)
            yield from _block(f"Ends here as {ending.as_} if {when}", self._in(ending.say))

    def _facts(self, question: Question) -> str:
        facts = [
            f"{_KINDS[question.kind]}{self._aim(question)}",
            f"wording version {question.wording_version}" if question.kind == "consent" else "",
            f"{question.paths[0]} path only" if len(question.paths) == 1 else "",
            "" if question.skip or question.kind == "note" else "cannot be skipped",
            "" if question.sensitivity == "ordinary" else question.sensitivity,
            _CODED.get(question.kind, "kept as a code only") if question.keep == "coded" else "",
            f"measure item {question.item}" if question.item else "",
        ]
        return "; ".join(fact for fact in facts if fact)

    def _aim(self, question: Question) -> str:
        if question.purpose:
            return f" {PURPOSES.get(question.purpose, question.purpose)}"
        low, high = question.smallest, question.largest
        if low is not None and high is not None:
            bounds = f", {low:g} to {high:g}"
        elif low is not None:
            bounds = f", {low:g} or more"
        else:
            bounds = f", {high:g} at most" if high is not None else ""
        unit = self._in(question.unit)
        return f"{bounds} {unit}" if unit else bounds

    def _choice(self, choice: Choice) -> str:
        flags = [
            "asks what" if choice.other else "",
            "rules out the others" if choice.exclusive else "",
        ]
        said = "; ".join(flag for flag in flags if flag)
        return self._in(choice.label) + (f"  ({said})" if said else "")

    def _around(self, question: Question) -> Iterator[tuple[str, str]]:
        if question.ends_labels:
            yield "Ends of the scale", " … ".join(self._in(words) for words in question.ends_labels)
        yield "In text messages", self._in(question.short)
        yield "Why we ask", self._in(question.why)
        yield "For a helper", self._in(question.hint)
        for words in question.reask:
            yield "Put again", self._in(words)
        if question.probe:
            yield f"If under {question.thin} words", self._in(question.probe)

    def _in(self, words: Words) -> str:
        return words.get(self.language) or words.get(self.guide.language, "")


def _block(title: str, words: str, margin: int = 5) -> Iterator[str]:
    """The words under a title, wrapped; nothing where there are no words."""
    said = f"{title}: {words}" if title and words else words
    first = " " * margin
    later = first + "  " if title else first
    for number, line in enumerate(said.splitlines()):
        start = later if number else first
        yield from wrap(line, WIDTH, initial_indent=start, subsequent_indent=later)
