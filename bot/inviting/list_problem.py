"""What is wrong with a list as a whole."""


class ListProblem(Exception):
    """A list that cannot be used at all; the sentence says what to do."""
