"""The programs that are called, each within what it may take; none of them has a network."""

import os
import resource
import shutil
import subprocess
from functools import cache

QUIET = {"stdin": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


class Refused(Exception):
    """A file is named and not shown; the reason is one of the paper's."""

    def __init__(self, reason: str):
        super().__init__(reason)
        self.reason = reason


@cache
def path(name: str) -> str | None:
    return shutil.which(name, path="/usr/bin:/bin:/usr/local/bin")


def environment(home: str) -> dict:
    return {
        "PATH": "/usr/bin:/bin", "HOME": home, "TMPDIR": home, "LC_ALL": "C.UTF-8", "OMP_THREAD_LIMIT": "1",
        "SOURCE_DATE_EPOCH": "0", "MALLOC_ARENA_MAX": "1", "TZ": "UTC",
    }  # fmt: skip


def run(words: list, home: str, seconds: float, untrusted: bool = False) -> bytes:
    """What a program prints. Raises Refused where it is missing, is too slow or fails."""
    found = path(words[0])
    if not found:
        raise Refused("noTool")
    around = environment(home)
    if untrusted:
        around["VIPS_BLOCK_UNTRUSTED"] = "1"
    child = subprocess.Popen(
        [found, *map(str, words[1:])], env=around, cwd=home, stdout=subprocess.PIPE, process_group=0, **QUIET
    )
    try:
        printed, _ = child.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        os.killpg(child.pid, 9)
        child.wait()
        raise Refused("tooSlow") from None
    if child.returncode != 0:
        raise Refused("damaged")
    return printed


def limit(memory: int, seconds: int, file_bytes: int) -> None:
    """For this process and what it starts."""
    for what, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, file_bytes),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(what)[1]
        wanted = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (wanted, wanted))
