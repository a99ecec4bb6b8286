"""Postcodes as people type, dictate and misread them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogues.guide import Question
from dialogues.replies.places import normalise
from dialogues.replies.reading import read_reply

POSTCODE = Question("postcode", "postcode", {"en": "What is your postcode?"})


def rows(text: str) -> list[tuple[str, str]]:
    lines = [line.split(" => ") for line in text.strip().splitlines()]
    return [(said.strip(), meant.strip()) for said, meant in lines]


POSTCODES = """
DN31 1HU => DN31 1HU
dn31 1hu => DN31 1HU
Dn31 1Hu => DN31 1HU
dn311hu => DN31 1HU
DN311HU => DN31 1HU
dn 31 1hu => DN31 1HU
dn31 1 hu => DN31 1HU
d n 3 1 1 h u => DN31 1HU
DN31-1HU => DN31 1HU
DN31.1HU => DN31 1HU
DN31 IHU => DN31 1HU
DN3I 1HU => DN31 1HU
DN31 lHU => DN31 1HU
dn4o 1ab => DN40 1AB
dn4O 1ab => DN40 1AB
DN4O lAB => DN40 1AB
its dn32 7ab love => DN32 7AB
it's DN32 7AB x => DN32 7AB
my postcode is dn32 7ab => DN32 7AB
postcode: DN32 7AB. => DN32 7AB
i live at dn32 7ab => DN32 7AB
12 high street, grimsby, dn32 7ab => DN32 7AB
dn358ab cleethorpes => DN35 8AB
LN7 6AB => LN7 6AB
ln76ab => LN7 6AB
M1 1AE => M1 1AE
b33 8th => B33 8TH
CR2 6XH => CR2 6XH
W1A 0AX => W1A 0AX
W1A OAX => W1A 0AX
ec1a 1bb => EC1A 1BB
e1w 2aa => E1W 2AA
dn31 1hu\\ndn31 1hu => DN31 1HU
ＤＮ３１ １ＨＵ => DN31 1HU
DN31 => DN31
dn31 => DN31
dn 31 => DN31
Dn31. => DN31
dn31 love => DN31
its dn31 => DN31
aye its dn 32 => DN32
i live in dn32 => DN32
just dn33 => DN33
postcode dn33 => DN33
dn31 grimsby => DN31
dn31, grimsby => DN31
dn31 m8 => DN31
dn31 1 => DN31
first part is dn31 => DN31
starts with dn31 => DN31
HU1 => HU1
b4 => B4
dn3i => DN31
dn31?? => DN31
DN31 1HU but why => DN31 1HU
dn31 1hu or dn32 7ab => ?several_fit
dn31 or dn32 => ?several_fit
dn32/dn31 => ?several_fit
grimsby => ?not_a_postcode
cleethorpes => ?not_a_postcode
near the docks => ?not_a_postcode
DN => ?not_a_postcode
31 => ?not_a_postcode
1HU => ?not_a_postcode
DN31 1CK => ?not_a_postcode
DN31 1H => ?not_a_postcode
ZZ99 9ZZ => ?not_a_postcode
DN01 1AB => ?not_a_postcode
hello => ?not_a_postcode
so long => ?not_a_postcode
alone => ?not_a_postcode
oil drum => ?not_a_postcode
go to hull => ?not_a_postcode
i w8 ages b4 the bus => ?not_a_postcode
back at 5 to 9 => ?not_a_postcode
i have 2 kids => ?not_a_postcode
homeless => ?not_a_postcode
why do you need it => ?not_a_postcode
90210 => ?not_a_postcode
75001 Paris => ?not_a_postcode
dunno => dont_know
dont know it => dont_know
cant remember it => dont_know
don't know it off by heart => dont_know
no idea => dont_know
rather not say => prefer_not_to_say
id rather not => prefer_not_to_say
not telling you where i live => ?not_a_postcode
"""


@pytest.mark.parametrize(("said", "meant"), rows(POSTCODES))
def test_postcode(read, in_short, said, meant):
    assert in_short(read("postcode", said.replace("\\n", "\n"))) == meant


def test_how_it_was_understood(read):
    assert read("postcode", "DN31 1HU").how == "postcode"
    assert read("postcode", "DN31").how == "district"
    assert read("postcode", "dn31 1hu. why?").rest == "why?"


AREAS = st.sampled_from(["DN", "LN", "HU", "M", "B", "S", "SO", "IP", "OL", "NG", "L", "ZE"])
INWARD = st.tuples(
    st.integers(0, 9),
    st.sampled_from("ABDEFGHJLNPQRSTUWXYZ"),
    st.sampled_from("ABDEFGHJLNPQRSTUWXYZ"),
)


@st.composite
def postcodes(draw):
    """A postcode of the usual shape."""
    digit, first, second = draw(INWARD)
    return f"{draw(AREAS)}{draw(st.integers(1, 99))} {digit}{first}{second}"


@given(postcodes())
@settings(max_examples=200)
def test_normalising_again_changes_nothing(postcode):
    assert normalise(postcode) == postcode
    assert normalise(normalise(postcode)) == normalise(postcode)


@given(postcodes())
@settings(max_examples=100, deadline=None)
def test_a_postcode_reads_however_it_is_spaced(postcode):
    joined = postcode.replace(" ", "")
    for said in (
        postcode,
        joined,
        joined.lower(),
        f"its {postcode.lower()} love",
        " ".join(joined),
    ):
        assert read_reply(POSTCODE, said, "en", None).value == postcode


@given(postcodes())
def test_its_district_alone_reads_too(postcode):
    district = postcode.split()[0]
    assert read_reply(POSTCODE, district.lower(), "en", None).value == district


@given(st.text(max_size=12))
@settings(max_examples=200)
def test_normalising_is_idempotent_for_any_words(words):
    assert normalise(normalise(words)) == normalise(words)
