"""Fixed words that point a person to help after a concern: never made up, never counselling.

National lines are built in and always there. An organisation's own words take
their place, per area, language and group, once a person has approved them: they
are kept in the store. The words stay
neutral and never repeat what was said: another person may hold the phone.
"""

import re
from collections.abc import Mapping
from typing import Any

from dialogues.concern import Concern
from dialogues.texting import downgrade, parts

GROUPS: dict[str, tuple[str, ...]] = {
    "life": ("suicide", "self_harm", "danger"),
    "medical": ("medical",),
    "child": ("child",),
    "exploitation": ("modern_slavery",),
    "abuse": (
        "sexual",
        "physical",
        "domestic",
        "organisational",
        "financial",
        "psychological",
        "discriminatory",
    ),
    "neglect": ("neglect", "self_neglect"),
}
"""Which kinds of concern share one text. The most urgent kind of a concern decides."""

TEXTS: dict[str, dict[str, str]] = {
    "en": {
        "life": "I am a computer and cannot help in an emergency. If anyone's life is in danger "
        "now, ring 999. To talk at any hour, free: Samaritans 116 123, NHS 111 option 2, or text "
        "SHOUT to 85258. We will let a person here know what you wrote. They may not see it at "
        "once, so please do not wait for us.",
        "medical": "I am a computer and cannot help in an emergency. If this is an emergency, "
        "for you or anyone else, ring 999 now. If it is urgent but not life or death, ring NHS "
        "111. We will let a person here know what you wrote. They may not see it at once, so "
        "please do not wait for us.",
        "child": "Thank you for telling us. If anyone is in danger now, ring 999. A child can "
        "ring Childline free at any hour: 0800 1111. For a worry about a child, ring the NSPCC: "
        "0808 800 5000. We will let a person here know what you wrote. They may not see it at "
        "once, so please do not wait for us.",
        "exploitation": "Thank you for telling us. If anyone is not safe now, ring 999. The "
        "Modern Slavery helpline is free, at any hour, and can speak many languages: 08000 121 "
        "700. We will let a person here know what you wrote. They may not see it at once, so "
        "please do not wait for us.",
        "abuse": "Thank you for telling us. If anyone is not safe now, ring 999. Free lines: "
        "0808 2000 247, at any hour, or for older people 0808 808 8141. We will let a person "
        "here know what you wrote. They may not see it at once, so please do not wait for us.",
        "neglect": "Thank you for telling us. In an emergency, ring 999. If anyone is ill or "
        "without food, care or medicine, ring NHS 111, at any hour. For older people: 0808 808 "
        "8141. We will let a person here know what you wrote. They may not see it at once, so "
        "please do not wait for us.",
    },
    "pl": {
        "life": "Jestem komputerem i nie pomogę w nagłej sytuacji. Jeśli czyjeś życie jest "
        "zagrożone, proszę dzwonić pod 999. Porozmawiać można o każdej porze, bezpłatnie: "
        "Samaritans 116 123, NHS 111 opcja 2, albo SMS o treści SHOUT na 85258. Przekażemy te "
        "słowa osobie u nas. Może nie zobaczyć ich od razu, proszę na nas nie czekać.",
        "medical": "Jestem komputerem i nie pomogę w nagłej sytuacji. W nagłym wypadku, u "
        "siebie lub u kogoś innego, proszę od razu dzwonić pod 999. Gdy sprawa jest pilna, ale "
        "nie zagraża życiu: NHS 111. Przekażemy te słowa osobie u nas. Może nie zobaczyć ich od "
        "razu, proszę na nas nie czekać.",
        "child": "Dziękujemy za tę wiadomość. Jeśli komuś coś teraz grozi, proszę dzwonić pod "
        "999. Dziecko może o każdej porze zadzwonić za darmo do Childline: 0800 1111. W trosce "
        "o dziecko: NSPCC 0808 800 5000. Przekażemy te słowa osobie u nas. Może nie zobaczyć "
        "ich od razu, proszę na nas nie czekać.",
        "exploitation": "Dziękujemy za tę wiadomość. Jeśli ktoś nie jest teraz bezpieczny, "
        "proszę dzwonić pod 999. Bezpłatna linia Modern Slavery, o każdej porze i w wielu "
        "językach: 08000 121 700. Przekażemy te słowa osobie u nas. Może nie zobaczyć ich od "
        "razu, proszę na nas nie czekać.",
        "abuse": "Dziękujemy za tę wiadomość. Jeśli ktoś nie jest teraz bezpieczny, proszę "
        "dzwonić pod 999. Bezpłatne linie: 0808 2000 247, o każdej porze, a dla osób starszych "
        "0808 808 8141. Przekażemy te słowa osobie u nas. Może nie zobaczyć ich od razu, proszę "
        "na nas nie czekać.",
        "neglect": "Dziękujemy za tę wiadomość. W nagłym wypadku proszę dzwonić pod 999. Jeśli "
        "ktoś jest chory albo bez jedzenia, opieki lub leków: NHS 111, o każdej porze. Dla osób "
        "starszych: 0808 808 8141. Przekażemy te słowa osobie u nas. Może nie zobaczyć ich od "
        "razu, proszę na nas nie czekać.",
    },
}
"""The built-in texts, by language and group."""

Local = Mapping[str, Mapping[str, str]]

MOST_PARTS = {"GSM-7": 3, "UCS-2": 5}
"""Parts of a text message that own words may take; where letters such as ł are in them, as many
as the built-in Polish texts take."""


def signpost(concern: Concern, language: str, local: Local | None = None) -> str:
    """The text for a concern: the organisation's own where there is one, else the built-in one.

    A language without texts of its own is answered in English.
    """
    group = group_of(concern)
    own = local or {}
    for texts in own.get(language, {}), TEXTS.get(language, {}), own.get("en", {}):
        if group in texts:
            return texts[group]
    return TEXTS["en"][group]


def group_of(concern: Concern) -> str:
    """Danger to life first, whatever else the concern holds; then the most urgent kind."""
    for group, kinds in GROUPS.items():
        if set(kinds) & set(concern.kinds):
            return group
    return "life"


def problem_of(words: str) -> str:
    """What is wrong with words of one's own, as a sentence; empty if nothing is."""
    if not words.strip():
        return "The words are missing."
    if re.search(r"(?<!\d)999(?!\d)", words) is None:
        return "The words must give 999."
    length = parts(downgrade(words.strip()))
    most = MOST_PARTS[length.encoding]
    if length.count > most:
        return f"The words take {length.count} parts of a text message; {most} are the most."
    return ""


def read_local(document: Any) -> dict[str, dict[str, str]]:
    """An area's texts, by language and group, from a parsed YAML document.

    Raises ValueError where the document is not in the form of
    docs/safeguarding.md, or where words could not be used.
    """
    texts = document.get("texts") if isinstance(document, dict) else None
    if not isinstance(texts, dict):
        raise ValueError("Signposting needs texts: language, then group, then words.")
    return {str(language): _checked(str(language), words) for language, words in texts.items()}


def _checked(language: str, words: Any) -> dict[str, str]:
    if not isinstance(words, dict):
        raise ValueError(f"Signposting, {language}: each group needs its words.")
    for group, text in words.items():
        if group not in GROUPS:
            known = ", ".join(GROUPS)
            raise ValueError(f"Signposting, {language}: no group {group!r}; use {known}.")
        if problem := problem_of(text if isinstance(text, str) else ""):
            raise ValueError(f"Signposting, {language}, {group}: {problem}")
    return {str(group): text.strip() for group, text in words.items()}
