"""Replies that say there is no answer to give: "dunno", "rather not say"."""

from dialogues.replies.fillers import FILLERS
from dialogues.replies.table import PhraseTable, lines, table
from dialogues.replies.tokens import Said, only_fillers, spell
from dialogues.replies.understood import MissingKind

_DONT_KNOW = """
dunno, duno, dunoo, dno, dnno, dk, idk, idek, i dk, idunno, i dunno, don't know, dont kno, dont no,
don't know what to say, don't know what to put, don't know about that, don't know that,
don't know the answer, don't know it, don't know it off by heart, can't remember it,
don't know off the top of my head, can't remember off the top of my head, don't know that one, don't really know, i dont rightly know, do not know,
i don't know, i wouldn't know, wouldn't know, never know, don't know how to answer,
no idea, i've no idea, have no idea, got no idea, not got any idea, haven't an idea, no clue,
haven't a clue, not a clue, haven't got a clue, not got a clue, ain't got a clue, have no clue,
not sure, i'm not sure, unsure, not certain, not too sure, not really sure, not quite sure,
not entirely sure, not so sure, not 100 sure, not 100% sure, cant say, couldn't say,
couldn't tell you, can't tell you, couldn't tell ya, hard to say, hard to tell, difficult to say,
can't remember, don't remember, can't recall, don't recall, cannot remember, i forget,
i've forgotten, forgotten, forgot, who knows, god knows, heaven knows, goodness knows,
lord knows, beats me, search me, your guess is as good as mine, can't think, cant decide,
don't have a clue, nae idea, dinnae ken, dinna ken, dunna know, dornt know, havent the foggiest,
not the foggiest, no idea sorry, can't answer that, can't answer, unknown, not known,
can't be sure, no idea at all, i do not know the answer,
🤷,
nie wiem, niewiem, nwm, nie mam pojęcia, nie mam zdania, nie pamiętam, trudno powiedzieć,
ciężko powiedzieć, nie jestem pewien, nie jestem pewna, nie potrafię powiedzieć, skąd mam wiedzieć,
kto wie, bóg wie, nie umiem powiedzieć, zapomniałem, zapomniałam, nie mam pewności
"""

_PREFER_NOT = """
prefer not to say, i prefer not to say, i'd prefer not to say, would prefer not to say,
prefer not to answer, i'd prefer not to answer, prefer not, i'd prefer not, would prefer not to,
i'd prefer not to, prefer not to, prefer to not say, pnts, rather not say, rather not,
i'd rather not, i'd rather not say, id rather not, id rather not say, id prefer not,
id prefer not to say, id rather not answer, rather not answer, would rather not,
would rather not say, rather not talk about it, would rather not talk about it,
i'd rather not talk about that, rather not get into it, prefer to keep that private,
rather keep that to myself, keep that to myself, i'll keep that to myself, ill keep that to myself,
keeping that to myself, not saying, i'm not saying, not sayin, not telling, not telling you,
i'm not telling you, not going to say, not going to tell you, not tellin, ain't telling you,
ain't saying, won't say, not gonna say, don't want to say, i don't want to say,
don't want to answer, don't want to answer that, don't want to answer this, dont wanna say,
don't want to talk about it, don't want to talk about that, don't want to discuss it,
don't want to tell you, don't wish to say, don't wish to answer, not willing to say,
do not wish to disclose, don't care to say, don't fancy saying, decline, decline to answer,
i decline, decline to say, refuse, refuse to answer, i refuse to answer, refused, won't answer,
not answering, not answering that, i'm not answering that, not going to answer that, no comment,
none of your business, non of your business, none of ur business, nunya, nunya business,
none of ya business, nowt to do with you, nothing to do with you, not your business,
thats none of your business, it's none of your business, mind your own business, myob,
mind your own, that's my business, my business, that's private, it's private, private,
that's personal, it's personal, personal, too personal, bit personal, a bit personal,
that's a bit personal, that is too personal, not comfortable saying, not comfortable answering,
not comfortable answering that, not comfortable with that, don't feel comfortable answering,
don't feel comfortable saying, uncomfortable answering, not for you to know, confidential,
don't ask, do you mind, nosey, nosy, you don't need to know, you don't need to know that,
no need for you to know, keep your nose out, pass on saying,
wolę nie mówić, wolałbym nie mówić, wolałabym nie mówić, nie chcę mówić, nie chcę odpowiadać,
nie chcę o tym mówić, nie chcę powiedzieć, nie powiem, wolę nie odpowiadać, wolę nie,
wolałbym nie, wolałabym nie, to prywatne, prywatne, prywatna sprawa, to prywatna sprawa,
to osobiste, bez komentarza, nie twoja sprawa, nie wasza sprawa, nie pani sprawa, nie pana sprawa,
nie interesuj się, odmawiam, odmawiam odpowiedzi, odmowa, wolę zachować to dla siebie,
wolę nie podawać, nie chcę podawać
"""

_TABLE: PhraseTable[MissingKind] = table(
    {"dont_know": lines(_DONT_KNOW), "prefer_not_to_say": lines(_PREFER_NOT)}
)


def kind_of(phrase: str) -> MissingKind | None:
    """Whether a label or phrase is itself a way of not answering."""
    texts = spell(phrase)
    return _kind(texts, 0, len(texts))


def missing_clause(said: Said) -> tuple[int, MissingKind] | None:
    """The first clause that says only that there is no answer: its number, and the kind."""
    texts = said.texts
    for start, end in said.clauses():
        kind = _kind(texts, start, end)
        if kind:
            return said.tokens[start].clause, kind
    return None


def whole_missing(said: Said) -> MissingKind | None:
    """The kind, if the whole reply says that there is no answer, and nothing else."""
    texts = said.texts
    kinds: set[MissingKind] = set()
    for start, end in said.clauses():
        kind = _kind(texts, start, end)
        if kind:
            kinds.add(kind)
        elif not only_fillers(texts[start:end], FILLERS):
            return None
    if not kinds:
        return _kind(texts, 0, len(texts))
    return "prefer_not_to_say" if "prefer_not_to_say" in kinds else kinds.pop()


def _kind(texts: tuple[str, ...], start: int, end: int) -> MissingKind | None:
    if end - start > _LONGEST:
        return None
    for n in range(start, end):
        words = _TABLE.at(texts, n, end)
        if words and only_fillers(texts[start:n] + texts[n + len(words) : end], FILLERS):
            return _TABLE.phrases[words]
    return None


_LONGEST = 16
"""Longer clauses are accounts, whatever phrase they hold."""
