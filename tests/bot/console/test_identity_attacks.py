"""Attacks on the way through the identity provider, and a provider that is broken or down."""

import base64
import hmac
import json
import re
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from coming_in import Browser
from identity_provider import CLIENT, KEYS, SECRET, IdentityProvider
from joserfc import jwt
from joserfc.jwk import RSAKey
from serving import serving

from bot.console.identity.attempt import begin, resume

OTHER = RSAKey.generate_key(2048, auto_kid=True)


@pytest.fixture(autouse=True)
def mo(council):
    """Mo, who was added to come in by their council account."""
    return council.expect("mo@council.example", "helper")


def encoded(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def by_hand(claims, algorithm, sign):
    """A token made without a library, which would refuse to."""
    head = {"alg": algorithm, "kid": KEYS["RS256"].kid}
    body = ".".join(encoded(json.dumps(part).encode()) for part in (head, claims))
    return f"{body}.{encoded(sign(body.encode()))}"


def unsigned(claims):
    return by_hand(claims, "none", lambda body: b"")


def by_the_public_key(claims):
    """Signed with HS256, by what everybody knows: the provider's public key."""
    public = KEYS["RS256"].as_pem(private=False)
    return by_hand(claims, "HS256", lambda body: hmac.digest(public, body, "sha256"))


def by_our_secret(claims):
    """Signed with HS256, by what the provider and we know."""
    return by_hand(claims, "HS256", lambda body: hmac.digest(SECRET.encode(), body, "sha256"))


def by_a_strangers_key(claims):
    """Signed by another key that calls itself the provider's."""
    header = {"alg": "RS256", "kid": KEYS["RS256"].kid}
    return jwt.encode(header, claims, OTHER, algorithms=["RS256"])


def with_its_own_key(claims):
    """Signed by a key that comes in the token's own head."""
    header = {"alg": "RS256", "kid": "mine", "jwk": OTHER.as_dict(private=False)}
    return jwt.encode(header, claims, OTHER, algorithms=["RS256"])


FORGERIES = {
    "none": unsigned, "the public key": by_the_public_key, "our secret": by_our_secret,
    "a stranger": by_a_strangers_key, "its own key": with_its_own_key,
    "broken": lambda claims: "a.b.c", "empty": lambda claims: "", "long": lambda claims: "x" * 500,
}  # fmt: skip


@pytest.mark.parametrize("forge", FORGERIES.values(), ids=FORGERIES)
def test_a_token_that_the_provider_did_not_sign_opens_nothing(council, provider, forge):
    provider.forge = forge
    browser = Browser(council)
    answer = browser.signs_in()
    assert answer.status_code == 403
    assert "could not be trusted" in answer.text
    assert not browser.is_in


@pytest.mark.parametrize(
    ("claims", "words"),
    [
        ({"nonce": "another attempt's"}, "could not be trusted"),
        ({"nonce": None}, "could not be trusted"),
        ({"aud": "another application"}, "could not be trusted"),
        ({"aud": None}, "could not be trusted"),
        ({"aud": [CLIENT, "another application"]}, "could not be trusted"),
        ({"aud": [CLIENT, "another"], "azp": "another"}, "could not be trusted"),
        ({"azp": "another application"}, "could not be trusted"),
        ({"iss": "https://evil.example"}, "could not be trusted"),
        ({"iss": None}, "could not be trusted"),
        ({"sub": None}, "could not be trusted"),
        ({"sub": ""}, "could not be trusted"),
        ({"sub": 7}, "could not be trusted"),
        ({"sub": "x" * 256}, "could not be trusted"),
        ({"exp": None}, "could not be trusted"),
        ({"exp": "never"}, "could not be trusted"),
        ({"iat": None}, "could not be trusted"),
        ({"exp": 1_000_000}, "a clock is wrong"),
        ({"iat": 1_000_000}, "a clock is wrong"),
        ({"iat": 99_999_999_999}, "a clock is wrong"),
        ({"nbf": 99_999_999_999}, "a clock is wrong"),
        ({"at_hash": "of another token"}, "could not be trusted"),
    ],
    ids=str,
)
def test_a_token_for_somebody_or_something_else_opens_nothing(council, provider, claims, words):
    provider.person.update(claims)
    browser = Browser(council)
    answer = browser.signs_in()
    assert (answer.status_code, words in answer.text) == (403, True), answer.text
    assert not browser.is_in


@pytest.mark.parametrize(("ahead", "status"), [(50, 303), (-50, 303), (120, 403), (-700, 403)])
def test_clocks_may_differ_a_little(council, provider, ahead, status):
    provider.ahead = ahead
    assert Browser(council).signs_in().status_code == status


def test_the_audience_may_have_others_where_the_token_is_made_out_to_us(council, provider):
    provider.person.update(aud=[CLIENT, "another"], azp=CLIENT)
    assert Browser(council).signs_in().status_code == 303


def test_a_way_back_works_once(council, provider):
    browser = Browser(council)
    address = browser.comes_with()
    cookie = {"earshot_oidc": browser.web.cookies["earshot_oidc"]}
    assert browser.comes_back(address).status_code == 303
    assert "earshot_oidc" not in browser.web.cookies
    assert "Begin again" in browser.comes_back(address).text
    again = httpx.get(address, cookies=cookie)
    assert (again.status_code, "Begin again" in again.text) == (400, True)
    assert "earshot_staff" not in again.cookies


def test_a_code_that_was_used_already_opens_nothing(council, provider):
    first, second = Browser(council), Browser(council)
    used = parse_qs(urlsplit(first.comes_with()).query)["code"][0]
    address = second.comes_with()
    spare = parse_qs(urlsplit(address).query)["code"][0]
    stolen = second.comes_back(address.replace(spare, used))
    assert stolen.status_code == 400
    assert not second.is_in


def test_another_browsers_way_back_signs_nobody_in(council, provider):
    """Login CSRF: a thief has somebody follow the thief's own way back."""
    thief, victim = Browser(council), Browser(council)
    address = thief.comes_with()
    assert victim.comes_back(address).status_code == 400
    victim.goes_out()
    assert victim.comes_back(address).status_code == 400
    assert not victim.is_in


@pytest.mark.parametrize(
    "cookie", ["", "x", "1.", ".x", "99999999999.x", "1e9.x", "１.x", "-1.x", "0." + "x" * 4000]
)
def test_a_cookie_that_was_made_up_is_no_attempt(council, cookie):
    answer = httpx.get(
        f"{council.url}/staff/sign-in/oidc/back?code=a&state=b",
        headers={"cookie": f"earshot_oidc={cookie}".encode()},
    )
    assert answer.status_code == 400


def test_an_attempt_ends_after_ten_minutes(council, provider):
    browser = Browser(council)
    address = browser.comes_with()
    council.ahead = timedelta(minutes=11)
    assert "more than ten minutes ago" in browser.comes_back(address).text


def test_an_attempt_cannot_be_made_younger(council):
    now = council.clock()
    old = begin(council.keys, now - timedelta(hours=1))
    assert resume(council.keys, old.cookie, old.state, now - timedelta(hours=1)) == old
    drawn = old.cookie.partition(".")[2]
    younger = f"{int(now.timestamp())}.{drawn}"
    assert resume(council.keys, younger, old.state, now) is None


def test_the_cookie_is_for_the_way_back_alone_and_out_of_reach_of_scripts(council):
    cookie = Browser(council).goes_out().headers["set-cookie"].lower()
    for word in ("httponly", "path=/staff/sign-in/oidc", "samesite=lax", "max-age=600"):
        assert word in cookie


def test_a_secret_is_in_no_address(council, provider):
    browser = Browser(council)
    out = browser.goes_out()
    assert browser.web.cookies["earshot_oidc"] not in out.headers["location"]
    assert "referrer-policy" in out.headers
    assert re.search("[?&]code_verifier=", out.headers["location"]) is None


@pytest.mark.parametrize("name", ["next", "redirect_uri", "return_to", "done", "url"])
def test_nothing_in_an_address_says_where_to_go_afterwards(council, provider, name):
    browser = Browser(council)
    out = browser.web.get("/staff/sign-in/oidc", params={name: "https://evil.example"})
    assert "evil" not in out.headers["location"]
    address = httpx.get(out.headers["location"]).headers["location"]
    back = browser.comes_back(f"{address}&{name}=https://evil.example")
    assert back.headers["location"] == "/staff"


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [
        ("access_denied", 403, "You were not let through"),
        ("login_required", 403, "You were not let through"),
        ("server_error", 503, "does not answer just now"),
        ("unauthorized_client", 503, "settings of signing in"),
        ("<script>alert(1)</script>", 503, "settings of signing in"),
    ],
)
def test_a_refusal_is_told_in_our_own_words(council, provider, error, status, words):
    provider.refuses = error
    answer = Browser(council).signs_in()
    assert (answer.status_code, words in answer.text) == (status, True)
    assert "<b>why" not in answer.text
    assert "alert(1)" not in answer.text
    assert 'href="/staff/sign-in"' in answer.text


