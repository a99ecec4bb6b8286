"""Finds questions that can never be asked, and conditions that decide nothing."""

from collections.abc import Iterator

from dialogues.checks.conditions import Use, check_use, first_positions, parts, uses
from dialogues.checks.reach import Search
from dialogues.conditions import questions_in
from dialogues.guide import Condition, Guide, Path
from dialogues.places import Places, Step
from dialogues.problems import Problem, problem


def check_reach(guide: Guide, places: Places) -> Iterator[Problem]:
    """Contradictions, unreachable questions, endings that cannot happen, idle conditions."""
    sound = _sound(guide, places)
    never: dict[Path, set[str]] = {"short": set(), "full": set()}
    for use in uses(guide):
        if not _depends_on_sound(guide, use, sound):
            continue
        impossible = list(_contradictions(guide, use, use.condition, use.path, places))
        if impossible:
            yield from impossible
            _remember(guide, use, never)
        elif use.ending is None:
            yield from _asked(guide, use, places, never)
        else:
            yield from _ending(guide, use, places, never)


def _remember(guide: Guide, use: Use, never: dict[Path, set[str]]) -> None:
    if use.ending is None:
        question = guide.questions[use.position]
        for path in question.paths:
            never[path].add(question.id)


def _sound(guide: Guide, places: Places) -> dict[int, bool]:
    """By question, whether the tests in its conditions all make sense by themselves."""
    sound = dict.fromkeys(range(len(guide.questions)), True)
    for use in uses(guide):
        if any(True for _ in check_use(guide, use, places)):
            sound[use.position] = False
    return sound


def _depends_on_sound(guide: Guide, use: Use, sound: dict[int, bool]) -> bool:
    """Of what is broken anyway, nothing more can be said."""
    positions = first_positions(guide)
    waiting, seen = [use.position], set[int]()
    while waiting:
        n = waiting.pop()
        seen.add(n)
        if not sound[n]:
            return False
        question = guide.questions[n]
        conditions = [e.when for e in question.ends]
        conditions += [question.only_if] if question.only_if else []
        names = {name for condition in conditions for name in questions_in(condition)}
        waiting += [positions[name] for name in names if positions[name] not in seen]
    return True


def _contradictions(
    guide: Guide, use: Use, condition: Condition, path: tuple[Step, ...], places: Places
) -> Iterator[Problem]:
    """The innermost parts that no answers can make true, even if everything were asked."""
    inner: list[Problem] = []
    if condition.test in ("all", "any"):
        for part, at in parts(condition, path):
            inner += _contradictions(guide, use, part, at, places)
    verdict = Search(guide, use.sees).verdict(condition)
    if not verdict.whole and path == use.path:
        yield problem("condition-too-large", places.find(*path))
    elif inner:
        yield from inner
    elif verdict.never:
        yield problem("condition-contradicts", places.find(*path))


def _asked(
    guide: Guide, use: Use, places: Places, never: dict[Path, set[str]]
) -> Iterator[Problem]:
    question = guide.questions[use.position]
    idle = 0
    for path in question.paths:
        verdict = Search(guide, use.sees, path, frozenset(never[path])).verdict(use.condition)
        off = _off_path(guide, use, path)
        if verdict.never:
            never[path].add(question.id)
            reason = f': "{off[0]}", which it depends on, is not asked there' if off else ""
            at = places.find(*use.path)
            yield problem("never-asked", at, id=question.id, path=path, reason=reason)
        elif off and not verdict.always:
            at = places.find(*use.path)
            yield problem("condition-off-path", at, question=off[0], path=path)
        if not verdict.whole:
            yield problem("condition-too-large", places.find(*use.path))
        idle += verdict.always
    if question.paths and idle == len(question.paths):
        yield problem("condition-always", places.find(*use.path))


def _off_path(guide: Guide, use: Use, path: Path) -> list[str]:
    positions = first_positions(guide)
    names = sorted(questions_in(use.condition), key=positions.__getitem__)
    return [name for name in names if path not in guide.questions[positions[name]].paths]


def _ending(
    guide: Guide, use: Use, places: Places, never: dict[Path, set[str]]
) -> Iterator[Problem]:
    """An ending matters if it can happen on any path that asks its question."""
    question = guide.questions[use.position]
    verdicts = [
        Search(guide, use.sees, path, frozenset(never[path])).verdict(
            use.condition, asked=question.id, before=use.ending or 0
        )
        for path in question.paths
    ]
    if verdicts and all(verdict.never for verdict in verdicts):
        yield problem("ending-never", places.find(*use.path), id=question.id)
    elif verdicts and all(verdict.always for verdict in verdicts):
        yield problem("condition-always", places.find(*use.path))
