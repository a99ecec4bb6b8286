"""What may go wrong with files."""


class FilesProblem(Exception):
    """The files could not be written; the message is a sentence for people."""
