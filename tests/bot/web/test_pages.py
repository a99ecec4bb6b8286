"""The chat's pages to somebody without a browser: what they say, refuse and never do."""

import re

import httpx
import pytest
from visiting_pages import begin, fields, send

from bot.channels.web.framing import chat_policy
from bot.channels.web.pages import Pages
from bot.channels.web.words import LANGUAGES, WORDS
from bot.settings import SettingsProblem
from storage import entrances, respondents
from storage.models import MESSAGES

STRANGER = "A" * 43


def test_a_chat_begins_and_goes_on_with_forms_alone(visitor, library):
    page = begin(visitor)
    assert "Are you happy to take part?" in page
    page = send(visitor, page, "/chat/press", code="yes").text
    assert "What was your age last birthday?" in page
    assert re.search(r'class="mine">.*Yes</p>', page)
    page = send(visitor, page, "/chat/say", text="I am 78").text
    assert "What is your postcode?" in page
    assert "I am 78" in page
    assert "take part" not in page
    pressed, said = library.replies
    assert (pressed["codes"], pressed["texts"]) == (["yes"], [])
    assert (said["codes"], said["texts"]) == ([], [""])  # an age is kept as a code only


def test_no_page_sets_a_cookie_or_lets_anything_in_from_elsewhere(visitor):
    page = begin(visitor)
    answers = [
        visitor.get("/chat"),
        send(visitor, page, "/chat/say", text="yes"),
        visitor.get("/chat/resume/NOT-A-LINK"),
        visitor.post("/chat/since", data={"token": STRANGER}),
        visitor.post("/chat/say", content=b"x" * 250_000),
    ]
    assert [each.status_code for each in answers] == [200, 200, 404, 404, 413]
    for answer in answers:
        assert "set-cookie" not in answer.headers
        assert answer.headers["cache-control"] == "no-store"
        policy = answer.headers["content-security-policy"]
        assert "unsafe" not in policy
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert not re.search(r"""(src|href|action)=["']?(https?:)?//""", answer.text)
        assert not re.search(r"<script>|<style|\son\w+=|\sstyle=", answer.text)


def test_websites_in_the_setting_may_show_the_chat(open_library):
    library = open_library(frame_ancestors="https://www.example.org https://*.council.uk:8443")
    policy = httpx.get(library.url + "/chat").headers["content-security-policy"]
    assert policy.endswith("frame-ancestors https://www.example.org https://*.council.uk:8443")


@pytest.mark.parametrize(
    "wrong", ["*", "example.org", "https://a.org; script-src *", "http://a.org"]
)
def test_what_is_no_website_is_refused_at_the_start(wrong):
    with pytest.raises(SettingsProblem, match="EARSHOT_FRAME_ANCESTORS"):
        chat_policy(wrong)


@pytest.mark.parametrize("token", ["", "short", STRANGER, "../../etc", "é" * 43, "A" * 10_000])
@pytest.mark.parametrize("action", ["say", "press", "since", "link", "clear"])
def test_a_forged_token_opens_nothing_and_leaves_nothing(visitor, library, token, action):
    answer = visitor.post(f"/chat/{action}", data={"token": token, "text": "hello", "code": "yes"})
    assert answer.status_code == 404
    assert "This chat is closed here" in answer.text
    assert library.people == 0


def test_a_million_characters_are_refused_and_nothing_is_kept(visitor, library):
    page = begin(visitor)
    before = len(library.rows(MESSAGES))
    answer = send(visitor, page, "/chat/say", text="a" * 1_000_000)
    assert answer.status_code == 413
    assert len(library.rows(MESSAGES)) == before


def test_a_form_that_is_just_too_large_says_so_in_words(visitor):
    answer = send(visitor, begin(visitor), "/chat/say", text="a" * 250_000)
    assert answer.status_code == 413
    assert "too long to send at once" in answer.text


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "https://elsewhere.example"},
        {"origin": "null"},
    ],
)
def test_other_peoples_pages_cannot_send_our_forms(visitor, library, headers):
    page = visitor.get("/chat").text
    answer = visitor.post("/chat/begin", data=fields(page, "/chat/begin"), headers=headers)
    assert answer.status_code == 403
    assert library.people == 0


def test_our_own_pages_can(visitor, library):
    page = visitor.get("/chat").text
    headers = {"origin": library.url}
    answer = visitor.post("/chat/begin", data=fields(page, "/chat/begin"), headers=headers)
    assert answer.status_code == 200


def test_a_form_sent_twice_is_taken_once(visitor, library):
    start = visitor.get("/chat").text
    page = [send(visitor, start, "/chat/begin").text for _ in range(2)][1]
    assert "Hello. This is Earshot" in page
    pages = [send(visitor, page, "/chat/press", code="yes").text for _ in range(3)]
    assert all("What was your age last birthday?" in each for each in pages)
    assert len(library.conversations) == 1
    assert len(library.replies) == 1


