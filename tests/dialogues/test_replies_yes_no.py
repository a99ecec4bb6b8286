"""Yes, no, and consent, as people say them."""

import pytest


def rows(text: str) -> list[tuple[str, str]]:
    lines = [line.split(" => ") for line in text.strip().splitlines()]
    return [(said.strip(), meant.strip()) for said, meant in lines]


YES = (
    """
yes|Yes|YES|y|Y|yes.|yes!|yess|yesss|yeeees|yeh|ye|yea|yeah|yer|yep|yup|yupp|aye|ay|ya|yh|yas|yus
yse|yea man|yeah mate|yes love|yes duck|yes x|yes please|yes thanks|yes i do|yes i am|yes i have
i do|i am|i have|I did|go on then|aye go on|go on|course|of course|course i do|suppose so|spose so
i suppose so|i guess so|i think so|definitely|defo|deffo|definately|absolutely|certainly|indeed
for sure|sure|ok|okay|alright|fine|correct|true|thats right|very much so|uh huh|mhm|👍|👍🏽|✅|👍👍
yes 👍|1|1.|first|a|yes, my mum|yes my mum lives with me|yeah i look after my dad|aye my lad
yes. he has dementia|yes but not every day|yes but only sometimes|oh yes|ooh yes|er yes|yes yes yes
yeah definitely|yes of course|sure do|probably|yeah probably|yes i suppose so|yes, no problem|yes 😢
""".replace("\n", "|")
    .strip("|")
    .split("|")
)

NO = (
    """
no|No|NO|n|N|no.|nope|nah|naw|nay|noo|noooo|noooooo|na|nop|no thanks|no thank you|no ta|no love
no mate|no x|not really|not really no|no not really|not me|not at all|not any more|not anymore|never
no never|no i dont|no I don't|i dont|I do not|im not|i haven't|no im not|nope never have|no way
no chance|not likely|none|nobody|no one|noone|nothing|nowt|i dont think so|dont think so
not that i know of|not as such|not particularly|course not|of course not|definitely not
absolutely not|nah mate|nah ur alright|👎|👎🏿|❌|2|2.|second|the second one|b|no but i used to
No, I live alone|no i live alone|no. never have|no nobody|no one 😢|not these days|no no no
no i never see anyone|probably not|i doubt it|no longer|false|no, not me
""".replace("\n", "|")
    .strip("|")
    .split("|")
)

UNCLEAR = """
yes and no => ?several_fit
yeah no => ?several_fit
no yeah => ?several_fit
yes but no i dont => ?several_fit
1 or 2 => ?several_fit
both => ?several_fit
yes no => ?several_fit
👍👎 => ?several_fit
kind of => ?none_fits
sort of => ?none_fits
maybe => ?none_fits
sometimes => ?none_fits
it depends => ?none_fits
no one helps me => ?none_fits
no idea what that means => ?none_fits
not everyone => ?none_fits
never mind => ?none_fits
ok im back now => ?none_fits
no time => ?none_fits
no more cuts => ?none_fits
can you get a bus there? no => ?none_fits
i never went back to work => ?none_fits
i dont see why i should => ?none_fits
thats me in a nutshell => ?none_fits
i carry on => ?none_fits
not now => ?none_fits
no, i wont tell you that => prefer_not_to_say
no, rather not say => prefer_not_to_say
i do her shopping, so yes => yes
never mind that => ?none_fits
i dont understand => ?none_fits
i dont know what you mean => ?none_fits
i dont want to => ?none_fits
i have nobody => ?several_fit
i have a dog => ?none_fits
i am tired => ?none_fits
and => ?none_fits
does my dog count => ?none_fits
who wants to know => ?none_fits
why => ?none_fits
what => ?none_fits
say that again => ?none_fits
hello => ?none_fits
thanks => ?none_fits
3 => ?out_of_range
skip => ?none_fits
stop => ?none_fits
dunno => dont_know
not sure => dont_know
im not sure => dont_know
i dont know => dont_know
no idea => dont_know
no clue mate => dont_know
rather not say => prefer_not_to_say
id rather not => prefer_not_to_say
none of your business => prefer_not_to_say
no comment => prefer_not_to_say
"""

