"""What can be wrong with a backup's file."""


class BackupProblem(Exception):
    """A backup cannot be written, read or restored; the sentence says what to do."""
