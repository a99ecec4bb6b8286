"""Accounts: what somebody writes to an open question, put together from sentences that fit."""

import re
from collections.abc import Iterator, Sequence

from analysis.simulation.dice import Dice
from analysis.simulation.manners import YOUNG, Manner
from analysis.simulation.phrasebook import Phrasebook, Pool, phrasebook
from analysis.simulation.styling import emoji, styled
from analysis.simulation.truths import Person

USUAL_TOPIC = "experience"
"""What is told where a guide asks about something that no sentences are there for."""

FITTING = 3.0
"""How much likelier sentences about one's own life are than those that anybody may say."""

LONELY, CONTENT = 0.9, -0.3
"""On the scale of loneliness: above this one tells of it, below that one does not."""

_DEPRIVED, _SETTLED = 3, 8
"""Tenths of deprivation: at most, and at least."""

_SLOT = re.compile(r"\{(\w+)\}")


def account(dice: Dice, person: Person, manner: Manner, topic: str) -> str:
    """What this person writes about the topic; one line, as they would type it."""
    book = phrasebook(manner.language)
    pools = book.accounts.get(topic) or book.accounts[USUAL_TOPIC]
    tags = tags_of(person, manner)
    said = _sentences(dice, pools, tags, _how_many(dice, manner))
    text = _joined(dice, [_filled(dice, book, person, each) for each in said])
    if manner.ways == "chatty" and dice.chance(0.3):
        text = f"{dice.pick(book.openers)} {text}"
    return _with_emoji(dice, manner, tags, styled(dice, manner, text))


def a_little_more(dice: Dice, person: Person, manner: Manner, topic: str) -> str:
    """What this person adds when asked to say more."""
    if dice.chance(0.45):
        return styled(dice, manner, dice.pick(phrasebook(manner.language).more))
    return account(dice, person, manner, topic)


def tags_of(person: Person, manner: Manner) -> frozenset[str]:
    """What is true of them, as far as sentences ask for it."""
    return frozenset(_tags(person, manner))


def feeling(person: Person) -> str:
    """``lonely``, ``content`` or ``middling``."""
    lonely = person.feelings.lonely
    return "lonely" if lonely > LONELY else "content" if lonely < CONTENT else "middling"


def _tags(person: Person, manner: Manner) -> Iterator[str]:
    life = person.life
    true = {
        "alone": life.alone,
        "bereaved": bool(life.died),
        "widowed": life.older and life.died in ("husband", "wife"),
        "carer": life.carer,
        "disabled": life.disabled,
        "single_parent": life.single_parent,
        "no_work": life.no_work,
        "money": life.money,
        "new_here": life.new_here,
        "care_leaver": life.care_leaver,
        "young": life.age < YOUNG,
        "older": life.older,
        "deprived": life.deprivation <= _DEPRIVED,
        "settled": life.deprivation >= _SETTLED,
    }
    yield from (name for name, holds in true.items() if holds)
    yield feeling(person)
    yield manner.mood


def _how_many(dice: Dice, manner: Manner) -> int:
    low, high = {"terse": (1, 1), "plain": (1, 2), "chatty": (2, 4)}[manner.ways]
    return dice.whole(low, high)


def _sentences(dice: Dice, pools: Sequence[Pool], tags: frozenset[str], count: int) -> list[str]:
    open_to = {n: FITTING if pool.when else 1.0 for n, pool in enumerate(pools)
               if not pool.when or pool.when & tags}  # fmt: skip
    found: list[str] = []
    for _ in range(count):
        sentence = dice.pick(pools[dice.one_of(open_to)].say)
        if sentence not in found:
            found.append(sentence)
    return found


def _filled(dice: Dice, book: Phrasebook, person: Person, sentence: str) -> str:
    life = person.life
    own = {
        "died": life.died,
        "cares_for": life.cares_for,
        "partner": "husband" if life.sex == "female" else "wife",
        "years": str(max(3, min(60, life.age - dice.whole(22, 34)))),
    }
    return _SLOT.sub(
        lambda slot: own.get(slot.group(1)) or dice.pick(book.slots[slot.group(1)]), sentence
    )


def _joined(dice: Dice, sentences: Sequence[str]) -> str:
    by = dice.pick((". ", ", ", ". ", " - "))
    return by.join(sentences)


def _with_emoji(dice: Dice, manner: Manner, tags: frozenset[str], text: str) -> str:
    if not (manner.emoji and dice.chance(0.4)):
        return text
    moods = [name for name in ("angry", "joking", "lonely", "content", "middling") if name in tags]
    return f"{text} {emoji(dice, moods[0])}"
