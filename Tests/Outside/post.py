"""Letters go out: to a mail server as it should be, and to many that are not.

    python post.py PATH-OF-HEARD

A real server process sends what is in its outbox to mail servers of the test's own, on this machine: in good order, with
STARTTLS and a password, refused, put off, cut off at every step of the protocol, kept waiting, and killed in the middle.
Each mail is read again by Python's own parser.
"""

import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, contextmanager
from pathlib import Path

import dkim

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from kit import letters, postfix  # noqa: E402
from kit.mailserver import Rude, certificate, message_id, read, sink, with_password  # noqa: E402
from kit.servers import MADE, command, free_port, running, scratch  # noqa: E402

MANY = 10_000
KILLS = 10


class Area:
    """A real area in a folder, with letters that wait."""

    def __init__(self, heard: Path, folder: Path):
        self.heard, self.folder, self.data = heard, folder, folder / "data"
        made = command(heard, *MADE[0], "--data", self.data)
        assert made.returncode == 0, made.stderr

    def put(self, count: int = 1, to: str = "person{}@home.example", **changed) -> None:
        letters.put(self.data, count, to, **changed)

    def states(self) -> dict[str, tuple]:
        with closing(sqlite3.connect(self.data / "heard.sqlite", timeout=30)) as store:
            found = store.execute("SELECT to_address, state, tries, answer, body FROM letter").fetchall()
        return {to: (state, tries, answer or "", body) for to, state, tries, answer, body in found}

    def count(self, state: str) -> int:
        return sum(found[0] == state for found in self.states().values())

    def settings(self, url: str) -> dict:
        return {
            "HEARD_URL": "https://heard.example", "HEARD_SMTP_URL": url, "HEARD_MAIL_DOMAIN": "mail.forum.example",
            "HEARD_MAIL_FROM": "Heard, Marlow Heath <heard@forum.example>",
        }

    def running(self, url: str):
        return running(self.heard, "serve", data=self.data, environment=self.settings(url))

    def until(self, is_so, seconds: float = 30) -> bool:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if is_so():
                return True
            time.sleep(0.1)
        return False


def in_good_order(area: Area) -> str:
    area.put(200)
    port = free_port()
    with sink(port) as server, area.running(f"smtp://127.0.0.1:{port}"):
        mails = server.wait(200)
        assert area.until(lambda: area.count("delivered") == 200), area.states()
        time.sleep(1.5)
    assert len(server.mails) == 200 and len({message_id(mail[2]) for mail in mails}) == 200
    assert len(server.sessions) == 1, f"{len(server.sessions)} connections for one run"
    assert all(body == "" for _, _, _, body in area.states().values())
    sender, recipients, content = mails[0]
    mail = read(content)
    assert recipients == ["person1@home.example"] and sender == "b+1@mail.forum.example", (sender, recipients)
    assert mail["Subject"] == "Grüße from the hall"
    assert mail["From"].addresses[0].display_name == "Heard, Marlow Heath"
    assert [part.get_content_type() for part in mail.iter_parts()] == ["text/plain", "text/html"]
    plain = mail.get_body(("plain",)).get_content().replace("\r\n", "\n")
    assert plain.startswith("> When is it open?\n\nOn Monday."), plain
    assert mail["Auto-Submitted"] == "auto-generated" and mail["List-Unsubscribe"] is None
    assert all(len(line) <= 78 for line in content.split(b"\r\n"))
    return "200 letters over one connection"


def signed_in_over_tls(area: Area) -> str:
    context, trusted = certificate(area.folder)
    port = free_port()
    options = {"tls_context": context, "require_starttls": True, "authenticator": with_password, "auth_required": True}
    with sink(port, **options) as server:
        area.put(3)
        with area.running(f"smtp://heard:open%20sesame@localhost:{port}?ca={trusted}"):
            assert area.until(lambda: area.count("delivered") == 3), area.states()
        assert server.was_safe == [True] * 3
        area.put(3)
        with area.running(f"smtp://heard:wrong@localhost:{port}?ca={trusted}") as running_server:
            assert area.until(lambda: "535" in running_server.printed()), running_server.printed()
            assert "wrong@" not in running_server.printed()
        assert area.count("queued") == 3, "a wrong password is no letter's fault"
        with area.running(f"smtp://heard:open%20sesame@localhost:{port}") as running_server:
            assert area.until(lambda: "cannot be used" in running_server.printed()), running_server.printed()
        assert area.count("queued") == 3 and len(server.mails) == 3, "a server nobody vouches for got the password"
    return "STARTTLS with a password; neither for a wrong one nor for a stranger"


