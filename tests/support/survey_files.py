"""A small made-up survey with the columns of the EU Loneliness Survey, written by the tests."""

import numpy as np
import pandas as pd

UCLA = [f"loneliness_ucla_{letter}" for letter in "abc"]
DE_JONG_GIERVELD = [f"loneliness_djg_{letter}" for letter in "abcdef"]
COUNTRIES = (10, 15, 21, 27)


def made_up(people: int = 60, seed: int = 7) -> pd.DataFrame:
    """People drawn at random: not one of them is anybody. Some answers are missing."""
    draw = np.random.default_rng(seed)
    frame = pd.DataFrame({"id": range(1, people + 1), "country": draw.choice(COUNTRIES, people)})
    for name in (*UCLA, *DE_JONG_GIERVELD):
        frame[name] = draw.choice([1, 2, 3, 999], people, p=[0.4, 0.3, 0.25, 0.05])
    frame["loneliness_direct"] = draw.choice([1, 2, 3, 4, 5, 998, 999], people)
    frame["gender"] = draw.choice([1, 2, 3, 4], people, p=[0.48, 0.48, 0.02, 0.02])
    frame["age"] = draw.integers(16, 95, people)
    frame["health_condition"] = draw.choice([1, 2, 998, 999], people, p=[0.3, 0.6, 0.05, 0.05])
    frame["w_country"] = draw.uniform(0.2, 3, people).round(4)
    return frame
