"""Replies to questions with one choice, as people send them."""

import pytest

from dialogues.guide import Choice, Question
from dialogues.replies.reading import read_reply


def rows(text: str) -> list[tuple[str, str]]:
    """A table's lines: what was said, and what it means."""
    lines = [line.split(" => ") for line in text.strip().splitlines()]
    return [(said.strip(), meant.strip()) for said, meant in lines]


HOW_OFTEN = """
2 => some
2. => some
2) => some
(2) => some
#2 => some
 2 => some
no 2 => some
no. 2 => some
No2 => some
number two => some
number 2 please => some
num 2 => some
option 2 => some
answer is 2 => some
its 2 => some
it's a 2 => some
id say 2 => some
I'd say number 2 love => some
2 x => some
2 xx => some
2 thanks => some
erm 2 => some
2 i think => some
probably 2 => some
maybe 2 => some
2 maybe => some
2? => some
2!! => some
2 😊 => some
2️⃣ => some
٢ => some
２ => some
② => some
two => some
Two. => some
TWO => some
to => some
too => some
second => some
2nd => some
the 2nd one => some
the second one => some
second one please duck => some
middle one => some
the middle one => some
last one => often
the last => often
bottom one => often
final one => often
first => hardly
1st => hardly
frist one => hardly
top one => hardly
b => some
B => some
B) => some
b. => some
b please => some
c => often
a => hardly
letter c => often
often => often
Often => often
OFTEN => often
oftern => often
ofen => often
offen => often
oftn => often
oftne => often
Often! => often
often tbh => often
yeah often => often
yes often => often
quite often => often
very often => often
often love => often
i often do => often
I feel left out often => often
i often feel left out => often
often, sadly => often
a lot => often
alot => often
A LOT => often
i feel left out a lot => often
all the time => often
all the time mate => often
all the time, every bloody night => often
most days => often
most days tbh => often
every day since she died => often
loads => often
some of the time => some
Some of the time. => some
some of time => some
some => some
some o the time => some
sometimes => some
somtimes => some
sumtimes => some
some times => some
smetimes => some
sometimes yeah => some
yeah sometimes => some
oh sometimes i suppose => some
sometimes, depends on the weather => some
on and off => some
on and off since covid => some
now and then => some
now n then => some
a bit => some
abit => some
it depends => some
some days => some
hardly ever or never => hardly
hardly ever => hardly
hardly eva => hardly
hardley ever => hardly
ardly ever => hardly
hardlyever => hardly
never => hardly
nevr => hardly
neva => hardly
never ever => hardly
i never feel left out => hardly
rarely => hardly
rarely if im honest => hardly
depends => some
its often => often
rarley => hardly
not often => hardly
not often tbh => hardly
I am not often lonely => hardly
not really => hardly
not really no => hardly
I don't => hardly
i dont => hardly
I dont feel left out => hardly
once in a blue moon => hardly
not 2 => ?none_fits
not the first => ?none_fits
not b => ?none_fits
anything but 2 => ?none_fits
2 not 3 => some
not 2, 3 => often
not 2 but 3 => often
2 or 3 => ?several_fit
between 1 and 2 => ?several_fit
1 and 3 => ?several_fit
1 2 => ?several_fit
1/2 => ?several_fit
often or sometimes => ?several_fit
often and never => ?several_fit
both => ?several_fit
all of them => ?several_fit
either => ?none_fits
not often but sometimes => ?several_fit
0 => ?out_of_range
4 => ?out_of_range
13 => ?out_of_range
100 => ?out_of_range
99999999999999999999 => ?out_of_range
2.5 => ?out_of_range
d => ?none_fits
fourth => ?out_of_range
one of my sons => ?none_fits
no one => ?none_fits
noone => ?none_fits
that one => ?none_fits
which one => ?none_fits
the other one => ?none_fits
none of the above => ?none_fits
i had 2 strokes => ?none_fits
i have 2 kids => ?none_fits
2 kids at home => ?none_fits
3 times a week => ?none_fits
every 2 weeks => ?none_fits
for 2 years now => ?none_fits
since my husband died 2 years ago => ?none_fits
ring me at 2 => ?none_fits
a carer comes => ?none_fits
i dont have anyone to talk to => ?none_fits
a lot of people have gone => ?none_fits
i dont get out often => ?none_fits
not all the time => ?none_fits
not every day => ?none_fits
less often => ?none_fits
my mum is often left out => ?none_fits
they often leave => ?none_fits
what does often mean => ?none_fits
how often is often? => ?none_fits
do you mean often or never => ?none_fits
why do you ask => ?none_fits
what => ?none_fits
lovely => ?none_fits
oven => ?none_fits
ok => ?none_fits
yes => ?none_fits
no => ?none_fits
👍 => ?none_fits
dunno => dont_know
dunno really => dont_know
dont know => dont_know
I don't know => dont_know
dont no => dont_know
idk => dont_know
idk tbh => dont_know
not sure => dont_know
im not sure love => dont_know
no idea => dont_know
no idea mate => dont_know
havent a clue => dont_know
hard to say => dont_know
cant remember => dont_know
cant say => dont_know
couldnt tell you => dont_know
🤷 => dont_know
🤷🏽‍♀️ => dont_know
rather not say => prefer_not_to_say
id rather not => prefer_not_to_say
I'd rather not say thanks => prefer_not_to_say
prefer not to say => prefer_not_to_say
none of your business => prefer_not_to_say
non of ur business => prefer_not_to_say
mind your own business => prefer_not_to_say
thats private => prefer_not_to_say
bit personal => prefer_not_to_say
dont want to answer that => prefer_not_to_say
no comment => prefer_not_to_say
dunno, sometimes => some
not sure, maybe 2 => some
dunno 2 => some
i dunno sometimes maybe => some
i dont know what you mean => ?none_fits
not sure what that means => ?none_fits
not sure how to answer => ?none_fits
hmm thats a hard one. dunno => dont_know
"""

