"""What can go wrong on the way through an identity provider, and what is said then."""

from typing import Literal

Kind = Literal[
    "declined", "stale", "down", "set_up", "refused", "clock", "unnamed", "unknown", "stopped"
]  # fmt: skip

WORDS: dict[Kind, str] = {
    "declined": "You were not let through there: you stopped, or your organisation does not let "
    "you use Earshot that way. Try again, or ask your administrator.",
    "stale": "Signing in was begun more than ten minutes ago, in another browser, or is done "
    "already. Begin again.",
    "down": "It does not answer just now. Try again in a few minutes. If it goes on, tell your "
    "administrator.",
    "set_up": "It does not accept Earshot. Tell your administrator that the settings of signing "
    "in through it are wrong.",
    "refused": "What it said of you could not be trusted, so you are not signed in. Begin again. "
    "If it goes on, tell your administrator.",
    "clock": "Its clock and ours do not agree, so you are not signed in. Try again. If it goes "
    "on, tell your administrator that a clock is wrong.",
    "unnamed": "It does not vouch for an e-mail address of yours, and you sign in here for the "
    "first time. Confirm your address there, or tell your administrator.",
    "unknown": "It knows you, but nobody has added you here. Ask your administrator to add you on "
    "the page Staff, to sign in this way, under exactly this name:",
    "stopped": "You can no longer sign in here. Ask your administrator.",
}
"""Each begins where the page has named the provider."""

STATUS: dict[Kind, int] = {"down": 503, "set_up": 503, "stale": 400}
"""How a page answers; 403 where nothing else is said."""


class Trouble(Exception):
    """Signing in does not work. ``name`` is whom the provider vouched for, to be shown to them."""

    def __init__(self, kind: Kind, name: str = "") -> None:
        super().__init__(kind)
        self.kind, self.name = kind, name
