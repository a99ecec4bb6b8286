"""Twilio's error codes, and what they mean for a text and for a person.

After https://www.twilio.com/docs/api/errors. Codes from 30001 come with receipts.
"""

from bot.channels.sending import Trouble

OPTED_OUT = frozenset(("21610",))
UNREACHABLE = frozenset((
    "21211",  # not a telephone number
    "21612",  # no way there from our number
    "21614",  # not a mobile number
    "30005",  # unknown handset: the number does not exist any more
    "30006",  # a landline, or a carrier that cannot be reached
))  # fmt: skip
LATER = frozenset((
    "20003",  # wrong credentials: somebody mends them
    "20429",  # too many requests
    "21603", "21606", "21609",  # our sender or our address for receipts is set wrongly
    "21611",  # our number's queue is full
    "30001", "30002",  # the queue is full; the account is suspended
))  # fmt: skip


def trouble(code: str, status: int = 400) -> Trouble:
    """What is the matter, by Twilio's code and the HTTP status.

    Of an error on Twilio's own side nobody knows whether the text was taken.
    """
    if code in OPTED_OUT:
        return "opted_out"
    if code in UNREACHABLE:
        return "unreachable"
    if code in LATER or status in (401, 429):
        return "later"
    return "unknown" if status >= 500 else "never"
