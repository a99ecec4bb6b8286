"""Whether a whole message takes back a consent, or gives it after all: "please dont quote me".

Only consents that come after taking part: whoever wants out altogether says so
in other words, and is asked once more before everything is deleted.
"""

import re
from collections.abc import Mapping

LONGEST = 200
"""Characters; a longer text tells of something else as well."""

_BEFORE = (
    r"\W*(?:(?:hi|hello|sorry|actually|please|pls|plz|thanks|ok|okay|no|yes|but|and|oh|also|"
    r"go on|love|duck|dear|mate|"
    r"on second thoughts?|i(?:'ve| have|ve)? changed my mind|i(?:'ve| have|ve)? been thinking|"
    r"przepraszam|jednak|ale|proszę|prosze)\b\W*)*"
)
_AFTER = (
    r"(?:\W*\b(?:please|pls|plz|thanks|thank you|ta|after all|any ?more|now|love|"
    r"dziękuję|dziekuje))*\W*"
)

_DO_NOT = (
    r"(?:(?:you |u )?(?:do not|don'?t|dont|never|must ?n'?t|can'?t|cant|cannot|may not)"
    r"|i (?:do not|don'?t|dont|would not|wouldn'?t) (?:want|like) (?:you|u|anyone|anybody|them) to"
    r"|i(?:'d| would|d)? rather (?:you|u) (?:did not|didn'?t|didnt))"
)
_MAY = (
    r"(?:(?:you|u) (?:can|may|could)(?: now)?"
    r"|(?:it'?s|its|it is|that'?s|i'?m|im|i am) (?:ok|okay|fine|alright|all right|happy)"
    r"(?: for (?:you|u))? to|feel free to|go ahead and)"
)
_QUOTE = (
    r"(?:quote (?:me|my words|anything|what i(?:'ve| have|ve)? (?:said|wrote|written|told you))"
    r"|use (?:my (?:words|quotes?)|what i(?:'ve| have|ve)? (?:said|wrote|written|told you)))"
)
_SHARE = (
    r"(?:(?:share|pass on) (?:it|this|anything|my (?:answers|words|data|information|details)"
    r"|what i(?:'ve| have|ve)? (?:said|wrote|written|told you))"
    r"(?: (?:on |with |to )?(?:anyone|anybody|others|other people|your partners|partners))?)"
)


_IT = "(?:it|this|my answers|what i said)"


def _english(doing: str, being: str) -> dict[str, str]:
    no = rf"(?:{_DO_NOT} {doing}|i (?:do not|don'?t|dont) (?:want|wish) {being}"
    no += rf"|i(?:'d| would|d)? rather not {being.removeprefix('to ')})"
    yes = rf"(?:{_MAY} {doing}|i(?:'m| am|m)? (?:ok|okay|fine|happy|willing) {being})"
    return {"no": no, "yes": yes}


_PATTERNS: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "en": {
        "quote": _english(_QUOTE, "to be quoted"),
        "share": _english(_SHARE, f"to have {_IT} (?:shared|passed on)"),
    },
    "pl": {
        "quote": {
            "nie": r"(?:(?:mnie )?nie (?:mnie )?(?:cytować|cytowac|cytujcie)"
            r"(?: mnie| moich słów| moich slow)?|nie (?:chcę|chce) być cytowan[aye]?)",
            "tak": r"(?:można|mozna|możecie|mozecie) (?:mnie |moje słowa |moje slowa )?"
            r"(?:cytować|cytowac)(?: mnie)?",
        },
        "share": {
            "nie": r"nie (?:udostępniać|udostepniac|udostępniajcie|przekazywać|przekazywac)"
            r"(?: moich odpowiedzi| tego| nikomu)*",
            "tak": r"(?:można|mozna|możecie|mozecie) (?:udostępniać|udostepniac|przekazywać|"
            r"przekazywac)(?: moje odpowiedzi| to)?",
        },
    },
}  # fmt: skip

_WHOLE = {
    language: {
        purpose: {
            says: re.compile(_BEFORE + pattern + _AFTER, re.IGNORECASE)
            for says, pattern in sayings.items()
        }
        for purpose, sayings in purposes.items()
    }
    for language, purposes in _PATTERNS.items()
}


def read_reconsidered(text: str, language: str) -> tuple[str, str] | None:
    """The purpose of consent that the whole text is about, and yes or no in its language."""
    said = text.replace("\u2019", "'")
    if len(said) > LONGEST:
        return None
    for purpose, sayings in _WHOLE.get(language, {}).items():
        for says, pattern in sayings.items():
            if pattern.fullmatch(said):
                return purpose, says
    return None
