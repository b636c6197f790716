#!/usr/bin/env python3
"""Mail handed in by clients that are not ours: a pipe, Python's LMTP, hostile scripts, and Postfix where it is there.

    mailin.py HEARD

Starts a real area with a listener on loopback. What a client was told is kept must be on the record, also after a
kill; what was refused must have left nothing.
"""

import json
import os
import signal
import smtplib
import socket
import subprocess
import sys
import time
import traceback
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.dont_write_bytecode = True

from kit import letters  # noqa: E402
from kit import receiving as mta  # noqa: E402
from kit.mailserver import sink  # noqa: E402
from kit.servers import MADE, command, free_port, running, scratch, start_path  # noqa: E402
from kit.visitor import AREA, Visitor  # noqa: E402

ADDRESS = "send@council.example"


def mail(number: object, text: str = "When will the minutes be published?", to: str = ADDRESS) -> str:
    return "\r\n".join([
        "From: Pat Example <hello@forum.example>", f"To: {to}", "Date: Mon, 16 Nov 2026 09:30:00 +0000",
        f"Message-ID: <{number}@forum.example>", f"Subject: About {number}", "", f"{text} ({number})", "",
    ])


class Install:
    """A real area, its commands, and its server with a listener."""

    def __init__(self, heard: Path, folder: Path):
        self.heard, self.data, self.port = heard, folder / "data", free_port()
        self.environment = {"HEARD_LMTP_LISTEN": f"127.0.0.1:{self.port}"}
        for words in MADE:
            made = command(heard, *words, "--data", self.data)
            assert made.returncode == 0, made.stderr
            self.way_in = getattr(self, "way_in", "") or start_path(made.stdout)

    def serving(self, **more: str):
        return running(self.heard, "serve", data=self.data, environment={**self.environment, **more})

    def run(self, *words: str, **more: str) -> subprocess.CompletedProcess:
        return command(self.heard, *words, "--data", self.data, environment={**self.environment, **more})

    def client(self) -> smtplib.LMTP:
        return smtplib.LMTP("127.0.0.1", self.port, timeout=60)

    def line(self) -> socket.socket:
        """A connection that was greeted: right after many have ended there may be no room yet."""
        until = time.monotonic() + 30
        while True:
            line = socket.create_connection(("127.0.0.1", self.port), timeout=60)
            try:
                if self.read(line).startswith("220"):
                    return line
            except ConnectionResetError:
                pass
            line.close()
            assert time.monotonic() < until, "no connection was greeted"
            time.sleep(0.05)

    @staticmethod
    def read(line: socket.socket) -> str:
        return line.recv(65_536).decode()

    def pipe(self, text: str | bytes, *words: str) -> subprocess.CompletedProcess:
        content = text if isinstance(text, bytes) else text.encode()
        return subprocess.run([self.heard, "mail", "in", *words, "--data", self.data], input=content,
                              capture_output=True, timeout=300)

    def originals(self) -> int:
        return sum(1 for path in (self.data / "originals").glob("??/*") if path.is_file())

    def check(self) -> str:
        done = command(self.heard, "record", "check", "--data", self.data)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


@contextmanager
def install(heard: Path):
    with scratch() as folder:
        yield Install(heard, folder)


def pipe(heard: Path) -> None:
    """A mail through the pipe of a mail server ends with its codes."""
    with install(heard) as here:
        first = here.pipe(mail(1))
        assert first.returncode == 0, first
        assert here.pipe(mail(1)).returncode == 0, "the same mail again"
        assert here.pipe(mail(2), "--recipient", ADDRESS, "--sender", "hello@forum.example").returncode == 0
        assert here.originals() == 2, here.originals()
        unread = here.pipe(b"")
        assert unread.returncode == 65, unread.returncode
        assert b"5.6.0" in unread.stderr, unread
        nowhere = here.pipe(mail(3), "--area", "nowhere")
        assert nowhere.returncode == 75, nowhere
        large = here.pipe(mail(4) + "x" * 76 * 700_000)
        assert large.returncode == 69 and b"5.3.4" in large.stderr, large.returncode
        parts = "".join(f"--b\r\n\r\npart {number}\r\n" for number in range(20_000))
        many = mail(5).replace("Subject:", "Content-Type: multipart/mixed; boundary=b\r\nSubject:") + parts + "--b--\r\n"
        many = here.pipe(many)
        assert many.returncode == 65, many
        assert here.originals() == 2, "what is refused leaves nothing"
        lost = subprocess.run([heard, "mail", "in", "--data", here.data / "nothing"], input=b"x", capture_output=True)
        assert lost.returncode == 75, lost
        here.check()