CONSENT = """
yes => yes
y => yes
ok => yes
ok then => yes
okay go ahead => yes
fine => yes
fine by me => yes
that's fine => yes
yeah thats fine => yes
go on then duck => yes
go ahead => yes
carry on => yes
crack on => yes
fire away => yes
im happy to => yes
happy to => yes
i dont mind => yes
dont mind => yes
i dont mind at all => yes
why not => yes
no problem => yes
no probs => yes
no worries => yes
no objection => yes
i agree => yes
i consent => yes
you can => yes
lets go => yes
ready => yes
k => yes
sound => ?none_fits
👌 => yes
yes but why => yes
yes what is it for => yes
no => no
no thanks => no
nah => no
not for me => no
not interested => no
no im not interested => no
id rather not => no
I'd rather you didn't => no
rather not say => no
prefer not to => no
i dont want to => no
dont want to => no
i dont agree => no
i do not consent => no
leave me alone => no
leave me be => no
please dont => no
go away => no
not happy => no
im not happy with that => no
not really => no
yes if its private => ?conditional
yes as long as its anonymous => ?conditional
yes but dont use my name => ?conditional
ok but not the council => ?none_fits
ok only if you dont ring me => ?none_fits
ok im back now => ?none_fits
im at work => ?none_fits
yes unless it takes ages => ?conditional
yes and no => ?several_fit
maybe => ?none_fits
what happens if i say no => ?none_fits
who sees it => ?none_fits
depends => ?none_fits
ask me later => ?none_fits
not sure => dont_know
dunno => dont_know
"""

POLISH = """
tak => yes
Tak! => yes
t => yes
no tak => yes
no pewnie => yes
no jasne => yes
pewnie => yes
jasne => yes
oczywiście => yes
oczywiscie => yes
raczej tak => yes
chyba tak => yes
zgadza się => yes
ok => yes
yes => yes
👍 => yes
na pewno => yes
mam => yes
nie => no
Nie. => no
nie, dziękuję => no
nie dziekuje => no
no nie => no
nie bardzo => no
raczej nie => no
chyba nie => no
wcale => no
nigdy => no
skądże => no
jeszcze nie => no
n => no
no => ?several_fit
No. => ?several_fit
no no => ?several_fit
tak i nie => ?several_fit
może => ?none_fits
nie wiem => dont_know
nie mam pojęcia => dont_know
nie jestem pewna => dont_know
wolę nie mówić => prefer_not_to_say
to prywatne => prefer_not_to_say
"""

POLISH_CONSENT = """
tak => yes
zgadzam się => yes
zgoda => yes
dobrze => yes
czemu nie => yes
nie mam nic przeciwko => yes
nie => no
nie zgadzam się => no
wolę nie => no
nie chcę => no
tak, jeśli anonimowo => ?conditional
no => ?several_fit
"""


@pytest.mark.parametrize("said", YES)
def test_yes(read, said):
    assert read("carer", said).codes == ("yes",)


@pytest.mark.parametrize("said", NO)
def test_no(read, said):
    assert read("carer", said).codes == ("no",)


@pytest.mark.parametrize(("said", "meant"), rows(UNCLEAR))
def test_neither_yes_nor_no(read, in_short, said, meant):
    assert in_short(read("carer", said)) == meant


@pytest.mark.parametrize(("said", "meant"), rows(CONSENT))
def test_consent_is_never_guessed(read, in_short, said, meant):
    assert in_short(read("consent", said)) == meant


@pytest.mark.parametrize(("said", "meant"), rows(POLISH))
def test_polish(read, in_short, said, meant):
    assert in_short(read("carer", said, "pl")) == meant


@pytest.mark.parametrize(("said", "meant"), rows(POLISH_CONSENT))
def test_polish_consent(read, in_short, said, meant):
    assert in_short(read("consent", said, "pl")) == meant


@pytest.mark.parametrize(
    ("said", "rest"),
    [
        ("yes why do you ask", "why do you ask"),
        ("yes can you stop now", "can you stop now"),
        ("yes my mum lives with me", "my mum lives with me"),
        ("no. who is this?", "who is this?"),
        ("yes please love x", ""),
        ("nah mate", ""),
    ],
)
def test_what_was_not_needed_is_handed_back(read, said, rest):
    assert read("carer", said).rest == rest
