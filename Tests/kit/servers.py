"""The built program, started for a test in a folder of its own and stopped at the end."""

import os
import pwd
import re
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SECONDS_TO_START = 120


@dataclass
class Running:
    """A server that answers, and the way to run a command on its data."""

    heard: Path
    address: str
    data: Path
    log: Path
    environment: dict = field(default_factory=dict)
    process: subprocess.Popen | None = None

    def command(self, *words: object) -> subprocess.CompletedProcess:
        return command(self.heard, *words, "--data", self.data, environment=self.environment)

    def printed(self) -> str:
        return self.log.read_text(errors="replace")


def command(heard: Path, *words: object, environment: dict | None = None) -> subprocess.CompletedProcess:
    """What a command of the program said; the caller looks at its status."""
    known = {**os.environ, "HEARD_PUBLIC": str(ROOT / "Public"), **(environment or {})}
    return subprocess.run([heard, *map(str, words)], capture_output=True, text=True, env=known, timeout=300)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return answer.status == 200
    except OSError:
        return False


@contextmanager
def scratch():
    """A folder that goes with the test."""
    folder = Path(tempfile.mkdtemp(prefix="heard-outside-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def running(heard: Path, *words: object, data: Path, environment: dict | None = None, name: str = ""):
    """`heard WORDS --data DATA` on a free loopback port, once it answers; several on one folder need names."""
    listen = f"127.0.0.1:{free_port()}"
    log = data.with_name(f"{data.name}{name}.log")
    known = {**os.environ, "HEARD_PUBLIC": str(ROOT / "Public"), **(environment or {})}
    line = [heard, *map(str, words), "--data", data, "--listen", listen]
    with log.open("w") as output:
        server = subprocess.Popen(line, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, env=known)
        try:
            until = time.monotonic() + SECONDS_TO_START
            while not answers(f"http://{listen}/healthz"):
                if server.poll() is not None or time.monotonic() > until:
                    raise RuntimeError(f"heard {words[0]} did not start:\n" + log.read_text()[-2000:])
                time.sleep(0.1)
            yield Running(heard, f"http://{listen}", data, log, environment or {}, server)
        finally:
            stop(server)


def stop(server: subprocess.Popen) -> None:
    server.terminate()
    try:
        server.wait(timeout=20)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


@contextmanager
def demo(heard: Path):
    """The demo area, made anew."""
    with scratch() as folder, running(heard, "demo", data=folder / "demo") as server:
        yield server


@contextmanager
def nothing_yet(heard: Path):
    """A server on an empty folder: nobody has set it up."""
    with scratch() as folder, running(heard, "serve", data=folder / "data") as server:
        yield server


SLUG = ["--area", "marlow-heath"]
MADE = [
    [
        "init", *SLUG, "--name", "Marlow Heath", "--forum", "Heath Forum", "--forum-email", "hello@forum.example",
        "--service", "SEND service", "--service-email", "send@council.example",
        "--admin-name", "Sam Hill", "--admin-email", "sam@forum.example",
    ],
    [
        "promise", "set", *SLUG, "--acknowledge", "5", "--answer", "10", "--from", "2019-01-01",
        "--document", "Letter of commitment",
    ],
]


@contextmanager
def fresh_area(heard: Path, database: str | None = None, settings: dict | None = None):
    """A real area with a forum, a service, a promise and nothing said yet; yields the server and its lead's link."""
    with scratch() as folder:
        environment = {**({"HEARD_DATABASE_URL": database} if database else {}), **(settings or {})}
        link = ""
        for words in MADE:
            made = command(heard, *words, "--data", folder / "data", environment=environment)
            if made.returncode != 0:
                raise RuntimeError(f"heard {words[0]}: {made.stderr}")
            link = link or start_path(made.stdout)
        with running(heard, "serve", data=folder / "data", environment=environment) as server:
            yield server, link


def start_path(printed: str) -> str:
    """The path of the start link among printed words."""
    found = re.search(r"/start/[A-Za-z0-9_-]+", printed)
    return found[0] if found else ""


@contextmanager
def postgres():
    """A PostgreSQL cluster of its own on a socket of its own; yields its address."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))[-1]
    as_root = os.geteuid() == 0
    who = pwd.getpwnam("postgres") if as_root else None
    with scratch() as folder:
        run_as = {"user": who.pw_uid, "group": who.pw_gid, "extra_groups": []} if who else {}
        if who:
            os.chown(folder, who.pw_uid, who.pw_gid)

        def run(*words):
            # Into a file: the server that is started keeps what it was given to write to.
            with (folder / "said").open("w+") as said:
                done = subprocess.run(words, cwd=folder, stdout=said, stderr=said, stdin=subprocess.DEVNULL, **run_as)
                if done.returncode != 0:
                    said.seek(0)
                    raise RuntimeError(f"{words[0]}: {said.read()[-500:]}")

        data, log = folder / "data", folder / "log"
        options = f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off -c max_connections=100"
        made = ["-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
        run(programs / "initdb", "-D", data, *made)
        run(programs / "pg_ctl", "-D", data, "-l", log, "-w", "-t", "60", "start", "-o", options)
        try:
            yield f"postgres:///postgres?host={folder}&user=postgres"
        finally:
            run(programs / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
