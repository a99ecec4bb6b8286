"""The stand-in answers as Twilio does, errors included."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import httpx
import pytest
from serving import client as browser
from serving import serving

from bot.demo import texts as kept
from bot.demo.texts import Text, Texts
from bot.demo.twilio_standin import StandIn

NOW = datetime(2026, 3, 2, 12, 0, 30, 5000, tzinfo=UTC)
ACCOUNT, TOKEN = "AC" + "5" * 32, "token"
OURS, THEIRS = "+447700900000", "+447700900123"
FORM = {"To": THEIRS, "From": OURS, "Body": "Hello."}
MESSAGES = f"/2010-04-01/Accounts/{ACCOUNT}/Messages.json"


@pytest.fixture
def standin() -> StandIn:
    return StandIn(ACCOUNT, TOKEN, lambda: NOW)


@pytest.fixture
def client(standin: StandIn) -> Iterator[httpx.Client]:
    with (
        serving(standin.app) as address,
        browser(address, auth=(ACCOUNT, TOKEN)) as client,
    ):
        yield client


def test_a_text_is_taken_told_of_and_found_again(standin, client):
    made = client.post(MESSAGES, data=FORM)
    assert made.status_code == 201
    plain = made.json()
    assert (plain["status"], plain["num_segments"], plain["error_code"]) == ("queued", "1", None)
    assert parsedate_to_datetime(plain["date_created"]) == NOW.replace(microsecond=0)
    standin.callbacks.settle()
    again = client.get(plain["uri"]).json()
    assert (again["sid"], again["status"]) == (plain["sid"], "delivered")
    assert client.get(plain["uri"].replace("SM", "SX")).status_code == 404


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"To": ""}, 21604),
        ({"To": "07700900123"}, 21211),
        ({"To": "+44"}, 21211),
        ({"To": OURS}, 21266),
        ({"From": ""}, 21603),
        ({"Body": ""}, 21602),
        ({"Body": "x" * 1601}, 21617),
        ({"StatusCallback": "https://elsewhere.example/"}, 21609),
        ({"StatusCallback": "nonsense"}, 21609),
    ],
)
def test_what_twilio_refuses(client, change, code):
    refused = client.post(MESSAGES, data={**FORM, **change})
    assert (refused.status_code, refused.json()["code"]) == (400, code)
    assert refused.json()["message"]


def test_opted_out_and_unreachable_numbers(standin, client):
    standin.opted_out.add(THEIRS)
    assert client.post(MESSAGES, data=FORM).json()["code"] == 21610
    standin.opted_out.clear()
    standin.unreachable[THEIRS] = 30005
    made = client.post(MESSAGES, data=FORM).json()
    standin.callbacks.settle()
    there = client.get(made["uri"]).json()
    assert (there["status"], there["error_code"]) == ("undelivered", 30005)


def test_nobody_without_the_token_is_let_in(client):
    for auth in (None, (ACCOUNT, "wrong"), ("AC0", TOKEN)):
        for answer in (
            httpx.post(client.base_url.join(MESSAGES), data=FORM, auth=auth),
            httpx.get(client.base_url.join(MESSAGES), auth=auth),
        ):
            assert (answer.status_code, answer.json()["code"]) == (401, 20003)
    elsewhere = MESSAGES.replace(ACCOUNT, "AC" + "6" * 32)
    assert client.post(elsewhere, data=FORM).status_code == 401


def test_lists_are_filtered_newest_first_and_in_pages(standin, client):
    for number in range(5):
        client.post(MESSAGES, data={**FORM, "Body": str(number)})
    client.post(MESSAGES, data={**FORM, "To": "+447700900999"})
    first = client.get(MESSAGES, params={"To": THEIRS, "PageSize": 3}).json()
    assert [each["body"] for each in first["messages"]] == ["4", "3", "2"]
    second = client.get(first["next_page_uri"]).json()
    assert [each["body"] for each in second["messages"]] == ["1", "0"]
    assert second["next_page_uri"] is None
    for name, count in (("DateSent>", 0), ("DateSent<", 6)):
        moment = (NOW + timedelta(hours=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
        assert len(client.get(MESSAGES, params={name: moment}).json()["messages"]) == count
    assert len(client.get(MESSAGES, params={"From": OURS}).json()["messages"]) == 6


def test_the_oldest_texts_are_forgotten(monkeypatch):
    monkeypatch.setattr(kept, "MOST", 3)
    texts = Texts()
    for number in range(5):
        texts.add(Text(f"SM{number}", THEIRS, OURS, None, str(number), 1, NOW))
    assert [each.body for each in texts.to(THEIRS)] == ["2", "3", "4"]
    assert [each.number for each in texts.to(after=4)] == [5]
    assert texts.get("SM0") is None
