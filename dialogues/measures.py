"""Published measures: their items word for word, their scoring, their terms.

A guide's question names its item (``item: ucla3.companionship``); an answer's
code or number goes into :func:`score` under that item's key. Wording is never
improved here: a measure asked in other words is another measure. What each
rule does, and what its score may be used for, is told in ``docs/measures.md``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Response:
    """An answer that an item may get: its code, and its label as published."""

    code: str
    label: str


@dataclass(frozen=True)
class Band:
    """A named range of scores, both ends included."""

    code: str
    label: str
    low: int
    high: int


@dataclass(frozen=True)
class Item:
    """One question of a measure: ``wording`` as published.

    ``scores`` gives each response code its points; it is empty where the
    answer is a number or is read as it stands. ``subscale`` is the part of
    the total that it also counts in. ``bands`` read the item by itself.
    """

    key: str
    wording: str
    scores: Mapping[str, int] = field(default_factory=dict)
    subscale: str | None = None
    bands: tuple[Band, ...] = ()


@dataclass(frozen=True)
class Rule:
    """A measure: what is asked, how it is scored, and on which terms.

    Items are answered with one of ``responses``, or with a whole number in
    ``scale`` (lowest, highest), whose ends ``ends`` name. ``summed`` says
    whether there is a total; it is given up when more than ``may_miss`` items
    are missing, a subscale when any of its items is.
    """

    id: str
    title: str
    items: tuple[Item, ...]
    citation: str
    licence: str
    introduction: str = ""
    responses: tuple[Response, ...] = ()
    scale: tuple[int, int] | None = None
    ends: tuple[str, str] | None = None
    summed: bool = True
    may_miss: int = 0
    bands: tuple[Band, ...] = ()
    reading: str = ""

    def item(self, key: str) -> Item | None:
        """The item with this key, if the measure has it."""
        return next((item for item in self.items if item.key == key), None)

    @property
    def subscales(self) -> tuple[str, ...]:
        """The names of the subscales, in the order of their first items."""
        return tuple(dict.fromkeys(item.subscale for item in self.items if item.subscale))


@dataclass(frozen=True)
class Scores:
    """What one person's answers to one measure come to.

    ``total`` is None when there is none, and ``invalid`` then says why.
    ``items`` holds the points, or the number given, of each item answered;
    ``missing`` the keys of the others. ``band`` reads the total, ``item_bands``
    the items that are read one by one.
    """

    total: int | None
    band: str | None = None
    subscales: Mapping[str, int | None] = field(default_factory=dict)
    items: Mapping[str, int] = field(default_factory=dict)
    item_bands: Mapping[str, str] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    invalid: str = ""


def score(rule: Rule | str, items: Mapping[str, str | int | float | None]) -> Scores:
    """The scores of one person's answers to ``rule`` (or the rule of that name).

    ``items`` maps item keys to a response code, or to a number for items on a
    scale; None, or no entry, is a missing item, whatever the reason. Raises
    KeyError for an unknown rule and ValueError for an item or a response that
    the measure does not have: that is a mistake in the guide, not an answer.
    """
    rule = RULES[rule] if isinstance(rule, str) else rule
    given = {key: answer for key, answer in items.items() if answer is not None}
    for key in items:
        _check(rule, key, given.get(key))
    points = {
        item.key: _points(item, given[item.key])
        for item in rule.items
        if item.key in given and (item.scores or rule.scale)
    }
    missing = tuple(item.key for item in rule.items if item.key not in given)
    invalid = _why_no_total(rule, missing)
    total = None if invalid else sum(points.values())
    return Scores(
        total=total,
        band=_band(rule.bands, total),
        subscales={name: _subscale(rule, name, points) for name in rule.subscales},
        items=points,
        item_bands=_item_bands(rule, points),
        missing=missing,
        invalid=invalid,
    )


def _check(rule: Rule, key: str, answer: str | int | float | None) -> None:
    if rule.item(key) is None:
        raise ValueError(f"{rule.id} has no item {key!r}")
    if answer is None:
        return
    if rule.scale:
        low, high = rule.scale
        if isinstance(answer, str) or answer not in range(low, high + 1):
            raise ValueError(f"{rule.id}.{key} takes whole numbers from {low} to {high}")
    elif answer not in [response.code for response in rule.responses]:
        raise ValueError(f"{rule.id}.{key} has no response {answer!r}")


def _points(item: Item, answer: str | int | float) -> int:
    return item.scores[answer] if isinstance(answer, str) else int(answer)


def _why_no_total(rule: Rule, missing: tuple[str, ...]) -> str:
    if not rule.summed:
        return "each question is read by itself"
    if len(missing) > rule.may_miss:
        return f"{len(missing)} of {len(rule.items)} items missing, {rule.may_miss} allowed"
    return ""


def _subscale(rule: Rule, name: str, points: Mapping[str, int]) -> int | None:
    keys = [item.key for item in rule.items if item.subscale == name]
    return sum(points[key] for key in keys) if all(key in points for key in keys) else None


def _item_bands(rule: Rule, points: Mapping[str, int]) -> dict[str, str]:
    found = ((item.key, _band(item.bands, points.get(item.key))) for item in rule.items)
    return {key: band for key, band in found if band}


def _band(bands: tuple[Band, ...], points: int | None) -> str | None:
    if points is None:
        return None
    return next((band.code for band in bands if band.low <= points <= band.high), None)


_ABOUT_OTHERS = (
    "The next four questions are about relationships with others. For each one, "
    "please say how often (if at all) you feel that way."
)
_OPEN_GOVERNMENT = "Open Government Licence v3.0"

_OFTEN = {"hardly_ever": 1, "some_of_the_time": 2, "often": 3}

UCLA3 = Rule(
    id="ucla3",
    title="UCLA three-item loneliness scale",
    introduction=_ABOUT_OTHERS,
    items=(
        Item("companionship", "How often do you feel that you lack companionship?", _OFTEN),
        Item("left_out", "How often do you feel left out?", _OFTEN),
        Item("isolated", "How often do you feel isolated from others?", _OFTEN),
    ),
    responses=(
        Response("hardly_ever", "Hardly ever or never"),
        Response("some_of_the_time", "Some of the time"),
        Response("often", "Often"),
    ),
    bands=(Band("not_lonely", "Not lonely", 3, 5), Band("lonely", "Lonely", 6, 9)),
    reading="3 to 9; 6 to 9 is read as lonely by convention, which is not a rule of the ONS.",
    citation=(
        "Hughes, Waite, Hawkley and Cacioppo (2004), A short scale for measuring loneliness in "
        "large surveys, Research on Aging 26(6), 655-672; wording and responses as recommended "
        "by the Office for National Statistics, Measuring loneliness: guidance for use of the "
        "national indicators on surveys (2018)."
    ),
    licence=_OPEN_GOVERNMENT,
)

LONELY_DIRECT = Rule(
    id="lonely_direct",
    title="Direct loneliness question",
    introduction=_ABOUT_OTHERS,
    items=(Item("lonely", "How often do you feel lonely?"),),
    responses=(
        Response("often_always", "Often/always"),
        Response("some_of_the_time", "Some of the time"),
        Response("occasionally", "Occasionally"),
        Response("hardly_ever", "Hardly ever"),
        Response("never", "Never"),
    ),
    summed=False,
    reading="The answer is the result; it is never added to another measure's sum.",
    citation=(
        "Office for National Statistics, Measuring loneliness: guidance for use of the national "
        "indicators on surveys (2018); the question of the Community Life Survey."
    ),
    licence=_OPEN_GOVERNMENT,
)

# The middle answer always counts towards loneliness: recoding by the authors' manual.
_EMOTIONAL = {"yes": 1, "more_or_less": 1, "no": 0}
_SOCIAL = {"yes": 0, "more_or_less": 1, "no": 1}

DE_JONG_GIERVELD6 = Rule(
    id="de_jong_gierveld6",
    title="De Jong Gierveld six-item loneliness scale",
    items=(
        Item("emptiness", "I experience a general sense of emptiness", _EMOTIONAL, "emotional"),
        Item(
            "rely",
            "There are plenty of people I can rely on when I have problems",
            _SOCIAL,
            "social",
        ),
        Item("trust", "There are many people I can trust completely", _SOCIAL, "social"),
        Item("miss_people", "I miss having people around", _EMOTIONAL, "emotional"),
        Item("close", "There are enough people I feel close to", _SOCIAL, "social"),
        Item("rejected", "I often feel rejected", _EMOTIONAL, "emotional"),
    ),
    responses=(
        Response("yes", "Yes"),
        Response("more_or_less", "More or less"),
        Response("no", "No"),
    ),
    may_miss=1,
    bands=(
        Band("not_lonely", "Not lonely", 0, 1),
        Band("moderately_lonely", "Moderately lonely", 2, 4),
        Band("severely_lonely", "Severely lonely", 5, 6),
    ),
    reading="0 to 6, and emotional and social loneliness 0 to 3 each; higher is lonelier.",
    citation=(
        "de Jong Gierveld and van Tilburg (2006), A 6-item scale for overall, emotional, and "
        "social loneliness, Research on Aging 28(5), 582-598; scoring by their Manual of the "
        "Loneliness Scale, Vrije Universiteit Amsterdam (1999, updated 2022)."
    ),
    licence="Free for scientific research, provided that the source is cited.",
)

_CONTENT = {"strongly_disagree": 4, "disagree": 3, "neutral": 2, "agree": 1, "strongly_agree": 0}

CAMPAIGN_TO_END_LONELINESS = Rule(
    id="campaign_to_end_loneliness",
    title="Campaign to End Loneliness measurement tool",
    items=(
        Item("content", "I am content with my friendships and relationships", _CONTENT),
        Item(
            "enough_people",
            "I have enough people I feel comfortable asking for help at any time",
            _CONTENT,
        ),
        Item(
            "satisfying",
            "My relationships are as satisfying as I would want them to be",
            _CONTENT,
        ),
    ),
    responses=(
        Response("strongly_disagree", "Strongly disagree"),
        Response("disagree", "Disagree"),
        Response("neutral", "Neutral"),
        Response("agree", "Agree"),
        Response("strongly_agree", "Strongly agree"),
    ),
    reading=(
        "0 to 12, higher is lonelier. For change in a group over time; the Campaign asks that "
        "it is not used as a screening tool, and gives no bands."
    ),
    citation=(
        "Campaign to End Loneliness (2015), Measuring your impact on loneliness in later life."
    ),
    licence="Copyright of the Campaign to End Loneliness; published for services to use, "
    "naming the source.",
)

_WELLBEING = (
    Band("low", "Low", 0, 4),
    Band("medium", "Medium", 5, 6),
    Band("high", "High", 7, 8),
    Band("very_high", "Very high", 9, 10),
)
_ANXIETY = (
    Band("very_low", "Very low", 0, 1),
    Band("low", "Low", 2, 3),
    Band("medium", "Medium", 4, 5),
    Band("high", "High", 6, 10),
)

ONS4 = Rule(
    id="ons4",
    title="ONS personal well-being questions",
    introduction=(
        "Next I would like to ask you four questions about your feelings on aspects of your "
        "life. There are no right or wrong answers. For each of these questions I'd like you to "
        'give an answer on a scale of 0 to 10, where 0 is "not at all" and 10 is "completely".'
    ),
    items=(
        Item(
            "satisfied",
            "Overall, how satisfied are you with your life nowadays?",
            bands=_WELLBEING,
        ),
        Item(
            "worthwhile",
            "Overall, to what extent do you feel that the things you do in your life are "
            "worthwhile?",
            bands=_WELLBEING,
        ),
        Item("happy", "Overall, how happy did you feel yesterday?", bands=_WELLBEING),
        Item(
            "anxious",
            "On a scale where 0 is 'not at all anxious' and 10 is 'completely anxious', overall, "
            "how anxious did you feel yesterday?",
            bands=_ANXIETY,
        ),
    ),
    scale=(0, 10),
    ends=("Not at all", "Completely"),
    summed=False,
    reading="Each question by itself, by the bands of the ONS; there is no composite.",
    citation=(
        "Office for National Statistics; wording as in Personal wellbeing harmonised standard, "
        "Government Statistical Service (2020)."
    ),
    licence=_OPEN_GOVERNMENT,
)

RULES: Mapping[str, Rule] = {
    rule.id: rule
    for rule in (UCLA3, LONELY_DIRECT, DE_JONG_GIERVELD6, CAMPAIGN_TO_END_LONELINESS, ONS4)
}
"""Every measure by the name that a guide's ``rule`` gives it."""
