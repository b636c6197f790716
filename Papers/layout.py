"""The paper for the template: parts, appendices, and a place for each page of somebody's file."""

import json
import os

from letters import RTL, family, files
from saying import Saying

A4 = (595.276, 841.89)
# What marks a page that waits for somebody's page.
ODD = 0.5
FOOT_LETTERS = 80


class Layout:
    def __init__(self, job, works: dict):
        self.job, self.works, self.saying = job, works, Saying(job)
        self.labels = job.paper["labels"]
        # Pages of files, in order: the work and the page of it.
        self.waiting: list[tuple] = []
        self.outcomes: list[dict] = []
        self.bookmarks: list[tuple] = []

    def data(self) -> dict:
        paper = self.job.paper
        language, _, region = paper["language"].partition("-")
        self.name_everything()
        appendices = [self.appendix(number, each) for number, each in enumerate(paper["appendices"], 1)]
        parts = [self.part(each) for each in paper["parts"]]
        return {
            "title": self.saying.plain(paper["title"]), "author": self.saying.plain(paper["author"]),
            "date": [int(each) for each in paper["date"].split("-")], "lang": language,
            "region": region if len(region) == 2 else None, "dir": "rtl" if language in RTL else "ltr",
            "fonts": [family(each) for each in files() if "-Regular" in each], "page": self.labels["page"],
            "foot": self.saying.plain(paper["reference"]), "attachments": self.labels["attachments"],
            "parts": parts, "appendices": appendices,
        }  # fmt: skip

    def name_everything(self) -> None:
        """Titles and numbers of all marks, before anything cites them; and what the index lists."""
        for part in self.job.paper["parts"]:
            title = self.saying.plain(part["title"])
            self.saying.titles[part["mark"]] = title
            self.bookmarks.append((part["mark"], title, 0))
        for number, appendix in enumerate(self.job.paper["appendices"], 1):
            name = self.labels["appendix"].replace("{n}", str(number))
            title = f"{name}: {self.saying.plain(appendix['title'])}"
            self.saying.titles[appendix["mark"]], self.saying.numbers[appendix["mark"]] = title, name
            self.bookmarks.append((appendix["mark"], title, 0))
            for item in appendix["items"]:
                self.name_item(item, name, len(appendix["items"]) > 1)
        self.job.entries = [{"mark": mark, "title": title, "level": level} for mark, title, level in self.bookmarks]

    def name_item(self, item: dict, name: str, is_listed: bool) -> None:
        kind, (content,) = next(iter(item["content"].items()))[0], item["content"].values()
        content = content["_0"]
        mark = item["mark"]
        title = self.saying.plain(content["title"] if kind == "message" else content["name"] if kind == "file" else "")
        self.saying.titles[mark], self.saying.numbers[mark] = title or name, name
        work = self.works.get(mark)
        is_shown = work is None or work.refusal is None
        if work and is_shown and work.found["kind"] == "pages":
            self.saying.counts[mark] = len(work.found["pages"])
        if is_listed and title and is_shown:
            anchor = f"{mark}#1" if mark in self.saying.counts else mark
            self.bookmarks.append((anchor, title, 1))

    def part(self, it: dict) -> dict:
        begun = {
            "mark": it["mark"], "begins": it["beginsPage"], "headed": it["isHeaded"],
            "title": self.saying.text(it["title"]) if it["isHeaded"] else [],
            "blocks": self.saying.blocks(it["blocks"], 1 if it["isHeaded"] else 0),
        }  # fmt: skip
        self.saying.remove()
        return begun

    def appendix(self, number: int, it: dict) -> dict:
        title = self.saying.titles[it["mark"]]
        reference = self.saying.plain(self.job.paper["reference"])
        foot = f"{reference} · {title}" if reference else title
        made = {
            "mark": it["mark"], "foot": shortened(foot), "title": [["text", title]],
            "about": self.saying.blocks(it["about"], 1), "files": [], "items": [],
        }  # fmt: skip
        for item in it["items"]:
            kind = next(iter(item["content"]))
            content = item["content"][kind]["_0"]
            if kind == "message":
                made["items"].append(self.message(item["mark"], content))
            elif kind == "blocks":
                made["items"].append({"kind": "blocks", "mark": item["mark"], "blocks": self.saying.blocks(content, 1)})
            else:
                self.file(self.works[item["mark"]], made)
        self.saying.remove()
        return made

    def message(self, mark: str, it: dict) -> dict:
        return {
            "kind": "message", "mark": mark, "title": self.saying.text(it["title"]), "head": self.saying.facts(it["head"]),
            "words": self.saying.own(it["words"]), "attachments": [self.saying.text(each) for each in it["attachments"]],
            "receipt": self.saying.inlines(it["receipt"]),
        }  # fmt: skip

    def file(self, work, made: dict) -> None:
        """A file's line on its appendix's sheet, and its pages."""
        name, found = self.saying.plain(work.name), work.found
        notes = [self.saying.text(self.labels["notes"][each]) for each in found.get("notes", [])]
        outcome = {"mark": work.of, "name": name, "pages": 0, "notes": found.get("notes", [])}
        self.outcomes.append(outcome)
        if work.refusal:
            outcome["refusal"] = work.refusal
            reason = self.labels["refusals"][work.refusal]
            if work.refusal == "leftOut":
                reason = self.job.treatment(work.of)["leftOut"] or reason
            said = self.labels["refused"].replace("{name}", name).replace("{reason}", reason)
            made["files"].append({"mark": work.mark, "words": self.saying.text(said), "notes": notes})
            return
        if found["kind"] == "pages":
            outcome["pages"] = len(found["pages"])
            made["items"].append({"kind": "pages", "pages": [self.page(work, page) for page in found["pages"]]})
        elif found["kind"] == "text":
            made["items"].append({"kind": "text", "mark": work.mark, "title": self.saying.text(work.name), "notes": [],
                                  "words": self.saying.own(found["words"])})  # fmt: skip
        else:
            mail = found["mail"]
            message = {
                "title": mail["title"] or work.name, "words": mail["words"], "receipt": [],
                "head": [{"name": each, "words": [{"text": {"_0": words}}]} for each, words in mail["head"]],
                "attachments": [each["name"] for each in mail["files"]],
            }  # fmt: skip
            made["items"].append(self.message(work.mark, message))
        mark = f"{work.mark}#1" if found["kind"] == "pages" else work.mark
        cited = {"mark": mark, "offset": 0, "words": self.labels["citation"].replace("{name}", name)}
        made["files"].append({"mark": None, "words": [["cited", cited]], "notes": notes})
        for inside in work.inside:
            self.file(inside, made)

    def page(self, work, page: dict) -> dict:
        marks = [f"{work.mark}#{page['n']}"] + ([work.mark] if page["n"] == 1 else [])
        if page["left"]:
            words = self.labels["pageLeftOut"].replace("{name}", page["left"])
            return {"words": self.saying.text(words), "marks": marks}
        self.waiting.append((work, page))
        width, height = A4 if page["height"] >= page["width"] else A4[::-1]
        return {"words": None, "width": width, "height": height + ODD, "marks": marks}


def shortened(foot: str) -> str:
    return foot if len(foot) <= FOOT_LETTERS else foot[: FOOT_LETTERS - 1].rstrip() + "…"


def written(folder: str, data: dict, template: str) -> str:
    """Lays out what the template wants in a folder; gives the template's path there."""
    fonts = os.path.join(folder, "fonts")
    os.makedirs(fonts, exist_ok=True)
    for file in files():
        os.symlink(file, os.path.join(fonts, os.path.basename(file)))
    with open(os.path.join(folder, "data.json"), "w") as kept:
        kept.write(json.dumps(data, ensure_ascii=False))
    to = os.path.join(folder, "paper.typ")
    with open(template) as source, open(to, "w") as kept:
        kept.write(source.read())
    return to
