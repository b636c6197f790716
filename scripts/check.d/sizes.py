"""Files and functions stay short.

Lines of a file are all its lines; lines of a function run from its first line to its closing brace, found by
indentation, which the format check keeps true.
"""

import re
from dataclasses import dataclass
from math import ceil
from pathlib import Path

from tree import Tree

FILE_MEDIAN, FILE_P90, FILE_MOST = 80, 220, 400
FUNCTION_MEDIAN, FUNCTION_P90, FUNCTION_MOST = 8, 25, 60

DECLARATION = re.compile(
    r"^(?P<indent> *)(?:(?:@\w+(?:\([^)]*\))?|package|private|fileprivate|internal|public|static|final|override|"
    r"mutating|nonmutating|nonisolated|convenience|required|class|isolated|consuming|borrowing|indirect) +)*"
    r"(?:func\b|init[?(<]|deinit\b|subscript[(<])"
)


@dataclass
class Sized:
    what: str
    lines: int


def one_function(lines: int) -> str:
    return "func long() {\n" + "    work()\n" * (lines - 2) + "}\n"


def one_initializer(lines: int) -> str:
    return "    init(\n        a: Int\n    ) {\n" + "        work()\n" * (lines - 4) + "    }\n"


SAMPLES = [
    ({"Sources/App/Huge.swift": "let x = 1\n" * (FILE_MOST + 1)}, "Huge.swift"),
    ({"Tests/AppTests/Huge.swift": "let x = 1\n" * (FILE_MOST + 1)}, "Huge.swift"),
    ({"Sources/Drivers/C/huge.c": "int x;\n" * (FILE_MOST + 1)}, "huge.c"),
    ({f"Sources/App/F{n}.swift": "let x = 1\n" * (FILE_MEDIAN + 1) for n in range(3)}, "median file"),
    ({f"Sources/App/F{n}.swift": "let x = 1\n" * (FILE_P90 + 1) for n in range(3)}, "9 in 10 files"),
    ({"Sources/App/Long.swift": one_function(FUNCTION_MOST + 1)}, "Long.swift:1"),
    ({"Sources/App/Long.swift": "struct S {\n" + one_initializer(FUNCTION_MOST + 1) + "}\n"}, "Long.swift:2"),
    ({"Sources/App/Long.swift": one_function(FUNCTION_MEDIAN + 1)}, "median function"),
    ({"Sources/App/Long.swift": one_function(FUNCTION_P90 + 1)}, "9 in 10 functions"),
]


def function_end(lines: list[str], start: int, indent: str) -> int | None:
    """The line of the closing brace, or None for a requirement without a body."""
    if re.search(r"\{.*\}\s*(//.*)?$", lines[start]):
        return start
    opened = False
    for number in range(start, len(lines)):
        line = lines[number]
        if number > start and line.strip():
            depth = len(line) - len(line.lstrip())
            if depth == len(indent) and line.lstrip().startswith("}"):
                return number if opened else None
            if not opened and depth <= len(indent) and not re.match(r" *(\)|where\b|->|\{|throws\b)", line):
                return None
            if depth < len(indent):
                return None
        opened = opened or line.rstrip().endswith("{") or bool(re.search(r"\bin$|\{ .* in$", line.rstrip()))
    return None


def functions(path: Path, lines: list[str]) -> list[Sized]:
    found = []
    for number, line in enumerate(lines):
        if match := DECLARATION.match(line):
            end = function_end(lines, number, match["indent"])
            if end is not None:
                found.append(Sized(f"{path}:{number + 1}: {line.strip()[:60]}", end - number + 1))
    return found


def percentile(sizes: list[Sized], share: float) -> int:
    ordered = sorted(each.lines for each in sizes)
    return ordered[max(0, ceil(share * len(ordered)) - 1)] if ordered else 0


def measured(tree: Tree) -> tuple[list[Sized], list[Sized]]:
    files, inside = [], []
    for path in tree.files("Sources", "Tests", suffix=".swift"):
        lines = tree.lines(path)
        files.append(Sized(str(path), len(lines)))
        inside += functions(path, lines)
    return files, inside


def other_files(tree: Tree) -> list[Sized]:
    """Files in other languages: only the greatest length is asked of them."""
    paths = tree.files("Sources", "Tests", "scripts")
    kept = [path for path in paths if path.suffix in {".c", ".h", ".py", ""} or path.parent.name == "scripts"]
    return [Sized(str(path), len(tree.lines(path))) for path in kept]


def too_long(sizes: list[Sized], most: int) -> list[str]:
    return [f"{each.what}: {each.lines} lines, at most {most}" for each in sizes if each.lines > most]


def faults(tree: Tree) -> list[str]:
    files, inside = measured(tree)
    found = too_long(files + other_files(tree), FILE_MOST) + too_long(inside, FUNCTION_MOST)
    limits = [
        ("the median file", files, 0.5, FILE_MEDIAN),
        ("9 in 10 files", files, 0.9, FILE_P90),
        ("the median function", inside, 0.5, FUNCTION_MEDIAN),
        ("9 in 10 functions", inside, 0.9, FUNCTION_P90),
    ]
    for what, sizes, share, most in limits:
        if (size := percentile(sizes, share)) > most:
            found.append(f"{what}: {size} lines, at most {most}")
    return found


def summary(tree: Tree) -> str:
    files, inside = measured(tree)
    parts = []
    for what, sizes in (("files", files), ("functions", inside)):
        median, p90, most = (percentile(sizes, share) for share in (0.5, 0.9, 1.0))
        parts.append(f"{len(sizes)} {what}: median {median}, 9 in 10 ≤ {p90}, most {most}")
    return "; ".join(parts)
