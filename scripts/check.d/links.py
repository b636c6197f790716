"""What the project's pages name is there: links, folders and files, and in docs/words.md the types."""

import re
from pathlib import Path

from tree import Tree

LINK = re.compile(r"\]\(([^)\s]+)\)")
NAMED = re.compile(r"`((?:Sources|Tests|Public|scripts|docs)/[\w./+-]+)`")
WORDS = Path("docs/words.md")
DECLARED = re.compile(r"\b(?:struct|enum|protocol|class|actor|typealias) (\w+)")

SAMPLES = [
    ({"docs/words.md": "| point | is owed a reply | `Pointe` | `point` |\n", "Sources/A.swift": "\n"}, "Pointe"),
    ({"docs/a.md": "See [b](b.md).\n"}, "b.md"),
    ({"README.md": "See [the map](docs/map.md#top).\n"}, "docs/map.md"),
    ({"docs/a.md": "Look into `Sources/Areas/Nowhere`.\n"}, "Sources/Areas/Nowhere"),
]


def is_there(tree: Tree, path: Path) -> bool:
    return (tree.root / path).exists() or (tree.root / f"{path}.swift").exists()


def faults(tree: Tree) -> list[str]:
    found = []
    for page in tree.files(suffix=".md"):
        for number, line in enumerate(tree.lines(page), 1):
            for link in LINK.findall(line):
                target = link.split("#")[0]
                if target and "://" not in target and not is_there(tree, page.parent / target):
                    found.append(f"{page}:{number}: no {page.parent / target}")
            found += [f"{page}:{number}: no {name}" for name in NAMED.findall(line) if not is_there(tree, Path(name))]
    return found + type_faults(tree)


def type_faults(tree: Tree) -> list[str]:
    """Types in the third column of docs/words.md that are declared nowhere."""
    if not (tree.root / WORDS).exists():
        return []
    sources = tree.files("Sources", suffix=".swift")
    declared = {name for path in sources for line in tree.lines(path) for name in DECLARED.findall(line)}
    found = []
    for number, line in enumerate(tree.lines(WORDS), 1):
        cells = line.split("|")
        named = re.findall(r"`([A-Z][\w.]*)`", cells[3]) if len(cells) == 6 else []
        found += [f"{WORDS}:{number}: no type {name}" for name in named if name.split(".")[-1] not in declared]
    return found


def summary(tree: Tree) -> str:
    return f"{len(tree.files(suffix='.md'))} pages without dead links"