def test_words_of_a_refusal_without_an_attempt_are_not_heeded(council):
    answer = httpx.get(f"{council.url}/staff/sign-in/oidc/back?error=access_denied&state=x")
    assert (answer.status_code, "Begin again" in answer.text) == (400, True)


def test_another_providers_answer_is_refused(council, provider):
    browser = Browser(council)
    answer = browser.comes_back(f"{browser.comes_with()}&iss=https://evil.example")
    assert "could not be trusted" in answer.text
    provider.about["authorization_response_iss_parameter_supported"] = True
    council.ahead = timedelta(minutes=61)
    provider.ahead = 61 * 60
    assert "could not be trusted" in Browser(council).signs_in().text
    browser = Browser(council)
    assert browser.comes_back(f"{browser.comes_with()}&iss={provider.url}").status_code == 303


@pytest.mark.parametrize("what", ["discovery", "jwks", "token"])
def test_a_provider_that_does_not_answer_is_told_of_plainly_until_it_does(council, provider, what):
    provider.down = {what}
    browser = Browser(council)
    answer = browser.goes_out() if what == "discovery" else browser.signs_in()
    assert (answer.status_code, "does not answer just now" in answer.text) == (503, True)
    assert not browser.is_in
    provider.down = set()
    assert browser.signs_in().status_code == 303


