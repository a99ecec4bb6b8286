"""What changed in one question between two versions of a guide."""

from collections.abc import Iterator
from dataclasses import replace

from dialogues.comparing_choices import compare_choices
from dialogues.difference import Change, Changes, Comparable, Difference, reworded
from dialogues.guide import Question, Words

_HELPING = {
    "why": "why we ask",
    "hint": "the helper's hint",
    "reask": "how it is put again",
    "called": "what it may be called",
}


def compare_questions(old: Question, new: Question, language: str) -> Iterator[Difference]:
    """All changes but of its condition; ``language`` is the one choices are named in."""
    changes = [
        *_kind(old, new),
        *_measure(old, new),
        *_wording(old, new),
        *compare_choices(old, new, language),
        *_numbers(old, new),
        *_asked(old, new),
        *_kept(old, new),
        *_around(old, new),
    ]
    if not changes and replace(old, only_if=new.only_if, paths=new.paths) != new:
        words = "Wording in one of its languages was added or taken away."
        changes = [("translation", "yes", words)]
    for what, comparable, words in changes:
        yield Difference(new.id, what, comparable, words)


def _kind(old: Question, new: Question) -> Changes:
    if old.kind != new.kind:
        yield "kind", "no", f"It was of kind {old.kind} and is now of kind {new.kind}."
    if old.purpose != new.purpose:
        words = f"It was consent for {old.purpose} and is now consent for {new.purpose}."
        yield "purpose", "no", words


def _measure(old: Question, new: Question) -> Changes:
    if old.item == new.item:
        return
    if old.item and new.item:
        yield "measure", "no", f"It was measure item {old.item} and is now {new.item}."
    else:
        change = f"now measure item {new.item}" if new.item else f"no longer item {old.item}"
        yield "measure", "with care", f"It is {change}."


def _wording(old: Question, new: Question) -> Changes:
    plain = reworded(old.text, new.text)
    texted = [name for name in reworded(_texted(old), _texted(new)) if name not in plain]
    changed = ", ".join([*plain, *(f"{name} in text messages" for name in texted)])
    if changed and new.kind == "consent":
        yield _consent(old, new, changed)
    elif changed:
        yield "wording", _if_measured(new), f"Its wording changed: {changed}."
    elif old.wording_version != new.wording_version:
        yield "wording_version", "yes", f"In the same words, {_versions(old, new)}."


def _texted(question: Question) -> Words:
    """The wording that goes out as a text message."""
    return {**question.text, **question.short}


def _consent(old: Question, new: Question, changed: str) -> Change:
    if old.wording_version == new.wording_version:
        words = (
            f"Error: what people consent to is worded differently ({changed}), but is still "
            f"wording version {new.wording_version}. Give it a new wording_version."
        )
        return "consent_without_version", "no", words
    words = f"What people consent to is worded differently ({changed}): {_versions(old, new)}."
    return "consent_wording", "with care", words


def _versions(old: Question, new: Question) -> str:
    return f"wording version {old.wording_version} is now {new.wording_version}"


def _numbers(old: Question, new: Question) -> Changes:
    if (old.smallest, old.largest) != (new.smallest, new.largest):
        words = f"Its bounds were {_bounds(old)} and are now {_bounds(new)}."
        yield "bounds", "no" if new.kind == "scale" else "with care", words
    if old.whole != new.whole:
        taken = "whole numbers only" if new.whole else "fractions too"
        yield "whole", "with care", f"It now takes {taken}."
    if reworded(old.unit, new.unit) or bool(old.unit) != bool(new.unit):
        yield "unit", "no", "The unit it is answered in changed."
    ends = zip(old.ends_labels, new.ends_labels, strict=False)
    if len(old.ends_labels) != len(new.ends_labels) or any(reworded(*pair) for pair in ends):
        yield "ends_labels", _if_measured(new), "What the two ends of its scale are called changed."


def _asked(old: Question, new: Question) -> Changes:
    if set(old.paths) != set(new.paths):
        words = f"It was asked on the {_paths(old)} and is now asked on the {_paths(new)}."
        yield "paths", "with care", words
    if old.skip != new.skip:
        words = "It can now be skipped." if new.skip else "It can no longer be skipped."
        yield "skip", "with care", words
    if bool(old.probe) != bool(new.probe) or reworded(old.probe, new.probe) or old.thin != new.thin:
        yield "probe", "with care", "How short answers are followed up changed."
    if [(e.when, e.as_) for e in old.ends] != [(e.when, e.as_) for e in new.ends]:
        yield "ends", "with care", "Which answers end the interview changed."
    elif old.ends != new.ends:
        yield "ends_wording", "yes", "What is said when it ends the interview changed."


def _kept(old: Question, new: Question) -> Changes:
    if old.keep != new.keep:
        kept = "by code only" if new.keep == "coded" else "in the person's own words"
        yield "keep", "with care", f"Its answers are now kept {kept}."
    if old.sensitivity != new.sensitivity:
        words = f"It was marked {old.sensitivity} and is now marked {new.sensitivity}."
        yield "sensitivity", "yes", words


def _around(old: Question, new: Question) -> Changes:
    if old.section != new.section:
        words = f"It was in section {old.section!r} and is now in section {new.section!r}."
        yield "section", "yes", words
    changed = [
        words for name, words in _HELPING.items() if getattr(old, name) != getattr(new, name)
    ]
    if changed:
        yield "help_words", "yes", f"Changed around it: {', '.join(changed)}."


def _if_measured(question: Question) -> Comparable:
    """A measure in other words is another measure."""
    return "no" if question.item else "with care"


def _bounds(question: Question) -> str:
    low, high = question.smallest, question.largest
    if low is None and high is None:
        return "open"
    if low is None or high is None:
        return f"{high:g} at most" if low is None else f"{low:g} or more"
    return f"{low:g} to {high:g}"


def _paths(question: Question) -> str:
    return f"{' and '.join(sorted(question.paths))} path" + "s" * (len(question.paths) > 1)
