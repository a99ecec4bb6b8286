"""Pages over a synthetic study say so; doors for real people do not open on it."""

import httpx
import pytest
from simulated import study

from analysis.simulation.storing import store_study
from bot.alerting.setting_up import ready
from bot.console.made_up import AGAIN, MadeUp
from bot.settings import Settings, SettingsProblem
from storage.database import for_reading

SAID = "Synthetic study: these people are made up."


def test_every_page_says_so(office):
    store_study(office.engine, study(), 3, "Friendship North")
    office.hire("ann", "administrator")
    desk = office.sign_in("ann")
    for page in ("", "/people", "/invitations", "/guides", "/audit", "/conversations/999"):
        assert SAID in desk.see(page)
    assert SAID in httpx.get(f"{office.url}/staff/sign-in").text


def test_pages_over_real_people_do_not(office):
    office.hire("ann", "administrator")
    assert SAID not in office.sign_in("ann").see("")


def test_the_store_is_asked_again_after_a_while(engine):
    now = [0.0]
    made_up = MadeUp(for_reading(engine), lambda: now[0])
    assert not made_up()
    store_study(engine, study(), 2, "Friendship North")
    assert not made_up()
    now[0] += AGAIN
    assert made_up()


@pytest.mark.parametrize("open_to", [{"public_url": "https://earshot.example"}, {"demo": False}])
def test_real_doors_do_not_open(engine, office, open_to):
    settings = Settings(_env_file=None, **open_to)
    with engine.connect() as connection:
        ready(settings, connection, office.keys)
    store_study(engine, study(), 2, "Friendship North")
    with engine.connect() as connection:
        with pytest.raises(SettingsProblem, match="nobody real may come among them"):
            ready(settings, connection, office.keys)
        ready(Settings(_env_file=None), connection, office.keys)
