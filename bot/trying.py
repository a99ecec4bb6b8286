"""Tries the demonstration out as a person would: two texts, and a look at the web chat."""

import secrets
import threading

import httpx

PATIENCE = 180.0
"""Seconds that everything may take to warm up and answer."""

GLANCE = 0.5


SAID = ("Hello", "Yes please")
"""The first is greeted without the assistant; the second begins a conversation with it."""


def try_out(here: str, stop: threading.Event) -> str:
    """What is wrong, as a sentence; empty if both texts were answered and the web chat opens."""
    with httpx.Client(base_url=here, timeout=10.0) as client:
        number = f"+447700900{1 + secrets.randbelow(999):03}"
        for words in SAID:
            problem = _answered(client, number, words, stop)
            if problem:
                return problem
        return "" if client.get("/chat").status_code == 200 else "the web chat does not open"


def _answered(client: httpx.Client, number: str, words: str, stop: threading.Event) -> str:
    sent, waited, before = False, 0.0, 0
    while not stop.is_set() and waited < PATIENCE:
        try:
            before = before if sent else _texts(client, number)
            sent = sent or _say(client, number, words)
            if sent and _texts(client, number) > before:
                return ""
        except httpx.HTTPError:
            sent = False
        stop.wait(GLANCE)
        waited += GLANCE
    return f"the text “{words}” was not answered within {PATIENCE:.0f} seconds"


def _say(client: httpx.Client, number: str, words: str) -> bool:
    answer = client.post("/demo/say", data={"number": number, "text": words})
    return answer.status_code == 200 and answer.json().get("answered") == 200


def _texts(client: httpx.Client, number: str) -> int:
    """How many texts from us are on the telephone."""
    answer = client.get("/demo/texts", params={"number": number})
    answer.raise_for_status()
    return sum(text["by"] == "ours" for text in answer.json())
