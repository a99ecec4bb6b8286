"""One way to write what people write in many: spellings, and words written apart."""

from dialogues.concerns.spelling import JOINED, SPELLINGS


def joined(tokens: list[str]) -> list[str]:
    """Words that are written apart and read as one, the longest first, each once."""
    out: list[str] = []
    at = 0
    while at < len(tokens):
        for length, read_as in _LONGEST_FIRST.get(tokens[at], ()):
            if tuple(tokens[at : at + length]) in read_as:
                out.append(read_as[tuple(tokens[at : at + length])])
                at += length
                break
        else:
            out.append(tokens[at])
            at += 1
    return out


def canonical(words: str) -> str:
    """Words with single spaces, as a text in plain form would have them."""
    return " ".join(joined([SPELLING.get(word, word) for word in words.split(" ")]))


def _spellings(table: str) -> dict[str, str]:
    lines = (line.split(": ") for line in table.splitlines())
    return {way: read_as for read_as, ways in lines for way in ways.split(" ")}


def _joins(table: str) -> dict[str, list[tuple[int, dict[tuple[str, ...], str]]]]:
    """By first word: lengths, longest first, and what the words of that length are read as."""
    by_first: dict[str, dict[int, dict[tuple[str, ...], str]]] = {}
    for line in table.splitlines():
        read_as, ways = line.split(": ")
        for way in ways.split(", "):
            words = tuple(way.split(" "))
            by_first.setdefault(words[0], {}).setdefault(len(words), {})[words] = read_as
    return {first: sorted(lengths.items(), reverse=True) for first, lengths in by_first.items()}


SPELLING: dict[str, str] = _spellings(SPELLINGS)
"""What a single word is read as, where it is not itself."""

_LONGEST_FIRST = _joins(JOINED)
