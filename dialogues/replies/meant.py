"""What a reply, or a part of one, means among the choices of a question."""

from dataclasses import dataclass, field

from dialogues.replies.vocabulary import Called

Place = tuple[int, int, Called]
"""A phrase found: its first token, the token after its last, and what it is."""

UNITS = frozenset(
    "hour hours hrs hr h week weeks month months year years yr yrs day days time times "
    "people person minutes mins godzin godziny godzine lat lata rok osob osoby per".split()
)
"""Words that numbers count; a number before one is no position of a choice."""


def counted(texts: tuple[str, ...], start: int, at: int) -> bool:
    """Whether a number counts the word at ``at``: "18 months" is not "months"."""
    return at > start and texts[at] in UNITS and texts[at - 1].isdigit()


JOINING = frozenset("and & + plus also oraz".split())
"""Words between the items of a list."""

PASSED = JOINING | frozenset("or lub albo but because cos ale bo".split())
"""Words that join, and say nothing themselves."""


@dataclass
class Meant:
    """Choices said purely and choices found inside a sentence, each with how.

    ``candidates`` are what a part of a label or a number could equally mean;
    ``barred`` choices were said not to be meant; ``weak`` ones count only with
    nothing else said. ``beyond`` tells of a number past the last choice,
    ``refused`` of one among other words, ``opening`` of words like "ok",
    ``doubtful`` of an "or". ``used`` tokens are those that the meaning took;
    from ``other_from`` on stand the words for a "something else" choice.
    """

    pure: dict[str, str] = field(default_factory=dict)
    inside: dict[str, str] = field(default_factory=dict)
    candidates: list[str] = field(default_factory=list)
    barred: set[str] = field(default_factory=set)
    weak: set[str] = field(default_factory=set)
    opening: set[str] = field(default_factory=set)
    refused: bool = False
    beyond: bool = False
    doubtful: bool = False
    used: set[int] = field(default_factory=set)
    other_from: int | None = None

    @property
    def codes(self) -> dict[str, str]:
        """Every code found and how, without those said not to be meant."""
        return {c: h for c, h in {**self.inside, **self.pure}.items() if c not in self.barred}

    @property
    def anything(self) -> bool:
        """Whether the reply took up the choices at all."""
        return bool(self.codes or self.candidates or self.beyond or self.barred)

    def drop_weak(self) -> None:
        """Leave out what counts only where nothing else is said."""
        self.pure = {c: how for c, how in self.pure.items() if c not in self.weak}

    def add(self, other: "Meant") -> None:
        """Take in what another part of the reply means."""
        for code, how in other.pure.items():
            self.pure.setdefault(code, how)
        for code, how in other.inside.items():
            self.inside.setdefault(code, how)
        self.candidates += other.candidates
        self.weak |= other.weak
        self.opening |= other.opening
        self.barred |= other.barred
        self.beyond |= other.beyond
        self.doubtful |= other.doubtful
        self.used |= other.used
        if other.other_from is not None:
            self.other_from = other.other_from
