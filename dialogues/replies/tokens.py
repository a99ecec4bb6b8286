"""A reply as tokens in clauses, with spellings and contractions evened out.

Labels, "heard as" words and every phrase list go through the same door, so
that "I don't", "i dont" and "I do not" are one and the same on both sides.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Collection, Sequence
from typing import NamedTuple


class Token(NamedTuple):
    """One word, number or emoji; ``start`` and ``end`` point into the words read."""

    text: str
    start: int
    end: int
    clause: int


class Said(NamedTuple):
    """A reply made ready: its evened-out words, their tokens, and the tokens' texts."""

    words: str
    tokens: tuple[Token, ...]
    texts: tuple[str, ...]

    def at(self, start: int, end: int) -> range:
        """The tokens that begin from ``start`` to ``end`` in the words."""
        first = bisect_left(self.tokens, start, key=_token_start)
        return range(first, bisect_left(self.tokens, end, key=_token_start))

    def of_clauses(self, clauses: Collection[int]) -> set[int]:
        """The tokens of these clauses."""
        return {n for n, token in enumerate(self.tokens) if token.clause in clauses}

    def clauses(self) -> list[tuple[int, int]]:
        """The clauses as (first token, token after the last)."""
        spans: list[tuple[int, int]] = []
        start = 0
        for n in range(1, len(self.tokens) + 1):
            if n == len(self.tokens) or self.tokens[n].clause != self.tokens[start].clause:
                spans.append((start, n))
                start = n
        return spans


def _token_start(token: Token) -> int:
    return token.start


_TOKEN = re.compile(
    r"\b[nN]/[aA]\b"
    r"|\d+(?:[.,]\d+)*"
    r"|[^\W\d_][^\W_]*(?:'[^\W\d_]+)*"
    r"|\n"
    r"|[^\w\s]"
)
_NUMBERED = re.compile(r"(no|nr|num|number|opt|option|ans|answer)(\d{1,2})")
_LONG_DRAWN = re.compile(r"([^\W\d_])\1{2,}")
_FRACTION = re.compile("([0-9]?)([½¼¾])")
_FRACTIONS = {"½": ".5", "¼": ".25", "¾": ".75"}
_INVISIBLE = dict.fromkeys(
    [
        0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFE0E, 0xFE0F, 0xFEFF,
        0x2640, 0x2642, *range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0x1F3FB, 0x1F400),
    ]
)  # fmt: skip
_EVEN: dict[int, int | str | None] = {
    **_INVISIBLE,
    **dict.fromkeys(map(ord, "’‘ʼ`´′"), "'"),
    **dict.fromkeys(map(ord, "‐‑‒–—―−"), "-"),
    **dict.fromkeys(map(ord, "“”„«»"), '"'),
    0x20E3: " ",
    0x2044: "/",
    ord("🔟"): " 10 ",
    ord("ł"): "l",
    ord("Ł"): "L",
}

_BREAKS = frozenset('.,;:!?()[]"…\n•|')
_KEPT = frozenset("&+/%£€$#*<>~=")
_STARTERS = frozenset(
    "but because cos coz cuz although though however why maybe probably perhaps "
    "bo ale poniewaz dlaczego moze".split()
)
_AFTER_AN_ANSWER = frozenset(
    "i we can could do does who what how where is are as since if unless only sorry "
    "czy kto co jak jesli".split()
)
_BUT_ALL = frozenset("all everything anything nothing none any".split())
_AFTER_AND = frozenset("i we my he she they it".split())
_LITTLE_ANSWERS = frozenset("yes yeah yep yup no nope nah aye ok okay fine tak".split())

_MINE = frozenset(
    "own self mum mam mother dad son daughter husband wife partner hubby missus brother sister "
    "friend friends mate mates nan nana gran grandma grandad kids children lad lass back legs leg "
    "health job house home money car family neighbour neighbours mental heart eyes hearing".split()
)
"""What "me" owns where it is said for "my": "on me own", "me mum"."""

_SPELT: dict[str, tuple[str, ...]] = {
    **{
        f"{verb}nt": (whole, "not")
        for verb, whole in {
            "do": "do", "does": "does", "did": "did", "have": "have", "has": "has",
            "had": "had", "is": "is", "are": "are", "was": "was", "were": "were",
            "would": "would", "could": "could", "should": "should", "need": "need",
            "ca": "can", "wo": "will", "ai": "am", "must": "must",
        }.items()
    },
    **{
        contracted: tuple(whole.split())
        for contracted, whole in {
            "i'm": "i am", "im": "i am", "ive": "i have", "i've": "i have", "i'll": "i will",
            "i'd": "i would", "you're": "you are", "youre": "you are", "we're": "we are",
            "weve": "we have", "we've": "we have", "theyre": "they are", "they're": "they are",
            "hes": "he is", "shes": "she is", "thats": "that is", "its": "it is",
            "whats": "what is", "whos": "who is", "cannot": "can not", "alot": "a lot",
            "dunt": "do not", "dinnt": "did not", "dnt": "do not", "doint": "do not",
            "u": "you", "ur": "your", "r": "are", "n": "and", "an'": "and",
            "wiv": "with", "wid": "with", "w": "with", "meself": "my self",
            "myself": "my self", "mi": "my", "nowt": "nothing", "owt": "anything",
            "summat": "something", "sumthing": "something", "somethin": "something",
            "nuffin": "nothing", "nothin": "nothing", "noone": "no one", "nobody": "no one",
            "ofen": "often", "offen": "often", "oftern": "often", "allways": "always",
            "allus": "always", "alwys": "always", "somtimes": "sometimes", "sumtimes": "sometimes",
            "smtimes": "sometimes", "nevr": "never", "neva": "never", "nver": "never",
            "hardley": "hardly", "ardly": "hardly", "eva": "ever", "evry": "every",
            "freind": "friend", "freinds": "friends", "frend": "friend", "frends": "friends",
            "nieghbour": "neighbour", "neighbor": "neighbour", "neighbors": "neighbours",
            "bcos": "because", "bc": "because", "cause": "because", "becuase": "because",
            "wi": "with", "tha": "the", "da": "the", "dat": "that", "dis": "this",
            "abit": "a bit", "atall": "at all", "infact": "in fact", "aswell": "as well",
            "probs": "probably", "prolly": "probably", "defo": "definitely",
            "sed": "said", "wen": "when", "wot": "what", "wat": "what",
            "gonna": "going to", "wanna": "want to", "gotta": "got to", "dont": "do not",
            "tho": "though", "thru": "through", "luv": "love", "wud": "would", "cud": "could",
        }.items()
    },
}  # fmt: skip


