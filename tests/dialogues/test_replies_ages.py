"""Ages as people give them, on 22 November 2026."""

import pytest

from dialogues.conditions import age_band


def rows(text: str) -> list[tuple[str, str]]:
    lines = [line.split(" => ") for line in text.strip().splitlines()]
    return [(said.strip(), meant.strip()) for said, meant in lines]


AGES = """
61 => 61
61. => 61
61! => 61
61 x => 61
im 61 => 61
im 61 now => 61
I'm 61 => 61
Im 61 yrs old => 61
61 years old => 61
61 yrs => 61
61yrs => 61
61yo => 61
61 y/o => 61
61 years young lol => 61
61 last birthday => 61
I was 61 last birthday => 61
age 61 => 61
aged 61 => 61
my age is 61 => 61
its 61 love => 61
sixty one => 61
sixty-one => 61
sixtyone => 61
Sixty one years of age => 61
sixy one => 61
fourty two => 42
eigthy => 80
eighty four => 84
one hundred and two => 102
about sixty => 60
about 60 => 60
60ish => 60
60 odd => 60
roughly 45 => 45
61 and a half => 61
just turned 65 => 65
turned 70 in march => 70
turned 70 last week => 70
i was 70 in march => 70
been 40 since june => 40
74 next month => 73
im 74 next month => 73
74 next birthday => 73
74 next week => 73
74 tomorrow => 73
74 soon => 73
ill be 74 in june => 73
I'll be 80 next year => 79
going to be 80 in june => 79
nearly 70 => 69
almost 70 => 69
coming up 70 => 69
coming up to 70 => 69
pushing 80 => 79
70 in march => 69
61 on 3rd may => 61
im 61 on tuesday => 60
nearly 16 => 15
15 nearly 16 => 15
im 15 but ill be 16 in march => 15
61, 62 in may => 61
61 (62 next week) => 61
I'm 85 now, 86 in May => 85
85 and counting => 85
17 => 17
16 => 16
5 => 5
0 => 0
99 => 99
120 => 120
born 1952 => 74
born in 1952 => 74
i was born in 1952 => 74
b. 1952 => 74
born in 52 => 74
born '52 => 74
1952 => 74
march 1952 => 74
born dec 1952 => 73
12/3/1952 => 74
12.03.52 => 74
dob 12/3/52 => 74
DOB: 24/12/1952 => 73
23/11/1952 => 73
22/11/1952 => 74
12th march 1952 => 74
born on the 12th of march 1952 => 74
born 3rd may 1960 => 66
early 60s => 62
late fifties => 58
late 50s => 58
in my late 70s => 78
in my eighties => 85
over 75 => 75
75+ => 75
under 16 => 15
٦١ => 61
６１ => 61
61 why do you need to know => 61
61 but thats private => 61
im 45 and my wife is 43 => 45
121 => ?out_of_range
150 => ?out_of_range
999 => ?out_of_range
1850 => ?out_of_range
2024 => ?out_of_range
12/3/26 => ?out_of_range
2010 => ?inexact
in my 60s => ?inexact
60s => ?inexact
mid 30s => ?inexact
in my twenties => ?inexact
im over 18 => ?inexact
over 21 => ?inexact
60 or 61 => ?several_fit
6 1 => ?several_fit
old enough => ?not_a_number
too old => ?not_a_number
older than you => ?not_a_number
18 months => ?not_a_number
my birthday is 12 march => ?not_a_number
3rd of may => ?not_a_number
i have 2 kids => ?not_a_number
2 strokes => ?not_a_number
pensioner => ?not_a_number
why => ?not_a_number
next one then => ?not_a_number
lets go on to the next one => ?not_a_number
the last one => ?not_a_number
how old are you => ?not_a_number
is 61 too old => 61
61? => 61
dunno => dont_know
cant remember => dont_know
rather not say => prefer_not_to_say
mind your own business => prefer_not_to_say
a lady never tells => ?not_a_number
"""

POLISH = """
61 => 61
mam 61 lat => 61
61 lat => 61
sześćdziesiąt jeden => 61
około 60 => 60
prawie 70 => 69
urodzony 1952 => 74
12 marca 1952 => 74
nie wiem => dont_know
wolę nie mówić => prefer_not_to_say
"""


def age_in_short(reading):
    if reading.outcome == "answer":
        return str(reading.value)
    return reading.missing or f"?{reading.problem}"


@pytest.mark.parametrize(("said", "meant"), rows(AGES))
def test_age(read, said, meant):
    reading = read("age", said)
    assert age_in_short(reading) == meant
    if reading.outcome == "answer":
        assert reading.codes == (age_band(reading.value),)


@pytest.mark.parametrize(("said", "meant"), rows(POLISH))
def test_polish(read, said, meant):
    assert age_in_short(read("age", said, "pl")) == meant


@pytest.mark.parametrize("years", range(121))
def test_every_age(read, years):
    for said in (f"{years}", f"im {years}", f"{years} years old", f"I am {years} now"):
        assert read("age", said).value == years


def test_a_year_of_birth_needs_todays_date(read):
    assert read("age", "born 1952", today=None).outcome == "unclear"
    assert read("age", "61", today=None).value == 61


def test_how_it_was_understood(read):
    said = {"61": "number", "sixty": "words", "about 60": "about", "born 1952": "birth"}
    assert {text: read("age", text).how for text in said} == said


def test_what_was_not_needed_is_handed_back(read):
    assert read("age", "61. why do you ask?").rest == "why do you ask?"
    assert read("age", "61 love x").rest == ""
