"""The assistant's process: Rasa, and the turn service around it.

Runs in the environment of its own (`.venv-assistant`); holds no data, opens no
database, and listens on loopback or a unix socket only.
"""
