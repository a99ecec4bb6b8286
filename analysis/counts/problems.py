"""What keeps a study from being counted, in words for people."""


class StudyProblem(Exception):
    """The study cannot be counted as asked; the message says why and what to do."""
