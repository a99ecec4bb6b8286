"""Sending what is in the outbox: in order, once, at the right time and pace."""
