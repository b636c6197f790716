"""Links between the project's pages lead somewhere, and so do the folders and files that they name in code marks."""

import re
from pathlib import Path

from tree import Tree

LINK = re.compile(r"\]\(([^)\s]+)\)")
NAMED = re.compile(r"`((?:Sources|Tests|Public|scripts|docs)/[\w./+-]+)`")

SAMPLES = [
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
    return found


def summary(tree: Tree) -> str:
    return f"{len(tree.files(suffix='.md'))} pages without dead links"
