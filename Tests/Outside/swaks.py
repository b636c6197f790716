#!/usr/bin/env python3
"""Mail handed in by swaks, the tool that people try mail servers with: one with a file, and one to nobody.

    swaks.py HEARD
"""

import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.dont_write_bytecode = True

from kit.servers import ROOT, free_port, fresh_area  # noqa: E402


def swaks(port: int, to: str, *words: str) -> subprocess.CompletedProcess:
    told = ["--protocol", "LMTP", "--server", "127.0.0.1", "--port", str(port), "--to", to, *words]
    sender = ["--from", "hello@forum.example", "--helo", "tries.example"]
    return subprocess.run(["swaks", *told, *sender], capture_output=True, text=True, timeout=120)


def main() -> None:
    port = free_port()
    settings = {"HEARD_LMTP_LISTEN": f"127.0.0.1:{port}", "HEARD_MAIL_DOMAIN": "heard.example"}
    with fresh_area(Path(sys.argv[1]).resolve(), settings=settings) as (server, _):
        file = "@" + str(ROOT / "README.md")
        kept = swaks(port, "marlow-heath@heard.example", "--body", "When is it open?", "--attach", file)
        assert kept.returncode == 0 and "250 2.0.0 Kept" in kept.stdout, kept.stdout[-2000:]
        nobody = swaks(port, "nobody@elsewhere.example", "--body", "x")
        assert nobody.returncode == 24 and "550 5.1.1" in nobody.stdout, (nobody.returncode, nobody.stdout[-2000:])
        originals = [path for path in (server.data / "originals").glob("??/*") if path.is_file()]
        assert len(originals) == 1, originals
        checked = server.command("record", "check")
        assert checked.returncode == 0, checked.stdout + checked.stderr
    print("1 passed, 0 failed")


main()
