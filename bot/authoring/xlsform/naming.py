"""Ids and codes that a guide can use, made of the names that a form has."""

import re
import unicodedata

_PLAIN = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "ß": "ss", "æ": "ae",
                        "Æ": "AE", "ı": "i"})  # fmt: skip
_LONGEST = 60

QUESTION_ID = re.compile(r"[a-z][a-z0-9_]*")
CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
GUIDE_ID = re.compile(r"[a-z0-9][a-z0-9-]*")


class Names:
    """Hands out ids, each once."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def question(self, name: str, otherwise: str) -> str:
        """An id for a question or section; ``otherwise`` where nothing of the name is left."""
        plain = re.sub(r"[^a-z0-9]+", "_", ascii_words(name).lower()).strip("_")[:_LONGEST]
        if plain and not plain[0].isalpha():
            plain = f"q_{plain}"
        return self._once(name if QUESTION_ID.fullmatch(name) else plain or otherwise)

    def code(self, name: str) -> str:
        """A code for a choice."""
        plain = re.sub(r"[^A-Za-z0-9_-]+", "_", ascii_words(name)).strip("_-")[:_LONGEST]
        return self._once(name if CODE.fullmatch(name) else plain or "choice")

    def _once(self, name: str) -> str:
        free, number = name, 2
        while free in self._given:
            free, number = f"{name}_{number}", number + 1
        self._given.add(free)
        return free


def guide_id(name: str) -> str:
    """A guide's id made of a name; "" where nothing of it is left."""
    return re.sub(r"[^a-z0-9]+", "-", ascii_words(name).lower()).strip("-")[:_LONGEST]


def ascii_words(text: str) -> str:
    """The text without accents, and without what has no plain letter."""
    spread = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    return spread.encode("ascii", "ignore").decode()
