"""A delivery in a process of its own: ``send_worker.py URL API KEY``, to be killed.

It hands over the first text that is due and stops for good before it notes
that, having said so on standard output.
"""

import sys
import time

from sending import Post, TwilioTexts

from bot.channels.sending import Outgoing
from storage import database
from storage.secrets import Keys

ACCOUNT, TOKEN = "AC" + "5" * 32, "token"


class StopsAfterwards(TwilioTexts):
    """Twilio takes the text, and then nothing more happens here."""

    def send(self, outgoing: Outgoing) -> str:
        super().send(outgoing)
        print("handed over", flush=True)
        time.sleep(600)
        raise AssertionError("it was to be killed")


if __name__ == "__main__":
    url, api, key = sys.argv[1:]
    post = Post(database.open_database(url), keys=Keys([key], b"h" * 32))
    post.delivery(StopsAfterwards(ACCOUNT, TOKEN, api=api)).step()