def even(text: str) -> str:
    """The text with digits, quotes, dashes and emoji of one kind each.

    Arabic-Indic, full-width and keycap digits become plain ones; skin tones,
    direction marks and other invisible signs go.
    """
    if text.isascii():
        return text
    text = _FRACTION.sub(lambda m: (m[1] or "0") + _FRACTIONS[m[2]], text)
    text = unicodedata.normalize("NFKC", text.translate(_EVEN)).translate(_EVEN)
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)


def fold(word: str) -> str:
    """The word in small letters without accents or apostrophes."""
    if word.isascii():
        return word.lower().replace("'", "")
    parts = unicodedata.normalize("NFKD", word.casefold())
    return (
        "".join(c for c in parts if not unicodedata.combining(c)).translate(_EVEN).replace("'", "")
    )


def say(text: str) -> Said:
    """The text as tokens in clauses; never raises."""
    words = even(text)
    tokens: list[Token] = []
    clause = 0
    fresh = True
    for match in _TOKEN.finditer(words):
        raw = match.group()
        sign = "" if raw[0].isalnum() else _sign(words, match.start(), raw)
        fresh = fresh or sign == "break"
        if sign in ("break", "drop"):
            continue
        for text_ in _spell(raw):
            previous = tokens[-1].text if tokens else ""
            if tokens and (fresh or _starts_clause(text_, previous)):
                clause += 1
            elif previous == "me" and text_ in _MINE:
                tokens[-1] = tokens[-1]._replace(text="my")
            fresh = False
            tokens.append(Token(text_, match.start(), match.end(), clause))
    return Said(words, tuple(tokens), tuple(token.text for token in tokens))


def spell(text: str) -> tuple[str, ...]:
    """Only the tokens' texts: for labels and phrase lists."""
    return say(text).texts


def _spell(raw: str) -> tuple[str, ...]:
    if raw in ("n/a", "N/A", "n/A", "N/a"):
        return ("not_applicable",)
    found = _SPELT.get(raw.lower())
    if found is None:
        folded = _LONG_DRAWN.sub(r"\1", fold(raw))
        numbered = _NUMBERED.fullmatch(folded)
        if numbered:
            return numbered[1], numbered[2]
        found = _SPELT.get(folded) if folded != "id" else None
        return found or (folded or raw,)
    return found


def _sign(words: str, at: int, sign: str) -> str:
    """Whether a sign ends the clause ("break"), says nothing ("drop") or is kept ("keep")."""
    if sign in _BREAKS:
        return "break"
    if sign == "-":
        return _dash(words, at)
    return "drop" if sign.isascii() and sign not in _KEPT else "keep"


def _dash(words: str, at: int) -> str:
    before = words[max(0, at - 2) : at].rstrip(" ")[-1:]
    after = words[at + 1 : at + 3].lstrip(" ")[:1]
    if before.isdigit() and after.isdigit():
        return "keep"
    if words[at - 1 : at].isalnum() and after.isalnum() and words[at + 1 : at + 2] != " ":
        return "drop"
    return "break"


def _starts_clause(text: str, previous: str) -> bool:
    if text in _STARTERS:
        return previous not in _STARTERS and not (text == "but" and previous in _BUT_ALL)
    if text in _AFTER_AND and previous == "and":
        return True
    if text not in _AFTER_AN_ANSWER:
        return False
    return previous.isdigit() or previous in _LITTLE_ANSWERS


def without(said: Said, used: Collection[int], fillers: frozenset[str]) -> str:
    """The words outside the ``used`` tokens; runs of them that say nothing are left out."""
    pieces: list[str] = []
    n, count = 0, len(said.tokens)
    while n < count:
        start = n
        while n < count and n not in used:
            n += 1
        if not only_fillers(said.texts[start:n], fillers):
            stop = said.tokens[n].start if n < count else len(said.words)
            pieces.append(said.words[said.tokens[start].start : stop].strip(" \n\t,;-"))
        n += 1
    return " ".join(pieces)


def is_empty(text: str, fillers: frozenset[str]) -> bool:
    """Whether the token adds nothing: a filler word, or a decorative sign."""
    return text in fillers or not text[0].isalnum()


def only_fillers(texts: Sequence[str], fillers: frozenset[str]) -> bool:
    """Whether nothing of what is said adds anything."""
    return all(is_empty(text, fillers) for text in texts)
