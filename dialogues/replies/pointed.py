"""Takes what a clause points at into what it means."""

from dialogues.replies.meant import PASSED, UNITS, Meant, Place, counted
from dialogues.replies.numbers import numbers
from dialogues.replies.pointers import Pointing, point
from dialogues.replies.tokens import is_empty
from dialogues.replies.vocabulary import Vocabulary


def take_pointed(
    words: Vocabulary,
    texts: tuple[str, ...],
    start: int,
    end: int,
    here: list[Place],
    meant: Meant,
) -> bool:
    """What is pointed at, where nothing else but fillers and phrases is said."""
    masked = [place for place in here if not counted(texts, start, place[0])]
    taken = {n for place in masked for n in range(place[0], place[1])}
    kept = tuple("and" if n in taken else t for n, t in enumerate(texts[start:end], start))
    pointing, over = point(kept, 0, end - start, len(words.choices), words.language)
    if not pointing.anything or (taken and pointing.how == "letter"):
        # Beside a choice said in words a letter is an article: "council and a helpline".
        return False
    left = [t for t in over if not is_empty(t, words.fillers) and t not in PASSED]
    if words.spans and pointing.how == "number":
        amount = _by_amount(words, texts, start, end, left)
        if amount is not None:
            amount.used = set(range(start, end))
            meant.add(amount)
            return True
    if left and not _leads_to_other(words, pointing, texts, start):
        meant.refused = True
        return False
    _take(words, pointing, meant)
    until = start + 1 if left else end
    meant.used |= set(range(start, until))
    if any(words.is_other(code) for code in meant.pure):
        meant.other_from = until
    return True


def _leads_to_other(
    words: Vocabulary, pointing: Pointing, texts: tuple[str, ...], start: int
) -> bool:
    """Whether "5 my church group" gives choice 5, "something else", and says what."""
    if len(pointing.positions) != 1 or not texts[start].isdigit():
        return False
    position = pointing.positions[0]
    if len(texts[start]) > 2 or int(texts[start]) != position:
        return False
    return 0 < position <= len(words.choices) and words.choices[position - 1].other


def _take(words: Vocabulary, pointing: Pointing, meant: Meant) -> None:
    choices = words.choices
    meant.doubtful |= pointing.doubtful and len(pointing.positions) > 1
    meant.barred |= {
        choices[position - 1].code for position in pointing.barred if 0 < position <= len(choices)
    }
    for position in pointing.positions:
        if 0 < position <= len(choices):
            meant.pure[choices[position - 1].code] = pointing.how
        else:
            meant.beyond = True
    if pointing.all or pointing.none:
        meant.weak |= {choice.code for choice in choices}
    if pointing.all and not pointing.positions:
        for choice in choices:
            if not choice.exclusive and not choice.other and choice.code not in words.unknowing:
                meant.pure[choice.code] = "whole"
    elif pointing.none and len(words.denying) == 1:
        meant.pure[words.denying[0]] = "whole"


def _by_amount(
    words: Vocabulary, texts: tuple[str, ...], start: int, end: int, left: list[str]
) -> Meant | None:
    """A number said to choices that are numbers: "12 hours" is in "10–19".

    A bare "2" may also be the second choice: where that differs, it is both.
    """
    found = numbers(texts, start, end, words.language)
    if len(found) != 1 or any(text not in UNITS and text not in words.known for text in left):
        return None
    value = found[0].value
    holding = [code for code, span in words.spans.items() if span.holds(value)]
    bare = value == int(value) and not left and not found[0].in_words
    if bare and 0 < value <= len(words.choices):
        holding.append(words.choices[int(value) - 1].code)
    holding = list(dict.fromkeys(holding))
    if len(holding) == 1:
        return Meant(pure={holding[0]: "number"})
    return Meant(candidates=holding, beyond=not holding)
