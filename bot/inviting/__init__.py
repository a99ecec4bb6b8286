"""Rounds of invitations: read from a list, planned, begun, followed by reminders."""
