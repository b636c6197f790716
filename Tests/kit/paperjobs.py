"""Papers made by the program itself, on folders like those that Heard gives it."""

import json
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PAPERS = ROOT / "Papers"
REFUSALS = ["locked", "damaged", "empty", "tooLarge", "tooManyPages", "tooSlow", "unknownKind", "noTool", "tooDeep",
            "missing", "leftOut", "unread"]  # fmt: skip
NOTES = ["scriptsRemoved", "filesRemoved", "linksRemoved", "macrosRemoved", "picturesReduced", "recognised",
         "notRecognised", "drawn", "redacted", "repaired", "shortened"]  # fmt: skip
LABELS = {
    "appendix": "Appendix {n}", "page": "Page {n}", "citation": "{name}, page {n}", "citedPage": "page {n}",
    "inIndex": "What it is", "pages": "Page", "attachments": "With it came", "gap": "[removed: {name}]",
    "pictureOfPage": "Page {n} of {of} of {name}, a picture", "picture": "{name}, a picture",
    "pageLeftOut": "This page was left out: {name}.", "refused": "{name} is not shown here: {reason}.",
    "refusals": {each: f"reason {each}" for each in REFUSALS}, "notes": {each: f"Note {each}." for each in NOTES},
}  # fmt: skip
LIMITS = {"fileBytes": 100 << 20, "filePages": 2000, "picturePixels": 200_000_000, "fileSeconds": 60, "pages": 6000}


def case(name: str, *values) -> dict:
    return {name: {f"_{number}": value for number, value in enumerate(values)}}


def text(words: str) -> dict:
    return case("text", words)


def cited(mark: str, page: int = 1, form: str = "full") -> dict:
    return case("cited", {"mark": mark, "page": page, "form": form})


def part(mark: str, title: str, blocks: list, headed: bool = True) -> dict:
    return {"mark": mark, "title": title, "isHeaded": headed, "beginsPage": headed, "blocks": blocks}


def file(mark: str, key: str, name: str) -> dict:
    return {"mark": mark, "content": case("file", {"key": key, "name": name, "description": ""})}


def message(mark: str, title: str, words: str) -> dict:
    head = [{"name": "From", "words": [text("Marlow Heath Parents")]}]
    told = {"title": title, "head": head, "words": words, "attachments": [], "receipt": [text("Check code 1234.")]}
    return {"mark": mark, "content": case("message", told)}


def appendix(mark: str, title: str, *items: dict) -> dict:
    return {"mark": mark, "title": title, "about": [], "items": list(items)}


class Order:
    """One paper that is to be made, in a folder of its own."""

    def __init__(self, folder: Path):
        self.folder, self.names = folder, {}
        (folder / "files").mkdir(parents=True)

    def add(self, key: str, bytes_: bytes) -> None:
        name = f"files/{len(self.names) + 1}"
        (self.folder / name).write_bytes(bytes_)
        self.names[key] = name

    def make(self, title: str, parts: list, appendices: list, redaction: dict | None = None, most: int | None = None,
             make: str = "pdf", limits: dict | None = None) -> dict:  # fmt: skip
        """What the program says: `made` or `fault`."""
        paper = {"title": title, "language": "en-GB", "reference": "C-2019-0001", "author": "Marlow Heath Parents",
                 "date": "2019-11-21", "labels": LABELS, "parts": parts, "appendices": appendices}  # fmt: skip
        told = {"make": make, "paper": paper, "redaction": redaction, "mostBytes": most, "files": self.names,
                "limits": {**LIMITS, **(limits or {})}}  # fmt: skip
        (self.folder / "job.json").write_text(json.dumps(told))
        command = [PAPERS / "venv/bin/python", "-I", PAPERS / "papers.py", self.folder]
        self.ended = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        return json.loads((self.folder / "result.json").read_text())

    @property
    def pdf(self) -> Path:
        return self.folder / "out.pdf"