def delivery(heard: Path) -> None:
    """LMTP answers for each recipient once the mail is durable: it is there after a kill."""
    with install(heard) as here:
        with here.serving():
            with here.client() as client:
                client.ehlo()
                assert {"pipelining", "8bitmime", "smtputf8", "size"} <= set(client.esmtp_features)
                for words in ("MAIL FROM:<hello@forum.example>", f"RCPT TO:<{ADDRESS}>", "RCPT TO:<hello@forum.example>"):
                    assert client.docmd(words)[0] == 250
                assert client.docmd("DATA")[0] == 354
                # Python's client knows of one answer alone: here each recipient has one.
                client.send(mail(1) + ".\r\n")
                assert [client.getreply()[0] for _ in range(2)] == [250, 250]
            with here.client() as client:
                client.sendmail("", [ADDRESS], mail("ü", "Zoë’s question: when?").encode(), ["SMTPUTF8", "BODY=8BITMIME"])
            assert here.originals() == 2
        here.check()


def addresses(heard: Path) -> None:
    """With a domain of its own, mail to nobody is refused at RCPT and the others' goes on."""
    with install(heard) as here:
        here.environment["HEARD_MAIL_DOMAIN"] = "heard.example"
        with here.serving(), here.client() as client:
            sent = ["marlow-heath@heard.example", "nobody@elsewhere.example"]
            refused = client.sendmail("hello@forum.example", sent, mail(1))
            assert list(refused) == sent[1:], refused
            assert refused[sent[1]][0] == 550 and b"5.1.1" in refused[sent[1]][1], refused


def hostile(heard: Path) -> None:
    """Broken lines, floods and cut lines harm nobody else, and leave nothing."""
    with install(heard) as here:
        with here.serving() as server:
            line = here.line()
            begin = f"LHLO x\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<{ADDRESS}>\r\nDATA\r\n"
            line.sendall(begin.encode())
            while "354" not in here.read(line):
                pass
            smuggled = mail(1).replace("\r\n", "\n") + "\n.\n" + begin.replace("\r\n", "\n") + mail(2) + "\r\n.\r\nNOOP\r\n"
            line.sendall(smuggled.encode())
            said = here.read(line)
            while said.count("\r\n") < 2:
                said += here.read(line)
            assert said.startswith("554 5.6.0") and "250 2.0.0" in said, said
            line.close()
            for cut in (0, 3, 30, len(begin), len(begin) + 40):
                line = here.line()
                line.sendall((begin + mail(3))[:cut].encode())
                line.close()
            flood = here.line()
            flood.sendall(b"x" * 3_000_000)
            flood.sendall(b"\r\nNOOP\r\n")
            assert here.read(flood).startswith("500")
            idle = [here.line() for _ in range(60)]
            with here.client() as client:
                assert client.sendmail("hello@forum.example", [ADDRESS], mail(4)) == {}
            late = []
            try:
                late = [socket.create_connection(("127.0.0.1", here.port), timeout=60) for _ in range(60)]
                assert any(line.recv(100).startswith(b"421") for line in late), "no limit of connections"
            finally:
                for line in idle + late:
                    line.close()
            large = here.line()
            large.sendall(b"LHLO x\r\nMAIL FROM:<a@b.example> SIZE=90000000\r\n")
            said = here.read(large)
            while "552" not in said:
                said += here.read(large)
            assert here.originals() == 1
            assert "rror" not in server.printed().replace("HTTPError", ""), server.printed()
        here.check()


