"""Replies to questions that take several choices."""

import pytest


def rows(text: str) -> list[tuple[str, str]]:
    lines = [line.split(" => ") for line in text.strip().splitlines()]
    return [(said.strip(), meant.strip()) for said, meant in lines]


GROUPS = """
1 and 3 => disability alone
1 & 3 => disability alone
1+3 => disability alone
1 n 3 => disability alone
1, 3 => disability alone
1,3 => disability alone
1.3 => disability alone
1/3 => disability alone
1 3 => disability alone
3 1 => disability alone
1 3 5 => disability alone no_work
1,3 n 5 => disability alone no_work
1,3,5 => disability alone no_work
1, 3 and 5 please => disability alone no_work
nos 1 and 3 => disability alone
numbers 1 and 3 => disability alone
number 1 and number 3 => disability alone
no 1, no 3 => disability alone
one and three => disability alone
one three and five => disability alone no_work
1 and three => disability alone
first and third => disability alone
the first and the third one => disability alone
1st 3rd => disability alone
first two => disability carer
the first two => disability carer
the first 3 => disability carer alone
top two => disability carer
1-3 => disability carer alone
1 - 3 => disability carer alone
1 to 3 => disability carer alone
1 thru 3 => disability carer alone
a and c => disability alone
a, c => disability alone
A C => disability alone
a c e => disability alone no_work
B) and D) => carer bereaved
1\\n3 => disability alone
1\\n3\\n5 => disability alone no_work
2️⃣ 4️⃣ => carer bereaved
2 => carer
just 2 => carer
only 2 love => carer
2 definitely => carer
1 also 3 => disability alone
1 and also 3 => disability alone
1 as well as 3 => disability alone
1 2 => disability carer
1 1 1 => disability
all of them => disability carer alone bereaved no_work
all => disability carer alone bereaved no_work
all of the above => disability carer alone bereaved no_work
everything => disability carer alone bereaved no_work
all except 2 => disability alone bereaved no_work
all but 2 => disability alone bereaved no_work
all apart from 2 => ?none_fits
1 and 3 not 2 => disability alone
not 1, 3 => alone
none => none
none of them => none
none of these => none
none of the above => none
None => none
none x => none
7 => none
neither => none
i live alone => alone
I live alone and I'm a carer => carer alone
i live alone, im a carer and im on the dole => carer alone no_work
carer, bad back, unemployed => disability carer no_work
carer n bad back => disability carer
disabled => disability
disabled and unemployed => disability no_work
im disabled => disability
on my own since i lost my wife => alone bereaved
my husband died last year => bereaved
my husband died and i have a bad back => disability bereaved
im in a wheelchair => disability
alone and 5 => alone no_work
5 and on my own => alone no_work
1, on my own => disability alone
look aftr someone who needs care => carer
unemployd => no_work
other => other
something else => other
something else: deaf => other (deaf)
1 and something else, im deaf => disability other (im deaf)
1, 3 and something else my dog died => disability alone other (my dog died)
1 3 6 => disability alone other
6 my dog => other (my dog)
6. i came out of prison => other (i came out of prison)
1 2 and other church => disability carer other (church)
my son is disabled => ?none_fits
my mum has a bad back => ?none_fits
he is in a wheelchair => ?none_fits
i dont live alone => ?none_fits
im not disabled => ?none_fits
im not disabled or unemployed => ?none_fits
i dont have a wheelchair and a carer => ?none_fits
not a carer but i live alone => alone
i used to be a carer => ?none_fits
not 1 => ?none_fits
13 => ?out_of_range
135 => ?out_of_range
1 and 9 => ?out_of_range
0 => ?out_of_range
8 => ?out_of_range
1 or 3 => ?several_fit
between 1 and 3 => ?several_fit
1 and 7 => ?exclusive
none and 2 => ?exclusive
carer, none of these => ?exclusive
i had 2 strokes => ?none_fits
i have 3 kids and 2 dogs => ?none_fits
one of my sons => ?none_fits
no one => ?none_fits
who? nobody => ?none_fits
what? everything => ?none_fits
can it just stop, all of it => ?none_fits
none of them listen => ?none_fits
you lot want to come and live here => ?none_fits
two of them => ?none_fits
im 80 and live alone => alone
none of them bother with me => ?none_fits
some of them => ?none_fits
a few => ?none_fits
why => ?none_fits
what do you mean by carer => ?none_fits
do i count as a carer? => ?none_fits
dunno => dont_know
not sure => dont_know
rather not say => prefer_not_to_say
not telling you => prefer_not_to_say
"""

LIMITED = """
1 => ?too_few
1 2 => disability carer
1 2 3 => disability carer alone
1 2 3 4 => ?too_many
all => ?too_many
none => none
1 1 => ?too_few
carer and bad back => disability carer
"""


@pytest.mark.parametrize(("said", "meant"), rows(GROUPS))
def test_several_choices(read, in_short, said, meant):
    assert in_short(read("groups", said.replace("\\n", "\n"))) == meant


@pytest.mark.parametrize(("said", "meant"), rows(LIMITED))
def test_limits(read, in_short, said, meant):
    assert in_short(read("groups_few", said)) == meant


def test_what_was_not_needed_is_handed_back(read):
    assert read("groups", "1 and 3. why do you ask?").rest == "why do you ask?"
    assert read("groups", "1 and dogs").rest == "and dogs"


POLISH = """
1 i 3 => disability alone
1, 3 i 5 => disability alone no_work
1 oraz 3 => disability alone
pierwsza i trzecia => disability alone
żadne => none
żadne z nich => none
wszystkie => disability carer alone bereaved no_work
nie wiem => dont_know
"""


@pytest.mark.parametrize(("said", "meant"), rows(POLISH))
def test_polish(read, in_short, said, meant):
    assert in_short(read("groups", said, "pl")) == meant


def test_an_article_beside_a_choice_in_words_is_not_a_letter(read):
    assert read("groups", "a bad back and out of work").codes == ("disability", "no_work")
    assert read("groups", "carer and a wheelchair").codes == ("disability", "carer")
    assert read("groups", "out of work and a carer").codes == ("carer", "no_work")
