"""Keywords for posters: words that nobody sends by chance, or means as an answer."""

from dialogues.replies.missing import kind_of
from dialogues.replies.tokens import spell
from dialogues.replies.yes_no import ANY, CONSENT
from storage.entrances import LONGEST, keyword_in

SHORTEST = 3

CARRIERS = frozenset(
    "STOP STOPALL UNSUBSCRIBE CANCEL END QUIT REVOKE OPTOUT START YES UNSTOP HELP INFO".split()
)
"""Words that Twilio takes as opting out or in, or as a call for help."""

SAID = frozenset(
    """HELLO HEY HIYA THANKS THANKYOU LATER SKIP NEXT BACK PAUSE AGAIN REPEAT WHY WHO WHAT DELETE
    ERASE LEAVE GOODBYE BYE POLISH ENGLISH PERSON HUMAN ALONE LONELY OFTEN NEVER SOMETIMES SAD
    DALEJ CZESC DZIEKUJE POZNIEJ POMOC CO KTO USUN POLSKI""".split()
)
"""Words that people send of their own accord, or as the answer to a question."""


class KeywordProblem(Exception):
    """A word that cannot be a keyword; the sentence says why."""


def checked(word: str) -> str:
    """The keyword in capitals. Raises KeywordProblem."""
    keyword = keyword_in(word)
    if keyword is None or len(keyword) < SHORTEST or keyword.isdecimal():
        raise KeywordProblem(
            f"{word} cannot be a keyword: it is one word of {SHORTEST} to {LONGEST} letters from "
            "A to Z and figures, with a letter in it."
        )
    if keyword in CARRIERS:
        raise KeywordProblem(
            f"{keyword} cannot be a keyword: the telephone network has a meaning of its own for it."
        )
    spelt = spell(keyword.lower())
    if keyword in SAID or ANY.whole(spelt) or CONSENT.whole(spelt) or kind_of(keyword.lower()):
        raise KeywordProblem(
            f"{keyword} cannot be a keyword: people send it when they mean something else. "
            "Take a word that nobody says by chance, for example the name of the place."
        )
    return keyword
