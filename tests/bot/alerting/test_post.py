"""Mail through a real server on loopback, and what is said when it will not go."""

import socket
import ssl
import stat
from datetime import UTC, datetime

import pytest
from mail_server import certificate, free_port, mail_server

from bot.alerting.mail_problems import SENTENCES, MailProblem
from bot.alerting.post import FolderPost, Letter, MailPost

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
LETTER = Letter("C-7KQ2M9", "Concern C-7KQ2M9", "Please look.\nIt is urgent.\n")
LEAD = "lead@charity.example"


def post(port: int, **how) -> MailPost:
    how = {"security": "none", "sender": "earshot@charity.example", "patience": 5.0, **how}
    return MailPost("127.0.0.1", port, recipient=LEAD, **how)


def trouble(post: MailPost) -> MailProblem:
    with pytest.raises(MailProblem) as raised:
        post.send(LETTER, NOW)
    return raised.value


def test_a_letter_arrives_as_it_was_written():
    with mail_server() as server:
        post(server.port).send(LETTER, NOW)
    [letter] = server.letters
    assert letter["Subject"] == "Concern C-7KQ2M9"
    assert letter["From"] == "earshot@charity.example"
    assert letter["To"] == LEAD
    assert letter["Date"].datetime == NOW
    assert letter["Auto-Submitted"] == "auto-generated"
    assert letter["Message-ID"].endswith("@charity.example>")
    assert letter.get_content().splitlines() == LETTER.body.splitlines()


def test_a_letter_goes_over_starttls_with_name_and_password(tmp_path):
    serving, believing = certificate(tmp_path)
    with mail_server(starttls=serving, password="right") as server:
        post(server.port, security="starttls", tls=believing, user="earshot",
             password="right").send(LETTER, NOW)  # fmt: skip
    assert server.secured == [True]


def test_a_letter_goes_over_a_connection_secured_from_the_start(tmp_path):
    serving, believing = certificate(tmp_path)
    with mail_server(tls=serving) as server:
        post(server.port, security="tls", tls=believing).send(LETTER, NOW)
    assert len(server.letters) == 1


def test_a_server_that_is_away():
    problem = trouble(post(free_port()))
    assert problem.kind == "away"
    assert "EARSHOT_SMTP_HOST" in str(problem)


def test_a_server_that_is_away_and_comes_back():
    port = free_port()
    sending = post(port)
    assert trouble(sending).kind == "away"
    with mail_server(port) as server:
        sending.send(LETTER, NOW)
    assert len(server.letters) == 1


def test_a_server_that_listens_and_says_nothing():
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        problem = trouble(post(listening.getsockname()[1], patience=0.2))
    assert problem.kind == "slow"


@pytest.mark.parametrize("command", ["MAIL", "RCPT", "DATA"])
def test_a_server_that_falls_silent_half_way(command):
    with mail_server() as server:
        server.silent[command] = 3.0
        assert trouble(post(server.port, patience=0.2)).kind == "slow"
    assert server.letters == []


@pytest.mark.parametrize("goodbye", ["421 shutting down", "500 what"])
def test_a_letter_that_was_taken_was_taken_however_the_server_says_goodbye(goodbye):
    with mail_server() as server:
        server.answers["QUIT"] = goodbye
        post(server.port).send(LETTER, NOW)
    assert len(server.letters) == 1


def test_a_server_without_starttls_gets_neither_letter_nor_password():
    with mail_server(password="right") as server:
        problem = trouble(post(server.port, security="starttls", user="earshot", password="right"))
    assert problem.kind == "no_starttls"
    assert "EARSHOT_SMTP_SECURITY" in str(problem)
    assert server.letters == []


def test_a_certificate_that_nobody_vouches_for(tmp_path):
    serving, _ = certificate(tmp_path)
    with mail_server(starttls=serving) as server:
        problem = trouble(post(server.port, security="starttls"))
    assert problem.kind == "certificate"
    assert "EARSHOT_SMTP_HOST" in str(problem)


def test_a_certificate_of_another_server(tmp_path):
    serving, believing = certificate(tmp_path, "127.0.0.2")
    with mail_server(tls=serving) as server:
        assert trouble(post(server.port, security="tls", tls=believing)).kind == "certificate"


def test_a_server_that_does_not_speak_tls():
    with mail_server() as server:
        problem = trouble(post(server.port, security="tls", tls=ssl.create_default_context()))
    assert problem.kind == "tls"


def test_a_wrong_password_names_the_settings_and_not_the_password():
    with mail_server(password="right") as server:
        problem = trouble(post(server.port, user="earshot", password="wrong-one"))
    assert (problem.kind, problem.code) == ("sign_in", 535)
    assert "EARSHOT_SMTP_USER" in str(problem)
    assert "EARSHOT_SMTP_PASSWORD" in str(problem)
    assert "wrong-one" not in str(problem)


def test_a_server_that_wants_a_password_when_there_is_none():
    with mail_server(password="right") as server:
        problem = trouble(post(server.port))
    assert (problem.kind, problem.code) == ("wants_sign_in", 530)


def test_a_server_where_nobody_can_sign_in():
    with mail_server() as server:
        problem = trouble(post(server.port, user="earshot", password="x"))
    assert problem.kind == "no_sign_in"


@pytest.mark.parametrize(
    ("command", "answer", "kind", "setting"),
    [
        ("MAIL", "550 unknown sender", "sender", "EARSHOT_ALERT_FROM"),
        ("RCPT", f"550 no such user {LEAD}", "recipient", "EARSHOT_ALERT_ADDRESS"),
        ("RCPT", "450 come back later", "refused", "EARSHOT_SMTP_HOST"),
        ("DATA", "451 disk full", "refused", "EARSHOT_SMTP_HOST"),
        ("DATA", "554 looks like spam", "refused", "EARSHOT_SMTP_HOST"),
        ("MAIL", "421 too many", "refused", "EARSHOT_SMTP_HOST"),
    ],
)
def test_a_server_that_refuses(command, answer, kind, setting):
    with mail_server() as server:
        server.answers[command] = answer
        problem = trouble(post(server.port))
    assert (problem.kind, problem.code) == (kind, int(answer[:3]))
    assert setting in str(problem)
    assert LEAD not in str(problem)
    assert server.letters == []


def test_neither_address_nor_password_shows_in_a_traceback():
    shown = repr(post(25, user="earshot", password="secret-one"))
    assert LEAD not in shown
    assert "secret-one" not in shown


@pytest.mark.parametrize("kind", SENTENCES)
def test_every_sentence_names_a_setting(kind):
    assert "EARSHOT_" in SENTENCES[kind]


def test_without_a_mail_server_letters_lie_in_a_folder_for_its_owner_only(tmp_path):
    folder = tmp_path / "alerts"
    FolderPost(folder).send(LETTER, NOW)
    [file] = folder.iterdir()
    assert file.name == "20260302-093000-C-7KQ2M9.txt"
    assert file.read_text() == "Concern C-7KQ2M9\n\nPlease look.\nIt is urgent.\n"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_folder_that_cannot_be_made_names_the_setting(tmp_path):
    (tmp_path / "alerts").write_text("a file, not a folder")
    with pytest.raises(MailProblem, match="EARSHOT_VAR_DIR"):
        FolderPost(tmp_path / "alerts").send(LETTER, NOW)
