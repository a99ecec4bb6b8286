"""How commands end: one code for each way, documented in ``docs/cli.md``."""

from enum import IntEnum


class Exit(IntEnum):
    """Exit codes of ``earshot``."""

    OK = 0
    PROBLEMS = 1
    USAGE = 2
    UNFINISHED = 3
    SETTINGS = 4
    DATABASE = 5
    ASSISTANT = 6
    GUIDE = 7
    SET_ASIDE = 8
    FILES = 9
    FAULT = 10
    INTERRUPTED = 130


class Stop(Exception):
    """Ends a command: with a sentence that says what is wrong and what to do, and a code."""

    def __init__(self, code: Exit, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