def test_a_provider_that_is_gone_is_told_of_plainly(engine, council):
    lost = IdentityProvider({"sub": "1"})
    with serving(lost.app()) as url:
        lost.url = url
    council.parts.settings.oidc_issuer = url
    with serving(council.app()) as here:
        answer = httpx.get(f"{here}/staff/sign-in/oidc")
    assert (answer.status_code, "does not answer just now" in answer.text) == (503, True)


@pytest.mark.parametrize(
    "about",
    [
        {"issuer": "https://evil.example"},
        {"authorization_endpoint": "javascript:alert(1)"},
        {"authorization_endpoint": "http://evil.example/authorize"},
        {"token_endpoint": "http://evil.example/token"},
        {"jwks_uri": "file:///etc/passwd"},
        {"jwks_uri": None},
        {"token_endpoint": "https://[broken"},
    ],
    ids=str,
)
def test_a_provider_that_says_odd_things_of_itself_is_not_gone_to(council, provider, about):
    provider.about = about
    answer = Browser(council).goes_out()
    assert (answer.status_code, "settings of signing in" in answer.text) == (503, True)


def test_a_wrong_secret_is_told_of_as_a_setting(council, provider):
    council.parts.settings.oidc_client_id = "somebody else"
    with serving(council.app()) as url:
        council.url = url
        browser = Browser(council)
        way = browser.comes_with().replace(council.parts.settings.public_url, url)
        answer = browser.comes_back(way)
    assert (answer.status_code, "settings of signing in" in answer.text) == (503, True)


def test_new_keys_are_fetched_once_and_old_ones_end(council, provider):
    assert Browser(council).signs_in().status_code == 303
    assert provider.asked.count("jwks") == 1
    assert Browser(council).signs_in().status_code == 303
    assert provider.asked.count("jwks") == 1
    assert provider.asked.count("discovery") == 1
    provider.key, provider.published = OTHER, [OTHER]
    assert Browser(council).signs_in().status_code == 303
    assert provider.asked.count("jwks") == 2
    provider.key = KEYS["RS256"]
    assert Browser(council).signs_in().status_code == 403
    assert provider.asked.count("jwks") == 3


def test_what_the_provider_said_is_believed_for_an_hour(council, provider):
    assert Browser(council).signs_in().status_code == 303
    council.ahead, provider.ahead = timedelta(minutes=61), 61 * 60
    assert Browser(council).signs_in().status_code == 303
    assert provider.asked.count("jwks") == provider.asked.count("discovery") == 2


def test_keys_that_are_no_keys_are_passed_over(council, provider):
    class Odd:
        def as_dict(self, private):
            return {"kty": "RSA", "n": "?", "e": "AQAB"}

    class Secret(Odd):
        def as_dict(self, private):
            return {"kty": "oct", "k": "c2VjcmV0", "kid": KEYS["RS256"].kid}

    provider.published = [Odd(), Secret(), KEYS["RS256"]]
    assert Browser(council).signs_in().status_code == 303
    provider.published = []
    council.ahead, provider.ahead = timedelta(minutes=61), 61 * 60
    assert Browser(council).signs_in().status_code == 403
