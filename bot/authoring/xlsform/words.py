"""The wording of a form as the wording of a guide, and back.

A form puts in an earlier answer with ``${name}``, a guide with ``{id}``, where
other braces are doubled.
"""

import re
from collections.abc import Mapping

from dialogues.guide import Words
from dialogues.wording import PIPE

_REF = re.compile(r"\$\{([^{}]+)\}|([{}])")
_MARKS = re.compile(r"</?[a-zA-Z][^<>]*>|\*\*|__|^#{1,6} |\[[^\[\]]+\]\(", re.MULTILINE)


def from_label(text: str, ids: Mapping[str, str]) -> str:
    """A label as a guide's text."""

    def put(found: re.Match[str]) -> str:
        if found[2]:
            return found[2] * 2
        name = found[1].strip()
        return f"{{{ids.get(name, name)}}}"

    return _REF.sub(put, text)


def to_label(text: str, names: Mapping[str, str]) -> str:
    """A guide's text as a label. ``from_label`` need not give the same text again."""

    def put(found: re.Match[str]) -> str:
        if found[1] is None:
            return found[0][0]
        return f"\0{{{names.get(found[1], found[1])}}}"

    return plain_words(PIPE.sub(put, text)).replace("\0", "$")


def plain_words(text: str) -> str:
    """The text without what a form would take for an earlier answer."""
    return text.replace("${", "$ {")


def has_marks(text: str) -> bool:
    """Whether the text has marks for bold letters, links and the like."""
    return _MARKS.search(text) is not None


def joined(first: Words, second: Words) -> Words:
    """Both wordings, one below the other."""
    languages = dict.fromkeys((*first, *second))
    return {
        language: "\n".join(words for words in (first.get(language), second.get(language)) if words)
        for language in languages
    }
