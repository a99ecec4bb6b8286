"""Languages as forms call them, "English (en)", and as guides do, "en"."""

import re

NAMES = {
    "ar": ("Arabic", "العربية"), "bg": ("Bulgarian", "Български"), "bn": ("Bengali", "বাংলা"),
    "cs": ("Czech", "Čeština"), "cy": ("Welsh", "Cymraeg"), "de": ("German", "Deutsch"),
    "el": ("Greek", "Ελληνικά"), "en": ("English",), "es": ("Spanish", "Español"),
    "fa": ("Farsi", "Persian", "فارسی"), "fr": ("French", "Français"), "gu": ("Gujarati",),
    "hi": ("Hindi", "हिन्दी"), "hu": ("Hungarian", "Magyar"), "it": ("Italian", "Italiano"),
    "ku": ("Kurdish", "Kurdî"), "lt": ("Lithuanian", "Lietuvių"), "lv": ("Latvian", "Latviešu"),
    "nl": ("Dutch", "Nederlands"), "pa": ("Punjabi", "ਪੰਜਾਬੀ"), "pl": ("Polish", "Polski"),
    "ps": ("Pashto",), "pt": ("Portuguese", "Português"), "ro": ("Romanian", "Română"),
    "ru": ("Russian", "Русский"), "sk": ("Slovak", "Slovenčina"), "so": ("Somali", "Soomaali"),
    "sq": ("Albanian", "Shqip"), "ta": ("Tamil",), "ti": ("Tigrinya",),
    "tr": ("Turkish", "Türkçe"), "uk": ("Ukrainian", "Українська"), "ur": ("Urdu", "اردو"),
    "zh": ("Chinese", "中文"),
}  # fmt: skip
"""The languages that are recognised by name alone."""

_CODES = {name.casefold(): code for code, names in NAMES.items() for name in names}
_IN_BRACKETS = re.compile(r"\(\s*([A-Za-z]{2,3})(?:[-_][A-Za-z0-9-]+)?\s*\)\s*$")
_BARE = re.compile(r"[a-z]{2,3}")


def language_code(name: str) -> str | None:
    """The code of a language as a form names it; None where nobody can tell."""
    found = _IN_BRACKETS.search(name)
    if found:
        return found[1].lower()
    plain = name.strip().casefold()
    return _CODES.get(plain) or (plain if _BARE.fullmatch(plain) else None)


def language_name(code: str) -> str:
    """A language as a form names it: ``Polish (pl)``."""
    return f"{in_english(code)} ({code})"


def in_english(code: str) -> str:
    """A language's name in English; its code where we have no name."""
    return NAMES.get(code, (code,))[0]
