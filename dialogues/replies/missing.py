"""Replies that say there is no answer to give: "dunno", "rather not say"."""

from dialogues.replies.fillers import FILLERS
from dialogues.replies.table import PhraseTable, lines, table
from dialogues.replies.tokens import Said, only_fillers, spell
from dialogues.replies.understood import MissingKind

_DONT_KNOW = """
dunno, duno, dunoo, dno, dnno, dk, idk, idek, i dk, idunno, i dunno, don't know, dont kno,
dont no, don't know what to say, don't know what to put, don't know about that, don't know that,
don't know the answer, don't know it, don't know it off by heart, can't remember it,
don't know off the top of my head, can't remember off the top of my head, don't know that one,
don't really know, i really don't know, i dont rightly know, do not know, i don't know,
i wouldn't know, wouldn't know, don't know how to answer, no idea, i've no idea, have no idea,
got no idea, not got any idea, haven't an idea, no clue, haven't a clue, not a clue,
haven't got a clue, not got a clue, ain't got a clue, have no clue, not sure, i'm not sure,
unsure, not certain, not too sure, not really sure, not quite sure, not entirely sure,
not so sure, not 100 sure, not 100% sure, cant say, couldn't say, couldn't tell you,
can't tell you, couldn't tell ya, hard to say, hard to tell, difficult to say, can't remember,
don't remember, can't recall, don't recall, cannot remember, i forget, i've forgotten,
goodness knows, beats me, search me, your guess is as good as mine, can't think, cant decide,
don't have a clue, nae idea, dinnae ken, dinna ken, dunna know, dornt know, havent the foggiest,
not the foggiest, no idea sorry, can't answer that, can't answer, can't be sure, no idea at all,
i do not know the answer, 🤷, nie wiem, niewiem, nwm, nie mam pojęcia, nie mam zdania,
nie pamiętam, trudno powiedzieć, ciężko powiedzieć, nie jestem pewien, nie jestem pewna,
nie potrafię powiedzieć, skąd mam wiedzieć, bóg wie, nie umiem powiedzieć, nie mam pewności,
not sure about that, not sure about that one, dont know about this one, no idea about that,
don't know that either
"""
_DONT_KNOW_ALONE = """
forgotten, forgot, who knows, god knows, heaven knows, lord knows, unknown, not known, kto wie,
zapomniałem, zapomniałam
"""

_PREFER_NOT = """
prefer not to say, i prefer not to say, i'd prefer not to say, would prefer not to say,
prefer not to answer, i'd prefer not to answer, prefer not, i'd prefer not, would prefer not to,
i'd prefer not to, prefer not to, prefer to not say, pnts, rather not say, rather not,
i'd rather not, i'd rather not say, id rather not, id rather not say, id prefer not,
id prefer not to say, id rather not answer, rather not answer, would rather not,
would rather not say, rather not talk about it, would rather not talk about it,
i'd rather not talk about that, rather not get into it, prefer to keep that private,
rather keep that to myself, keep that to myself, i'll keep that to myself,
ill keep that to myself, keeping that to myself, not saying, i'm not saying, not sayin,
not telling, not telling you, i'm not telling you, not going to say, not going to tell you,
not tellin, ain't telling you, ain't saying, won't say, won't tell you, i won't tell you,
i won't tell you that, not telling you that, i'd prefer to keep that to myself,
prefer to keep it to myself, rather keep it to myself, i'd rather keep it to myself,
not gonna say, don't want to say, i don't want to say, don't want to answer,
don't want to answer that, don't want to answer this, dont wanna say,
don't want to talk about it, don't want to talk about that, don't want to discuss it,
don't want to tell you, don't wish to say, don't wish to answer, not willing to say,
do not wish to disclose, don't care to say, don't fancy saying, decline to answer, i decline,
decline to say, refuse to answer, i refuse to answer, won't answer, not answering,
not answering that, i'm not answering that, not going to answer that, no comment,
none of your business, non of your business, none of ur business, nunya, nunya business,
none of ya business, nowt to do with you, nothing to do with you, not your business,
thats none of your business, it's none of your business, mind your own business, myob,
mind your own, that's my business, that's private, it's private, that's personal, it's personal,
too personal, bit personal, a bit personal, that's a bit personal, that is too personal,
not comfortable saying, not comfortable answering, not comfortable answering that,
not comfortable with that, don't feel comfortable answering, don't feel comfortable saying,
uncomfortable answering, not for you to know, don't ask, you don't need to know,
you don't need to know that, no need for you to know, keep your nose out, wolę nie mówić,
wolałbym nie mówić, wolałabym nie mówić, nie chcę mówić, nie chcę odpowiadać,
nie chcę o tym mówić, nie chcę powiedzieć, nie powiem, wolę nie odpowiadać, wolę nie,
wolałbym nie, wolałabym nie, to prywatne, prywatna sprawa, to prywatna sprawa, to osobiste,
bez komentarza, nie twoja sprawa, nie wasza sprawa, nie pani sprawa, nie pana sprawa,
nie interesuj się, odmawiam, odmawiam odpowiedzi, wolę zachować to dla siebie, wolę nie podawać,
nie chcę podawać
"""
_PREFER_NOT_ALONE = """
decline, refuse, refused, my business, private, personal, confidential, do you mind, nosey,
nosy, prywatne, odmowa
"""

_TABLE: PhraseTable[MissingKind] = table(
    {"dont_know": lines(_DONT_KNOW), "prefer_not_to_say": lines(_PREFER_NOT)}
)
_ALONE: PhraseTable[MissingKind] = table(
    {"dont_know": lines(_DONT_KNOW_ALONE), "prefer_not_to_say": lines(_PREFER_NOT_ALONE)}
)
"""These mean it only where they are all that is said."""

_BESIDE = FILLERS - frozenset("me my mine you your dunno dunnoo idk".split())
_LONGEST = 16
"""Longer clauses are accounts, whatever phrase they hold."""


def kind_of(phrase: str) -> MissingKind | None:
    """Whether a label or phrase is itself a way of not answering."""
    texts = spell(phrase)
    return _kind(texts, 0, len(texts), alone=True)


def missing_clause(said: Said) -> tuple[int, MissingKind] | None:
    """The first clause that says only that there is no answer: its number, and the kind."""
    texts = said.texts
    spans = [span for span in said.clauses() if not only_fillers(texts[slice(*span)], _BESIDE)]
    for start, end in spans or said.clauses():
        kind = _kind(texts, start, end, alone=len(spans) < 2)
        if kind:
            return said.tokens[start].clause, kind
    return None


def whole_missing(said: Said) -> MissingKind | None:
    """The kind, if the whole reply says that there is no answer, and nothing else."""
    texts = said.texts
    spans = [span for span in said.clauses() if not only_fillers(texts[slice(*span)], _BESIDE)]
    kinds = [_kind(texts, *span, alone=len(spans) == 1) for span in spans or said.clauses()]
    if None in kinds:
        return _kind(texts, 0, len(texts), alone=True)
    return "prefer_not_to_say" if "prefer_not_to_say" in kinds else "dont_know" if kinds else None


def _kind(texts: tuple[str, ...], start: int, end: int, *, alone: bool) -> MissingKind | None:
    if end - start > _LONGEST:
        return None
    for table_ in (_TABLE, _ALONE) if alone else (_TABLE,):
        for n in range(start, end):
            words = table_.at(texts, n, end)
            if words and only_fillers(texts[start:n] + texts[n + len(words) : end], _BESIDE):
                return table_.phrases[words]
    return None
