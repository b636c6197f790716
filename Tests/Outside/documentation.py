#!/usr/bin/env python3
"""What the documentation says, tried on the program.

    documentation.py HEARD

The verification printed in docs/record.md, run as it is printed, must accept a receipt that heard wrote and refuse
it with any of its sections changed. Every command the pages show must exist, and the settings they list must be
those that heard lists.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

COMMAND = re.compile(r"^(?:HEARD_\S+ )?heard ((?:[a-z]+(?=\s|$) ?)+)", re.MULTILINE)
ROOT = Path(__file__).resolve().parent.parent.parent
MAIL = (
    "From: Lead <lead@parents.example>\r\nTo: send@council.example\r\nDate: Mon, 15 Jul 2019 09:30:00 +0100\r\n"
    "Message-ID: <documentation@parents.example>\r\nSubject: The plan\r\nContent-Type: text/plain; charset=utf-8\r\n"
    "\r\nWhen will Zoë’s \"plan\" be ready?\r\n"
)


def printed_program() -> str:
    """The one block of Python in docs/record.md."""
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / "docs/record.md").read_text(encoding="utf-8"), re.DOTALL)
    assert len(blocks) == 1, f"{len(blocks)} blocks of Python in docs/record.md"
    return blocks[0]


def receipt_of_one_mail(heard: str, folder: Path) -> tuple[str, str]:
    """The text of a receipt, and the key of its record."""
    def run(*words: str) -> str:
        done = subprocess.run([heard, *words, "--data", str(folder / "data")], capture_output=True, text=True)
        assert done.returncode == 0, f"heard {' '.join(words)}: {done.stderr}"
        return done.stdout

    (folder / "mail.eml").write_bytes(MAIL.encode())
    run("init", "--area", "marlow-heath", "--name", "Marlow Heath")
    run("group", "add", "--name", "Parents", "--side", "families", "--address", "lead@parents.example")
    run("group", "add", "--name", "SEND service", "--side", "services", "--address", "send@council.example")
    imported = run("import", "mail", str(folder / "mail.eml"), "--json")
    reference = re.search(r'"points":\["([^"]+)"', imported)
    assert reference, f"no point in {imported}"
    run("receipt", reference[1], "--out", str(folder / "receipt.heard"))
    text = (folder / "receipt.heard").read_bytes().decode()
    return text, re.search(r'"key":"([^"]+)"', text)[1]


def accepts(program: Path, text: str, key: str) -> bool:
    file = program.parent / "tried.heard"
    file.write_bytes(text.encode())
    return subprocess.run([sys.executable, str(program), str(file), key], capture_output=True).returncode == 0


def changed(text: str) -> dict[str, str]:
    """The receipt with one thing changed in each place the printed program looks at."""
    plain, machine, proof = text.split("\n-----\n")
    digit = re.search(r'"salt":\{"\w+":"(\w)', machine)
    flipped = "1" if digit[1] != "1" else "2"
    places = {
        "words": machine.replace("be ready", "be late"),
        "salt": machine[: digit.start(1)] + flipped + machine[digit.end(1) :],
        "leaf": machine.replace('\\"v\\":1', '\\"v\\":2'),
        "url and key": machine.replace('"key":"', '"key":"x'),
    }
    found = {what: "\n-----\n".join([plain, each, proof]) for what, each in places.items()}
    # The lines of the proof that hold something: its index, its path, the checkpoint's size and root, the signature.
    lines = proof.rstrip("\n").split("\n")
    for number, line in enumerate(lines):
        if line and number > 0:
            middle = len(line) // 2 if len(line) > 20 else len(line) - 1
            spoiled = line[:middle] + ("7" if line[middle] != "7" else "6") + line[middle + 1 :]
            found[f"line {number + 1} of the proof"] = "\n-----\n".join(
                [plain, machine, "\n".join([*lines[:number], spoiled, *lines[number + 1 :], ""])]
            )
    return found


def unknown_commands(heard: str) -> list[str]:
    """Commands in the code of README.md and docs/running.md that the program does not have."""
    shown = set()
    for page in ("README.md", "docs/running.md"):
        code = re.findall(r"```\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), re.DOTALL)
        shown |= {match for block in code for match in COMMAND.findall(block)}
    assert len(shown) > 8, f"only {len(shown)} commands found in the pages"
    words = sorted({command.strip() for command in shown})
    return [command for command in words if not knows(heard, command.split())]


def knows(heard: str, command: list[str]) -> bool:
    done = subprocess.run([heard, *command, "--help"], capture_output=True, text=True)
    return done.returncode == 0 and f"heard {' '.join(command)}" in done.stdout


def settings_apart(heard: str) -> set[str]:
    """Settings that only docs/running.md lists, or only the program."""
    documented = re.findall(r"^\| `(HEARD_\w+)`", (ROOT / "docs/running.md").read_text(encoding="utf-8"), re.M)
    listed = subprocess.run([heard, "settings"], capture_output=True, text=True).stdout
    return set(documented) ^ set(re.findall(r"\bHEARD_\w+", listed))


def main() -> int:
    heard = str(Path(sys.argv[1]).resolve())
    wrong = [f"the pages show 'heard {command}', which is not there" for command in unknown_commands(heard)]
    if apart := settings_apart(heard):
        wrong.append(f"docs/running.md and heard settings differ: {', '.join(sorted(apart))}")
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder, "check.py")
        program.write_text(printed_program(), encoding="utf-8")
        text, key = receipt_of_one_mail(heard, Path(folder))
        if not accepts(program, text, key):
            wrong.append("it refuses a receipt of heard's own")
        if accepts(program, text, key.replace("+", "x+", 1)):
            wrong.append("it accepts another key")
        tried = changed(text)
        taken = [what for what, each in tried.items() if accepts(program, each, key)]
        wrong += [f"it accepts a receipt with another {what}" for what in taken]
    for line in wrong:
        print(line)
    print(f"{max(0, len(tried) + 4 - len(wrong))} passed, {len(wrong)} failed")
    return 1 if wrong else 0


sys.exit(main())
