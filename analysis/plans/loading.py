"""Reads an analysis plan from its file: a plan, or everything that is wrong with it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from analysis.plans.checking import check_plan
from analysis.plans.mistakes import mistake
from analysis.plans.plan import Comparison, Groups, Margin, Outcome, Plan
from dialogues.files.shape import read_by
from dialogues.files.written import read_yaml
from dialogues.guide import Guide
from dialogues.places import Places
from dialogues.problems import Place, Problem, has_errors, in_order, problem

PLANS = Path(__file__).parent
"""Where the plans that come with Earshot are."""

HARMLESS = frozenset(("unknown-field", "duplicate-field", "plan-date"))
"""Mistakes that leave the rest of the plan to be judged too."""


@dataclass(frozen=True)
class LoadedPlan:
    """``plan`` is None when any of the problems is an error."""

    plan: Plan | None
    problems: tuple[Problem, ...] = ()


def shipped_plans() -> dict[str, Path]:
    """The plans that come with Earshot, by the ids of their guides."""
    return {path.stem: path for path in sorted(PLANS.glob("*.yml"))}


def load_plan(path: Path, guides: Sequence[Guide]) -> LoadedPlan:
    """The plan in a file, checked against the versions of its guide, newest first."""
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return LoadedPlan(None, (problem("file-not-utf8", Place(str(path))),))
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        return LoadedPlan(None, (problem("file-unreadable", Place(str(path)), reason=reason),))
    return read_plan(str(path), text, guides)


def read_plan(file: str, text: str, guides: Sequence[Guide]) -> LoadedPlan:
    """The plan that ``text`` is, with all that is wrong with it."""
    written, problems = read_yaml(file, text)
    if written is None:
        return LoadedPlan(None, in_order(problems))
    shaped = read_by(file, written, _schema())
    problems += shaped.problems
    places = Places(file)
    places.put(shaped.marks)
    day = _day(shaped.value.get("fixed_on", ""), places, problems)
    if any(found.code not in HARMLESS for found in problems):
        return LoadedPlan(None, in_order(problems))
    plan = _plan(shaped.value, day)
    problems += check_plan(plan, guides, places)
    return LoadedPlan(None if has_errors(problems) else plan, in_order(problems))


@cache
def _schema() -> dict[str, Any]:
    plain: dict[str, Any] = json.loads((PLANS / "plan.schema.json").read_text(encoding="utf-8"))
    return plain


def _day(given: str, places: Places, problems: list[Problem]) -> date:
    try:
        return date.fromisoformat(given)
    except ValueError:
        if given:
            problems.append(mistake("plan-date", places.find("fixed_on"), given=given))
        return date.min


def _plan(value: dict[str, Any], day: date) -> Plan:
    groups = value.get("groups")
    return Plan(
        guide=value["guide"],
        fixed_on=day,
        outcomes=tuple(_outcome(plain) for plain in value["outcomes"]),
        comparisons=tuple(Comparison(**plain) for plain in value.get("comparisons", ())),
        groups=Groups(groups["question"], tuple(groups["codes"])) if groups else None,
        place=value.get("place", ""),
        age=value.get("age", ""),
        sex=value.get("sex", ""),
        by_area=tuple(value.get("by_area", ())),
        raking=tuple(_margin(plain) for plain in value.get("raking", ())),
    )


def _outcome(plain: dict[str, Any]) -> Outcome:
    lists = {name: tuple(plain.get(name, ())) for name in ("codes", "bands")}
    return Outcome(**{**plain, **lists})


def _margin(plain: dict[str, Any]) -> Margin:
    categories = {name: tuple(codes) for name, codes in plain["categories"].items()}
    return Margin(plain["id"], plain["question"], categories)
