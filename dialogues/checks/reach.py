"""Can this condition ever hold? Tries all answers that could make a difference.

A condition depends on some earlier questions; whether those are asked depends
on others, and an ending may have come before. Of each question only what the
conditions can tell apart is tried: a code that is tested, and one for all
others; a number at, below and above each tested one. So the search is small
and exact, up to a stated bound.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from dialogues.checks.conditions import is_number, leaves
from dialogues.conditions import AGE_BANDS, holds, questions_in
from dialogues.guide import Condition, Guide, Path, Question
from dialogues.interview import Answer

BOUND = 20_000
"""How many steps are tried before a condition counts as too large."""

MOST_CODES = 10
"""Of how many tested codes of one question every combination is tried."""

Answers = Mapping[str, Answer]


@dataclass(frozen=True)
class Verdict:
    """Whether answers were found for which it holds, and for which it does not.

    ``whole`` says that all were tried, so that what was not found is not there.
    """

    can_hold: bool
    can_fail: bool
    whole: bool

    @property
    def never(self) -> bool:
        """It certainly holds for no answers at all."""
        return self.whole and not self.can_hold

    @property
    def always(self) -> bool:
        """It certainly holds whatever the answers."""
        return self.whole and self.can_hold and not self.can_fail


class Search:
    """Tries answers to the questions that stand before position ``limit``.

    With a ``path``, questions are answered only where they are asked on that
    path, and nobody goes on after an ending; without one, any question may have
    any answer or none. Questions in ``open_anyway`` count as asked on any path.
    """

    def __init__(
        self,
        guide: Guide,
        limit: int,
        path: Path | None = None,
        open_anyway: frozenset[str] = frozenset(),
    ) -> None:
        self.guide = guide
        self.path = path
        self.open_anyway = open_anyway
        self.questions = {q.id: q for q in reversed(guide.questions[:limit]) if q.needs_reply}
        self.steps = 0
        self.cut_short = False

    def verdict(self, condition: Condition, asked: str | None = None, before: int = 0) -> Verdict:
        """What can become of the condition.

        For an ending, ``asked`` is its question, which must have been asked,
        and ``before`` how many endings of that question come before it.
        """
        names = self._closure(condition, asked)
        conditions = [condition, *(self._gates(names) if self.path else ())]
        states = _states(self.questions, conditions, names, free=self.path is None)
        self.cut_short = any(found is None for found in states.values())
        can_hold = can_fail = False
        if not self.cut_short:
            order = [q.id for q in self.guide.questions if q.id in states]
            known = {name: found or [] for name, found in states.items()}
            for answers in self._answers(list(dict.fromkeys(order)), known, asked, before):
                held = holds(condition, answers)
                can_hold, can_fail = can_hold or held, can_fail or not held
                if can_hold and can_fail:
                    break
        return Verdict(can_hold, can_fail, not self.cut_short)

    def _closure(self, condition: Condition, asked: str | None) -> set[str]:
        """The questions that matter: looked at, or deciding whether those are asked."""
        waiting = {*questions_in(condition), *([asked] if asked else [])} & set(self.questions)
        if self.path is None:
            return waiting
        names: set[str] = set()
        while waiting:
            names |= waiting
            found = {name for one in self._gates(names) for name in questions_in(one)}
            waiting = (found & set(self.questions)) - names
        return names

    def _gates(self, names: set[str]) -> Iterator[Condition]:
        """What decides whether these are asked: their conditions, and endings on them."""
        for question in self.questions.values():
            if question.id in names and question.only_if:
                yield question.only_if
            asked_by = questions_in(question.only_if) if question.only_if else set()
            for ending in question.ends:
                related = {question.id, *asked_by, *questions_in(ending.when)}
                if ending.when.test and related & names:
                    yield ending.when
                    yield Condition("answered", question=question.id, operand=True)

    def _answers(
        self,
        order: list[str],
        states: Mapping[str, list[Answer | None]],
        asked: str | None,
        before: int,
    ) -> Iterator[Answers]:
        """Every way to answer the questions in order, as far as the bound allows."""
        waiting: list[tuple[int, dict[str, Answer]]] = [(0, {})]
        while waiting:
            n, answers = waiting.pop()
            self.steps += 1
            if self.steps > BOUND:
                self.cut_short = True
                return
            if n == len(order):
                yield answers
                continue
            question = self.questions[order[n]]
            if not self._is_asked(question, answers):
                if question.id != asked:
                    waiting.append((n + 1, answers))
                continue
            endings = before if question.id == asked else len(question.ends)
            for state in states[question.id]:
                more = {**answers, question.id: state} if state else answers
                if not self._ended(question, more, endings):
                    waiting.append((n + 1, more))

    def _is_asked(self, question: Question, answers: Answers) -> bool:
        if self.path is None or question.id in self.open_anyway:
            return True
        if self.path not in question.paths:
            return False
        return question.only_if is None or holds(question.only_if, answers)

    def _ended(self, question: Question, answers: Answers, endings: int) -> bool:
        if self.path is None:
            return False
        return any(holds(ending.when, answers) for ending in question.ends[:endings])


def _states(
    questions: Mapping[str, Question], conditions: list[Condition], names: set[str], free: bool
) -> dict[str, list[Answer | None] | None]:
    """The answers to try for each question, None among them for no answer;
    None instead of a list where there would be too many."""
    tested: dict[str, set[object]] = {name: set() for name in names}
    for condition in conditions:
        for leaf, _ in leaves(condition, ()):
            operands = leaf.operand if isinstance(leaf.operand, tuple) else (leaf.operand,)
            tested.setdefault(leaf.question or "", set()).update(operands)
    return {name: _state(questions[name], tested[name], free) for name in names}


def _state(question: Question, tested: set[object], free: bool) -> list[Answer | None] | None:
    """Nobody gets past a question that cannot be skipped without an answer."""
    missing: list[Answer | None] = [None] if question.skip or free else []
    if question.kind == "several":
        chosen = _selections(question, tested)
        if chosen is None:
            return None
        return [*(Answer(question.id, codes=codes) for codes in chosen), *missing]
    if question.choices:
        codes = _told_apart([choice.code for choice in question.choices], tested)
        return [*(Answer(question.id, codes=(code,)) for code in codes), *missing]
    if question.kind in ("scale", "number", "age"):
        numbers = _numbers(question, tested)
        return [*(Answer(question.id, value=number) for number in numbers), *missing]
    return [Answer(question.id, value="words"), *missing]


def _told_apart(codes: Iterable[str], tested: set[object]) -> list[str]:
    """The tested codes, and one that stands for all others."""
    all_codes = list(dict.fromkeys(codes))
    others = [code for code in all_codes if code not in tested]
    return [code for code in all_codes if code in tested] + others[:1]


def _selections(question: Question, tested: set[object]) -> list[tuple[str, ...]] | None:
    """Every combination of tested codes that can be chosen, filled up with others."""
    shared = [choice.code for choice in question.choices if not choice.exclusive]
    alone = [choice.code for choice in question.choices if choice.exclusive]
    named = [code for code in shared if code in tested]
    others = [code for code in shared if code not in tested]
    if len(named) > MOST_CODES:
        return None
    least = max(1, int(question.smallest or 1))
    most = int(question.largest or len(shared))
    found: list[tuple[str, ...]] = [(code,) for code in _told_apart(alone, tested)]
    for count in range(min(len(named), most) + 1):
        fillers = max(0, least - count)
        if fillers > len(others):
            continue
        found += [(*some, *others[:fillers]) for some in combinations(named, count)]
    return found


def _numbers(question: Question, tested: set[object]) -> list[float]:
    if question.kind == "age":
        lowest, highest = AGE_BANDS[0][1], AGE_BANDS[-1][2]
        candidates: set[float] = {edge for _, low, high in AGE_BANDS for edge in (low, high)}
    else:
        lowest, highest = -(10**9), 10**9
        candidates = set()
    low = lowest if question.smallest is None else question.smallest
    high = highest if question.largest is None else question.largest
    step = 1 if question.whole else 0.5
    edges = [low, high, *(n for n in tested if is_number(n))]
    candidates |= {edge + by for edge in edges for by in (-step, 0, step)}
    fitting = {n for n in candidates if low <= n <= high and (not question.whole or n == int(n))}
    return sorted(fitting)
