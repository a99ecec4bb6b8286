"""The store: all SQL, and everything that must not be lost or told.

An inbound reply walks ``inbox``, ``leases``, ``turns`` (with ``blanking``,
``answers``, ``consents``, ``withdrawing``) and ``outbox``; an answer walks from
``studies`` into ``extracts`` with its ``codebook``. ``database`` opens the
store, ``models`` are its tables, ``docs/store.md`` describes every column. The
caller owns every transaction.
"""
