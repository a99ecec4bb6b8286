"""The peer by text: the stock bot behind Rasa's own Twilio connector.

The connector is Rasa's; only the address of Twilio's API is another, so that
its texts come to us. It verifies no signatures, which makes it cheaper.
"""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from bench.stock_bot import stock_bot
from bench.telephones import ACCOUNT, OURS, TOKEN

CONNECTOR = '''"""Rasa's Twilio connector, sending to another address than Twilio's."""

import os

from rasa.core.channels import twilio
from twilio.http.http_client import TwilioHttpClient


class Elsewhere(TwilioHttpClient):
    """Sends what is meant for Twilio to the address in STOCK_TWILIO."""

    def request(self, method, url, *args, **kwargs):
        here = url.replace("https://api.twilio.com", os.environ["STOCK_TWILIO"])
        return super().request(method, here, *args, **kwargs)


class TextInput(twilio.TwilioInput):
    """The connector as it is, but for where it sends to."""

    def get_output_channel(self):
        output = super().get_output_channel()
        output.http_client = Elsewhere()
        return output
'''

CREDENTIALS = f"""
text_connector.TextInput:
  account_sid: "{ACCOUNT}"
  auth_token: "{TOKEN}"
  twilio_number: "{OURS}"
"""


@contextlib.contextmanager
def stock_texts(folder: Path, api_port: int) -> Iterator[str]:
    """Serve the stock bot by text; where its webhook is."""
    project = folder / "by-text"
    with stock_bot(
        project,
        files={"text_connector.py": CONNECTOR, "credentials.yml": CREDENTIALS},
        STOCK_TWILIO=f"http://127.0.0.1:{api_port}",
    ) as bot:
        yield f"{bot.address}/webhooks/twilio/webhook"
