"""Settings: environment, then .env, then defaults; a wrong one is named."""

import pytest

from bot.settings import Settings, SettingsProblem, home, load_settings


@pytest.fixture(autouse=True)
def _without_settings(monkeypatch):
    for field in Settings.model_fields:
        monkeypatch.delenv(f"EARSHOT_{field.upper()}", raising=False)


@pytest.fixture
def env_file(tmp_path):
    return tmp_path / ".env"


def test_defaults_are_safe_and_start_at_the_project(env_file):
    settings = load_settings(env_file)
    assert settings.database_url == f"sqlite:///{home()}/var/earshot.db"
    assert settings.var_dir == home() / "var"
    assert settings.assistant_address is None


def test_the_environment_goes_before_the_file_and_the_file_before_defaults(env_file, monkeypatch):
    env_file.write_text("EARSHOT_LANGUAGE=pl\nEARSHOT_GUIDE=from-file\nSOMETHING_ELSE=1\n")
    monkeypatch.setenv("EARSHOT_GUIDE", "from-environment")
    settings = load_settings(env_file)
    assert (settings.language, settings.guide) == ("pl", "from-environment")
    assert settings.lease_seconds == 90


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("LEASE_SECONDS", "soon", "EARSHOT_LEASE_SECONDS is wrong: input should be a valid int"),
        ("LEASE_SECONDS", "1", "EARSHOT_LEASE_SECONDS is wrong: input should be greater"),
        ("LOG_LEVEL", "loud", "EARSHOT_LOG_LEVEL is wrong: input should be 'debug'"),
        ("DATABASE_URL", "mysql://x", "EARSHOT_DATABASE_URL is wrong: it must begin with sqlite"),
        ("ASSISTANT_ADDRESS", "http://10.1.1.1:5", "EARSHOT_ASSISTANT_ADDRESS is wrong: it must"),
        ("ASSISTANT_ADDRESS", "unix:/x.sock", "EARSHOT_ASSISTANT_SECRET is needed when"),
        ("DATABSE_URL", "sqlite:///x", "no setting EARSHOT_DATABSE_URL: did you mean EARSHOT_DATA"),
    ],
)
@pytest.mark.parametrize("where", ["environment", "file"])
def test_a_wrong_setting_is_named(env_file, monkeypatch, where, name, value, sentence):
    if where == "environment":
        monkeypatch.setenv(f"EARSHOT_{name}", value)
    else:
        env_file.write_text(f"EARSHOT_{name}={value}\n")
    with pytest.raises(SettingsProblem, match=sentence):
        load_settings(env_file)


def test_secrets_do_not_show(env_file, monkeypatch):
    monkeypatch.setenv("EARSHOT_ASSISTANT_ADDRESS", "http://127.0.0.1:5006")
    monkeypatch.setenv("EARSHOT_ASSISTANT_SECRET", "hush-hush")
    monkeypatch.setenv("EARSHOT_DATABASE_URL", "postgresql://me:pass-word@db/earshot")
    shown = repr(load_settings(env_file))
    assert "hush-hush" not in shown
    assert "pass-word" not in shown


def test_an_unreadable_file_is_explained(env_file):
    env_file.write_bytes(b"EARSHOT_GUIDE=\xff\xfe")
    with pytest.raises(SettingsProblem, match=r"\.env cannot be read"):
        load_settings(env_file)


TENANT = "https://login.microsoftonline.com/3f2504e0-4f89-41d3-9a0c-0305e82c3301/v2.0"
OIDC = {
    "PUBLIC_URL": "https://earshot.example",
    "OIDC_ISSUER": TENANT,
    "OIDC_CLIENT_ID": "earshot",
    "OIDC_CLIENT_SECRET": "hush-hush",
}


@pytest.mark.parametrize("missing", OIDC)
def test_an_identity_provider_is_set_whole_or_not_at_all(env_file, monkeypatch, missing):
    for name, value in OIDC.items():
        monkeypatch.setenv(f"EARSHOT_{name}", value)
    assert load_settings(env_file).through_provider
    monkeypatch.setenv(f"EARSHOT_{missing}", "")
    with pytest.raises(SettingsProblem, match="OIDC_CLIENT_SECRET and EARSHOT_PUBLIC_URL must"):
        load_settings(env_file)


@pytest.mark.parametrize(
    ("issuer", "sentence"),
    [
        ("http://id.council.example", "begin with https"),
        ("id.council.example", "begin with https"),
        ("javascript:alert(1)", "begin with https"),
        ("https://me@id.council.example", "without"),
        ("https://id.council.example/?a=b", "without"),
        ("https://login.microsoftonline.com/common/v2.0", "your own tenant"),
        ("https://login.microsoftonline.com/organizations/v2.0", "your own tenant"),
        (TENANT.replace("3f2504e0-4f89-41d3-9a0c-0305e82c3301",
                        "9188040d-6c67-4c5b-b112-36a304b66dad"), "your own tenant"),
    ],
)  # fmt: skip
def test_an_identity_provider_that_is_not_one_organisations_is_refused(
    env_file, monkeypatch, issuer, sentence
):
    for name, value in {**OIDC, "OIDC_ISSUER": issuer}.items():
        monkeypatch.setenv(f"EARSHOT_{name}", value)
    with pytest.raises(SettingsProblem, match=f"EARSHOT_OIDC_ISSUER is wrong: it must.*{sentence}"):
        load_settings(env_file)
