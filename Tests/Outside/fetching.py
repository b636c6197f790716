#!/usr/bin/env python3
"""Mail is fetched from a mailbox elsewhere: a Dovecot without rights, behind TLS, on this machine.

    fetching.py HEARD

By hand and by the running server; with mails that cannot be taken, a mailbox that is numbered anew, a line that breaks,
a wrong password and a folder that is gone; and the whole way of a test mail, out and back.
"""

import sys
import time
import traceback
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.dont_write_bytecode = True

from kit import dovecot, letters  # noqa: E402
from kit.mailserver import sink  # noqa: E402
from kit.servers import MADE, command, free_port, running, scratch, start_path  # noqa: E402
from kit.visitor import AREA, Visitor  # noqa: E402


def mail(number: object, text: str = "When will the minutes be published?", to: str = "send@council.example") -> str:
    return "\r\n".join([
        "Return-Path: <hello@forum.example>", "From: Pat Example <hello@forum.example>", f"To: {to}",
        "Date: Mon, 16 Nov 2026 09:30:00 +0000", f"Message-ID: <{number}@forum.example>", f"Subject: About {number}",
        "", f"{text} ({number})", "",
    ])


class Area:
    """A real area beside a mailbox."""

    def __init__(self, heard: Path, folder: Path, box: dovecot.Box):
        self.heard, self.data, self.box, self.way_in = heard, folder / "data", box, ""
        self.environment = {"HEARD_IMAP_URL": box.address()}
        for words in MADE:
            made = command(heard, *words, "--data", self.data)
            assert made.returncode == 0, made.stderr
            self.way_in = self.way_in or start_path(made.stdout)

    def run(self, *words: str):
        return command(self.heard, *words, "--data", self.data, environment=self.environment)

    def fetch(self):
        return self.run("mail", "fetch")

    def serving(self):
        return running(self.heard, "serve", data=self.data, environment=self.environment)

    def originals(self) -> int:
        return sum(1 for path in (self.data / "originals").glob("??/*") if path.is_file())

    def check(self) -> None:
        done = command(self.heard, "record", "check", "--data", self.data)
        assert done.returncode == 0, done.stdout + done.stderr


@contextmanager
def area(heard: Path):
    with scratch() as folder, dovecot.dovecot(folder) as box:
        yield Area(heard, folder, box)


def until(is_so, seconds: float) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if is_so():
            return True
        time.sleep(0.1)
    return False


def by_hand(heard: Path) -> str:
    """What is unread is taken and marked read, nothing twice; what cannot be taken stays, and holds up nothing."""
    with area(heard) as here:
        for number in range(5):
            here.box.put(mail(f"old-{number}"), is_read=True)
        here.box.put(mail(1))
        here.box.put(mail("large") + "x" * 76 * 700_000)
        here.box.put(b"\0\1\2 this is no mail at all\r\n")
        for number in range(2, 40):
            here.box.put(mail(number))
        first = here.fetch()
        assert "Taken: 39." in first.stdout and first.returncode == 1, first
        assert "too large" in first.stderr and "does not read as a mail" in first.stderr, first.stderr
        assert here.originals() == 39 and here.box.unread() == 2, (here.originals(), here.box.unread())
        assert "Taken: 0." in here.fetch().stdout
        here.box.put(mail(40))
        here.box.put(mail(40))
        here.box.put(mail(41), is_read=True)
        again = here.fetch()
        assert "Taken: 3." in again.stdout and here.originals() == 41, (again, here.originals())
        letters.put(here.data, 1, "sam@forum.example", message_key="own", state="delivered", due_at=None)
        here.box.put(mail("own"))
        assert "Taken: 0." in here.fetch().stdout and here.originals() == 41 and here.box.unread() == 3
        here.box.number_anew()
        anew = here.fetch()
        assert anew.returncode == 1 and here.originals() <= 46, (anew, here.originals())
        (messages,), = letters.rows(here.data, "SELECT COUNT(*) FROM message")
        assert messages == here.originals(), (messages, here.originals())
        here.check()
    return "40 mails once each, two left, and a mailbox numbered anew"


