"""Figures about places: described, checked, joined by boundary year, never about a person."""
