"""Words that add nothing, words that turn a meaning round, words that begin a question.

The rule they serve: a number, a letter or a weak phrase counts as an answer
only where all else in its clause is filler. "it's 2 love" is choice 2; "I had
2 strokes" is not.
"""

from collections.abc import Collection

from dialogues.replies.tokens import spell


def _words(text: str) -> frozenset[str]:
    return frozenset(word for part in text.split() for word in spell(part))


FILLERS = _words(
    """
    a aah about actually again ah ahh alright am an and answer as at aww ay aye bab basically
    be been being bit bloody bro bud by can cheers choice choose chuck cock course darling
    dear def deffo definitely do down duck duckie dude dunno dunnoo eh er erm errr ever
    extremely fairly far fella fine flower for from genuinely get gets go going got guess guys
    ha had hah haha hahaha has have hello here hey hi hinny hiya hmm hmmm honest honestly hun
    hunny i id idk ill im in is ish it its just kinda kindly let lets like lol love lovely m8
    madam mainly make mate maybe me mine mm moment most mostly my nearly now nr number oh ok
    okay on only oo ooh opinion option or our pal pet petal pick picked please pls plz
    possibly pretty prob probably put quite rather really reckon right roughly say saying see
    selection set sir so sorry sort suppose ta tbh thank thanks thankyou that the then there
    these thing think this those though tick to today too totally truthfully um umm us very
    was we well were will with would x xo xox xx xxx xxxx yea yeah yep yes yh you your yup
    """
    """
    a albo lub bardzo chyba dla dziekuje i ja jakies jest jestem kochana mam mnie moj moja moje moze
    mysle na numer odpowiedz okolo opcja pan pani po poprosze prostu prosze raczej tak teraz
    to w wybieram z ze
    """
)
"""Words that carry no answer of their own, in English and Polish."""

AGREEING = _words(
    "yes yea yeah yh aye yep yup ok okay right alright sure definitely deffo def course fine do "
    "am have has is can will would did was jest mam jestem tak raczej chyba"
)
"""Fillers that are none where a question can be answered with yes or no."""

VERBS = _words(
    "be been being do get gets go going got guess had has have is let lets like make mind pick "
    "picked choose put reckon say saying see suppose tick think was were will would can answer"
)
"""Fillers that are none right after "not": "I don't think" is no "I don't"."""

PERSONS = frozenset("i you me my mine your us our it its that this these those we".split())
"""Fillers that are none beside a yes or no: "I carry on" is no "carry on"."""

NEGATORS = _words(
    """
    not no never nor neither without except excluding apart instead less hardly barely if unless
    rarely seldom used stopped stop anything nothing nie bez nigdy ani zamiast oprocz mniej gdyby
    jesli przestalem przestalam
    """
)
"""Before a phrase in the same clause, these mean that it is not simply so."""

ASKING = frozenset(
    "why y what how who whom whose which where dlaczego czemu czy kto kogo gdzie jaki jaka "
    "jakie".split()
)
"""A clause that begins with one of these asks; it does not answer."""

_ASKED = "you i we they it this that there your my these those anyone someone is do are".split()
ASKING_TWO = frozenset(
    (first, second)
    for first in "do does did are is can could will would should may shall have has when".split()
    for second in _ASKED
)

PEOPLE = _words(
    """
    mum mam mom mother dad father parents son sons daughter daughters husband wife partner hubby
    missus brother brothers sister sisters friend friends mate mates neighbour neighbours nan nana
    gran grandma grandad grandson granddaughter uncle aunt auntie cousin kids children boss
    boyfriend girlfriend ex family lad lass niece nephew bairn bairns mama tata maz zona syn corka
    brat siostra
    """
)
_OTHERS = frozenset("he she they people others everyone everybody most some ona oni".split())
_OWNERS = frozenset("my our his her their the moj moja moi".split())
_IS = frozenset(
    "is are was were has have had lives live feels feel needs does do did can will would "
    "gets jest sa ma byl byla mieszka".split()
)


def about_another(texts: tuple[str, ...], start: int, at: int) -> bool:
    """Whether the clause from ``start`` speaks of somebody else before ``at``.

    "my son is disabled" says nothing of the person's own disability.
    """
    n = start
    while n < at and (texts[n] in _CONNECTORS or texts[n] in _SHORT):
        n += 1
    if n < at and texts[n] in _OTHERS:
        return True
    if n + 2 < at and texts[n] in _OWNERS and texts[n + 1] in PEOPLE:
        return texts[n + 2] in _IS or (n + 3 < at and texts[n + 3] in _IS)
    return False


_CONNECTORS = frozenset("and but because so well also though although since as yes yeah".split())
_SHORT = frozenset("oh er erm um ah hmm ok okay just sorry".split())


def asks(texts: tuple[str, ...], start: int, end: int) -> bool:
    """Whether the clause from ``start`` to ``end`` is a question."""
    n = start
    while n < end and (texts[n] in _CONNECTORS or texts[n] in _SHORT):
        n += 1
    if n >= end:
        return False
    return texts[n] in ASKING or (n + 1 < end and (texts[n], texts[n + 1]) in ASKING_TWO)


def negated(texts: tuple[str, ...], start: int, at: int) -> bool:
    """Whether something before ``at`` in its clause turns the meaning round."""
    return first_negation(texts, start, at) < at


def first_negation(
    texts: tuple[str, ...], start: int, end: int, passed: Collection[int] = ()
) -> int:
    """Where the meaning of what follows is turned round; ``end`` if it is not.

    The tokens ``passed`` over belong to phrases of their own: "no, not really".
    """
    for n in range(start, end):
        word = texts[n]
        if word not in NEGATORS or n in passed:
            continue
        if word == "no" and n == start and n + 1 < end and texts[n + 1] in ("i", "we", "it"):
            continue
        if word == "used" and texts[n + 1 : n + 2] != ("to",):
            continue
        return n
    return end
