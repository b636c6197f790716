"""Words that do not belong: unfinished marks, unsafe Swift, paths of one machine, and words pages avoid."""

import re
from pathlib import Path

from tree import Tree

LOOSE = ["Sources/Drivers", "Sources/HeardTesting"]

# (pattern, why, folders it holds in, folders it does not hold in)
RULES = [
    (r"\b(TO" r"DO|FIX" r"ME|X{3})\b", "unfinished: finish it or file it", [""], []),
    (r"(?<![\w.~-])/(?:work|root|home/\w+|opt/swift)/", "a path of one machine", [""], []),
    (r"@unchecked\s+Sendable|nonisolated\(unsafe\)", "only drivers may", ["Sources"], ["Sources/Drivers"]),
    (r"\btry!", "handle it or throw it", ["Sources"], []),
    (r"^\s*(?:@\w+\s+)*(?:public|open)\s+(?!import|init\?\(argument)\w", "package access is enough", ["Sources"], []),
    (r"(?<![\w.])Task(?:\.detached)?\s*\{", "a loop is a Service", ["Sources"], LOOSE),
    (r"\.disabled\(", "a disabled test is no test", ["Tests"], []),
]

# What pages and letters do not say, and what they say instead (docs/words.md).
AVOIDED = {
    r"tickets?": "point",
    r"customers?": "parent carer",
    r"service users?": "parent carer",
    r"mums? and dads?": "parent carers",
    r"special needs": "SEND",
    r"suffers from": "has",
    r"hard to reach": "seldom heard",
    r"vexatious": "never, of people",
    r"stakeholders?": "partner",
    r"EHCPs?": "EHC plan",
    r"CCGs?": "ICB",
    r"guilty": "upheld",
    r"compensation": "remedy payment",
    r"anonymous(?:ly)?": "not shown with your name",
    r"stage 0": "service request",
    r"breach(?:es|ed)?": "late against the rule",
    r"facilitat\w+|utilis\w+|signpost\w*|pursuant": "a plainer word",
}
PAGES = ["Sources/Areas", "Sources/Platform/Web"]
NOT_PAGES = re.compile(r"/(Demo|Asking|Story)/|/Demo\w*\.swift$")
LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"')

SAMPLES = [
    ({"Sources/App/A.swift": "// TO" "DO: later\n"}, "unfinished"),
    ({"docs/a.md": "See FIX" "ME\n"}, "unfinished"),
    ({"docs/a.md": "cd /wo" "rk/main\n"}, "one machine"),
    ({"Sources/App/A.swift": 'let folder = "/ro' 'ot/.cache"\n'}, "one machine"),
    ({"Sources/Platform/Mail/A.swift": "final class A: @unchecked Sendable {}\n"}, "drivers"),
    ({"Sources/App/A.swift": "let x = try! read()\n"}, "throw"),
    ({"Sources/App/A.swift": "    public func x() {}\n"}, "package access"),
    ({"Sources/App/A.swift": "Task { await go() }\n"}, "Service"),
    ({"Tests/ATests/A.swift": '@Test("x", .disabled("later"))\n'}, "disabled"),
    ({"Sources/Areas/Points/PointPage.swift": 'html.h1("Your ticket")\n'}, "point"),
    ({"Sources/Platform/Web/ErrorPage.swift": 'html.p("""\n    Sent anonymously.\n    """)\n'}, "not shown with"),
    ({"Sources/Areas/Points/Wording/en.po": 'msgstr "Our stakeholders"\n'}, "partner"),
]


def is_under(path: Path, folders: list[str]) -> bool:
    return any(folder == "" or path.is_relative_to(folder) for folder in folders)


def said(lines: list[str]) -> list[tuple[int, str]]:
    """What string literals say, with line numbers; comments and identifiers are left out."""
    found, inside = [], False
    for number, line in enumerate(lines, 1):
        if inside or line.count('"""') == 1:
            if inside and '"""' not in line:
                found.append((number, line))
            inside = inside != (line.count('"""') % 2 == 1)
        elif not line.lstrip().startswith("//"):
            found += [(number, words) for words in LITERAL.findall(line)]
    return found


def page_faults(tree: Tree) -> list[str]:
    found = []
    for path in tree.files(*PAGES):
        if path.suffix not in {".swift", ".po"} or NOT_PAGES.search(str(path)):
            continue
        for number, words in said(tree.lines(path)):
            for avoided, instead in AVOIDED.items():
                if match := re.search(rf"\b(?:{avoided})\b", words, re.IGNORECASE):
                    found.append(f"{path}:{number}: '{match[0]}' on a page → {instead}")
    return found


def faults(tree: Tree) -> list[str]:
    found = []
    for path in tree.texts():
        for pattern, why, folders, spared in RULES:
            if not is_under(path, folders) or is_under(path, spared):
                continue
            for number, line in enumerate(tree.lines(path), 1):
                if re.search(pattern, line):
                    found.append(f"{path}:{number}: {line.strip()[:60]} → {why}")
    return found + page_faults(tree)


def summary(tree: Tree) -> str:
    return f"{len(tree.texts())} files without words that do not belong"
