"""What keeps a study from being counted, in words for people."""


class CountingProblem(Exception):
    """The study cannot be counted as asked; the message says why and what to do."""
