"""Every Swift file is as swift-format would leave it, and breaks none of its rules."""

import subprocess
from pathlib import Path

from tree import Tree

CONFIGURATION = Path(__file__).resolve().parent.parent.parent / ".swift-format"

SAMPLES = [
    ({"Sources/App/Spaced.swift": "let  x=1\n"}, "Spaced.swift"),
    ({"Sources/App/Forced.swift": "let words = Int(\"1\")!\n"}, "NeverForceUnwrap"),
    ({"Tests/AppTests/Broad.swift": "// " + "x" * 30 + "\nlet name = [" + "1, " * 60 + "1]\n"}, "LineLength"),
]


def faults(tree: Tree) -> list[str]:
    files = [str(path) for path in tree.files(suffix=".swift")]
    if not files:
        return []
    command = ["swift", "format", "lint", "--configuration", str(CONFIGURATION), "--strict", "--parallel", *files]
    done = subprocess.run(command, cwd=tree.root, capture_output=True, text=True)
    lines = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
    if done.returncode != 0 and not lines:
        return ["swift format failed without a word"]
    return lines if done.returncode != 0 else []


def summary(tree: Tree) -> str:
    return f"{len(tree.files(suffix='.swift'))} files as swift-format leaves them"
