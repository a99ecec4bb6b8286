"""What typing does to words: slips, text speak, capitals, little pictures."""

import re
from collections.abc import Mapping

from analysis.simulation.dice import Dice
from analysis.simulation.manners import Manner

_TEXTSPEAK: Mapping[str, str] = {
    "you": "u", "are": "r", "people": "ppl", "because": "cos", "really": "rly", "please": "pls",
    "tomorrow": "tmrw", "thanks": "thx", "with": "wiv", "know": "kno", "just": "jus",
    "your": "ur", "and": "n", "for": "4", "someone": "sum1", "anyone": "any1", "about": "abt",
    "something": "summat", "nothing": "nowt", "though": "tho", "dont": "dnt", "have": "av",
}  # fmt: skip
_EMOJI: Mapping[str, tuple[str, ...]] = {
    "lonely": ("😔", "💔", "☹️", "😞"),
    "content": ("😊", "👍", "❤️", "🙂"),
    "angry": ("😡", "🙄"),
    "joking": ("😂", "🤣", "😜"),
    "middling": ("🤷", "🙃", "😐"),
}
_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST = 4
"""Letters of a word that somebody would mistype."""


def styled(dice: Dice, manner: Manner, text: str) -> str:
    """An account as this person would type it."""
    if manner.textspeak:
        text = _WORD.sub(lambda word: _short(dice, word.group()), text)
    text = with_slips(dice, manner, text)
    if manner.shouts:
        return text.upper()
    return text[:1].lower() + text[1:] if manner.lower else text[:1].upper() + text[1:]


def with_slips(dice: Dice, manner: Manner, text: str) -> str:
    """The text with some of its words mistyped."""
    if not manner.typos:
        return text
    return _WORD.sub(lambda word: _slip(dice, manner.typos, word.group()), text)


def emoji(dice: Dice, feeling: str) -> str:
    """A little picture that goes with the feeling."""
    return dice.pick(_EMOJI[feeling])


def _short(dice: Dice, word: str) -> str:
    return _TEXTSPEAK.get(word, word) if dice.chance(0.7) else word


def _slip(dice: Dice, share: float, word: str) -> str:
    if len(word) < _SHORTEST or not dice.chance(share):
        return word
    at = dice.whole(1, len(word) - 2)
    kind = dice.whole(0, 2)
    if kind == 0:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[:at] + word[at + 1 :] if kind == 1 else word[:at] + word[at] + word[at:]
