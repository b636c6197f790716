"""Postfix in a folder of its own: takes mail on one loopback port and relays it to another."""

import os
import re
import shutil
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path

SETTINGS = """compatibility_level = 3.6
queue_directory = {folder}/queue
data_directory = {folder}/data
mail_owner = postfix
setgid_group = postdrop
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
inet_interfaces = loopback-only
inet_protocols = ipv4
myhostname = mail.forum.example
mydestination =
mynetworks = 127.0.0.0/8
relayhost = [127.0.0.1]:{onward}
smtp_dns_support_level = disabled
smtp_host_lookup = native
maillog_file = {folder}/log
maillog_file_prefixes = {folder}
alias_maps =
alias_database =
local_recipient_maps =
recipient_delimiter = +
"""


def is_here() -> bool:
    """It needs root to start; it drops that right by itself."""
    return os.geteuid() == 0 and shutil.which("postfix") is not None


@contextmanager
def relay(folder: Path, port: int, onward: int):
    """Postfix that listens on a port and passes everything to another, on this machine."""
    home = folder / "postfix"
    for name in ("conf", "queue", "data"):
        (home / name).mkdir(parents=True, exist_ok=True)
    for above in (home, home.parent):
        above.chmod(0o755)
    (home / "conf" / "main.cf").write_text(SETTINGS.format(folder=home, onward=onward))
    services = Path("/usr/share/postfix/master.cf.dist").read_text()
    services = re.sub(r"(?m)^smtp(\s+inet)", rf"{port}\1", services)
    # No service in a cage: its files would have to be copied there.
    services = re.sub(r"(?m)^(\S+\s+(?:inet|unix|fifo|unix-dgram)\s+\S+\s+\S+\s+)y", r"\1n", services)
    (home / "conf" / "master.cf").write_text(services)
    shutil.chown(home / "data", "postfix")

    def run(*words: str) -> None:
        with (home / "said").open("w") as said:
            subprocess.run(["postfix", "-c", home / "conf", *words], stdout=said, stderr=said, timeout=60)

    run("start")
    try:
        time.sleep(1)
        yield home / "log"
    finally:
        run("stop")