def killed(heard: Path) -> None:
    """What a client was told is kept is there after a kill -9 in the middle of many."""
    with install(heard) as here:
        kept: list[str] = []

        def send(lane: int) -> None:
            try:
                with here.client() as client:
                    for number in range(1_000):
                        client.sendmail("hello@forum.example", [ADDRESS], mail(f"{lane}-{number}"))
                        kept.append(f"{lane}-{number}")
            except (OSError, smtplib.SMTPException):
                pass

        with here.serving() as server:
            with ThreadPoolExecutor(8) as lanes:
                lanes.map(send, range(8))
                time.sleep(3)
                stop(server.data, signal.SIGKILL)
        assert len(kept) > 20, len(kept)
        here.check()
        assert here.pipe(mail(kept[-1])).returncode == 0
        stored = {identity for identity in kept if f"About {identity}" in texts(here)}
        assert stored == set(kept), set(kept) - stored


def texts(here: Install) -> str:
    if not hasattr(here, "joined"):
        files = (path for path in (here.data / "originals").glob("??/*") if path.is_file())
        here.joined = "\n".join(path.read_text() + "\n" for path in files).replace("\r", "")
    return here.joined


def stop(data: Path, by: signal.Signals) -> None:
    """Ends the server that works on a folder, and nothing else."""
    for process in Path("/proc").glob("[0-9]*"):
        try:
            words = (process / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if str(data).encode() in words and b"serve" in words:
            os.kill(int(process.name), by)


def many(heard: Path) -> None:
    """Many at once: counts how many mails a second become durable."""
    with install(heard) as here:
        with here.serving():
            done = [0] * 16
            until = time.monotonic() + 8

            def send(lane: int) -> None:
                with here.client() as client:
                    while time.monotonic() < until:
                        client.sendmail("hello@forum.example", [ADDRESS], mail(f"{lane}-{done[lane]}"))
                        done[lane] += 1

            with ThreadPoolExecutor(len(done)) as lanes:
                list(lanes.map(send, range(len(done))))
            print(f"{sum(done) / 8:.0f} mails a second, each durable before its answer")
        assert here.originals() == sum(done)
        here.check()


def through_postfix(heard: Path) -> None:
    """Postfix delivers into the listener, also what came while nobody listened."""
    if not mta.is_there():
        print("Postfix is not there: not tried")
        return
    with install(heard) as here, mta.postfix(here.port) as (port, log):
        for number in range(20):
            with smtplib.SMTP("127.0.0.1", port, timeout=60) as client:
                client.sendmail("hello@forum.example", ["marlow-heath@heard.example"], mail(number))
        with here.serving():
            until = time.monotonic() + 90
            # Postfix writes what it was answered some moments after the mail is kept.
            while log.read_text().count("status=sent (250 2.0.0 Kept)") < 20 and time.monotonic() < until:
                time.sleep(0.5)
        assert log.read_text().count("status=sent (250 2.0.0 Kept)") == 20, log.read_text()[-3000:]
        assert here.originals() == 20, log.read_text()[-3000:]
        here.check()


def stopping(heard: Path) -> None:
    """Told to stop, the listener answers what has come whole, takes nothing else, and ends."""
    with install(heard) as here, here.serving() as server:
        begin = f"LHLO x\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<{ADDRESS}>\r\nDATA\r\n".encode()
        half, fresh = here.line(), here.line()
        half.sendall(begin + b"Subject: half\r\n")
        while "354" not in here.read(half):
            pass
        lines = [here.line() for _ in range(40)]
        for number, line in enumerate(lines):
            # The answer to DATA is not waited for: whole mails lie with the server when it is told to stop.
            line.sendall(begin + mail(f"stop-{number}").encode() + b".\r\n" + begin + mail(f"late-{number}").encode())
        time.sleep(0.2)
        told = time.monotonic()
        stop(server.data, signal.SIGTERM)
        answers = [rest(line) for line in lines]
        kept = sum(said.count("250 2.0.0 Kept") for said in answers)
        assert kept and all("421 4.3.2" in said for said in answers), answers[:3]
        assert "421" in rest(half) and "421" in rest(fresh)
        assert time.monotonic() - told < 20, "it did not end"
        assert "rror" not in server.printed(), server.printed()
        assert here.originals() == kept, (here.originals(), kept)


def rest(line: socket.socket) -> str:
    """What a server still says on a line before it ends it."""
    said = b""
    with line:
        try:
            while piece := line.recv(65_536):
                said += piece
        except OSError:
            pass
    return said.decode()


def come_back(heard: Path) -> None:
    """A letter that Postfix cannot deliver comes back as a mail: it is counted, and after three the lead is told."""
    if not mta.is_there():
        print("Postfix is not there: not tried")
        return
    gone, onward = "gone@council.example", free_port()
    with install(heard) as here, sink(onward) as council, mta.postfix(here.port, onward) as (port, log):
        council.on_recipient = lambda address: "550 5.1.1 no such person" if address == gone else None
        with here.serving() as server:
            lead = signed_in(here, server)
            (service,), = letters.rows(here.data, "SELECT id FROM area_group WHERE side = 'services'")
            book = f"{AREA}/groups/{service}/contacts"
            lead.open(book)
            lead.press("/contacts", {"purpose": "general", "address": gone})
        own = {
            "HEARD_MAIL_DOMAIN": "heard.example", "HEARD_URL": "https://heard.example",
            "HEARD_SMTP_URL": f"smtp://127.0.0.1:{port}?tls=off",
        }
        letters.put(here.data, 3, gone)
        with here.serving(**own):
            counted = lambda: letters.rows(here.data, "SELECT kind, status FROM address_bounce")  # noqa: E731
            assert until(lambda: len(counted()) == 3, 60), (counted(), log.read_text()[-2000:])
            assert counted() == [("hard", "5.1.1")] * 3, counted()
            assert letters.rows(here.data, "SELECT DISTINCT state FROM letter") == [("bounced",)]
            assert "Mail can be handed in at 127.0.0.1" in here.run("doctor", **own).stdout
            trial = here.run("doctor", "test-mail", "--wait", "60", **own)
            assert trial.returncode == 0 and "Mail goes out and comes in" in trial.stdout, trial
            away = mail("away", "I am away until Monday.", "b+1@heard.example").replace("Subject:", "Auto-Submitted: auto-replied\r\nSubject:")
            with here.client() as client:
                assert client.sendmail("", ["b+1@heard.example"], away) == {}
                for sender, to in (("pat@home.example", "b+1"), ("", "b+77")):
                    try:
                        client.sendmail(sender, [f"{to}@heard.example"], mail(to))
                        raise AssertionError(f"{to} was taken")
                    except smtplib.SMTPException as refused:
                        assert "550" in str(refused), refused
            assert len(counted()) == 3
        trial = here.run("doctor", "test-mail", "--wait", "2", **own)
        assert trial.returncode == 1 and "Nobody listens there" in trial.stderr, trial
        with here.serving() as server:
            lead.move(server.address)
            assert "Mail does not reach this address" in lead.open(book).words, lead.page.words
            assert f"Mail does not reach SEND service: {gone}" in lead.open(f"{AREA}/today").words, lead.page.words
        assert here.originals() == 0, "a bounce is no message"
        here.check()


def signed_in(here: Install, server) -> Visitor:
    """The area's first lead, by the link that was printed when it was made."""
    lead = Visitor(server.address)
    lead.open(here.way_in)
    lead.press(lead.page.target, {"name": "Sam Hill"})
    return lead


def until(is_so, seconds: float) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if is_so():
            return True
        time.sleep(0.2)
    return False


TESTS = [pipe, delivery, addresses, hostile, killed, stopping, come_back, many, through_postfix]


def main() -> int:
    heard = Path(sys.argv[1]).resolve()
    wanted = [test for test in TESTS if test.__name__ in sys.argv[2:]] or TESTS
    failed = 0
    for test in wanted:
        try:
            test(heard)
        except Exception as problem:  # noqa: BLE001 what went wrong is shown, and the next test run
            failed += 1
            where = traceback.extract_tb(problem.__traceback__)[-1]
            print(f"{test.__name__}, line {where.lineno}: {type(problem).__name__}: {str(problem)[:3000]}")
    print(f"{len(wanted) - failed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
