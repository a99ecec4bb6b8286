"""What can be wrong with the store itself, said so that somebody can act on it."""

from typing import Literal

Cause = Literal[
    "locked", "read_only", "full", "newer", "behind", "missing", "unreachable", "damaged",
    "not_ours", "address", "running", "holds",
]  # fmt: skip


class DatabaseProblem(Exception):
    """The database cannot be used as it is.

    ``str()`` is one or two sentences: what is wrong, and what to do. ``cause``
    is for programs. Whatever was being stored was not; it may be tried again.
    """

    def __init__(self, cause: Cause, sentence: str) -> None:
        super().__init__(sentence)
        self.cause: Cause = cause


def is_deadlock(problem: DatabaseProblem) -> bool:
    """Whether two transactions waited for each other: trying again at once is worth it."""
    return getattr(problem.__cause__, "sqlstate", None) == "40P01"


class LeaseLost(Exception):
    """Another worker has the conversation, or may have; do the turn again."""

    def __init__(self, conversation: int) -> None:
        super().__init__(
            f"conversation {conversation} is no longer ours to write: take its turn again"
        )
        self.conversation = conversation
