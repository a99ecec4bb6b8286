"""All tables of the screen together, and the words that they know."""

from dialogues.concerns import (
    abuse,
    bodies,
    care,
    children,
    coercion,
    frames_abuse,
    frames_care,
    frames_life,
    frames_polish,
    hatred,
    life,
    polish,
    sexual,
    signs,
    signs_polish,
    slavery,
    taken,
)
from dialogues.concerns.ordinary import SAYINGS
from dialogues.concerns.table import Finder, Table

TABLES: tuple[Table, ...] = (
    *life.TABLES,
    *bodies.TABLES,
    *abuse.TABLES,
    *coercion.TABLES,
    *sexual.TABLES,
    *taken.TABLES,
    *slavery.TABLES,
    *care.TABLES,
    *hatred.TABLES,
    *children.TABLES,
    *frames_life.TABLES,
    *frames_abuse.TABLES,
    *frames_care.TABLES,
    *frames_polish.TABLES,
    *signs.TABLES,
    *polish.TABLES,
    *signs_polish.TABLES,
)

RISKS: Finder[Table] = Finder((line, table) for table in TABLES for line in table.patterns())
"""What raises a concern."""

HARMLESS: Finder[None] = Finder((line, None) for line in SAYINGS)
"""What is taken out of a text before it is screened."""


def vocabulary() -> frozenset[str]:
    """Every whole word that a table names; words near to one are read as it."""
    return frozenset(RISKS.words()) | frozenset(HARMLESS.words())
