"""A mail server of the tests' own: takes letters, or does what a test asks at each step."""

import re
import socket
import ssl
import subprocess
import threading
import time
from contextlib import contextmanager
from email import message_from_bytes, policy
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword


class Sink:
    """What aiosmtpd calls: keeps each mail with its envelope; `answers` says what to tell a recipient or a mail."""

    def __init__(self):
        self.mails: list[tuple[str, list[str], bytes]] = []
        self.sessions: set[int] = set()
        self.on_recipient = lambda address: None
        self.on_data = lambda envelope: None
        self.was_safe: list[bool] = []
        self.lock = threading.Lock()

    async def handle_RCPT(self, server, session, envelope, address, options):
        answer = self.on_recipient(address)
        if answer:
            return answer
        envelope.rcpt_tos.append(address)
        return "250 ok"

    async def handle_DATA(self, server, session, envelope):
        answer = self.on_data(envelope)
        if answer and not answer.startswith("2"):
            return answer
        with self.lock:
            self.mails.append((envelope.mail_from, list(envelope.rcpt_tos), envelope.original_content))
            self.sessions.add(id(session))
            self.was_safe.append(session.ssl is not None)
        return answer or "250 kept"

    def wait(self, count: int, seconds: float = 30) -> list:
        """The mails, once there are so many; fewer where time runs out."""
        until = time.monotonic() + seconds
        while len(self.mails) < count and time.monotonic() < until:
            time.sleep(0.05)
        return list(self.mails)


def read(content: bytes):
    """A mail as Python's own parser reads it; it must find nothing wrong."""
    mail = message_from_bytes(content, policy=policy.default)
    defects = [defect for part in mail.walk() for defect in part.defects]
    assert not defects, defects
    return mail


def certificate(folder: Path) -> tuple[ssl.SSLContext, Path]:
    """A certificate for localhost and 127.0.0.1 that only those trust who are told to."""
    key, made = folder / "key.pem", folder / "certificate.pem"
    subprocess.run(
        [
            "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
            "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", key, "-out", made,
        ],
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(made, key)
    return context, made


def with_password(server, session, envelope, mechanism, data):
    right = isinstance(data, LoginPassword) and (data.login, data.password) == (b"heard", b"open sesame")
    return AuthResult(success=right, handled=False)


@contextmanager
def sink(port: int, **options):
    """A server that takes mails, on a loopback port."""
    handler = Sink()
    controller = Controller(handler, hostname="127.0.0.1", port=port, **options)
    controller.start()
    try:
        yield handler
    finally:
        controller.stop()


class Rude(threading.Thread):
    """A server that speaks SMTP up to one step and there hangs up, stops answering, or says something bad."""

    STEPS = ["connect", "ehlo", "mail", "rcpt", "data", "body"]

    def __init__(self, port: int, step: str, deed: str):
        super().__init__(daemon=True)
        self.step, self.deed = step, deed
        self.taken: list[bytes] = []
        self.tries = 0
        self.listener = socket.create_server(("127.0.0.1", port))
        self.listener.settimeout(0.2)
        self.over = threading.Event()
        self.start()

    def run(self):
        while not self.over.is_set():
            try:
                line, _ = self.listener.accept()
            except TimeoutError:
                continue
            except OSError:
                return
            threading.Thread(target=self.serve, args=(line,), daemon=True).start()

    def serve(self, line: socket.socket):
        with line:
            try:
                self.talk(line)
            except OSError:
                pass

    def does(self, step: str, line: socket.socket) -> bool:
        """Whether the deed was done here, and the line is over."""
        if step != self.step:
            return False
        self.tries += 1
        if self.deed == "tarpit":
            self.over.wait(90)
        elif self.deed != "hang up":
            line.sendall(self.deed.encode() + b"\r\n")
        return True

    def talk(self, line: socket.socket):
        words = line.makefile("rb")
        if self.does("connect", line):
            return
        line.sendall(b"220 rude\r\n")
        while command := words.readline():
            verb = command[:4].upper()
            step = {b"EHLO": "ehlo", b"MAIL": "mail", b"RCPT": "rcpt", b"DATA": "data"}.get(verb)
            if step and self.does(step, line):
                return
            if verb == b"QUIT":
                line.sendall(b"221 bye\r\n")
                return
            if verb != b"DATA":
                line.sendall(b"250 ok\r\n")
                continue
            line.sendall(b"354 go on\r\n")
            body = b""
            while (read := words.readline()) and read != b".\r\n":
                body += read
            self.taken.append(body)
            if self.does("body", line):
                return
            line.sendall(b"250 ok\r\n")

    def end(self):
        self.over.set()
        self.listener.close()


def message_id(content: bytes) -> str:
    found = re.search(rb"^Message-ID: <([^>]+)>", content, re.M | re.I)
    return found[1].decode() if found else ""