def as_it_comes(heard: Path) -> str:
    """The server hears of a new mail by itself, and finds the mailbox again when the line has broken."""
    with area(heard) as here:
        with here.serving() as server:
            assert until(lambda: letters.rows(here.data, "SELECT 1 FROM mailbox_fetch"), 20), server.printed()
            time.sleep(2)
            here.box.put(mail(1))
            started = time.monotonic()
            assert until(lambda: here.originals() == 1, 20), server.printed()
            seconds = time.monotonic() - started
            assert until(lambda: here.box.unread() == 0, 10)
            here.box.stop()
            here.box.put(mail(2))
            time.sleep(3)
            here.box.start()
            assert until(lambda: here.originals() == 2, 60), server.printed()
            told = time.monotonic()
        assert time.monotonic() - told < 15, "it took long to stop"
        assert here.box.unread() == 0
        here.check()
    assert seconds < 10, f"{seconds:.0f} s: it was not told"
    return f"a mail is here {seconds:.1f} s after it came, and after a broken line"


def in_trouble(heard: Path) -> str:
    """A wrong password, a folder that is gone, and an open line are said: in the log, by the doctor, on Today."""
    with area(heard) as here:
        right = here.run("doctor")
        assert "Mail is fetched from imaps://heard@localhost" in right.stdout and "as it comes" in right.stdout, right
        for address, words in (
            (here.box.address(password="wrong"), "cannot be used"), (here.box.address("Gone"), "no folder"),
            (here.box.address().split("?")[0], "cannot be used"),
        ):
            here.environment["HEARD_IMAP_URL"] = address
            once = here.fetch()
            assert once.returncode == 1 and words in once.stderr, (words, once)
            doctor = here.run("doctor")
            assert "No mail can be fetched." in doctor.stdout and words in doctor.stdout, doctor.stdout
            assert "sesame" not in once.stderr + doctor.stdout
        here.environment["HEARD_IMAP_URL"] = here.box.address(password="wrong")
        with here.serving() as server:
            assert until(lambda: "No mail is fetched from" in server.printed(), 30), server.printed()
            assert ":wrong" not in server.printed()
            lead = Visitor(server.address)
            lead.open(here.way_in)
            lead.press(lead.page.target, {"name": "Sam Hill"})
            assert "No mail comes in" in lead.open(f"{AREA}/today").words, lead.page.words
        here.environment["HEARD_IMAP_URL"] = "imap://heard:secret@elsewhere.example/?tls=off"
        open_line = here.fetch()
        assert open_line.returncode == 1 and "in the open" in open_line.stderr, open_line
    return "wrong password, folder gone, unknown certificate, open line"


def the_whole_way(heard: Path) -> str:
    """With one mailbox alone: a test mail goes out and comes back, and a letter that comes back is counted."""
    with area(heard) as here:
        port = free_port()
        with sink(port) as provider:
            here.environment |= {
                "HEARD_SMTP_URL": f"smtp://127.0.0.1:{port}?tls=off", "HEARD_URL": "https://heard.example",
                "HEARD_MAIL_FROM": "Heath Forum <heard@forum.example>",
            }
            alone = here.run("doctor", "test-mail", "sam@forum.example")
            assert alone.returncode == 0 and "no answer can come" in alone.stdout, alone
            assert b"Reply-To" not in provider.mails.pop()[2]
            here.environment["HEARD_MAIL_PLUS"] = "yes"
            lost = here.run("doctor", "test-mail", "--wait", "2")
            assert lost.returncode == 1 and "nothing came" in lost.stderr, lost
            (sender, to, content), = provider.mails
            assert to[0].startswith("heard+t+") and sender.startswith("heard+b+"), (sender, to)
            provider.on_data = lambda envelope: here.box.put(b"Delivered-To: " + envelope.rcpt_tos[0].encode() + b"\r\n" + envelope.original_content)
            whole = here.run("doctor", "test-mail", "--wait", "30")
            assert whole.returncode == 0 and "Mail goes out and comes in" in whole.stdout, whole
            back = (
                f"Return-Path: <>\r\nFrom: MAILER-DAEMON@provider.example\r\nTo: heard+b+7@forum.example\r\n"
                "Subject: Undelivered Mail Returned to Sender\r\nContent-Type: multipart/report; boundary=x\r\n\r\n"
                "--x\r\n\r\nNo.\r\n--x\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n\r\n"
                "Final-Recipient: rfc822; gone@council.example\r\nAction: failed\r\nStatus: 5.1.1\r\n--x--\r\n"
            )
            letters.put(here.data, 1, "gone@council.example", id=7, state="delivered", due_at=None)
            here.box.put(back)
            here.fetch()
            assert letters.rows(here.data, "SELECT kind FROM address_bounce") == [("hard",)]
            assert letters.rows(here.data, "SELECT state FROM letter") == [("bounced",)]
        assert here.originals() == 0 and here.box.unread() == 0, (here.originals(), here.box.unread())
        here.check()
    return "out, back and bounced, by one mailbox"


TESTS = [by_hand, as_it_comes, in_trouble, the_whole_way]


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
