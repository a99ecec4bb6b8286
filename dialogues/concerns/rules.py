"""All tables of the screen together, and the words that they know."""

from dialogues.concerns import (
    abuse,
    bodies,
    care,
    children,
    coercion,
    frames_care,
    frames_danger,
    frames_life,
    frames_polish,
    frames_sexual,
    frames_taken,
    frames_violence,
    hatred,
    life,
    polish_abuse,
    polish_life,
    self_harm,
    sexual,
    signs_abuse,
    signs_care,
    signs_life,
    signs_polish,
    slavery,
    taken,
)
from dialogues.concerns.ordinary import SAYINGS
from dialogues.concerns.table import Finder, Table

TABLES: tuple[Table, ...] = (
    *life.TABLES,
    *self_harm.TABLES,
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
    *frames_danger.TABLES,
    *frames_violence.TABLES,
    *frames_sexual.TABLES,
    *frames_taken.TABLES,
    *frames_care.TABLES,
    *frames_polish.TABLES,
    *signs_life.TABLES,
    *signs_abuse.TABLES,
    *signs_care.TABLES,
    *polish_life.TABLES,
    *polish_abuse.TABLES,
    *signs_polish.TABLES,
)

RISKS: Finder[Table] = Finder((line, table) for table in TABLES for line in table.patterns())
"""What raises a concern."""

HARMLESS: Finder[None] = Finder((line, None) for line in SAYINGS)
"""What is taken out of a text before it is screened."""


def vocabulary() -> frozenset[str]:
    """Every whole word that a table names; words near to one are read as it."""
    return frozenset(RISKS.words()) | frozenset(HARMLESS.words())
