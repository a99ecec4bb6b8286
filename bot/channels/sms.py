"""Text messages in: Twilio's webhook verified, read, and handed to intake."""

from fastapi import APIRouter, Request, Response

from bot import metrics
from bot.channels.addresses import e164
from bot.channels.arrival import Arrival
from bot.channels.twilio_webhooks import Form, Signatures, in_a_thread
from bot.delivery.receipts import take_receipt
from bot.parts import Parts
from dialogues.exchange import Media, Reply
from dialogues.opting import is_carrier_word, read_opting

PATH = "/webhooks/twilio"

NOTHING_TO_SAY = '<?xml version="1.0" encoding="UTF-8"?><Response/>'
"""TwiML that sends nothing: answers go out through delivery, once they are known."""

_MEDIA: dict[str, Media] = {
    "image": "photo",
    "audio": "voice",
    "video": "video",
    "text/vcard": "contact",
    "text/x-vcard": "contact",
}


def router(parts: Parts) -> APIRouter:
    """POST /webhooks/twilio for messages, /webhooks/twilio/status for receipts.

    200 when the message is stored, or was before, or is nothing for us; 403
    for what Twilio did not sign. A store that is not ready raises
    DatabaseProblem: Twilio is to send it again.
    """
    routes = APIRouter()
    signatures = Signatures.of(parts.settings)
    organisations = parts.settings.numbers

    def messages(request: Request, body: bytes) -> Response:
        form = signatures.form(request, body)
        organisation = organisations.get(form.get("To", ""), parts.settings.organisation)
        arrival = arrival_in(form, organisation)
        if arrival is None:
            metrics.message_in("sms", "ignored")
        else:
            parts.intake.take(arrival)
        return Response(NOTHING_TO_SAY, media_type="text/xml")

    def status(request: Request, body: bytes) -> Response:
        form = signatures.form(request, body)
        told = {**request.query_params, **form}
        take_receipt(parts.engine, told, parts.clock())
        return Response(status_code=204)

    # Plain routes: what FastAPI would look up for each request takes as long as storing it.
    routes.add_route(PATH, in_a_thread(messages), methods=["POST"])
    routes.add_route(f"{PATH}/status", in_a_thread(status), methods=["POST"])
    return routes


def arrival_in(form: Form, organisation: str) -> Arrival | None:
    """The message in Twilio's form; None if its sender cannot be answered.

    Short codes and names cannot. Fields that Twilio adds later do no harm.
    """
    address = e164(form.get("From", ""))
    if address is None:
        return None
    text = form.get("Body", "")
    reply = Reply(
        texts=(text,) if text else (),
        media=_media(form),
        id=next((form[each] for each in _IDS if form.get(each)), ""),
        request=_request(form.get("OptOutType", ""), text),
    )
    return Arrival("sms", address, organisation, reply)


_IDS = ("MessageSid", "SmsMessageSid", "SmsSid")


def _media(form: Form) -> Media | None:
    """The kind of what came with it, if anything did."""
    if form.get("NumMedia", "0") in ("", "0"):
        return None
    kind = form.get("MediaContentType0", "").lower()
    return _MEDIA.get(kind) or _MEDIA.get(kind.split("/")[0], "file")


def _request(opted: str, text: str) -> str:
    """What Twilio took the text for, where it acts on words of its own.

    Its word for opting in may be YES, which is how people answer: that is
    left to be read like any other text.
    """
    if opted == "START":
        return "resume" if read_opting(text) == "in" or not is_carrier_word(text) else ""
    return {"STOP": "stop", "HELP": "help"}.get(opted, "")
