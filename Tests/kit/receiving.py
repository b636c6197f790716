"""A Postfix of its own, in a folder of its own, that hands mail to an LMTP listener."""

import os
import shutil
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path

from kit.servers import free_port, scratch


def is_there() -> bool:
    """Whether Postfix is installed and may be started: it wants root."""
    return shutil.which("postfix") is not None and os.geteuid() == 0


MAIN = """
compatibility_level = 3.6
queue_directory = {folder}/queue
data_directory = {folder}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
maillog_file = {folder}/mail.log
maillog_file_prefixes = {folder}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mx.heard.example
mydestination =
local_recipient_maps =
alias_maps =
relay_domains = heard.example
transport_maps = inline:{{ heard.example=lmtp:inet:127.0.0.1:{lmtp} }}
mynetworks = 127.0.0.0/8
message_size_limit = 60000000
minimal_backoff_time = 2s
maximal_backoff_time = 4s
queue_run_delay = 2s
lmtp_destination_concurrency_limit = 20
{outward}
bounce_notice_recipient = postmaster
"""

NOWHERE = "default_transport = error:no way out of here"
ONWARD = """relayhost = [127.0.0.1]:{}
smtp_dns_support_level = disabled
smtp_host_lookup = native"""

MASTER = """
127.0.0.1:{port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
proxywrite unix - - n - 1 proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
local unix - n n - - local
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
"""


@contextmanager
def postfix(lmtp: int, onward: int | None = None):
    """Postfix on a loopback port, which hands mail for heard.example to an LMTP port; yields its port and its log.

    Everything else goes to another port of this machine, or nowhere.
    """
    with scratch() as folder:
        folder.chmod(0o755)
        port, etc = free_port(), folder / "etc"
        for name in ("queue", "data", "etc"):
            (folder / name).mkdir()
        shutil.chown(folder / "data", "postfix", "postfix")
        (etc / "main.cf").write_text(MAIN.format(folder=folder, lmtp=lmtp, outward=ONWARD.format(onward) if onward else NOWHERE))
        (etc / "master.cf").write_text(MASTER.format(port=port))
        for name in ("dynamicmaps.cf", "postfix-files"):
            if Path("/etc/postfix", name).exists():
                shutil.copy(Path("/etc/postfix", name), etc)
        run = dict(stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        subprocess.run(["postfix", "-c", etc, "start"], **run)
        try:
            yield port, folder / "mail.log"
        finally:
            subprocess.run(["postfix", "-c", etc, "stop"], **{**run, "check": False})
            time.sleep(0.5)
