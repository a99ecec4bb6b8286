"""Yes and no as people say them."""

from dialogues.replies.table import PhraseTable, lines, table

_YES_FIRM = """
yes, yea, yeah, yeh, ye, yep, yup, yupp, yus, yess, yesss, yas, yh, yeahh, yer, yeha, yse, yws, yrs, yex,
aye, ay, ya, yeas, yeap, yip, yuss, ys, uh huh, mhm, mm hmm, mmhm, mm hm, of course, ofc, course,
'course, absolutely, definitely, defo, deffo, def, certainly, indeed, affirmative, correct,
yes please, go on then, go on, go for it, aye go on, i suppose so,
oh yes, oh yeah, very much so, most definitely,
very much, thats right, that is right, thats correct, thats me, thats true, true, too right, damn right,
for sure, fo sho, sure am, sure do, sure thing, yes sir, yes miss, yessir, yes mate,
without a doubt, no doubt, no question, absolutly, definately, defiantly, definitly, obviously,
obvs, naturally, totally, tak, no tak, oj tak, tak jest, pewnie, jasne, no jasne, no pewnie,
oczywiście, oczywiscie, naturalnie, zdecydowanie tak, raczej tak, chyba tak, zgadza się, owszem,
jak najbardziej, a tak, ano, ano tak, taa, taak, potwierdzam, na pewno
"""
_YES_SOFT = """
suppose so, i suppose so, s'pose so, spose so, i spose so, i guess so, guess so, i think so,
think so, i reckon so, reckon so, i reckon, probably, prob, probs, i'd say so, id say so, would say so,
i expect so, i believe so, i should think so, i would think so, more or less yes, pretty much,
i do, i am, i have, i did, i can, i was, i will, we have, we can, we will, i have done, mam, jestem,
i suppose, i guess, sure, ok, okay, k, kk, okey dokey, okie dokie, oki, okk, okays, alright, all right,
alreet, fine, that's fine, that is fine, fine by me, fine with me, thats ok, that's okay, that is ok,
ok then, go ahead, carry on, crack on, fire away, lets go, let's do it, lets do it, let's start,
ready, i'm ready, why not, no problem, no probs, no prob, np, no worries, no bother, not a problem,
no trouble, no objection, no objections, happy to, i'm happy to, happy with that, happy to help,
i would, i'd love to, i'd be happy to, would be happy to, gladly, with pleasure, i agree, agree, agreed, i consent, consent,
i accept, accept, accepted, don't mind, i don't mind, i don't mind at all, wouldn't mind, don't see why not, can't see why not,
you can, you may, you could, please do, feel free, by all means, sounds good, sounds ok, good, great, perfect, cool, canny, champion, smashing, grand, bang on,
deal, count me in, i'm in, im up for it, up for it, it is, they do, it does, there is, there are, we do, yes we do, 100%, 100 percent, right you are, righto, rightio, righty ho,
👍, 👌, ✅, ✔, ☑, 🙋, 💯, 🆗,
dobrze, zgoda, zgadzam się, dobra, ok zgadzam się, może być, niech będzie, chętnie, z chęcią, w porządku, nie ma problemu, czemu nie, dlaczego nie, oki, spoko, nie mam nic przeciwko
"""
_NO_FIRM = """
no, nope, nah, naw, naa, nay, noo, nooo, noooo, nop, npe, nahh, nahhh, nein, non,
no thanks, no thank you, no ta, no cheers, no way, no chance, not really, not me, not at all,
not now, not any more, not anymore, not these days, no longer, no more, not ever, not likely,
absolutely not, definitely not,
certainly not, of course not, course not, no way jose, never, never ever, never have, never had, nae, naye, not on your nelly, not in the slightest, not in the least, nothing like that,
negative, hell no, god no, oh no, lord no, nie, niee, nie nie, no nie, raczej nie, nie bardzo, chyba nie, wcale, wcale nie, nigdy, absolutnie nie, skądże, skąd, nic z tych rzeczy, zdecydowanie nie, nie mam, nie jestem, nie dziękuję, nie dzięki, oczywiście że nie, w żadnym razie, bynajmniej, na pewno nie
"""
_NO_SOFT = """
na, i don't, i'm not, i haven't, i ain't, i can't, i didn't, i wasn't, i won't, i wouldn't, don't,
haven't, am not, have not, we don't, we haven't, we're not, never done,
not particularly, not especially, not specially, not that i know of, not that i know, not that im aware of, not to my knowledge, not as such, not so much, not much, not yet,
i don't think so, don't think so, i don't believe so, i think not, think not, i wouldn't say so, wouldn't say so, wouldn't say that, not i, doubt it, i doubt it, i guess not, i suppose not, suppose not, guess not, probably not, prob not, i'd say not,
i would say not, no need, nah your alright, no your alright, nah you're ok, no you're ok, nah im good, no im good, no im fine, not for me, not today, not interested, im not interested, not thanks, it's not, it isn't, it is not, they don't, there isn't, there is not, we don't, none, nothing, nowt, no one, noone, nobody, not anyone, not a soul, false, not true, wrong, incorrect, thats not right, no good, as if, fat chance,
👎, ❌, ✖, 🚫, ❎, 🙅,
nie sądzę, nie wydaje mi się, jeszcze nie, już nie, nikt, nic, żaden, żadne, nie ma, nieprawda, nie zgadzam się, nie interesuje mnie
"""
_CONSENT_NO = """
i'd rather not, rather not, i would rather not, i'd prefer not, i'd prefer not to, prefer not to, i would prefer not to, would rather not, rather you didn't, i'd rather you didn't, i'd rather you did not, prefer you didn't, i'd prefer you didn't, i'd prefer it if you didn't, i don't want to, don't want to, dont wanna, not happy to, not happy, i'm not happy, i am not happy with that, i don't agree, don't agree, do not agree, i disagree, disagree, i don't consent, do not consent, no consent, i do not consent, i refuse, refuse, i decline, decline, please don't, pls dont, don't you dare, do not, leave me alone, leave me be, go away, bog off, sod off, get lost, not comfortable with that, i'm not comfortable with that, not keen, i'm not keen, rather keep it private, keep it private, i'll pass, no i'd rather not,
wolę nie, wolałbym nie, wolałabym nie, nie chcę, nie zgadzam się, nie wyrażam zgody, proszę nie, odmawiam
"""

_NEITHER = """
no idea, never mind, nevermind, no matter, no wonder, no offence, no more than, no less than,
sure thats, sure about, not sure, no rush, no hurry, no worries if
"""

FIRM: PhraseTable[str] = table({"yes": lines(_YES_FIRM), "no": lines(_NO_FIRM)})
"""Said at the head of a clause, these answer, whatever follows."""

ANY: PhraseTable[str] = table(
    {
        "yes": lines(_YES_FIRM) + lines(_YES_SOFT),
        "no": lines(_NO_FIRM) + lines(_NO_SOFT),
        "": lines(_NEITHER),
    }
)
"""These answer where nothing but fillers is said beside them."""

CONSENT: PhraseTable[str] = table({"no": lines(_CONSENT_NO)})
"""To a question of consent these are a no, not a kind of missing."""
