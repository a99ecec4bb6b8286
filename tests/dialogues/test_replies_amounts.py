"""Replies to scales and questions for a number."""

import pytest

from dialogues.guide import Question
from dialogues.replies.reading import read_reply


def rows(text: str) -> list[tuple[str, str]]:
    lines = [line.split(" => ") for line in text.strip().splitlines()]
    return [(said.strip(), meant.strip()) for said, meant in lines]


SCALE = """
7 => 7
7. => 7
7! => 7
seven => 7
Seven => 7
sevn => 7
eigth => 8
a 7 => 7
a seven => 7
its a 7 => 7
id say 7 => 7
7 i think => 7
7 i suppose => 7
prob a 7 => 7
about 7 => 7
about a seven => 7
7ish => 7
7-ish => 7
7 ish => 7
around 7 maybe => 7
7 or so => 7
a solid 7 => 7
a good 7 => 7
7/10 => 7
7 /10 => 7
7 out of 10 => 7
seven out of ten => 7
7 outta 10 => 7
7 of 10 => 7
10 out of 10 => 10
10/10 => 10
ten => 10
8/10 not bad at all => 8
0 => 0
zero => 0
nil => 0
none => 0
0 out of 10 => 0
nought => 0
not at all => 0
Not at all. => 0
completely => 10
Completely! => 10
10 😊 => 10
7️⃣ => 7
🔟 => 10
٧ => 7
７ => 7
top => 10
max => 10
lowest => 0
middle => 5
halfway => 5
to => 2
for => 4
no 7 => 7
number 7 => 7
7 7 => 7
7, id say 7 => 7
7 love x => 7
7 today => 7
7 cos i saw my daughter => 7
7. had my grandkids round => 7
6 i had a bad morning => 6
dunno 5 => 5
dunno, 5 => 5
not sure maybe a 6 => 6
idk 4 => 4
def 10 => 10
11 => ?out_of_range
100 => ?out_of_range
-1 => ?out_of_range
minus 3 => ?out_of_range
7 out of 20 => ?out_of_range
3/5 => ?out_of_range
50% => ?other_unit
3.5 => ?not_whole
7½ => ?not_whole
7 and a half => ?not_whole
half => ?not_whole
seven or eight => ?several_fit
7 or 8 => ?several_fit
7/8 => ?out_of_range
7-8 => ?several_fit
between 6 and 7 => ?several_fit
6 to 7 => ?several_fit
7, no 8 => ?several_fit
more than 5 => ?inexact
at least 5 => ?inexact
5+ => ?inexact
less than 3 => ?inexact
i had 2 strokes => ?not_a_number
one of my sons came => ?not_a_number
no one came => ?not_a_number
i saw 3 people => ?other_unit
2 days ago => ?other_unit
not good => ?not_a_number
not 7 => ?not_a_number
ok => ?not_a_number
happy => ?not_a_number
good => ?not_a_number
why => ?not_a_number
how many is best? => ?not_a_number
is 10 good or bad => ?not_a_number
dunno => dont_know
not sure => dont_know
couldnt say => dont_know
rather not say => prefer_not_to_say
that's private => prefer_not_to_say
"""

HOURS = """
20 => 20
20 hours => 20
20hrs => 20
20 hrs => 20
20h => 20
about 20 => 20
about 20 hours => 20
roughly 20hrs a week => 20
20 hours a week => 20
20 a week => 20
20 hours or so => 20
20 odd => 20
twenty => 20
twenty hours => 20
twenty five => 25
twenty-five => 25
twentyfive => 25
about thirty => 30
fourty => 40
forty-odd hours => 40
a hundred => 100
one hundred and five => 105
1 hundred => 100
168 => 168
a couple => 2
a couple of hours => 2
couple of hours => 2
couple => 2
an hour => 1
an hour a week => 1
one => 1
half a dozen => 6
a dozen => 12
none => 0
none at all => 0
zero => 0
nothing => 0
nowt => 0
0 hrs => 0
i do 20 hours a week => 20
i do 20 hours a week looking after mum => 20
I spend about 35 hours a week on it I think => 35
20 hours. shes getting worse => 20
20 hours but it varies => 20
dunno about 20 => 20
dunno, 20 => 20
20 i guess => 20
hours? 20 => 20
maybe 15 => 15
1,200 => ?out_of_range
169 => ?out_of_range
200 => ?out_of_range
-5 => ?out_of_range
3.5 => ?not_whole
2 and a half => ?not_whole
2½ hours => ?not_whole
half an hour => ?not_whole
an hour and a half => ?not_whole
2 days => ?other_unit
3 days a week => ?other_unit
30 mins => ?other_unit
£20 => ?other_unit
3 hours a day => ?other_unit
3 hrs daily => ?other_unit
5 hours each night => ?other_unit
24/7 => ?out_of_range
24 hours a day 7 days a week => ?other_unit
10-15 => ?several_fit
10 to 15 hours => ?several_fit
ten or fifteen => ?several_fit
20 30 => ?several_fit
more than 20 => ?inexact
over 50 => ?inexact
50+ => ?inexact
at least 30 hours => ?inexact
up to 10 => ?not_a_number
a few => ?inexact
a few hours => ?inexact
several => ?inexact
loads => ?inexact
all day => ?not_a_number
all day every day => ?not_a_number
every morning => ?not_a_number
it varies => ?not_a_number
5 kids => ?not_a_number
i had 2 strokes => ?not_a_number
too many => ?inexact
dunno => dont_know
no idea => dont_know
cant say => dont_know
none of your business => prefer_not_to_say
"""

