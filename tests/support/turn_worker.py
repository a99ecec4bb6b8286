"""A worker in a process of its own: ``turn_worker.py URL NAME MODE``.

MODE ``work`` takes turns until none is due; ``lease`` and ``commit`` stop for
good after leasing, or inside the commit's transaction, so as to be killed.
"""

import sys
import time

from storing import NOW, Store

from storage import conversations, database
from storage.lookups import code_answer


def work(store: Store, name: str) -> None:
    while (lease := store.lease(name)) is not None:
        store.commit(lease, store.outcome(lease))
        print(lease.conversation, lease.turns, flush=True)


def stop_here(store: Store, name: str, inside_commit: bool) -> None:
    lease = store.lease(name)
    assert lease is not None
    if not inside_commit:
        print("leased", flush=True)
        time.sleep(600)
    with store.engine.begin() as connection:
        outcome = store.outcome(lease)
        conversations.commit_turn(connection, lease, outcome, store.now, code_answer)
        print("in commit", flush=True)
        time.sleep(600)


if __name__ == "__main__":
    url, name, mode = sys.argv[1:]
    engine = database.open_database(url, busy_seconds=60)
    store = Store(engine, now=NOW)
    if mode == "work":
        work(store, name)
    else:
        stop_here(store, name, inside_commit=mode == "commit")
