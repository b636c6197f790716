"""What is to be made, as it is told in job.json, and where there is room to work."""

import json
import os
from functools import cached_property

HERE = os.path.dirname(os.path.abspath(__file__))
NOTHING = {"leftOut": "", "pagesLeftOut": {}, "regions": [], "isLookedAt": False}


class Fault(Exception):
    """Why no paper is made: a case of the program's, with its values."""

    def __init__(self, case: str, **values):
        super().__init__(case)
        self.told = {case: values}


class Job:
    def __init__(self, folder: str):
        self.home = os.path.abspath(folder)
        with open(os.path.join(self.home, "job.json")) as file:
            told = json.load(file)
        self.make, self.paper, self.limits = told["make"], told["paper"], told.get("limits", {})
        self.redaction, self.most_bytes = told.get("redaction"), told.get("mostBytes")
        self.files = told.get("files", {})
        self.language = self.paper["language"]
        self.refusals = self.paper["labels"]["refusals"]
        self.entries: list[dict] = []
        self.folders = 0

    @cached_property
    def needles(self):
        from matching import Needles

        return Needles(self.redaction["removed"]) if self.redaction and self.redaction["removed"] else None

    @cached_property
    def treatments(self) -> dict:
        found = {}
        for each in (self.redaction or {}).get("treatments", []):
            pages = {int(page): why for page, why in each["pagesLeftOut"].items()}
            found[each["mark"]] = {**each, "pagesLeftOut": pages}
        return found

    def treatment(self, mark: str) -> dict:
        return self.treatments.get(mark, NOTHING)

    @property
    def font(self) -> str:
        from letters import regular

        return regular()

    def gap(self, reason: str) -> str:
        return self.paper["labels"]["gap"].replace("{name}", reason)

    def without(self, text: str) -> str:
        """A single line without what is to be removed."""
        for start, end, needle in reversed(self.needles.spans(text) if self.needles else []):
            text = text[:start] + self.gap(needle.reason) + text[end:]
        return text

    def folder(self, kind: str) -> str:
        self.folders += 1
        made = os.path.join(self.home, "work", f"{kind}-{self.folders}")
        os.makedirs(made)
        return made


def check_marks(paper: dict) -> None:
    """Every mark is one place's alone, and every citation has a place."""
    seen: set[str] = set()
    places = [*paper["parts"], *paper["appendices"], *(item for each in paper["appendices"] for item in each["items"])]
    for mark in (each["mark"] for each in places):
        if mark in seen:
            raise Fault("sameMark", _0=mark)
        seen.add(mark)
    waiting = [paper]
    while waiting:
        thing = waiting.pop()
        if isinstance(thing, dict):
            if "cited" in thing and (mark := thing["cited"]["_0"]["mark"]) not in seen:
                raise Fault("unknownMark", _0=mark)
            waiting += thing.values()
        elif isinstance(thing, list):
            waiting += thing
