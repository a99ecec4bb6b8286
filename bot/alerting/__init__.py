"""Telling somebody that a person may be at risk, until somebody says that they have it."""
