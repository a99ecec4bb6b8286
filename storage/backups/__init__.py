"""Backups of the store: one encrypted file that either kind of database can be restored from."""
