"""An analysis plan: the groups, outcomes and comparisons of one guide, fixed in advance."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date


@dataclass(frozen=True)
class Groups:
    """The question that holds the groups, and which of its codes are looked at."""

    question: str
    codes: tuple[str, ...]


@dataclass(frozen=True)
class Outcome:
    """Something that people have or have not.

    ``says`` completes "people who …". It is read from a ``question`` (one of
    ``codes`` was chosen) or from a ``part`` of a ``measure`` (one of
    ``bands``). Who has no answer, or no score, has it neither way.
    """

    id: str
    says: str
    question: str = ""
    codes: tuple[str, ...] = ()
    measure: str = ""
    part: str = "total"
    bands: tuple[str, ...] = ()


@dataclass(frozen=True)
class Comparison:
    """One outcome, members of one group against everybody else."""

    number: int
    outcome: str
    group: str


@dataclass(frozen=True)
class Margin:
    """A question whose answers, put together into ``categories``, are raked to the census."""

    id: str
    question: str
    categories: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Plan:
    """What is analysed of the study of one guide; ``fixed_on`` is when that was settled.

    ``place``, ``age`` and ``sex`` name the questions that hold them, "" where
    there is none. ``by_area`` are questions that are also counted by area.
    """

    guide: str
    fixed_on: date
    outcomes: tuple[Outcome, ...]
    comparisons: tuple[Comparison, ...] = ()
    groups: Groups | None = None
    place: str = ""
    age: str = ""
    sex: str = ""
    by_area: tuple[str, ...] = ()
    raking: tuple[Margin, ...] = ()

    def outcome(self, id_: str) -> Outcome:
        """The outcome with this id; KeyError if there is none."""
        found = {outcome.id: outcome for outcome in self.outcomes}
        return found[id_]

    @property
    def hash(self) -> str:
        """SHA-256 of what the plan says, whatever its spelling; 64 hex digits.

        It stands in every table of comparisons, so that a plan that was
        changed after the results were seen can be told from this one.
        """
        plain = json.dumps(asdict(self), sort_keys=True, ensure_ascii=False, default=str)
        return hashlib.sha256(plain.encode()).hexdigest()

    @property
    def fixed(self) -> str:
        """A sentence for the notes of a table."""
        return (
            f"Fixed in advance: analysis plan {self.hash[:12]} of {self.fixed_on.isoformat()}, "
            f"{len(self.comparisons)} comparisons."
        )
