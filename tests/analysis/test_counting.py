"""Tables of counts: what they must look like."""

import pandas as pd
import pytest

from analysis.counting import CountingProblem, CountTable


def table(**changes):
    cells = pd.DataFrame({"ward": ["A", "B"], "people": pd.array([3, 0], dtype="Int64")})
    given = {"name": "wards", "title": "People by ward", "by": ("ward",), "cells": cells}
    return CountTable(**given | changes)


def frame(wards, people, **more):
    return pd.DataFrame({"ward": wards, "people": pd.array(people, dtype="Int64"), **more})


def test_a_good_table_is_taken():
    assert not table().protected
    assert table(cells=frame(["A", "B"], [10, None], withheld=["", "small"])).protected


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"name": ""}, "needs a name"),
        ({"by": ()}, "one dimension or more"),
        ({"by": ("ward", "ward")}, "each once"),
        ({"by": ("people",)}, 'called "people"'),
        ({"by": ("group",)}, "lacks the column group"),
        ({"overlapping": ("group",)}, "calls group overlapping"),
        ({"cells": frame(["A"], [1], total=[1])}, "has the column total too"),
        ({"cells": frame(["A", None], [1, 2])}, "other than words"),
        ({"cells": frame(["A", ""], [1, 2])}, "other than words"),
        ({"cells": frame(["A", "A"], [1, 2])}, "the cell A twice"),
        ({"cells": frame(["A"], [-1])}, "fewer than no people"),
        ({"cells": frame(["A"], [None])}, "write 0 where"),
        ({"cells": frame(["A"], [None], withheld=[""])}, "where, and only where"),
        ({"cells": frame(["A"], [10], withheld=["small"])}, "where, and only where"),
        ({"cells": pd.DataFrame({"ward": ["A"], "people": [1]})}, "must be Int64"),
    ],
)
def test_a_table_of_another_shape_is_refused(changes, words):
    with pytest.raises(CountingProblem, match=words):
        table(**changes)
