"""The calendar of commitments, read by an iCalendar library not ours.

    python dates.py PATH-OF-HEARD

Needs the PyPI package `icalendar`. Starts a demo, reads `/marlow-heath/commitments.ics`, and holds each event against the
same row of `/marlow-heath/commitments.csv`: its day, its identity, whether it is off. Exit status: 0 agreed, 1 not.
"""

import csv
import io
import sys
import urllib.request
from pathlib import Path

import icalendar

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.dont_write_bytecode = True

from kit.servers import demo  # noqa: E402

LONGEST = 75


def read(address, path):
    with urllib.request.urlopen(f"{address}/marlow-heath/{path}") as answer:
        return answer.headers["Content-Type"], answer.read()


def faults_of_form(raw):
    """What RFC 5545 3.1 asks of the bytes alone."""
    lines = raw.split(b"\r\n")
    if lines.pop() != b"":
        yield "the last line does not end"
    for line in lines:
        if len(line) > LONGEST or b"\n" in line or b"\r" in line:
            yield f"a line is too long or broken: {line!r}"
        line.decode("utf-8")


def faults_of_event(event, row):
    if event.get("dtstart").dt.isoformat() != row["due_on"]:
        yield f"{row['reference']}: {event.get('dtstart').dt} is not {row['due_on']}"
    if (event.get("dtend").dt - event.get("dtstart").dt).days != 1:
        yield f"{row['reference']} does not last one day"
    if (event.get("status") == "CANCELLED") != (row["state"] in ("given-up", "replaced")):
        yield f"{row['reference']} is {event.get('status')} and {row['state']}"
    if row["what"].lstrip("'")[:20] not in str(event.get("description")):
        yield f"{row['reference']} does not say what was promised"
    if event.get("dtstamp") is None or int(event.get("sequence")) < 0:
        yield f"{row['reference']} does not say when it changed"


def main(program):
    passed, faults = 0, []
    with demo(Path(program)) as server:
        kind, raw = read(server.address, "commitments.ics")
        table = read(server.address, "commitments.csv")[1].decode("utf-8-sig")
        again = read(server.address, "commitments.ics")[1]
    rows = {row["reference"]: row for row in csv.DictReader(io.StringIO(table))}
    faults += [] if kind.startswith("text/calendar") else [f"it is said to be {kind}"]
    faults += [] if raw == again else ["asked again, it is not the same"]
    faults += list(faults_of_form(raw))
    calendar = icalendar.Calendar.from_ical(raw)
    for name in ("X-WR-CALNAME", "REFRESH-INTERVAL", "PRODID", "VERSION"):
        faults += [] if calendar.get(name) else [f"it has no {name}"]
    events = {str(event.get("uid")): event for event in calendar.walk("VEVENT")}
    faults += [] if rows and len(events) == len(rows) else [f"{len(events)} events for {len(rows)} commitments"]
    for uid, event in events.items():
        row = rows.get(uid.split(".")[0])
        wrong = list(faults_of_event(event, row)) if row else [f"{uid} is nothing that is promised"]
        faults += wrong
        passed += not wrong
    for fault in faults:
        print(fault)
    print(f"{passed} passed, {len(faults)} failed")
    return 1 if faults else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
