"""What changed in a question's choices between two versions of a guide."""

from dialogues.difference import Changes, reworded
from dialogues.guide import Choice, Question

Coded = dict[str, Choice]


def compare_choices(old: Question, new: Question, language: str) -> Changes:
    """All changes of choices; ``language`` is the one that they are named in.

    A choice is known by its code. One whose label came back under a new code
    was recoded, not removed and added.
    """
    before: Coded = {choice.code: choice for choice in old.choices}
    after: Coded = {choice.code: choice for choice in new.choices}
    recoded = _recoded(before, after, language)
    for code, new_code in recoded.items():
        words = f"The choice “{_label(before[code], language)}” was coded {code}, now {new_code}."
        yield "choice_recoded", "no" if new.item else "with care", words
    for code in before:
        if code not in after and code not in recoded:
            words = f"The choice {code} “{_label(before[code], language)}” is gone."
            yield "choice_removed", "no", words
    for code in after:
        if code in before:
            yield from _relabelled(before, after[code], new, language)
            yield from _one_choice(before[code], after[code])
        elif code not in recoded.values():
            words = f"The choice {code} “{_label(after[code], language)}” is new."
            yield "choice_added", "no" if new.item else "with care", words
    if [code for code in before if code in after] != [code for code in after if code in before]:
        yield "choices_moved", "with care", "Its choices stand in another order."


def _recoded(before: Coded, after: Coded, language: str) -> dict[str, str]:
    """Old code to new code, for labels that came back under another code."""
    come = {_label(after[code], language): code for code in after if code not in before}
    gone = {code: _label(before[code], language) for code in before if code not in after}
    return {code: come[label] for code, label in gone.items() if label in come}


def _relabelled(before: Coded, now: Choice, new: Question, language: str) -> Changes:
    changed = reworded(before[now.code].label, now.label)
    label = _label(now, language)
    others = [_label(choice, language) for code, choice in before.items() if code != now.code]
    if language in changed and label in others:
        words = f"The code {now.code} now means “{label}”, which had another code."
        yield "choice_relabelled", "no", words
    elif changed:
        words = f"The choice {now.code} is labelled differently: {', '.join(changed)}."
        yield "choice_relabelled", "no" if new.item else "with care", words


def _one_choice(was: Choice, now: Choice) -> Changes:
    if was.exclusive != now.exclusive:
        change = "now rules" if now.exclusive else "no longer rules"
        yield "exclusive", "with care", f"The choice {now.code} {change} out the others."
    if was.other != now.other:
        change = "now asks" if now.other else "no longer asks"
        yield "other", "with care", f"The choice {now.code} {change} what is meant."
    if was.heard_as != now.heard_as:
        yield "heard_as", "yes", f"Other words for the choice {now.code} changed."


def _label(choice: Choice, language: str) -> str:
    return choice.label.get(language, choice.code)