def refused_and_put_off(area: Area) -> str:
    port = free_port()
    area.put(6)
    with sink(port) as server:
        says = {"person2": "550 5.1.1 no such person", "person4": "451 4.2.1 come back"}
        server.on_recipient = lambda address: says.get(address.split("@")[0])
        server.on_data = lambda envelope: "554 5.6.0 no" if "person5" in envelope.rcpt_tos[0] else None
        with area.running(f"smtp://127.0.0.1:{port}"):
            assert area.until(lambda: area.count("delivered") == 3), area.states()
    found = {to.split("@")[0]: state for to, state in area.states().items()}
    assert found["person2"][:3] == ("bounced", 1, "550 5.1.1 no such person"), found["person2"]
    assert found["person4"][:3] == ("deferred", 1, "451 4.2.1 come back"), found["person4"]
    assert found["person5"][:3] == ("bounced", 1, "554 5.6.0 no"), found["person5"]
    return "refused, put off and taken, each by its own"


def cut_off(area: Area) -> str:
    """Whatever the server does at whatever step, the letter stays, and goes out when the server is well again."""
    done = []
    for step in Rude.STEPS:
        for deed in ["hang up", "421 going down"] + (["550 not you"] if step in ("connect", "ehlo", "mail") else []):
            port = free_port()
            area.put(2)
            rude = Rude(port, step, deed)
            try:
                with area.running(f"smtp://127.0.0.1:{port}?tls=off"):
                    assert area.until(lambda: rude.tries > 0), f"{step}: never came"
                    time.sleep(0.4)
                    found = area.states().values()
            finally:
                rude.end()
            assert all(state in ("queued", "deferred") and body for state, _, _, body in found), (step, deed, found)
            done.append(step)
    ids = {message_id(body) for body in rude.taken}
    assert ids <= {"key1@mail.forum.example", "key2@mail.forum.example"}, ids
    port = free_port()
    with closing(sqlite3.connect(area.data / "heard.sqlite", timeout=30)) as store, store:
        store.execute("UPDATE letter SET due_at = made_at")
    with sink(port) as server, area.running(f"smtp://127.0.0.1:{port}"):
        assert area.until(lambda: area.count("delivered") == 2), area.states()
    assert {message_id(mail[2]) for mail in server.mails} == {"key1@mail.forum.example", "key2@mail.forum.example"}
    return f"{len(done)} ways to be cut off"


def kept_waiting(area: Area) -> str:
    port = free_port()
    area.put(2)
    rude = Rude(port, "rcpt", "tarpit")
    started = time.monotonic()
    try:
        with area.running(f"smtp://127.0.0.1:{port}?tls=off"):
            assert area.until(lambda: area.count("deferred") >= 1, 75), area.states()
            assert time.monotonic() - started < 75
    finally:
        rude.end()
    return "a server that never answers is left after a minute"


@contextmanager
def killed_at_the_end(area: Area, url: str):
    """A server process that is never asked to stop."""
    environment = {**os.environ, **area.settings(url)}
    line = [area.heard, "serve", "--data", area.data, "--listen", f"127.0.0.1:{free_port()}"]
    with (area.folder / "killed.log").open("w") as log:
        server = subprocess.Popen(line, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=environment)
        try:
            yield server
        finally:
            server.send_signal(signal.SIGKILL)
            server.wait()


def killed_in_the_middle(area: Area) -> str:
    area.put(MANY)
    port = free_port()
    with sink(port) as server:
        for kill in range(1, KILLS + 1):
            goal = len(server.mails) + MANY // (KILLS + 2)
            with killed_at_the_end(area, f"smtp://127.0.0.1:{port}"):
                assert area.until(lambda: len(server.mails) >= goal, 90), f"kill {kill}: {len(server.mails)} mails"
        with area.running(f"smtp://127.0.0.1:{port}"):
            # What was in hand when a server died is waited for: another could still be at it.
            assert area.until(lambda: area.count("delivered") == MANY, 240), f"{area.count('delivered')} delivered"
        ids = [message_id(mail[2]) for mail in server.mails]
    assert len(set(ids)) == MANY, f"{MANY - len(set(ids))} lost"
    assert len(ids) - MANY <= KILLS, f"{len(ids) - MANY} sent twice"
    return f"{MANY} letters, {KILLS} kills: none lost, {len(ids) - MANY} sent twice under the same Message-ID"


