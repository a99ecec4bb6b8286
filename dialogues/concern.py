"""The safeguarding screen: does a text say, or hint, that somebody may be at risk?

It routes and never scores. It decides nothing about a person: it says only that
a person should read the text, and why. What it looks for is in
``dialogues.concerns``, in tables that a safeguarding lead can read; what it
cannot do is in docs/safeguarding.md.
"""

from dataclasses import dataclass
from typing import Literal

Directness = Literal["direct", "indirect"]
About = Literal["self", "other"]

KINDS: dict[str, str] = {
    "suicide": "thoughts, plans or attempts of ending one's own life",
    "medical": "an emergency of the body",
    "danger": "danger to life from somebody or something, now or threatened",
    "self_harm": "hurting oneself on purpose",
    "child": "harm or risk to a child",
    "sexual": "sexual abuse or assault",
    "physical": "being hit, hurt or handled roughly",
    "domestic": "violence or control by a partner, former partner or relative",
    "modern_slavery": "forced work, debt bondage, trafficking, being used for crime",
    "neglect": "care that is needed and not given",
    "organisational": "abuse or neglect by a care home, ward or service",
    "financial": "money or property taken, misused or obtained by pressure or fraud",
    "psychological": "threats, humiliation, bullying, harassment",
    "discriminatory": "abuse for who somebody is",
    "self_neglect": "no longer looking after oneself",
}
"""Kinds of concern, the most urgent first: those of the Care Act 2014 statutory
guidance (14.17), and four that need an answer sooner (suicide, self_harm,
medical, danger) and children."""


@dataclass(frozen=True)
class Concern:
    """A sign that somebody may be at risk.

    ``kinds`` are codes of ``KINDS``, the most urgent first. ``directness`` is
    "direct" where the words say it and "indirect" where they hint at it.
    ``about`` is "self" for the person who writes and "other" for somebody else.
    """

    kinds: tuple[str, ...]
    directness: Directness
    about: About


def screen(text: str) -> Concern | None:
    """What concern a text raises, if any, in any language that the screen knows."""
    return None
