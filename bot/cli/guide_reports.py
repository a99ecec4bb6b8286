"""What is wrong with guides, as lines on the screen."""

from collections.abc import Iterable
from itertools import groupby

from dialogues.checks.reading import WANTED, reading_grade
from dialogues.loading import Loaded
from dialogues.problems import Problem


def report(file: str, found: Loaded) -> None:
    """Print a guide's problems by file, their count, and how easily it reads."""
    for name, problems in groupby(found.problems, key=lambda problem: problem.file):
        print(name)
        for problem in problems:
            print(_line(problem))
    print(f"{file}: {_counts(found.problems)}")
    if found.guide is not None:
        grade = reading_grade(found.guide)
        print(f"  reads at school grade {grade:.1f} (aim: {WANTED:g} or below)")


def _line(problem: Problem) -> str:
    where = f"line {problem.line}" if problem.line else "all of it"
    return f"  {where}: {problem.severity}: {problem.problem} {problem.remedy} [{problem.code}]"


def _counts(problems: Iterable[Problem]) -> str:
    kinds = [problem.severity for problem in problems]
    counts = ((kind, kinds.count(kind)) for kind in ("error", "warning"))
    said = [f"{n} {kind}{'' if n == 1 else 's'}" for kind, n in counts if n]
    return ", ".join(said) or "nothing to correct"
