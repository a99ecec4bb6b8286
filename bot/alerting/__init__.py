"""Telling somebody that a person may be at risk, until somebody says that they have it."""

from bot.alerting.setting_up import alerts_of, duty_texts_of, ready

__all__ = ["alerts_of", "duty_texts_of", "ready"]