PEOPLE = """
3 => 3
3 people => 3
3 friends => 3
about 3 => 3
2 or 3 => ?several_fit
two => 2
just the one => 1
one => 1
none => 0
nobody => 0
no one => 0
noone => 0
no one really => 0
not one => 0
3 of them => 3
3 from church => 3
2 of my sons => 2
one of my sons => ?not_a_number
a few => ?inexact
not many => ?inexact
lots => ?inexact
"""

POUNDS = """
£20 => 20
20 quid => 20
£1,200 => 1200
£12.50 => 12.5
12.50 => 12.5
20 pounds => 20
1200 => 1200
2,5 => 2.5
a thousand => 1000
20 hours => ?other_unit
"""

POLISH = """
siedem => 7
7 => 7
około siedem => 7
7 na 10 => 7
dziesięć => 10
dziesiec => 10
zero => 0
wcale => ?not_a_number
siedem albo osiem => ?several_fit
nie wiem => dont_know
wolę nie mówić => prefer_not_to_say
"""


@pytest.mark.parametrize(("said", "meant"), rows(SCALE))
def test_scale(read, in_short, said, meant):
    assert in_short(read("happy", said)) == meant


@pytest.mark.parametrize(("said", "meant"), rows(HOURS))
def test_hours(read, in_short, said, meant):
    assert in_short(read("hours", said)) == meant


@pytest.mark.parametrize(("said", "meant"), rows(PEOPLE))
def test_people(read, in_short, said, meant):
    assert in_short(read("people", said)) == meant


@pytest.mark.parametrize(("said", "meant"), rows(POUNDS))
def test_pounds(read, in_short, said, meant):
    assert in_short(read("rent", said)) == meant


@pytest.mark.parametrize(("said", "meant"), rows(POLISH))
def test_polish(read, in_short, said, meant):
    assert in_short(read("happy", said, "pl")) == meant


@pytest.mark.parametrize(
    ("said", "how"),
    [("7", "number"), ("seven", "words"), ("about 7", "about"), ("not at all", "label")],
)
def test_how_it_was_understood(read, said, how):
    assert read("happy", said).how == how


def test_whole_numbers_are_whole(read):
    assert isinstance(read("happy", "7.0").value, int)
    assert read("happy", "seven or eight").candidates == ("7", "8")
    assert read("happy", "7 but why").rest == "but why"


def polish_words(number: int) -> str:
    """A number below a thousand in Polish."""
    units = (
        "zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście "
        "trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście"
    ).split()
    tens = (
        "dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt "
        "osiemdziesiąt dziewięćdziesiąt"
    ).split()
    hundreds = (
        "sto dwieście trzysta czterysta pięćset sześćset siedemset osiemset dziewięćset"
    ).split()
    hundred, rest = divmod(number, 100)
    words = [hundreds[hundred - 1]] if hundred else []
    if rest >= 20:
        words += [tens[rest // 10 - 2]] + ([units[rest % 10]] if rest % 10 else [])
    elif rest or not hundred:
        words.append(units[rest])
    return " ".join(words)


def english_words(number: int) -> str:
    """A number below a thousand in British English."""
    units = (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen"
    ).split()
    tens = "twenty thirty forty fifty sixty seventy eighty ninety".split()
    hundred, rest = divmod(number, 100)
    small = units[rest] if rest < 20 else tens[rest // 10 - 2]
    small += f"-{units[rest % 10]}" if rest > 20 and rest % 10 else ""
    if not hundred:
        return small
    return f"{units[hundred]} hundred" + (f" and {small}" if rest else "")


@pytest.mark.parametrize("number", range(1000))
def test_every_number_below_a_thousand_in_words(read, number):
    words = english_words(number)
    assert read("any_number", words).value == number
    assert read("any_number", words.replace("-", " ").replace(" and", "")).value == number
    assert read("any_number", polish_words(number), "pl").value == number
    assert read("any_number", str(number)).value == number


def test_the_words_that_two_ends_share_may_be_left_out():
    ends = ({"en": "Not at all anxious"}, {"en": "Completely anxious"})
    question = Question(
        "anxious", "scale", {"en": "How anxious?"}, smallest=0, largest=10, ends_labels=ends
    )
    values = {"not at all": 0, "completely": 10, "completely anxious": 10, "anxious": None}
    assert {t: read_reply(question, t, "en", None).value for t in values} == values
