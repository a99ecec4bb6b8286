"""Opt-out, opt-in and help: whole messages only, and never a sign of risk."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogues.opting import CARRIER_HELP, CARRIER_IN, CARRIER_OUT, is_carrier_word, read_opting

OUT = """
STOP
stop
Stop.
 STOP!!
stopall
unsubscribe
Cancel
END
quit
revoke
OptOut
stop texting me please
pls dont msg me again
take me off your list
remove my number
no more texts
no more messages please
leave me alone now, stop messaging
Please stop texting me.
stop messaging me
dont text me again
do not contact me again
stop sending me these messages
stop sending me texts
I don't want any more texts
i dont want to get these messages any more
please take my number off your list
can you stop texting me please
unsubscribe me
opt out
i want to opt out
stop bothering me
PLEASE STOP
Sorry, please stop messaging me. Thank you
proszę przestać pisać do mnie
wypiszcie mnie
nie pisz do mnie
proszę nie pisać do mnie
przestańcie pisać do mnie
nie chce dostawac smsow
usuńcie mój numer
"""

IN = """
START
Unstop
start again please
you can text me again
I want to carry on texting
please start texting me again
text me again
sign me up again
możecie znowu do mnie pisać
"""

HELP = """
HELP
help!
info
Pomoc
"""

NEITHER = """
I want it to stop
i want it all to stop
end it all
I want to end it all
the buses stop at six
stop the world
stop the world i want to get off
I can't stop crying
we had to cancel Christmas
I quit my job
I quit smoking
YES
yes
no
ok
my ex won't stop texting me
he keeps texting me and i told him to stop
make it stop
please make it stop
I want to stop
stop it
stop him
I need help
help me
help with shopping would be nice
start a lunch club
leave me
people leave me alone round here
leave me out of things they do
everyone leaves me alone
no more
no more pain
no more buses after six
dont bother
no contact
no contact with my family
no messages
send help
i dont bother going out
dont call the police
my daughter never texts me
nobody texts me
never contact my family
i start work at six
the end
end of
cancel my appointment
don't leave me alone
my son stopped ringing me
chcę żeby to się skończyło
nie chcę już żyć
potrzebuję pomocy
nikt do mnie nie pisze

x
"""


def lines(text: str) -> list[str]:
    return text.strip("\n").splitlines()


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        *((said, "out") for said in lines(OUT)),
        *((said, "in") for said in lines(IN)),
        *((said, "help") for said in lines(HELP)),
        *((said, None) for said in lines(NEITHER)),
    ],
)
def test_what_a_message_asks_for(said: str, asks: str | None) -> None:
    assert read_opting(said) == asks


@pytest.mark.parametrize("word", sorted(CARRIER_OUT | CARRIER_IN | CARRIER_HELP))
def test_the_carrier_acts_on_single_words_however_written(word: str) -> None:
    assert is_carrier_word(f" {word.title()}. ")


@pytest.mark.parametrize(
    "said", ["stop it", "please stop", "yes please", "pomoc", "", "!", "ended"]
)
def test_the_carrier_acts_on_nothing_else(said: str) -> None:
    assert not is_carrier_word(said)


def test_a_long_answer_is_about_other_things() -> None:
    assert read_opting("stop texting me " * 40) is None


@given(st.text(max_size=400))
def test_any_text_can_be_read(text: str) -> None:
    assert read_opting(text) in {"out", "in", "help", None}
    assert is_carrier_word(text) in {True, False}
