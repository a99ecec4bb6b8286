"""Yes and no as people say them."""

from dialogues.replies.table import PhraseTable, lines, table
from dialogues.replies.tokens import spell

_YES_FIRM = """
yes, yea, yeah, yeh, ye, yep, yup, yupp, yess, yus, yas, yh, yer, yeha, yse, yws, yex, aye, ay,
ya, yeas, yeap, yip, ys, mhm, uh huh, yes please, oh yes, oh yeah, yes sir, yes miss, yessir,
of course, ofc, course, 'course, definitely, defo, deffo, absolutely, certainly, tak, no tak,
oj tak, tak jest, pewnie, jasne, no jasne, no pewnie, oczywiście, owszem
"""
_YES = """
yrs, mm hmm, mmhm, mm hm, def, indeed, affirmative, correct, go on then, go on, go for it,
aye go on, i suppose so, very much so, most definitely, very much, thats right, thats correct,
thats me, thats true, true, too right, damn right, for sure, fo sho, sure am, sure do,
sure thing, without a doubt, no doubt, no question, absolutly, definately, defiantly, definitly,
obviously, obvs, naturally, totally, naturalnie, zdecydowanie tak, raczej tak, chyba tak,
zgadza się, jak najbardziej, a tak, ano, ano tak, taa, taak, potwierdzam, na pewno, suppose so,
s'pose so, spose so, i spose so, i guess so, guess so, i think so, think so, i reckon so,
reckon so, i reckon, probably, prob, probs, i'd say so, id say so, would say so, i expect so,
i believe so, i should think so, i would think so, pretty much, i do, i am, i have, i did,
i can, i was, i will, we have, we can, we will, we do, i have done, yes i do, yes i am, mam,
jestem, i suppose, i guess, sure, ok, okay, k, kk, okey dokey, okie dokie, oki, alright,
all right, alreet, fine, no problem, no probs, no prob, np, no worries, no bother,
not a problem, no trouble, why not, it is, they do, it does, there is, there are, 100%,
100 percent, it's a yes, a yes, i'd say yes, i would say yes, ill say yes, i say yes,
id have to say yes, 👍, 👌, ✅, ✔, ☑, 🙋, 💯, 🆗, dobrze, zgoda, dobra, w porządku, spoko,
nie ma problemu, czemu nie, dlaczego nie
"""
_NO_FIRM = """
no, nope, nop, nah, naw, naa, nay, noo, npe, nahh, nein, non, nae, not really, oh no, no thanks,
no thank you, no ta, no way, course not, of course not, absolutely not, definitely not,
certainly not, nie, niee, nie nie, no nie, nie dziękuję, nie dzięki, raczej nie
"""
_NO = """
no cheers, no chance, not me, not at all, not any more, not anymore, not these days, no longer,
no more, not ever, not likely, never, never ever, never have, never had, never done,
no way jose, not on your nelly, not in the slightest, not in the least, nothing like that,
negative, hell no, god no, lord no, na, i don't, i'm not, i haven't, i ain't, i can't, i didn't,
i wasn't, i won't, i wouldn't, don't, haven't, am not, have not, we don't, we haven't,
we're not, no i don't, no i'm not, no i haven't, not particularly, not especially,
not specially, not that i know of, not that i know, not that im aware of, not to my knowledge,
not as such, not so much, not much, not yet, i don't think so, don't think so,
i don't believe so, i think not, think not, i wouldn't say so, wouldn't say so,
wouldn't say that, not i, doubt it, i doubt it, i guess not, i suppose not, suppose not,
guess not, probably not, prob not, i'd say not, i would say not, nah your alright,
no your alright, nah you're ok, no you're ok, nah im good, no im good, no im fine, not today,
it's not, it isn't, they don't, there isn't, none, nothing, nowt, no one, noone, not anyone,
not a soul, false, not true, wrong, incorrect, thats not right, as if, fat chance, it's a no,
a no, i'd say no, i would say no, ill say no, i say no, id have to say no, 👎, ❌, ✖, 🚫, ❎, 🙅,
nie bardzo, chyba nie, wcale, wcale nie, nigdy, absolutnie nie, skądże, skąd, nic z tych rzeczy,
zdecydowanie nie, nie mam, nie jestem, oczywiście że nie, w żadnym razie, bynajmniej,
na pewno nie, nie sądzę, nie wydaje mi się, jeszcze nie, już nie, nikt, nic, żaden, żadne,
nie ma, nieprawda
"""
_NEITHER = """
no idea, never mind, nevermind, no matter, no wonder, no offence, no more than, no less than,
sure thats, sure about, not sure, no rush, no hurry, no worries if, fine day, not now,
not today, not just now, not right now, not at the moment, nie teraz, nie dzisiaj
"""
_CONSENT_YES = """
that's fine, fine by me, fine with me, thats ok, that's okay, ok then, no objection,
no objections, happy to, i'm happy to, happy with that, happy to help, i would, i'd love to,
i'd be happy to, would be happy to, gladly, with pleasure, i agree, agree, agreed, i consent,
consent, i accept, accept, accepted, don't mind, i don't mind, i don't mind at all,
wouldn't mind, don't see why not, can't see why not, you can, you may, you could, please do,
feel free, by all means, sounds good, sounds ok, sounds fine, good, great, perfect, cool,
champion, smashing, grand, deal, right you are, righto, rightio, zgadzam się, może być,
niech będzie, chętnie, z chęcią, nie mam nic przeciwko, wyrażam zgodę
"""
_TAKE_PART_YES = """
ok go ahead, go ahead, carry on, crack on, fire away, lets go, let's do it, let's start, ready,
i'm ready, count me in, i'm in, im up for it, up for it, i'll do it, ill take part,
i want to take part, let's get on with it
"""
_CONSENT_NO = """
i'd rather not, rather not, i would rather not, i'd prefer not, i'd prefer not to,
prefer not to, i would prefer not to, would rather not, rather you didn't,
i'd rather you didn't, prefer you didn't, i'd prefer you didn't, i'd prefer it if you didn't,
i don't want to, don't want to, dont wanna, i don't want that, not happy to, not happy,
i'm not happy, i am not happy with that, i don't agree, don't agree, i disagree, disagree,
i don't consent, do not consent, no consent, i refuse, refuse, i decline, decline, please don't,
pls dont, don't you dare, leave me alone, leave me be, go away, bog off, sod off, get lost,
not comfortable with that, i'm not comfortable with that, not keen, i'm not keen,
rather keep it private, keep it private, i'll pass, no i'd rather not, no need, not for me,
not interested, im not interested, wolę nie, wolałbym nie, wolałabym nie, nie chcę,
nie zgadzam się, nie wyrażam zgody, proszę nie, odmawiam, nie interesuje mnie,
nie jestem zainteresowany, nie jestem zainteresowana
"""

FIRM: PhraseTable[str] = table({"yes": lines(_YES_FIRM), "no": lines(_NO_FIRM)})
"""At the head of a clause these answer, whatever follows."""

ANY: PhraseTable[str] = table(
    {
        "yes": lines(_YES_FIRM) + lines(_YES),
        "no": lines(_NO_FIRM) + lines(_NO),
        "": lines(_NEITHER),
    }
)
"""These answer where nothing but fillers is said beside them; those of "" never do."""

CONSENT: PhraseTable[str] = table({"yes": lines(_CONSENT_YES), "no": lines(_CONSENT_NO)})
"""These answer a question of consent only: "I'd rather not" is a no there, and not
a kind of missing."""

TAKE_PART: PhraseTable[str] = table({"yes": lines(_TAKE_PART_YES)})
"""These answer whether somebody takes part, and no other question of consent."""

OPENING = frozenset(
    spell(phrase)
    for phrase in lines(
        """
        ok, okay, k, kk, oki, okey dokey, okie dokie, alright, all right, alreet, fine, sure, good,
        great, cool, perfect, ready, i'm ready, carry on, go on, go ahead, dobra, dobrze
        """
    )
)
"""These often only open what follows: "ok, I'm back"."""
