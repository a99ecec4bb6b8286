"""Replies that correct themselves: "2 no sorry 3", "2, I meant 4", and "*3" after "2"."""

import re
from collections.abc import Iterator

_MOST = 4
"""Corrections looked at in one reply, from the last one back."""

_MARKER = re.compile(
    r"\b(?:sorry|soz|sry|i mean|i meant|meant|oops|whoops|ops|actually|scrap that|correction|"
    r"make (?:that|it)|no wait|wait no|wait|hang on|hold on|or rather|my mistake|my bad|typo|"
    r"should (?:be|say|have been)|change (?:that|it) to|not that|"
    r"przepraszam|sorki|sory|znaczy|to znaczy|chcia[lł][ae]m powiedzie[cć]|pomy[lł]ka|jednak|"
    r"a raczej)\b",
    re.IGNORECASE,
)
_STAR = re.compile(r"\n[ \t]*(?:\*[ \t]*([^\n*]+)|([^\n*]+)\*)[ \t]*$")
_NEAR_END = 120
_ADDS = re.compile(r"\b(?:as well|also|too|te[zż]|r[oó]wnie[zż])\b", re.IGNORECASE)
_SIGNS = " \t\r\n,."
_LEADING_UP = frozenset("no noo oh nope wait nie a".split())


def corrections(text: str) -> Iterator[tuple[str, str]]:
    """The words before and after each thing that may correct, the last one first."""
    star = _STAR.search(text, max(0, len(text) - _NEAR_END))
    if star:
        yield text[: star.start()], star[1] or star[2]
    for marker in list(_MARKER.finditer(text))[-1 : -_MOST - 1 : -1]:
        before, after = text[: marker.start()], text[marker.end() :]
        if before.strip() and after.strip() and not _ADDS.search(after[:_NEAR_END]):
            yield _without_lead(before), after


def _without_lead(before: str) -> str:
    """Without a "no" or "oh wait" that belongs to the correction, unless it is all there is."""
    kept = before.rstrip(_SIGNS)
    while kept:
        word = re.split(r"[\s,.]", kept[-_NEAR_END:])[-1]
        if word.lower() not in _LEADING_UP:
            return kept
        kept = kept[: -len(word)].rstrip(_SIGNS)
    return before
