"""Who may import what: areas stand on the platform, only the program sees drivers.

    Areas → Areas below them, Platform        Platform → Platform        Drivers → Platform, the world
    App, Bench → everything                   HeardTesting → Platform, Drivers
"""

import json
import re
import subprocess
from pathlib import Path

from tree import Tree

IMPORT = re.compile(
    r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:package|private|fileprivate|internal|public)\s+)?import\s+"
    r"(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)"
)
WORLD = {"GRDB", "CPostgres", "CGMime", "CGumbo", "CMail", "CSQLite", "SQLite3", "GRDBSQLite", "CZlib", "CQRCode", "CCurl", "CPost", "Subprocess"}
WEB = re.compile(r"^(Hummingbird\w*|HTTPTypes|NIO\w*)$")
SOCKETS = {"NIOCore", "NIOPosix"}
PROGRAMS = {"App", "Bench"}
MAY_SEE_DRIVERS = PROGRAMS | {"HeardTesting"}

SAMPLES = [
    ({"Sources/Areas/Points/P.swift": "import GRDB\n"}, "GRDB"),
    ({"Sources/Platform/Storage/S.swift": "import CPostgres\n"}, "CPostgres"),
    ({"Sources/Drivers/Wire/W.swift": "\n", "Sources/Areas/Points/P.swift": "import Wire\n"}, "driver Wire"),
    ({"Sources/Drivers/Wire/W.swift": "\n", "Sources/Platform/Mail/M.swift": "import Wire\n"}, "driver Wire"),
    ({"Sources/Areas/Points/P.swift": "\n", "Sources/Platform/Web/W.swift": "package import Points\n"}, "area Points"),
    ({"Sources/Areas/Points/P.swift": "\n", "Sources/Drivers/Wire/W.swift": "import struct Points.P\n"}, "area Points"),
    ({"Sources/Areas/Points/P.swift": "import Hummingbird\n"}, "Hummingbird"),
    ({"Sources/Platform/Mail/M.swift": "@preconcurrency import NIOCore\n"}, "NIOCore"),
    ({"Sources/Drivers/Wire/W.swift": "import NIOHTTP1\n"}, "NIOHTTP1"),
    ({"Sources/App/A.swift": "\n", "Sources/Areas/Points/P.swift": "import App\n"}, "imports App"),
    ({"Sources/Areas/Points/P.swift": "import People\n", "Sources/Areas/People/Q.swift": "import Points\n"}, "circle"),
]


def target(path: Path) -> str:
    """The target a source file belongs to: the folder's name, below Areas, Platform and Drivers one deeper."""
    parts = path.parts
    return parts[2] if parts[1] in {"Areas", "Platform", "Drivers"} and len(parts) > 3 else parts[1]


def layer(path: Path) -> str:
    return path.parts[1]


def imports(tree: Tree) -> list[tuple[Path, int, str]]:
    found = []
    for path in tree.files("Sources", suffix=".swift"):
        for number, line in enumerate(tree.lines(path), 1):
            if match := IMPORT.match(line):
                found.append((path, number, match[1]))
    return found


def targets(tree: Tree, folder: str) -> set[str]:
    return {target(path) for path in tree.files(f"Sources/{folder}") if len(path.parts) > 3}


def circle(graph: dict[str, set[str]]) -> list[str]:
    """The first circle of imports found, as a path; empty where there is none."""
    def walk(name: str, trail: list[str]) -> list[str]:
        if name in trail:
            return trail[trail.index(name):] + [name]
        for below in sorted(graph.get(name, ())):
            if found := walk(below, trail + [name]):
                return found
        return []

    for name in sorted(graph):
        if found := walk(name, []):
            return found
    return []


def fault(path: Path, module: str, areas: set[str], drivers: set[str]) -> str | None:
    mine, where = target(path), layer(path)
    if module in PROGRAMS and mine != module:
        return f"imports {module}: nothing stands on the program"
    if module in areas and where in {"Platform", "Drivers", "HeardTesting"}:
        return f"imports the area {module}: {where} knows no area"
    if module in drivers and mine not in MAY_SEE_DRIVERS and where != "Drivers":
        return f"imports the driver {module}: only the program sees drivers"
    if module in WORLD and where != "Drivers" and mine not in PROGRAMS:
        return f"imports {module}: only drivers touch the world"
    if WEB.match(module) and mine not in PROGRAMS | {"Web"} and not (where == "Drivers" and module in SOCKETS):
        return f"imports {module}: only the Web platform and the program know the HTTP server"
    return None


def undeclared(tree: Tree, found: list[tuple[Path, int, str]], own: set[str]) -> list[str]:
    """Imports of our own targets that Package.swift does not give the importing target."""
    if not (tree.root / "Package.swift").exists():
        return []
    command = ["swift", "package", "dump-package"]
    described = json.loads(subprocess.run(command, cwd=tree.root, capture_output=True, check=True).stdout)
    declared = {
        each["name"]: {next(iter(dependency.values()))[0] for dependency in each["dependencies"]}
        for each in described["targets"]
    }
    return [
        f"{path}:{number}: imports {module}, which Package.swift does not give {target(path)}"
        for path, number, module in found
        if module in own and target(path) in declared and module not in declared[target(path)] | {target(path)}
    ]


def faults(tree: Tree) -> list[str]:
    areas, drivers, platform = targets(tree, "Areas"), targets(tree, "Drivers"), targets(tree, "Platform")
    found = imports(tree)
    lines = []
    graph: dict[str, set[str]] = {}
    for path, number, module in found:
        if words := fault(path, module, areas, drivers):
            lines.append(f"{path}:{number}: {words}")
        if layer(path) == "Areas" and module in areas and module != target(path):
            graph.setdefault(target(path), set()).add(module)
    if around := circle(graph):
        lines.append("areas in a circle: " + " → ".join(around))
    return lines + undeclared(tree, found, areas | drivers | platform)


def summary(tree: Tree) -> str:
    return f"{len(imports(tree))} imports in their places"
