"""Signing in through an organisation's identity provider, by OpenID Connect."""
