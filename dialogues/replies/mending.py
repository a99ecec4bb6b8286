"""Replies that correct themselves: "2 no sorry 3", "2, I meant 4", and "*3" after "2"."""

import re
from collections.abc import Iterator

_MOST = 4
"""Corrections looked at in one reply, from the last one back."""

_MARKER = re.compile(
    r"\b(?:no{1,9}[ ,.]{1,9}|oh[ ,.]{1,9}|nie[ ,.]{1,9})?"
    r"(?:sorry|soz|sry|i mean|i meant|meant|oops|whoops|ops|actually|scrap that|correction|"
    r"make (?:that|it)|no wait|wait no|wait|hang on|hold on|or rather|my mistake|my bad|typo|"
    r"should (?:be|say|have been)|change (?:that|it) to|not that|"
    r"przepraszam|sorki|sory|znaczy|to znaczy|chcia[lł][ae]m powiedzie[cć]|pomy[lł]ka|jednak|"
    r"a raczej)\b",
    re.IGNORECASE,
)
_STAR = re.compile(r"\n[ \t]*(?:\*[ \t]*([^\n*]+)|([^\n*]+)\*)[ \t]*$")
_NEAR_END = 120
_ADDS = re.compile(r"\b(?:as well|also|too|te[zż]|r[oó]wnie[zż])\b", re.IGNORECASE)
_TRAILING = re.compile(r"(?:^|[\s,.])(?:no+|oh|nope|wait|nie|a)[\s,.]*$", re.IGNORECASE)


def corrections(text: str) -> Iterator[tuple[str, str]]:
    """The words before and after each thing that may correct, the last one first."""
    star = _STAR.search(text, max(0, len(text) - _NEAR_END))
    if star:
        yield text[: star.start()], star[1] or star[2]
    for marker in list(_MARKER.finditer(text))[-1 : -_MOST - 1 : -1]:
        before, after = text[: marker.start()], text[marker.end() :]
        if before.strip() and after.strip() and not _ADDS.search(after[:_NEAR_END]):
            cut = max(0, len(before) - _NEAR_END)
            yield before[:cut] + _TRAILING.sub("", before[cut:]) or before, after