def signed(area: Area) -> str:
    """Both signatures are right for a reader not ours, and wrong once a word has been changed."""
    for _ in range(2):
        made = command(area.heard, "doctor", "mail-keys", "--data", area.data)
        assert made.returncode == 0, made.stderr
    port = free_port()
    told = command(area.heard, "doctor", "--data", area.data, environment=area.settings(f"smtp://127.0.0.1:{port}"))
    assert told.returncode == 1 and "takes no letters" in told.stdout, told.stdout
    names = {}
    for line in told.stdout.splitlines():
        if found := re.match(r"(\S+\._domainkey\.\S+) IN TXT (.*)", line):
            names[found[1].encode()] = "".join(re.findall(r'"([^"]*)"', found[2])).encode()
    assert len(names) == 2, told.stdout
    area.put(1)
    with sink(port) as server:
        well = command(area.heard, "doctor", "--data", area.data, environment=area.settings(f"smtp://127.0.0.1:{port}"))
        assert "would take letters" in well.stdout and not server.mails, well.stdout
        with area.running(f"smtp://127.0.0.1:{port}"):
            content = server.wait(1)[0][2]
    def told_by_name(name, timeout=5):
        return names.get(name)

    found = [dkim.DKIM(content).verify(idx=index, dnsfunc=told_by_name) for index in (0, 1)]
    assert found == [True, True], found
    other = content.replace(b"On Monday", b"On Friday")
    assert not dkim.verify(other, dnsfunc=told_by_name)
    return "RSA and Ed25519 signatures, by the lines that heard doctor prints"


def through_postfix(area: Area) -> str:
    """A real mail server between: everything arrives, and what it brings back names its letter by its own address."""
    if not postfix.is_here():
        return "skipped: Postfix is not here, or not as root"
    port, onward = free_port(), free_port()
    area.put(300)
    with sink(onward) as server, postfix.relay(area.folder, port, onward) as log:
        server.on_recipient = lambda address: "550 5.1.1 no such person" if address.startswith("person7@") else None
        with area.running(f"smtp://127.0.0.1:{port}"):
            assert area.until(lambda: area.count("delivered") == 300, 60), (area.states(), log.read_text()[-500:])
            mails = server.wait(300, 60)
    back = [(sender, to, content) for sender, to, content in mails if to != [f"{to[0].split('@')[0]}@home.example"]]
    assert len(mails) == 300 and len(back) == 1, (len(mails), len(back))
    sender, to, content = back[0]
    assert to == ["b+7@mail.forum.example"] and sender in ("", "<>"), (sender, to)
    assert read(content).get_content_type() == "multipart/report"
    return "300 letters through Postfix, and one comes back to b+7"


def tried_by_hand(area: Area) -> str:
    area.put(0)
    port = free_port()
    words = ["doctor", "test-mail", "sam@forum.example", "--wait", "0", "--data", area.data]
    with sink(port) as server:
        sent = command(area.heard, *words, environment=area.settings(f"smtp://127.0.0.1:{port}"))
        assert sent.returncode == 0 and "has taken it" in sent.stdout, sent.stdout + sent.stderr
        assert read(server.mails[0][2])["Subject"] == "A test mail from Heard"
        server.on_recipient = lambda address: "550 5.1.1 no such person"
        refused = command(area.heard, *words, environment=area.settings(f"smtp://127.0.0.1:{port}"))
        assert refused.returncode == 1 and "no such person" in refused.stderr, refused.stderr
    none = command(area.heard, *words)
    assert none.returncode == 1 and "HEARD_SMTP_URL" in none.stderr, none.stderr
    return "a test mail says what became of it"


def without_a_server(area: Area) -> str:
    area.put(2)
    with running(area.heard, "serve", data=area.data) as server:
        assert area.until(lambda: "Letters wait: no mail server is set" in server.printed()), server.printed()
    assert area.count("queued") == 2
    return "without a mail server letters wait, and it is said"


TESTS = [in_good_order, signed_in_over_tls, refused_and_put_off, cut_off, kept_waiting, without_a_server, signed, tried_by_hand, through_postfix]
TESTS.append(killed_in_the_middle)


def main() -> int:
    heard, names = Path(sys.argv[1]).resolve(), sys.argv[2:]
    failed = 0
    tests = [test for test in TESTS if not names or test.__name__ in names]
    with scratch() as folder:
        area = Area(heard, folder)
        for test in tests:
            started = time.monotonic()
            try:
                said = test(area)
            except AssertionError as problem:
                failed += 1
                said = f"FAILED: {problem}"
            print(f"{test.__name__}: {said} ({time.monotonic() - started:.0f} s)", flush=True)
    print(f"{len(tests) - failed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
