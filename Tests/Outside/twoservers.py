#!/usr/bin/env python3
"""Two servers on one PostgreSQL fetch from one mailbox, and die in the middle of it: each mail is taken once.

    twoservers.py HEARD

The mailbox is a Dovecot without rights on this machine. Mails come all the while; again and again one server or both
are killed where they stand and started anew. Whatever was under way then, every mail ends as one message on a whole
record, marked read in the mailbox, and a letter that came back counts once.
"""

import random
import subprocess
import sys
import time
import traceback
from contextlib import ExitStack, contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.dont_write_bytecode = True

from kit import dovecot  # noqa: E402
from kit.servers import MADE, command, postgres, running, scratch  # noqa: E402

MAILS_A_ROUND, ROUNDS = 40, 6
SECONDS = 120


def mail(number: int) -> str:
    """Some of a few lines, some long, so that servers are found at every step of taking one."""
    text = f"When will the minutes of meeting {number} be published?\r\n" + "We wait for them. \r\n" * (number % 7 * 400)
    return "\r\n".join([
        "Return-Path: <hello@forum.example>", "From: Pat Example <hello@forum.example>", "To: send@council.example",
        "Date: Mon, 16 Nov 2026 09:30:00 +0000", f"Message-ID: <{number}@forum.example>", f"Subject: About {number}",
        "", text, "",
    ])


class Area:
    """A real area on PostgreSQL, and its mailbox."""

    def __init__(self, heard: Path, folder: Path, database: str, box: dovecot.Box):
        self.heard, self.data, self.database, self.box = heard, folder / "data", database, box
        self.environment = {"HEARD_DATABASE_URL": database, "HEARD_IMAP_URL": box.address()}
        for words in MADE:
            made = self.run(*words)
            assert made.returncode == 0, made.stderr

    def run(self, *words: object) -> subprocess.CompletedProcess:
        return command(self.heard, *words, "--data", self.data, environment=self.environment)

    def serving(self, name: str):
        return running(self.heard, "serve", data=self.data, environment=self.environment, name=name)

    def number(self, question: str) -> int:
        asked = ["psql", "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", self.address, "--command", question]
        return int(subprocess.run(asked, capture_output=True, text=True, check=True).stdout)

    @property
    def address(self) -> str:
        return self.database.replace("postgres://", "postgresql://", 1)


@contextmanager
def area(heard: Path):
    with postgres() as database, scratch() as folder, dovecot.dovecot(folder) as box:
        yield Area(heard, folder, database, box)


def until(is_so, seconds: float = SECONDS) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if is_so():
            return True
        time.sleep(0.1)
    return False


def whole(here: Area, count: int) -> None:
    """So many mails were put into the mailbox: each is one message, and the record is whole."""
    assert here.box.unread() == 0, f"{here.box.unread()} are not marked read"
    messages = here.number("SELECT COUNT(*) FROM message")
    assert messages == count, f"{messages} messages of {count} mails"
    digests = here.number("SELECT COUNT(DISTINCT digest) FROM message")
    assert digests == count, f"{digests} digests of {count} mails"
    waiting = here.number("SELECT COUNT(*) FROM mailbox_fetch_left")
    assert waiting == 0, f"{waiting} are still to be taken"
    checked = here.run("record", "check")
    assert checked.returncode == 0, checked.stdout + checked.stderr


def side_by_side(heard: Path) -> str:
    """Both live: neither gets in the other's way."""
    with area(heard) as here, here.serving("-one") as one, here.serving("-two") as two:
        for number in range(100):
            here.box.put(mail(number))
        started = time.monotonic()
        assert until(lambda: here.box.unread() == 0), one.printed() + two.printed()
        seconds = time.monotonic() - started
        assert until(lambda: here.number("SELECT COUNT(*) FROM mailbox_fetch_left") == 0)
        whole(here, 100)
        for server in (one, two):
            assert "left in the mailbox" not in server.printed(), server.printed()
    return f"100 mails, 100 messages, {seconds:.1f} s"


def killed(heard: Path) -> str:
    """One is killed, or the other, or both, while mails are fetched."""
    chance, put, kills = random.Random(4), 0, 0
    with area(heard) as here, ExitStack() as ended:
        def start(name: str):
            return ended.enter_context(here.serving(name))

        servers = {name: start(name) for name in ("-one", "-two")}
        for number in range(ROUNDS):
            for _ in range(MAILS_A_ROUND):
                here.box.put(mail(put))
                put += 1
            seen = here.number("SELECT COUNT(*) FROM message")
            assert until(lambda: here.number("SELECT COUNT(*) FROM message") > seen), "nothing is fetched"
            time.sleep(chance.uniform(0, 0.3))
            for name in (["-one"], ["-two"], ["-one", "-two"])[number % 3]:
                servers[name].process.kill()
                servers[name].process.wait()
                kills += 1
                servers[name] = start(name)
        assert until(lambda: here.box.unread() == 0), "\n".join(each.printed() for each in servers.values())
        assert until(lambda: here.number("SELECT COUNT(*) FROM mailbox_fetch_left") == 0)
        whole(here, put)
    return f"{put} mails, {put} messages, {kills} kills"


def come_back(heard: Path) -> str:
    """A report that a letter came back counts once, though two servers fetch it."""
    with area(heard) as here, here.serving("-one"), here.serving("-two"):
        for key in range(1, 31):
            here.number(
                "INSERT INTO letter (id, to_address, message_key, kind, subject, language, is_right_to_left, answers,"
                " made_at, state, tries, body) VALUES"
                f" ({key}, 'gone{key}@council.example', 'key{key}', 'test', 'Test', 'en-GB', 0, '', 1, 'delivered', 0, '')"
                " RETURNING 0"
            )
            here.box.put(report(key))
        assert until(lambda: here.box.unread() == 0), "not fetched"
        counted = here.number("SELECT COUNT(*) FROM address_bounce")
        assert counted == 30, f"{counted} of 30 reports counted"
        bounced = here.number("SELECT COUNT(*) FROM letter WHERE state = 'bounced'")
        assert bounced == 30, f"{bounced} of 30 letters bounced"
    return "30 letters came back, 30 counted"


def report(key: int) -> str:
    return (
        "Return-Path: <>\r\nFrom: MAILER-DAEMON@provider.example\r\nTo: hello@forum.example\r\n"
        f"Message-ID: <report{key}@provider.example>\r\n"
        "Subject: Undelivered Mail Returned to Sender\r\nContent-Type: multipart/report; boundary=x\r\n\r\n"
        "--x\r\n\r\nNo.\r\n--x\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n\r\n"
        f"Final-Recipient: rfc822; gone{key}@council.example\r\nAction: failed\r\nStatus: 5.1.1\r\n"
        f"--x\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <key{key}@heard.example>\r\n--x--\r\n"
    )


TESTS = [side_by_side, killed, come_back]


def main() -> int:
    heard, names = Path(sys.argv[1]).resolve(), sys.argv[2:]
    if not dovecot.is_there():
        print("Dovecot is not there: not tried")
        return 0
    tests, failed = [test for test in TESTS if not names or test.__name__ in names], 0
    for test in tests:
        started = time.monotonic()
        try:
            said = test(heard)
        except Exception as problem:  # noqa: BLE001 what went wrong is shown, and the next test run
            failed += 1
            where = traceback.extract_tb(problem.__traceback__)[-1]
            said = f"FAILED, line {where.lineno}: {type(problem).__name__}: {str(problem)[:3000]}"
        print(f"{test.__name__}: {said} ({time.monotonic() - started:.0f} s)", flush=True)
    print(f"{len(tests) - failed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