HOME = """
i live on my own with the dog => alone
on me own => alone
on my onw => alone
by myself duck => alone
by meself => alone
alone => alone
i live alone => alone
i live alnoe => alone
live on my own since he passed => alone
im on my own now => alone
living alone => alone
ive lived alone for years => alone
just me => alone
just me and the cat => ?none_fits
with my partner => partner
my husband => partner
husband => partner
me and my hubby => partner
the missus => partner
with the kids => children
me and the kids => children
my kids live with me => children
children => children
just the children => children
friends => friends
with my freinds => friends
other => other
5 => other
E => other
something else => other
something else: sheltered housing => other (sheltered housing)
something else - my dog => other (my dog)
other, a hostel => other (a hostel)
other - sofa surfing at the minute => other (sofa surfing at the minute)
5 a hostel => other (a hostel)
5. my nan => other (my nan)
5, sheltered => other (sheltered)
5 - caravan => other (caravan)
5, why do you ask => other
i dont live alone => ?none_fits
not on my own => ?none_fits
i used to live alone => ?none_fits
my son is on his own => ?none_fits
my mum lives alone => ?none_fits
she is on her own, by herself => ?none_fits
if i lived alone i would say => ?none_fits
partner and kids => ?several_fit
my husband and the kids => ?several_fit
2 and 3 => ?several_fit
live => ?none_fits
"""

BY_NUMBER = """
12 => to19
12 hours => to19
about 12 => to19
roughly 40 hours a week => to49
60 => over
70 hrs => over
5 hours => to9
20 hours => to34
twenty five => to34
the second one => to19
b => to19
10-19 => to19
9 or less => to9
50 or more => over
2 => ?several_fit
5 => ?several_fit
none => ?none_fits
"""

MISSING_AS_CHOICES = """
dunno => unsure
no idea => unsure
don't know => unsure
im not sure => unsure
prefer not to say => quiet
rather not say => quiet
id rather not => quiet
yes => yes
yeah i have => yes
nope => no
3 => unsure
"""

MOODS = """
😀 => good
😀😀😀 => good
😐 => fair
😢 => bad
🙁 really => bad
good => good
so so => fair
soso => fair
bad => bad
not good => ?none_fits
not bad => ?none_fits
🦆 => ?none_fits
"""


@pytest.mark.parametrize(("said", "meant"), rows(HOW_OFTEN))
def test_how_often(read, in_short, said, meant):
    assert in_short(read("often", said)) == meant


@pytest.mark.parametrize(("said", "meant"), rows(HOME))
def test_who_somebody_lives_with(read, in_short, said, meant):
    assert in_short(read("home", said)) == meant