def test_nobody_can_use_up_the_ids_of_others(visitor, library):
    ann, ben = begin(visitor), begin(visitor)
    taken = fields(ann, "/chat/say")["id"]
    send(visitor, ben, "/chat/say", text="mine", id=taken)
    send(visitor, ann, "/chat/say", text="and mine")
    assert [reply["texts"] for reply in library.replies] == [["mine"], ["and mine"]]


def test_what_people_write_never_becomes_part_of_the_page(visitor):
    evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7 * 7 }}'
    page = send(visitor, begin(visitor), "/chat/say", text=evil).text
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert "{{ 7 * 7 }}" in page


@pytest.mark.parametrize("said", ["", "   ", "\n\n"])
def test_nothing_said_is_not_sent(visitor, library, said):
    answer = send(visitor, begin(visitor), "/chat/say", text=said)
    assert answer.status_code == 422
    assert "Please write something first" in answer.text
    assert "Are you happy to take part?" in answer.text
    assert library.replies == []


def test_what_the_store_could_not_keep_can_be_sent_again(visitor, library):
    page = begin(visitor)
    library.ill = True
    answer = send(visitor, page, "/chat/say", text="I am <b>78</b>")
    assert answer.status_code == 503
    assert answer.headers["retry-after"]
    assert fields(answer.text, "/chat/say")["text"] == "I am <b>78</b>"
    library.ill = False
    send(visitor, answer.text, "/chat/say")
    assert [reply["texts"] for reply in library.replies] == [["I am <b>78</b>"]]


@pytest.mark.parametrize("name", ["begin", "say", "press", "since", "link", "clear"])
def test_the_address_of_a_form_leads_to_the_start(visitor, name):
    answer = visitor.get(f"/chat/{name}")
    assert (answer.status_code, answer.headers["location"]) == (303, "/chat")


def test_a_robot_is_held_back_and_told_when_to_come_again(visitor):
    page = begin(visitor)
    answers = [send(visitor, page, "/chat/say", text="spam") for _ in range(25)]
    assert answers[-1].status_code == 429
    assert int(answers[-1].headers["retry-after"]) >= 1
    assert "wait a little" in answers[-1].text


def test_one_machine_elsewhere_cannot_begin_chats_without_end(visitor):
    page = visitor.get("/chat").text
    elsewhere = {"x-forwarded-for": "203.0.113.7"}
    codes = [
        visitor.post("/chat/begin", data={**fields(page, "/chat/begin"), "token": f"{n:043}"},
                     headers=elsewhere).status_code
        for n in range(40)
    ]  # fmt: skip
    assert codes[0] == 200
    assert codes[-1] == 429


def test_pages_speak_the_language_that_is_asked_for(visitor):
    english = visitor.get("/chat", headers={"accept-language": "fr, en-GB;q=0.8"})
    polish = visitor.get("/chat", headers={"accept-language": "pl-PL, en;q=0.5"})
    chosen = visitor.get("/chat?language=pl", headers={"accept-language": "en"})
    assert '<html lang="en">' in english.text
    assert '<html lang="pl">' in polish.text
    assert '<html lang="pl">' in chosen.text
    page = send(visitor, chosen.text, "/chat/begin").text
    assert '<html lang="pl">' in page
    assert "Wyślij" in page
    assert "Earshot" in page


def test_every_language_has_all_the_words():
    assert set(WORDS) == set(LANGUAGES)
    for words in WORDS.values():
        assert set(words) == set(WORDS["en"])
        for key, text in words.items():
            assert re.findall(r"{\w+}", text) == re.findall(r"{\w+}", WORDS["en"][key])


def test_a_link_on_a_poster_says_where_they_came_from(visitor, library):
    with library.engine.begin() as connection:
        organisation = respondents.organisation(connection, "Friendship North", library.clock())
        entrances.add(
            connection, organisation_id=organisation, keyword="TALK", guide_id="social-isolation",
            path="short", language="pl", place="library", now=library.clock(),
        )  # fmt: skip
    page = begin(visitor, "/chat?word=talk")
    assert library.conversations[0].came_by.endswith("TALK")
    assert '<html lang="pl">' in page
    assert '<html lang="en">' in visitor.get("/chat?word=talk&language=en").text
    assert '<html lang="en">' in visitor.get("/chat?word=other").text


def test_files_of_pages_are_kept_by_browsers_and_change_their_address(visitor, library):
    page = visitor.get("/chat").text
    addresses = re.findall(r'(?:src|href)="(/chat/static/[^"]+)"', page)
    assert len(set(addresses)) == 3
    for address in addresses:
        answer = visitor.get(address)
        assert answer.status_code == 200
        assert "immutable" in answer.headers["cache-control"]
    assert visitor.get("/chat/static/../pages.py").status_code == 404
    assert visitor.get("/chat/static/none.css").status_code == 404
    assert visitor.get("/embed.js").headers["content-type"].startswith("text/javascript")
    assert Pages(library.parts.settings).asset("embed.js").body
