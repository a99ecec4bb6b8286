"""Cuts a reply into the clauses in which a request may hide beside an answer.

"2 but why do you want to know" holds an answer and a request; recognition
looks at each clause by itself.
"""

import re

MOST = 6
"""Clauses looked at; a longer reply is an answer, not a list of requests."""

_BREAK = re.compile(
    r"\n+|(?<=[.!?;])\s+|\s+-+\s+|,?\s+\b(?:but|tho|though|also|however|ale|jednak)\b\s+"
    r"|,\s+(?=(?:why|who|what|can|could|please|pls|stop|skip|dlaczego|kto|czy)\b)",
    re.IGNORECASE,
)


def clauses(text: str) -> tuple[str, ...]:
    """The clauses of ``text`` in order; none for blank text, at most ``MOST``.

    Long replies are accounts, not lists of requests: only their first and
    last clauses are given.
    """
    found = [piece.strip(" ,") for piece in _BREAK.split(text) if piece and piece.strip(" ,.!?;")]
    if len(found) > MOST:
        found = found[: MOST // 2] + found[-(MOST // 2) :]
    return tuple(found)
