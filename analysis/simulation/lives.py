"""A life that hangs together: drawn from the census of one small area, then filled in.

Nobody of 80 brings up toddlers, whoever lives alone lives with nobody, and
whoever cares for somebody does so for some hours a week.
"""

from bisect import bisect
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import Literal

from analysis.simulation.dice import Dice
from analysis.simulation.invented import Numbers, invented
from analysis.simulation.margins import BANDS, CHILDREN, OLDER, Area, areas, female_share
from analysis.simulation.odds import Odds, all_odds

Sex = Literal["female", "male"]
Limits = Literal["a_lot", "a_little", "not_at_all"]

RETIRED = 66
"""State pension age in 2021."""

HOURS: Mapping[str, tuple[int, int]] = {
    "1_19": (1, 19),
    "20_49": (20, 49),
    "50_plus": (50, 100),
}
"""Hours of unpaid care a week in the census's classes; above 50 the highest is invented."""


@dataclass(frozen=True)
class Life:
    """One made-up resident.

    ``household`` are the codes of who lives with them, in the shipped guide's
    words. ``limits`` is how far a long-term condition limits them; None
    without one. ``cares_for`` and ``died`` name a relation ("mum", "husband").
    """

    area: str
    postcode: str
    age: int
    band: str
    sex: Sex
    ethnic: str
    deprivation: int
    household: tuple[str, ...]
    limits: Limits | None
    cares_for: str
    care_hours: int
    died: str
    single_parent: bool
    care_leaver: bool
    new_here: bool
    no_work: bool
    money: bool
    polish: bool

    @property
    def alone(self) -> bool:
        """Whether they live alone."""
        return self.household == ("nobody",)

    @property
    def disabled(self) -> bool:
        """Whether a long-term condition limits them, as the census counts it."""
        return self.limits in ("a_lot", "a_little")

    @property
    def carer(self) -> bool:
        """Whether they give unpaid care."""
        return bool(self.cares_for)

    @property
    def older(self) -> bool:
        """Whether they are of pension age."""
        return self.age >= RETIRED

    @property
    def retired(self) -> bool:
        """Whether they have stopped work for their age."""
        return self.older

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups of the shipped guide that are true for them, in its order."""
        true = {
            "disability": self.disabled,
            "carer": self.carer,
            "alone": self.alone,
            "bereaved": bool(self.died),
            "care_leaver": self.care_leaver,
            "single_parent": self.single_parent,
            "new_here": self.new_here,
            "no_work": self.no_work,
            "money": self.money,
        }
        return tuple(name for name, holds in true.items() if holds)


def draw_life(dice: Dice) -> Life:
    """A resident: an adult of the census, each as likely as any other; rarely a child who tries."""
    numbers = invented()["life"]
    area = _draw_area(dice)
    odds = all_odds()[area.code]
    if dice.chance(numbers["under_16"]):
        return _child(dice, area)
    band = dice.one_of({name: area.people[name] for name in BANDS})
    age = _age(dice, area, band)
    sex: Sex = "female" if dice.chance(female_share()) else "male"
    alone = dice.chance(odds.alone[age >= RETIRED])
    household, single = _household(dice, odds, numbers, band, sex, alone=alone)
    limits = _limits(dice, odds, band, alone=alone)
    cares_for, hours = _care(dice, area, band, sex, household)
    ethnic = dice.one_of(area.ethnic)
    working_age = 18 <= age < RETIRED
    return Life(
        area=area.code,
        postcode=dice.pick(area.postcodes),
        age=age,
        band=band,
        sex=sex,
        ethnic=ethnic,
        deprivation=area.deprivation,
        household=household,
        limits=limits,
        cares_for=cares_for,
        care_hours=hours,
        died=_died(dice, numbers, age, band, sex, household, but=cares_for),
        single_parent=single,
        care_leaver=dice.chance(numbers["care_leaver"]),
        new_here=dice.chance(numbers["new_here"][band]),
        no_work=working_age and _out_of_work(dice, numbers, area, limits),
        money=dice.chance(_by_deprivation(numbers["money"], area)),
        polish=_is_polish(dice, numbers, area, age, ethnic),
    )


@cache
def _areas_by_weight() -> tuple[tuple[Area, ...], list[int]]:
    return areas(), list(accumulate(area.adults for area in areas()))


def _draw_area(dice: Dice) -> Area:
    there, up_to = _areas_by_weight()
    return there[bisect(up_to, dice.part() * up_to[-1])]


def _age(dice: Dice, area: Area, band: str) -> int:
    low, high = BANDS[band]
    if band == "85+":
        return min(high, low + int(dice.stretch(3.5, 0.7)))
    if band == "65-74" and dice.chance(area.aged_65 / max(1, area.people[band])):
        return 65
    return dice.whole(low + (band == "65-74"), high)


def _household(
    dice: Dice, odds: Odds, numbers: Numbers, band: str, sex: Sex, *, alone: bool
) -> tuple[tuple[str, ...], bool]:
    """Who lives with them, and whether they bring up children on their own."""
    if alone:
        return ("nobody",), False
    if dice.chance(odds.lone_parent[band]):
        return ("children",), True
    if band == "85+" and dice.chance(numbers["care_home_85"]):
        return ("home_with_care",), False
    found = []
    if dice.chance(numbers["partner"][band]):
        found.append("partner")
        if dice.chance(numbers["children"][band]):
            found.append("children")
    if band in ("50-64", "65-74") and dice.chance(0.22):
        found.append("grown_children")
    if band in ("16-24", "25-34") and not found:
        found.append(dice.one_of({"parents": 0.8 if band == "16-24" else 0.4, "sharing": 0.35}))
    if not found:
        found.append(dice.one_of({"grown_children": 0.5, "family": 0.35, "sharing": 0.15}))
    return tuple(found), False


def _limits(dice: Dice, odds: Odds, band: str, *, alone: bool) -> Limits | None:
    disabled = odds.disabled_alone[band] if alone else odds.disabled[band]
    if dice.chance(disabled):
        return "a_lot" if dice.chance(odds.limited_a_lot) else "a_little"
    return "not_at_all" if dice.chance(odds.condition) else None


def _care(
    dice: Dice, area: Area, band: str, sex: Sex, household: tuple[str, ...]
) -> tuple[str, int]:
    """Whom they care for and the hours a week; nobody and none for most."""
    if not dice.chance(area.caring[band]):
        return "", 0
    low, high = HOURS[dice.one_of(area.hours)]
    whom: dict[str, float] = {}
    if band not in OLDER:
        whom |= {"mum": 0.5, "dad": 0.25}
    if "partner" in household:
        whom[_partner(sex)] = 0.9 if band in OLDER else 0.25
    if "children" in household:
        whom |= {"son": 0.3, "daughter": 0.2}
    if band in OLDER:
        whom |= {"sister": 0.12, "friend": 0.15}
    if band in ("16-24", "25-34"):
        whom |= {"nan": 0.15, "brother": 0.1}
    return dice.one_of(whom), dice.whole(low, high)


def _died(
    dice: Dice,
    numbers: Numbers,
    age: int,
    band: str,
    sex: Sex,
    household: tuple[str, ...],
    *,
    but: str,
) -> str:
    """Who of those close to them has died, but not whom they care for; nobody for most."""
    alone = household == ("nobody",)
    more = numbers["bereaved_alone_66"] if alone and age >= RETIRED else 0.0
    if not dice.chance(numbers["bereaved"][band] + more):
        return ""
    whom: dict[str, float] = {"friend": 0.2, "brother": 0.1, "sister": 0.1}
    if band in ("16-24", "25-34"):
        whom |= {"nan": 0.5, "grandad": 0.4}
    if band in ("25-34", "35-49", "50-64", "65-74"):
        whom |= {"mum": 0.5, "dad": 0.5}
    if age >= 50 and "partner" not in household:
        whom[_partner(sex)] = 1.6 if age >= RETIRED else 0.4
    return dice.one_of({name: weight for name, weight in whom.items() if name != but})


def _partner(sex: Sex) -> str:
    return "husband" if sex == "female" else "wife"


def _out_of_work(dice: Dice, numbers: Numbers, area: Area, limits: Limits | None) -> bool:
    more = numbers["no_work_if_disabled"] if limits in ("a_lot", "a_little") else 0.0
    return dice.chance(_by_deprivation(numbers["no_work"], area) + more)


def _by_deprivation(ends: Mapping[str, float], area: Area) -> float:
    """Between the share in the least and in the most deprived tenth of England."""
    return ends["least"] + (ends["most"] - ends["least"]) * (10 - area.deprivation) / 9


def _is_polish(dice: Dice, numbers: Numbers, area: Area, age: int, ethnic: str) -> bool:
    fits = ethnic == "white" and 25 <= age <= 49 and area.deprivation <= 3
    return fits and dice.chance(numbers["polish"])


def _child(dice: Dice, area: Area) -> Life:
    return Life(
        area=area.code, postcode=dice.pick(area.postcodes), age=dice.whole(12, 15), band=CHILDREN,
        sex=dice.pick(("female", "male")), ethnic=dice.one_of(area.ethnic),
        deprivation=area.deprivation, household=("parents",), limits=None, cares_for="",
        care_hours=0, died="", single_parent=False, care_leaver=False, new_here=False,
        no_work=False, money=False, polish=False,
    )  # fmt: skip
