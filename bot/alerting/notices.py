"""Whether alerts get through, in sentences for whoever looks concerns up."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.alerting.alerts import NAME
from bot.alerting.post import FolderPost
from bot.alerting.setting_up import post_of
from bot.settings import Settings, SettingsProblem
from storage.heartbeats import WELL, Heartbeat

SILENT = timedelta(minutes=1)


def notices(settings: Settings, beats: Sequence[Heartbeat], now: datetime) -> list[str]:
    """What there is to know about alerts now; nothing while they go by mail and get through."""
    return [*of_settings(settings), *_of_beats(beats, now)]


def of_settings(settings: Settings) -> list[str]:
    """What there is to know about where alerts go, as it is set up."""
    try:
        post = post_of(settings)
    except SettingsProblem as problem:
        return [f"Nobody is told of concerns: {problem}"]
    if isinstance(post, FolderPost):
        return [f"Nobody is told of concerns by mail: alerts are files in {post.folder}."]
    return []


def _of_beats(beats: Sequence[Heartbeat], now: datetime) -> list[str]:
    last = next((beat for beat in beats if beat.name == NAME), None)
    if last is None or now - last.beat_at > SILENT:
        return ["Nobody is being told of concerns now: delivery is not running (earshot run)."]
    return [] if last.state == WELL else [f"Alerts do not get through. {last.state}"]
