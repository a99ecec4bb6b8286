"""Which websites may show the chat inside their pages."""

import re

from bot.settings import SettingsProblem

_SOURCE = re.compile(
    r"https://(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:(\d+|\*))?|http://(localhost|127\.0\.0\.1)(:(\d+|\*))?",
    re.I,
)

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors {ancestors}"
)


def chat_policy(frame_ancestors: str) -> str:
    """The content security policy of the chat's pages.

    ``frame_ancestors`` is the setting: websites with spaces between, none for
    nobody. Raises SettingsProblem for a website that is not written as one.
    """
    sources = frame_ancestors.split()
    for source in sources:
        if not _SOURCE.fullmatch(source):
            raise SettingsProblem(
                f"The setting EARSHOT_FRAME_ANCESTORS is wrong: {source} must be a website such "
                "as https://www.example.org."
            )
    return POLICY.format(ancestors=" ".join(sources) or "'none'")
