"""Conditions drawn at random, of tests that a file of tests draws itself."""

from hypothesis import strategies as st

from dialogues.guide import Condition


def conditions(tests: st.SearchStrategy[Condition], most: int = 4) -> st.SearchStrategy[Condition]:
    """Any condition over these tests: all, any and not, within each other."""
    return st.recursive(
        tests,
        lambda inside: (
            st.builds(
                Condition,
                st.sampled_from(["all", "any"]),
                st.lists(inside, min_size=1, max_size=3).map(tuple),
            )
            | inside.map(lambda part: Condition("not", (part,)))
        ),
        max_leaves=most,
    )