@pytest.mark.parametrize(("said", "meant"), rows(BY_NUMBER))
def test_choices_that_are_ranges_of_numbers(read, in_short, said, meant):
    assert in_short(read("hours_band", said)) == meant


@pytest.mark.parametrize(("said", "meant"), rows(MISSING_AS_CHOICES))
def test_a_choice_that_is_a_dont_know_wins(read, in_short, said, meant):
    assert in_short(read("knows", said)) == meant


@pytest.mark.parametrize(("said", "meant"), rows(MOODS))
def test_emoji_that_the_guide_maps(read, in_short, said, meant):
    assert in_short(read("mood", said)) == meant


@pytest.mark.parametrize("said", ["", "   ", "\n\n", "...", "?", "\u200b", "\ufeff", "-"])
def test_nothing_said(read, in_short, said):
    assert in_short(read("often", said)) == "?empty"


def test_what_could_fit_is_told(read):
    assert read("often", "often or sometimes").candidates == ("some", "often")
    assert read("hours_band", "2").candidates == ("to9", "to19")


@pytest.mark.parametrize(
    ("said", "how"),
    [
        ("2", "number"), ("b", "letter"), ("the second one", "ordinal"), ("Often", "label"),
        ("never", "part"), ("sometimes", "heard_as"), ("oftn", "near"), ("to", "words"),
    ],
)  # fmt: skip
def test_how_it_was_understood(read, said, how):
    assert read("often", said).how == how


@pytest.mark.parametrize(
    ("said", "rest"),
    [
        ("2 but why do you ask", "but why do you ask"),
        ("2, why do you want to know?", "why do you want to know?"),
        ("Often. Who is this?", "Who is this?"),
        ("2 I live with my wife", "I live with my wife"),
        ("2\nwhat is this for", "what is this for"),
        ("2 can you ring me", "can you ring me"),
        ("2 please love", ""),
        ("2 🙂", ""),
        ("dunno. can i stop", "can i stop"),
        ("3 cos nobody rings", "cos nobody rings"),
    ],
)
def test_what_was_not_needed_is_handed_back(read, said, rest):
    assert read("often", said).rest == rest


POLISH = """
2 => some
druga => some
pierwsza => hardly
ostatnia => often
czasami => some
Czasami => some
często => often
czesto => often
dość często => often
nigdy => hardly
prawie nigdy => hardly
no czasami => some
dwa => some
nie wiem => dont_know
nie mam pojęcia => dont_know
trudno powiedzieć => dont_know
wolę nie mówić => prefer_not_to_say
to prywatne => prefer_not_to_say
nie często => ?none_fits
"""


@pytest.mark.parametrize(("said", "meant"), rows(POLISH))
def test_polish(read, in_short, said, meant):
    assert in_short(read("often", said, "pl")) == meant


def test_a_number_in_a_label_is_not_taken_for_its_position(read_how_long):
    assert read_how_long("2").codes == ("months",)
    assert read_how_long("two years").codes == ("years",)
    assert read_how_long("2 years").codes == ("years",)
    assert read_how_long("a year").codes == ("years",)
    assert read_how_long("18 months").problem == "none_fits"
    assert read_how_long("about a year or 2").codes == ("years",)


@pytest.fixture
def read_how_long():
    choices = (
        Choice("weeks", {"en": "A few weeks"}),
        Choice("months", {"en": "Some months"}),
        Choice("years", {"en": "A year or two"}, {"en": ("two years",)}),
    )
    question = Question("how_long", "choice", {"en": "How long?"}, choices=choices)
    return lambda text: read_reply(question, text, "en", None)


@pytest.mark.parametrize(
    ("said", "code"),
    [("two", "two"), ("none", "none"), ("three", "few"), ("12", "more"), ("7", "some")],
)
def test_choices_that_are_numbers_in_words(said, code):
    labels = {"none": "None", "one": "One", "two": "Two", "few": "Three or four",
              "some": "Five to eight", "more": "Nine or more"}  # fmt: skip
    choices = tuple(Choice(code, {"en": label}) for code, label in labels.items())
    question = Question("see", "choice", {"en": "How many do you see?"}, choices=choices)
    assert read_reply(question, said, "en", None).codes == (code,)
    assert read_reply(question, "2", "en", None).problem == "several_fit"
