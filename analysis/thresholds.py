"""From how many people on a count may be published, and how it is rounded."""

from dataclasses import dataclass, fields
from typing import Any

from analysis.counting import CountTable

AREAS = (
    "area", "lsoa", "lsoa21", "msoa", "msoa21", "ward", "district", "locality", "borough",
    "authority", "postcode_sector",
)  # fmt: skip
"""Dimensions that say where people live."""


class DisclosureProblem(ValueError):
    """Something cannot be published safely; the message is a sentence for people."""


@dataclass(frozen=True)
class Thresholds:
    """The rules of one release; the defaults are the safe ones.

    ``smallest``: counts below it are withheld, 0 included, and figures are
    rounded to ``round_to``, as OpenSAFELY does by default: 7 or fewer redacted,
    the rest rounded to the nearest 5 (docs.opensafely.org, "Statistical
    disclosure control"). ``smallest_by_area`` holds for tables that cross one of
    ``areas`` with anything that is no area. ``move``: a figure that was
    published stays until at least so many people more came or left.
    ``narrowest``: how far apart the highest and the lowest count of a withheld
    cell are to be for all that is published, as far as those of a published,
    rounded figure, wherever withholding a figure beside it does that; they are
    never one.

    Lower values than the defaults are refused unless ``because`` says who
    allowed them and why; it is kept with the release. Raises DisclosureProblem.
    """

    smallest: int = 8
    round_to: int = 5
    smallest_by_area: int = 10
    move: int = 8
    narrowest: int = 4
    areas: tuple[str, ...] = AREAS
    because: str = ""

    def __post_init__(self) -> None:
        """Refuse what is no rule, and what is laxer than the defaults for no reason."""
        for name in NUMBERS:
            value = getattr(self, name)
            if type(value) is not int or value < 1:
                raise DisclosureProblem(f"The threshold {name} must be a whole number from 1 on.")
        if self.smallest_by_area < self.smallest:
            raise DisclosureProblem("smallest_by_area must not be below smallest.")
        if not self.because.strip() and (lower := self._laxer_than(SAFEST)):
            raise DisclosureProblem(
                f"The threshold {lower[0]} is below the safe default of "
                f"{SAFEST[lower[0]]}: say in `because` who allowed that, and why."
            )

    def refuse_laxer(self, earlier: "Thresholds", number: int) -> None:
        """Raise DisclosureProblem where an earlier release had a stricter rule."""
        if lower := self._laxer_than({name: getattr(earlier, name) for name in NUMBERS}):
            raise DisclosureProblem(
                f"Release {number} had {lower[0]} at {getattr(earlier, lower[0])}: a later one "
                "must not go below, or the two together show what the first withheld."
            )
        if missing := set(earlier.areas) - set(self.areas):
            raise DisclosureProblem(
                f"Release {number} took {', '.join(sorted(missing))} for areas: name them again."
            )

    def least(self, table: CountTable) -> int:
        """The smallest count that the table may show; its rounded figure reaches the threshold."""
        areas = set(table.by) & set(self.areas)
        wanted = self.smallest_by_area if areas and set(table.by) - areas else self.smallest
        return max(wanted, -(-wanted // self.round_to) * self.round_to - self.round_to // 2)

    def rounded(self, count: int) -> int:
        """To the nearest multiple of ``round_to``, halves upwards."""
        return (count + self.round_to // 2) // self.round_to * self.round_to

    def counts_of(self, figure: int, least: int) -> tuple[int, int]:
        """The lowest and the highest count that a figure may stand for."""
        low = max(figure - self.round_to // 2, least)
        return low, figure + self.round_to - 1 - self.round_to // 2

    def _laxer_than(self, other: dict[str, int]) -> list[str]:
        return [name for name in NUMBERS if getattr(self, name) < other[name]]


NUMBERS = ("smallest", "round_to", "smallest_by_area", "move", "narrowest")
SAFEST: dict[str, Any] = {
    field.name: field.default for field in fields(Thresholds) if field.name in NUMBERS
}
