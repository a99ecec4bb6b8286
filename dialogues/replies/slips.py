"""Last resorts for a clause: a firm yes or no, telling words in any order, misspelling."""

from dialogues.replies.fillers import NEGATORS, PERSONS, about_another, asks, negated
from dialogues.replies.nearness import allowed, distance, nearest
from dialogues.replies.tokens import is_empty
from dialogues.replies.vocabulary import Vocabulary, stem, telling
from dialogues.replies.yes_no import ANY, FIRM

_MOST_NEAR = 14
"""Tokens of a clause in which slips are looked for."""

_YESES = frozenset("yes yeah yep aye nope nah tak".split())
_NOES = frozenset("not no never nie".split())
_BEFORE_NOUNS = frozenset([("no",), ("nie",), ("na",)])
_PRONOUNS = frozenset("he she they his her their them nobody none".split())
_NOTHING = ("", "", 0)
Rough = tuple[str, str, int]
"""A code, how, and the token after the last that was used."""


def roughly(
    words: Vocabulary, texts: tuple[str, ...], start: int, end: int, *, first: bool
) -> Rough:
    """What a clause may mean in which nothing was recognised outright.

    ``first`` says that nothing was in the clauses before it either.
    """
    if asks(texts, start, end):
        return _NOTHING
    rough = _firmly(words, texts, start, end) if first and words.yes_no else _NOTHING
    rough = rough if rough[0] else _by_stems(words, texts, start, end)
    return rough if rough[0] else _nearly(words, texts, start, end)


def _firmly(words: Vocabulary, texts: tuple[str, ...], start: int, end: int) -> Rough:
    """A firm yes or no at the head of a clause, whatever follows: "no I never see them"."""
    n = start
    while n < end and not ANY.at(texts, n, end):
        if not is_empty(texts[n], words.fillers):
            return _NOTHING
        n += 1
    phrase = ANY.at(texts, n, end) if n < end else ()
    if phrase not in FIRM.phrases:
        return _NOTHING
    until = n + len(phrase)
    meaning = FIRM.phrases[phrase]
    if until < end and phrase in _BEFORE_NOUNS and not _follows_no(words, texts[until]):
        return _NOTHING
    against = _YESES if meaning == "no" else _YESES | _NOES
    if against.intersection(texts[until:end]):
        return _NOTHING
    return words.yes_no.get(meaning, ""), "words", until


def _follows_no(words: Vocabulary, text: str) -> bool:
    """Whether "no" before this is an answer: "no my mum does", but not "no time"."""
    return text in _NOES or text in _PRONOUNS or text in PERSONS or is_empty(text, words.fillers)


def _by_stems(words: Vocabulary, texts: tuple[str, ...], start: int, end: int) -> Rough:
    """All telling words of one phrase, in any order: "living alone" for "I live alone"."""
    if negated(texts, start, end) or about_another(texts, start, end):
        return _NOTHING
    said = {stem(text) for text in texts[start:end]}
    codes = {code for tells, code in words.stems if tells <= said}
    return (codes.pop(), "words", end) if len(codes) == 1 else _NOTHING


def _nearly(words: Vocabulary, texts: tuple[str, ...], start: int, end: int) -> Rough:
    """A clause that is a phrase but for slips of the fingers."""
    if end - start > _MOST_NEAR:
        return _NOTHING
    squashed = "".join(texts[start:end])
    if squashed in REAL_WORDS:
        return _NOTHING
    codes = {
        called.code
        for known, called in words.squashed.items()
        if (squashed == known and len(known) > 3) or (not called.weak and _near(squashed, known))
    }
    if len(codes) == 1:
        return codes.pop(), "near", end
    kept = tuple(t for t in texts[start:end] if not is_empty(t, words.fillers))
    mended = tuple(_mend(words, text) for text in kept)
    if mended == kept:
        return _NOTHING
    found = words.phrases.whole(mended)
    if found:
        return found.code, "near", end
    holding = words.holding(telling(mended)) if not negated(mended, 0, len(mended)) else ()
    return (holding[0], "near", end) if len(holding) == 1 else _NOTHING


def _near(said: str, known: str) -> bool:
    most = min(allowed(len(said)), allowed(len(known)))
    return most > 0 and said[:1] == known[:1] and distance(said, known, most) <= most


def _mend(words: Vocabulary, text: str) -> str:
    if text in words.known or text in words.fillers or text in NEGATORS or text in REAL_WORDS:
        return text
    return nearest(text, (word for word in words.known if word[0] == text[0])) or text


REAL_WORDS = frozenset(
    """
    noone able accept afford after again age ages alone along already also amount another any anyone
    anything around asked away awful back bad bank bear bed been before began begin behind being
    bent best better between bird bitter black blank blind block board boat body bone bored both
    bread break breath bring broad brought brown build burn busy call called came car care cared
    career careful caring carry case cast cat catch caught centre chair change chat check child
    choir church city class clean clear clever clock close closed club coach coast coat cold come
    coming cook corner cost council count country course cousin cross crowd cruise cup daily dance
    dark date days dead deaf dear death deep desk died different dinner doctor dogs done door down
    drink drive driver driving drop dying each early easier easy eating else empty end enough even
    evening ever every everyone eyes face fact fail faith fall family far fast feel feeling fell
    felt fence fever few field file fill find fine finish fire first fish five flat floor follow
    food foot force form found four free friend friends from front full fun garden gave get girl
    give given glad gone good got great green grew ground group grown guess gym hair half hall hand
    hands happen happy hard has hate have head heal health hear heard heart hearth heat heath
    heavy held help here high hill hobby hold holiday home hope hospital hour hours house how huge
    hurt idea ill inside job join just keep kept kids kill kind kiss knew knit know lack lady lake
    land large last late lately later laugh lead learn least leave left leg legs less let letter
    lift light like line lines list listen little live lived lives living local lock lone long
    look looking lose losing loss lost lots loud love loved lovely low luck lunch mad made mail
    main make making man many mark mass mate matter meal mean meat meet meeting memory men met
    mind mine minute miss missed missing money month months mood more most move moved moving much
    music name near need nerve nerves never new news next nice night nights nobody noise none
    nothing now number nurse odd off office often old once one only open other our out outside
    oven over own paid pain paper parent park part party pass past patch path pay peace people
    perfect person phone phoned pick place plan play please poor post pride problem proud public
    pull put quiet quit quite rain ran rang reach read ready real really rent rest ride right
    ring road room round rude run rush sad safe said same save saw scared school screen sea seat
    see seen self sell send sense sent set seven shall shape share shared sharp ship shock shoe
    shop short should show shut sick side sight sign silly since sing sister sit six size skill
    skin skip sky sleep slow small smell smile snow social soft soften some someone something
    sometime son song soon sore sort sound south speak spend spent spoke spring staff stage stairs
    stand start starting state stay step still stone stood stop store story street strong such
    sun sure swim table take talk talks tall taxi tea teach team tell ten text than thank that
    their them then there these they thing things think third this those though thought three
    time times tired today together told too took top touch tough tower town toy train travel
    treat tree tried trip trouble true trust try trying turn two type under until upset use used
    useful very view visit voice wait waiting wake walk walking wall want wanted war warm wash
    waste watch water way weak wealth weather week weeks well went were west what when where which
    while white who whole why wife will window winter wish with without woman won wonder word
    words work worked working world worry worse worst worth would write wrong year years yet young
    """.split()
)
"""Words that are themselves, never slips for one of the guide's."""
