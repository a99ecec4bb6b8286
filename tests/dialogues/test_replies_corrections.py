"""Replies that correct themselves."""

import pytest


def rows(text: str) -> list[tuple[str, str, str]]:
    lines = [line.split(" => ") for line in text.strip().splitlines()]
    return [
        (name.strip(), said.strip().replace("\\n", "\n"), meant.strip())
        for (name, said), meant in ((left.split(": ", 1), meant) for left, meant in lines)
    ]


CORRECTED = r"""
often: 2 no sorry 3 => often
often: 2\nno sorry 3 => often
often: 2\nsorry 3 => often
often: 2\nsorry i meant 3 => often
often: 2 i mean 3 => often
often: 2. I meant 3 => often
often: 2\noops 3 => often
often: 2 actually 3 => often
often: 2, actually no, 3 => often
often: 2\n*3 => often
often: 2\n3* => often
often: 22 sorry 2 => some
often: often sorry sometimes => some
often: often... no wait hardly ever => hardly
often: make it 2 => some
often: 3 make that 2 => some
often: 2 sorry => some
often: 2 sorry about the delay => some
often: sorry 2 => some
often: sorry for the delay. 2 => some
often: 2 i mean i had 2 strokes => some
often: actually 2 => some
often: 3 sorry 2 no sorry 1 => hardly
often: 2\n3 => ?several_fit
often: 2\n2 => some
often: 2 sorry dunno => dont_know
groups: 1 and 3 no sorry 1 and 4 => disability bereaved
groups: 1 3\nsorry 1 4 => disability bereaved
groups: 1 and 3, actually 5 as well => disability alone no_work
groups: 1\n3\n5 => disability alone no_work
carer: yes sorry no => no
carer: no sorry yes => yes
carer: yes\nno sorry i mean no => no
carer: no i mean yes => yes
happy: 7 no wait 8 => 8
happy: 7\nsorry 8 => 8
hours: 20 sorry 30 => 30
age: 16 sorry 61 => 61
age: 611 sorry 61 => 61
when: march 2019 sorry april 2019 => 2019-04
postcode: dn31 1hu sorry dn32 7ab => DN32 7AB
"""


@pytest.mark.parametrize(("name", "said", "meant"), rows(CORRECTED))
def test_the_later_word_counts(read, in_short, name, said, meant):
    reading = read(name, said)
    assert (str(reading.value) if name == "age" else in_short(reading)) == meant


@pytest.mark.parametrize(
    "said", ["i dont actually live alone", "i dont live alone i mean not really"]
)
def test_a_correction_never_loses_a_not(read, said):
    assert read("home", said).outcome == "unclear"


def test_polish(read):
    assert read("often", "2 przepraszam 3", "pl").codes == ("often",)
    assert read("often", "2 to znaczy 1", "pl").codes == ("hardly",)
    assert read("happy", "7, nie, przepraszam, 8", "pl").value == 8
