"""Whether the templates that translators copy (Wording/en.po) hold the words of the sources, as far as can be told
without the compiler: nothing that is gone, and nothing of what is plainly written on a page left out.

The templates themselves are written by scripts/wording, which asks the compiler. A test writes every page of the demo
in a made-up language that knows only what the templates hold, and finds the rest.
"""

import re
import shutil
import subprocess
from pathlib import Path

from tree import Tree

# Words in these places are a page's, whatever else a string may be.
PLAIN = re.compile(
    r"(?:html\.|\$0\.)(?:h1|h2|h3|p|hint|text|spoken|link)\(\s*$"
    r"|\b(?:SubmitButton|EmptyState|MenuItem)\(\s*$"
    r"|\bPhrase = $"
)
COUNTED = re.compile(
    r"\b(counted|fitting)\((?:[^()\"]|\([^()\"]*\))*?one:\s*\"((?:[^\"\\]|\\.)*)\",\s*many:\s*\"((?:[^\"\\]|\\.)*)\""
)

SAMPLES = [
    ({"Sources/Areas/A/P.swift": 'html.p("Here.")\n', "Sources/Areas/A/Wording/en.po": ""}, "not in"),
    (
        {
            "Sources/Areas/A/P.swift": 'let x = "Here"\n',
            "Sources/Areas/A/Wording/en.po": 'msgid "Gone"\nmsgstr "Gone"\n',
        },
        "no longer",
    ),
    (
        {
            "Sources/Areas/A/P.swift": 'html.p("By \\(day).")\n',
            "Sources/Areas/A/Wording/en.po": 'msgid "By {1}."\nmsgstr "By {1}, {2}."\n',
        },
        "other places",
    ),
    ({"Wording/tr.po": 'msgid "A"\nmsgstr "B"\nmsgstr "C"\n', "Sources/A.swift": ""}, "Wording/tr.po"),
]

ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "0": "\0", '"': '"', "'": "'", "\\": "\\"}


class Literal:
    """A string literal: where it begins, and its words with {1}, {2} where values stand."""

    def __init__(self, start: int, words: str):
        self.start = start
        self.words = words


def literals(text: str) -> list[Literal]:
    """Every literal of a Swift file, those inside the values of others too."""
    found: list[Literal] = []
    _code(text, 0, found)
    return found


def _code(text: str, at: int, found: list[Literal], inside: bool = False) -> int:
    """Reads code; inside a value of a literal, to the bracket that ends it."""
    depth = 0
    while at < len(text):
        sign = text[at]
        if text.startswith("//", at):
            at = text.find("\n", at) if "\n" in text[at:] else len(text)
            continue
        if text.startswith("/*", at):
            at = text.index("*/", at) + 2
            continue
        hashes = re.compile("#+(?=\")").match(text, at)
        if sign == '"' or hashes:
            at = _literal(text, at, found)
            continue
        if sign == "(":
            depth += 1
        elif sign == ")":
            if inside and depth == 0:
                return at + 1
            depth -= 1
        at += 1
    return at


def _literal(text: str, start: int, found: list[Literal]) -> int:
    hashes = len(re.compile("#*").match(text, start)[0])
    at = start + hashes
    quote = '"""' if text.startswith('"""', at) else '"'
    end, escape = quote + "#" * hashes, "\\" + "#" * hashes
    at += len(quote)
    words, count = "", 0
    while not text.startswith(end, at):
        if text.startswith(escape, at):
            at += len(escape)
            sign = text[at]
            if sign == "(":
                at = _code(text, at + 1, found, inside=True)
                count += 1
                words += "{%d}" % count
            elif sign == "u":
                close = text.index("}", at)
                words += chr(int(text[at + 2 : close], 16))
                at = close + 1
            elif sign == "\n":
                words += "\\\n"
                at += 1
            else:
                words += ESCAPES[sign]
                at += 1
        else:
            words += text[at]
            at += 1
    found.append(Literal(start, _unindented(words) if quote == '"""' else words))
    return at + len(end)


