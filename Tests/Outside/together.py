"""Two hundred people send at once, on either engine: nothing is lost, nothing is there twice.

    python together.py PATH-OF-HEARD

They sit behind one network address, like a school, fill in the three pages and press "send" in the same moment, each
twice. Every one must get a number of their own and find their words by their private link; the record is then read
again, and holds as many points as people.
"""

import re
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from kit.servers import Running, fresh_area, postgres  # noqa: E402
from kit.visitor import AREA, Visitor  # noqa: E402

PEOPLE = 200
NEW = AREA + "/points/new"


def words(number: int) -> str:
    return f"Question {number:03} of a class: when is the hall open to us?"


def person(server: Running, number: int, start: threading.Barrier) -> tuple[int, str, str]:
    """Gives the person's number, the point's number and the private link."""
    visitor = Visitor(server.address)
    try:
        visitor.open(NEW)
        visitor.press(NEW, {"question-1": words(number)}, ("do", "on"))
        visitor.press(visitor.page.target, {"seen": "forum-and-service", "service": "unknown"})
        check = visitor.page
    except Exception as problem:
        start.abort()
        raise AssertionError(f"before the check page: {problem!r}") from problem
    start.wait(timeout=120)
    first = visitor.press(check.target)
    visitor.page = check
    second = visitor.press(check.target)
    found = [re.search(r"P-\d{4}-\d+", page.words) for page in (first, second)]
    assert all(found), f"{first.status} {first.heading}, {second.status} {second.heading}"
    assert found[0][0] == found[1][0], "a form sent twice made two points"
    link = next(link for link in first.links if re.search(r"/r/[a-z0-9]{26}$", link))
    return number, found[0][0], link


def nothing_is_lost(server: Running) -> str:
    start = threading.Barrier(PEOPLE)
    started = time.monotonic()
    with ThreadPoolExecutor(PEOPLE) as people:
        sent = [people.submit(person, server, number, start) for number in range(PEOPLE)]
    troubles = [each.exception() for each in sent if each.exception()]
    for trouble in sorted(troubles, key=lambda trouble: isinstance(trouble, threading.BrokenBarrierError)):
        raise AssertionError(f"{len(troubles)} of {PEOPLE} could not send: {trouble!r}")
    done = [each.result() for each in sent]
    seconds = time.monotonic() - started
    assert len({point for _, point, _ in done}) == PEOPLE, "two people got one number"
    visitor = Visitor(server.address)
    for number, point, link in done:
        page = visitor.open(link)
        assert words(number) in page.words and point in page.words, f"{point} is not what was sent: {page.status}"
    checked = server.command("record", "check")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert server.command("show", f"{done[0][1][:7]}{PEOPLE:04}").returncode == 0, "the last number is missing"
    assert server.command("show", f"{done[0][1][:7]}{PEOPLE + 1:04}").returncode != 0, "there are more points than people"
    return f"{PEOPLE} people, {PEOPLE} points, {seconds:.1f} s. {checked.stdout.strip()}"


def main() -> int:
    heard = Path(sys.argv[1]).resolve()
    passed = failed = 0
    with postgres() as database:
        for engine, address in (("SQLite", None), ("PostgreSQL", database)):
            try:
                with fresh_area(heard, address) as (server, _):
                    print(f"{engine}: {nothing_is_lost(server)}", flush=True)
                passed += 1
            except Exception as problem:  # the other engine is tried whatever happens on this one
                failed += 1
                print(f"{engine}: {str(problem)[:800]}", flush=True)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
