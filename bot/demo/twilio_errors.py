"""Errors with which Twilio refuses a text, and which of them a request deserves.

Codes and words after https://www.twilio.com/docs/api/errors.
"""

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from bot.door_settings import is_loopback

MESSAGES = {
    20003: "Authenticate",
    20404: "The requested resource was not found",
    20429: "Too Many Requests",
    21211: "Invalid 'To' Phone Number",
    21266: "'To' and 'From' number cannot be the same",
    21408: "Permission to send an SMS has not been enabled for the region",
    21602: "Message body is required",
    21603: "A 'From' phone number is required",
    21604: "A 'To' phone number is required",
    21609: "The 'StatusCallback' URL is not a valid URL",
    21610: "Attempt to send to unsubscribed recipient",
    21612: "The 'To' phone number is not currently reachable via SMS",
    21614: "'To' number is not a valid mobile number",
    21617: "The concatenated message body exceeds the 1600 character limit",
    30003: "Unreachable destination handset",
    30005: "Unknown destination handset",
    30006: "Landline or unreachable carrier",
}

LONGEST = 1600
"""Characters of a body that Twilio takes."""


def wrong_with(form: Mapping[str, str]) -> int:
    """The code of what is wrong with a request to send a text; 0 if nothing is."""
    to, sender = form.get("To", ""), form.get("From", "")
    callback = form.get("StatusCallback", "")
    wrongs = {
        21604: not to,
        21603: not sender and not form.get("MessagingServiceSid"),
        21602: not form.get("Body"),
        21617: len(form.get("Body", "")) > LONGEST,
        21211: not re.fullmatch(r"\+[1-9]\d{6,14}", to),
        21266: to == sender,
        21609: bool(callback) and not is_loopback(urlsplit(callback).hostname),
    }
    return next((code for code, wrong in wrongs.items() if wrong), 0)