def _unindented(words: str) -> str:
    lines = words.split("\n")[1:]
    indent = len(lines[-1])
    kept = "\n".join(line[indent:] for line in lines[:-1])
    return kept.replace("\\\n", "")


def entries(po: str) -> list[dict[str, str]]:
    """The entries of a template, without its head: msgid, msgid_plural, msgstr, msgstr[0] …"""
    found = []
    for block in po.split("\n\n"):
        entry, field = {}, None
        for line in block.splitlines():
            if match := re.match(r'(msg\w+(?:\[\d\])?) (".*")$', line):
                field = match[1]
                entry[field] = _unquoted(match[2])
            elif line.startswith('"') and field:
                entry[field] += _unquoted(line)
        if entry.get("msgid"):
            found.append(entry)
    return found


def _unquoted(text: str) -> str:
    return re.sub(r"\\(.)", lambda match: ESCAPES.get(match[1], match[1]), text[1:-1])


def counted(text: str) -> list[tuple[str, str]]:
    """Words that change with a number, as translators see them."""
    found = []
    for match in COUNTED.finditer(text):
        number = "{1} " if match[1] == "counted" else ""
        found.append((number + match[2], number + match[3]))
    return found


def home(path: Path) -> Path:
    """The template that a source's words belong to."""
    depth = 3 if path.parts[1] in {"Areas", "Platform"} else 2
    return Path(*path.parts[:depth], "Wording", "en.po")


def has_letters(words: str) -> bool:
    """Whether there is anything to translate beside values."""
    return re.search(r"[^\W\d_]", re.sub(r"\{\d+\}", "", words)) is not None


def faults(tree: Tree) -> list[str]:
    templates = [path for path in tree.files("Sources") if path.name == "en.po"]
    sources: dict[Path, list[Path]] = {}
    for path in tree.files("Sources", suffix=".swift"):
        sources.setdefault(home(path), []).append(path)
    found = []
    for template in templates:
        found += _template_faults(tree, template, sources.get(template, []))
    return found + _format_faults(tree)


def _template_faults(tree: Tree, template: Path, sources: list[Path]) -> list[str]:
    kept = entries((tree.root / template).read_text())
    known = {entry["msgid"] for entry in kept}
    said, found = set(), []
    for path in sources:
        text = (tree.root / path).read_text()
        for literal in literals(text):
            said.add(literal.words)
            if PLAIN.search(text[: literal.start]) and has_letters(literal.words) and literal.words not in known:
                line = text.count("\n", 0, literal.start) + 1
                found.append(f"{path}:{line}: “{literal.words}” is not in {template}: run scripts/wording")
        said |= {one for one, _ in counted(text)}
    for entry in kept:
        if entry["msgid"] not in said:
            found.append(f"{template}: “{entry['msgid']}” is no longer in the sources: run scripts/wording")
        places = set(re.findall(r"\{\d+\}", entry["msgid"] + entry.get("msgid_plural", "")))
        if any(set(re.findall(r"\{\d+\}", words)) - places for words in entry.values()):
            found.append(f"{template}: “{entry['msgid']}” has other places than its English")
    return found


def _format_faults(tree: Tree) -> list[str]:
    """What gettext's own tool says of every PO file, where it is there."""
    if not shutil.which("msgfmt"):
        return []
    found = []
    for path in tree.files(suffix=".po"):
        if (tree.root / path).stat().st_size == 0:
            continue
        result = subprocess.run(
            ["msgfmt", "--check-header", "--check-domain", "-o", "-", str(tree.root / path)],
            capture_output=True,
        )
        if result.returncode != 0:
            found.append(f"{path}: {result.stderr.decode(errors='replace').strip().splitlines()[0]}")
    return found


def summary(tree: Tree) -> str:
    files = [path for path in tree.files("Sources") if path.name == "en.po"]
    count = sum(len(entries((tree.root / path).read_text())) for path in files)
    languages = [path.stem for path in tree.files("Wording", suffix=".po")]
    return f"{count} phrases in {len(files)} templates; translations: {' '.join(languages) or 'none yet'}"
