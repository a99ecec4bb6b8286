"""Which address each kind of provider vouches for."""

import pytest

from bot.console.identity.vouching import vouched_name

TENANT = "3f2504e0-4f89-41d3-9a0c-0305e82c3301"
ENTRA = f"https://login.microsoftonline.com/{TENANT}/v2.0"
GOOGLE = "https://accounts.google.com"
KEYCLOAK = "https://id.council.example/realms/staff"
MO = "mo@council.example"
OF_TENANT = {"tid": TENANT, "preferred_username": "Mo@Council.example"}
VERIFIED = {"email": MO, "email_verified": True}


@pytest.mark.parametrize(
    ("issuer", "claims", "name"),
    [
        (ENTRA, OF_TENANT, MO),
        (ENTRA, {**OF_TENANT, "idp": ENTRA, "acct": 0}, MO),
        (ENTRA, {**OF_TENANT, "email": "ceo@council.example", "email_verified": True}, MO),
        (ENTRA, VERIFIED, None),
        (ENTRA, {**OF_TENANT, "tid": "another"}, None),
        (ENTRA, {"preferred_username": MO}, None),
        (ENTRA, {**OF_TENANT, "acct": 1}, None),
        (ENTRA, {**OF_TENANT, "idp": "https://sts.windows.net/another/"}, None),
        (ENTRA, {**OF_TENANT, "idp": "live.com"}, None),
        (ENTRA, {**OF_TENANT, "preferred_username": "+447700900123"}, None),
        ("https://login.microsoftonline.com/council.example/v2.0", OF_TENANT, None),
        (GOOGLE, {**VERIFIED, "hd": "council.example"}, MO),
        (GOOGLE, VERIFIED, None),
        (GOOGLE, {"email": "Mo.North@gmail.com", "email_verified": True}, "mo.north@gmail.com"),
        (GOOGLE, {"email": MO, "hd": "council.example"}, None),
        (KEYCLOAK, VERIFIED, MO),
        (KEYCLOAK, {"email": MO, "email_verified": "true"}, None),
        (KEYCLOAK, {"email": MO, "email_verified": False}, None),
        (KEYCLOAK, {"email": MO}, None),
        (KEYCLOAK, {"preferred_username": MO}, None),
        (KEYCLOAK, {**VERIFIED, "email": [MO]}, None),
        (KEYCLOAK, {**VERIFIED, "email": "mo"}, None),
        (KEYCLOAK, {**VERIFIED, "email": ""}, None),
        (KEYCLOAK, {**VERIFIED, "email": "mo@council.example, ceo@council.example"}, None),
        (KEYCLOAK, {**VERIFIED, "email": "mo@coun\u017fil.example"}, None),
    ],
)
def test_who_is_vouched_for(issuer, claims, name):
    assert vouched_name(claims, issuer) == name
