"""Letters in the outbox of a data folder, put there and looked at by hand."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path

BODY = (
    '{"blocks":[{"said":{"_0":"When is it open?"}},{"paragraph":{"_0":"On Monday."}},{"reason":{"_0":"A test."}}]}'
)


def put(data: Path, count: int, to: str, **changed) -> None:
    """Forgets what letters there are, and puts new ones there; `{}` in the address is their number."""
    now = int(time.time() * 1000)
    usual = {
        "kind": "test", "subject": "Grüße from the hall", "language": "en-GB", "is_right_to_left": 0, "answers": "",
        "made_at": now, "state": "queued", "due_at": now, "tries": 0, "body": BODY,
    }
    with closing(sqlite3.connect(data / "heard.sqlite", timeout=30)) as store, store:
        store.execute("DELETE FROM letter")
        for number in range(1, count + 1):
            row = {"id": number, "to_address": to.format(number), "message_key": f"key{number}", **usual, **changed}
            names = ", ".join(row)
            store.execute(f"INSERT INTO letter ({names}) VALUES ({', '.join('?' * len(row))})", list(row.values()))


def rows(data: Path, question: str) -> list[tuple]:
    """What the tables say."""
    with closing(sqlite3.connect(data / "heard.sqlite", timeout=30)) as store:
        return store.execute(question).fetchall()
