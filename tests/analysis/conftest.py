"""Every test that asks for a store runs on SQLite and on PostgreSQL."""

from databases import empty_url, engine, file, kind, store, templates, url

__all__ = ["empty_url", "engine", "file", "kind", "store", "templates", "url"]
