"""Checks that measures are asked as they were published: whole, once, with their answers."""

from collections.abc import Iterator

from dialogues.files.shape import did_you_mean
from dialogues.guide import Guide, Question
from dialogues.measures import RULES, Item, Rule
from dialogues.places import Places
from dialogues.problems import Problem, problem

PATHS = ("short", "full")


def check_measures(guide: Guide, places: Places) -> Iterator[Problem]:
    """The guide's measures and the questions that ask their items."""
    rules = _rules(guide)
    for n, measure in enumerate(guide.measures):
        at = places.find("measures", n, "rule")
        if measure.rule and measure.rule not in RULES:
            hint = did_you_mean(measure.rule, RULES)
            yield problem("unknown-value", at, field="rule", value=measure.rule, hint=hint)
        elif measure.id in rules:
            yield from _incomplete(guide, measure.id, rules[measure.id], n, places)
    yield from _twice(guide, places)
    for n, question in enumerate(guide.questions):
        if question.item is not None:
            yield from _item(guide, n, question, rules, places)


def _rules(guide: Guide) -> dict[str, Rule]:
    return {m.id: RULES[m.rule] for m in reversed(guide.measures) if m.id and m.rule in RULES}


def _incomplete(
    guide: Guide, measure: str, rule: Rule, n: int, places: Places
) -> Iterator[Problem]:
    """A path asks all items or none; some path must ask them."""
    wanted = [f"{measure}.{item.key}" for item in rule.items]
    asked = {
        path: {q.item for q in guide.questions if q.item and path in q.paths} for path in PATHS
    }
    anywhere = any(item in asked[path] for item in wanted for path in PATHS)
    for path in PATHS:
        lacking = [item for item in wanted if item not in asked[path]]
        some = len(lacking) < len(wanted)
        if lacking and (some or not anywhere):
            items = ", ".join(lacking)
            at = places.find("measures", n)
            yield problem("measure-items-missing", at, measure=measure, path=path, items=items)
        if not anywhere:
            return


def _twice(guide: Guide, places: Places) -> Iterator[Problem]:
    first: dict[tuple[str, str], str] = {}
    for n, question in enumerate(guide.questions):
        for path in question.paths if question.item else ():
            key = (question.item or "", path)
            if key in first:
                at = places.find("questions", n, "item")
                yield problem("item-twice", at, item=question.item, path=path, first=first[key])
                break
            first[key] = question.id


def _item(
    guide: Guide, n: int, question: Question, rules: dict[str, Rule], places: Places
) -> Iterator[Problem]:
    name = question.item or ""
    measure, _, key = name.partition(".")
    at = places.find("questions", n, "item")
    if measure not in rules:
        if measure not in [known.id for known in guide.measures]:
            possible = [f"{m}.{item.key}" for m, rule in rules.items() for item in rule.items]
            yield problem("item-unknown", at, item=name, hint=did_you_mean(name, possible))
        return
    rule = rules[measure]
    item = rule.item(key)
    if item is None:
        hint = did_you_mean(name, [f"{measure}.{known.key}" for known in rule.items])
        yield problem("item-unknown", at, item=name, hint=hint)
        return
    reason = _unlike(rule, question)
    if reason:
        yield problem("item-answers", at, id=question.id, item=name, reason=reason)
    yield from _reworded(n, question, item, places)


def _unlike(rule: Rule, question: Question) -> str:
    """How the question's answers differ from the published ones."""
    if rule.scale:
        if question.kind != "scale" or (question.smallest, question.largest) != rule.scale:
            return f"it must be a scale from {rule.scale[0]} to {rule.scale[1]}"
        return _unlike_ends(rule, question)
    if [choice.code for choice in question.choices] != [r.code for r in rule.responses]:
        codes = ", ".join(response.code for response in rule.responses)
        return f"it must have the choices {codes}, in this order"
    for choice, response in zip(question.choices, rule.responses, strict=True):
        label = choice.label.get("en", "")
        if label and _plain(label) != _plain(response.label):
            return f'the label of {choice.code} must be "{response.label}"'
    return ""


def _unlike_ends(rule: Rule, question: Question) -> str:
    """The published words may be followed by more: "Not at all anxious"."""
    for words, end in zip(question.ends_labels, rule.ends or (), strict=False):
        label = words.get("en", "")
        if label and not _plain(label).startswith(_plain(end)):
            return f'the label "{label}" must be "{end}"'
    return ""


def _reworded(n: int, question: Question, item: Item, places: Places) -> Iterator[Problem]:
    published = _plain(item.wording)
    for field, words in (("text", question.text), ("short", question.short)):
        if "en" in words and published not in _plain(words["en"]):
            at = places.find("questions", n, field)
            yield problem("item-reworded", at, item=question.item, wording=item.wording)


def _plain(words: str) -> str:
    return " ".join(words.replace("’", "'").casefold().split())
