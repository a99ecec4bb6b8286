"""Syllables of known words, as a British dictionary divides them."""

import pytest

from dialogues.syllables import syllables

KNOWN = {
    1: """
    aye the be me I you your have like time home house homes times lives lived live helped
    called tired scared died tried eye friend friends quite please place use used since
    these those where there here once change choose lost felt one two three four five six
    eight ten hour fire world trust months clothes league was what how rules close feel
    street guess guide guard build suit fruit juice due true die toe toes goes does shoes
    owe they're you've can't don't I'd I'll we're baths ones stopped missed asked kept
    hers our years way days word words breath breathe
    """,
    2: """
    asian facebook eyesight
    lonely alone often people person someone something sometimes somewhere somehow table
    tables handled handle troubled little settled able wanted needed ended hated quiet
    going doing being seeing saying trying playing player mayor beyond royal power away
    maybe every business evening hundred centre centre's metre question social special
    patient ancient language persuade careful homeless movement statement hopeful safely
    likely bereaved believe member parent number worried married changes wishes prices
    houses ages nurses client giant science lion create prism before answer reply today
    again support message website health-care email always people's asking listen castle
    region union million value issue argue retired unique during about around enough
    council anxious cautious neighbour rhythm themselves lifetime safeguard ruin poem
    theatre woman women okay study carers carer caring towards friendship disease diet
    trial unused given written isn't didn't couldn't wouldn't haven't doesn't it'll
    would've nurse's boss's belong hobby lifestyle household homely safer safest driver
    driving worker workers money carried empty used-to bus-stop postcode bedroom doctor
    hearing walking neighbours couple trouble simple single double bottle middle noodle
    wrestle title older younger well-known
    """,
    3: """
    another loneliness family isolate disabled difficult everything everyday anyone anyway
    anywhere area idea previous serious various usual actual manual radio period violent
    violence lonelier happier happiest earlier easier important remember hospital
    appointment ambulance charity digital confidence negative opinion companion behaviour
    familiar bereavement telephone medicine connected rejected created somebody influence
    management encouraged conditions condition relation alliance guardian italian
    volunteer employer employee wellbeing autism video media argument understand together
    anything nobody citizen september telephones financial counselling counsellor medical
    moderate wonderful unhappy recently directly exercise exercised organise organised
    grandchildren grandparents underneath unemployed pensioner holiday physical government
    redundant
    """,
    4: """
    mother-in-law isolation isolated community experience situation voluntary society variety
    anxiety
    appreciate associate material television relationships companionship everybody anybody
    encouragement confidential samaritans activity activities emergency original evaluate
    initiate reliable diabetes geography relationship information vulnerable temporary
    particular january comfortable operation reputation education transportation
    understanding interesting
    """,
    5: """
    experiences disability association individual opportunity anonymity university
    face-to-face-meeting
    """,
    6: """
    responsibility
    """,
    7: """
    confidentiality
    """,
}


@pytest.mark.parametrize(
    ("word", "count"), [(word, n) for n, words in KNOWN.items() for word in words.split()]
)
def test_known_words(word, count):
    assert syllables(word) == count


def test_case_and_curly_apostrophes_do_not_matter():
    assert syllables("DIDN’T") == syllables("didn't") == 2


def test_every_word_has_at_least_one_syllable():
    assert syllables("hmm") == syllables("'") == syllables("") == 1
