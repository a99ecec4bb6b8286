"""Which guide is meant by an id: the published one, else the folder's; the command line agrees."""

from dataclasses import replace

import pytest
from arriving import GUIDES, NOW

from bot.which_guide import OpeningProblem, RetiredGuide, WhichGuide
from dialogues.loading import load_guide
from storage import database, guide_drafts, publishing, respondents


@pytest.fixture
def surroundings(texting, tmp_path):
    (tmp_path / "guides" / "broken.yml").write_text("id: [")
    return texting


def publish(connection, organisation: str, **changed) -> int:
    """Publish the little guide with something changed; its organisation."""
    whose = respondents.organisation(connection, organisation, NOW)
    little = load_guide(GUIDES / "little.yml").guide
    guide = replace(little, **changed)
    draft = guide_drafts.keep(connection, whose, guide.id, {"x.yml": ""}, {}, "ada", NOW)
    place = publishing.standing(connection, whose, guide.id).place
    assert publishing.publish(connection, whose, guide, draft, place, "ada", NOW)
    return whose


def test_what_was_published_last_comes_before_the_folders(front):
    which = WhichGuide(GUIDES)
    with front.engine.begin() as connection:
        north = publish(connection, "North", version="2")
        assert which.meant(connection, north, "little").guide.version == "2"
        publish(connection, "North", version="3")
        assert which.meant(connection, north, "little").guide.version == "3"
        south = respondents.organisation(connection, "South", NOW)
        for other in (south, 0):
            assert which.meant(connection, other, "little").guide.version == "1.0"
        publish(connection, "North", id="alone")
        assert which.meant(connection, north, "alone").guide.id == "alone"
        with pytest.raises(OpeningProblem):
            which.meant(connection, south, "alone")
        with pytest.raises(OpeningProblem):
            which.meant(connection, north, "no-such")


def test_a_retired_one_is_meant_by_nobody_until_it_is_back(front):
    which = WhichGuide(GUIDES)
    with front.engine.begin() as connection:
        north = respondents.organisation(connection, "North", NOW)
        south = respondents.organisation(connection, "South", NOW)
        assert publishing.retire(connection, north, "little", "ada", NOW)
        assert not publishing.retire(connection, north, "little", "ada", NOW)
        with pytest.raises(RetiredGuide):
            which.meant(connection, north, "little")
        assert which.meant(connection, south, "little").guide.id == "little"
        assert publishing.bring_back(connection, north, "little")
        assert not publishing.bring_back(connection, north, "little")
        assert which.meant(connection, north, "little").guide.id == "little"


def test_publishing_after_somebody_else_changes_nothing(front):
    with front.engine.begin() as connection:
        north = publish(connection, "North", version="2")
        little = load_guide(GUIDES / "little.yml").guide
        draft = guide_drafts.keep(connection, north, "little", {"y.yml": ""}, {}, "bob", NOW)
        for stale in (0, 2, 7):
            late = publishing.publish(connection, north, little, draft, stale, "bob", NOW)
            assert late is None
        assert publishing.standing(connection, north, "little").place == 1


def test_keywords_lead_into_published_guides_and_never_into_retired_ones(earshot, surroundings):
    engine = database.open_database(surroundings["EARSHOT_DATABASE_URL"])
    with engine.begin() as connection:
        whose = publish(connection, "Friendship North", id="winter")
        publishing.retire(connection, whose, "little", "ada", NOW)
    add = ("entrances", "add")
    led = earshot(*add, "SNOW", "--place", "a", "--guide", "winter")
    assert led.out == "SNOW leads into winter (en, short path) for Friendship North.\n"
    other = earshot(*add, "SNOW", "--place", "a", "--guide", "winter", "--organisation", "Council")
    assert (other.code, 'There is no guide "winter"' in other.err) == (7, True)
    retired = earshot(*add, "TALK", "--place", "a")
    assert (retired.code, "little is retired" in retired.err) == (7, True)
    assert earshot(*add, "TALK", "--place", "a", "--organisation", "Council").code == 0
    assert earshot(*add, "OTHER", "--place", "a", "--guide", "broken").code == 7
    assert earshot(*add, "FILES", "--place", "a", "--guide", str(GUIDES / "little.yml")).code == 0
    engine.dispose()
