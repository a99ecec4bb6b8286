"""How lonely a made-up resident is, by a made-up model, and what they answer to scales.

One number without a unit stands for how lonely somebody is. It is the sum of
the coefficients in ``invented.yml`` that fit their life, and chance. Every
item of a scale hears it with some noise of its own, so that scales are
consistent but not perfectly so.
"""

from dataclasses import dataclass

from analysis.simulation.dice import Dice
from analysis.simulation.invented import Numbers, invented
from analysis.simulation.lives import Life

_MANY_HOURS = 20


@dataclass(frozen=True)
class Feelings:
    """``lonely`` is on the model's scale: 0 an ordinary person, above 1.35 very."""

    lonely: float


def draw_feelings(dice: Dice, life: Life) -> Feelings:
    """What follows from the life, and chance."""
    spread = invented()["loneliness"]["spread"]
    return Feelings(dice.around(expected(life, invented()["loneliness"]), spread))


def expected(life: Life, weights: Numbers) -> float:
    """How lonely the model expects somebody with this life to be."""
    care = "carer_many" if life.care_hours >= _MANY_HOURS else "carer_few"
    fitting = {
        "alone": life.alone,
        "bereaved": bool(life.died),
        "disability_little": life.limits == "a_little",
        "disability_lot": life.limits == "a_lot",
        care: life.carer,
        "single_parent": life.single_parent,
        "new_here": life.new_here,
        "no_work": life.no_work,
        "money": life.money,
        "care_leaver": life.care_leaver,
        "age_16_24": life.band == "16-24",
        "age_85_over": life.band == "85+",
    }
    deprived = weights["deprivation"] * (10 - life.deprivation) / 9
    return float(
        weights["constant"] + deprived + sum(weights[name] for name, so in fitting.items() if so)
    )


def felt(dice: Dice, feelings: Feelings) -> float:
    """The number as one item hears it."""
    return dice.around(feelings.lonely, invented()["answers"]["item_spread"])


def level(dice: Dice, feelings: Feelings, thresholds: list[float]) -> int:
    """How many of the thresholds an item is above: 0 is the least lonely answer."""
    heard = felt(dice, feelings)
    return sum(heard > threshold for threshold in thresholds)


def on_ten(dice: Dice, feelings: Feelings, line: Numbers) -> int:
    """An answer from 0 to 10, by a straight line and chance."""
    drawn = line["centre"] + line["slope"] * feelings.lonely
    return max(0, min(10, round(dice.around(drawn, line["spread"]))))
