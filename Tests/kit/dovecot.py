"""A Dovecot of its own, in a folder of its own, without any rights: one mailbox behind TLS on a loopback port."""

import grp
import os
import pwd
import shutil
import socket
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path

from kit.mailserver import certificate
from kit.servers import free_port

SETTINGS = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
ssl = required
ssl_cert = <{folder}/certificate.pem
ssl_key = <{folder}/key.pem
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
first_valid_uid = 1
mail_location = maildir:{folder}/mail
mail_fsync = never
auth_failure_delay = 0
imap_idle_notify_interval = 2 min
passdb {{
  driver = passwd-file
  args = {folder}/users
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={folder}
}}
service anvil {{
  chroot =
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = 0
  }}
  inet_listener imaps {{
    port = {port}
    ssl = yes
  }}
}}
"""


def is_there() -> bool:
    return Path("/usr/sbin/dovecot").exists()


class Box:
    """A mailbox: mails are put there as another mail server would."""

    def __init__(self, folder: Path, port: int):
        self.folder, self.port, self.mail, self.count = folder, port, folder / "mail", 0

    def address(self, path: str = "INBOX", password: str = "open%20sesame") -> str:
        return f"imaps://heard:{password}@localhost:{self.port}/{path}?ca={self.folder}/certificate.pem"

    def put(self, content: str | bytes, is_read: bool = False) -> None:
        self.count += 1
        name = f"{int(time.time())}.{self.count:06}.here"
        made = self.folder / name
        made.write_bytes(content if isinstance(content, bytes) else content.encode())
        made.chmod(0o666)
        target = self.mail / "cur" / f"{name}:2,S" if is_read else self.mail / "new" / name
        made.rename(target)

    def unread(self) -> int:
        """Mails that nobody has marked read."""
        names = [each.name for folder in ("new", "cur") for each in (self.mail / folder).iterdir()]
        return sum("S" not in name.partition(":2,")[2] for name in names)

    def number_anew(self) -> None:
        for each in self.mail.glob("dovecot*"):
            each.unlink()


@contextmanager
def dovecot(folder: Path):
    """Starts it as a user without rights; yields its mailbox, and two ways to stop it and start it again."""
    home = folder / "dovecot"
    (home / "run").mkdir(parents=True)
    who = pwd.getpwnam("nobody") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())
    box = Box(home, free_port())
    certificate(home)
    group = grp.getgrgid(who.pw_gid).gr_name
    text = SETTINGS.format(folder=home, user=who.pw_name, group=group, port=box.port)
    (home / "dovecot.conf").write_text(text)
    (home / "users").write_text("heard:{PLAIN}open sesame\n")
    for name in ("new", "cur", "tmp"):
        (home / "mail" / name).mkdir(parents=True)
    folder.chmod(0o755)
    if os.geteuid() == 0:
        for each in (home, *home.rglob("*")):
            shutil.chown(each, who.pw_uid, who.pw_gid)
    run_as = {"user": who.pw_uid, "group": who.pw_gid, "extra_groups": []} if os.geteuid() == 0 else {}
    running: list[subprocess.Popen] = []

    def start() -> None:
        with (home / "said").open("w") as said:
            line = ["/usr/sbin/dovecot", "-F", "-c", home / "dovecot.conf"]
            running.append(subprocess.Popen(line, stdin=subprocess.DEVNULL, stdout=said, stderr=said, cwd=home, **run_as))
        until = time.monotonic() + 20
        while not answers(box.port) and time.monotonic() < until:
            time.sleep(0.1)
        assert answers(box.port), (home / "said").read_text() + ((home / "log").read_text() if (home / "log").exists() else "")

    def stop() -> None:
        server = running.pop()
        server.terminate()
        try:
            server.wait(timeout=10)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()

    box.start, box.stop = start, stop
    start()
    try:
        yield box
    finally:
        while running:
            stop()


def answers(port: int) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=2):
            return True
    except OSError:
        return False
