"""What a paper says, as the template wants it: worded, numbered, and without what is to be removed."""

from letters import direction, printable


def case(thing: dict) -> tuple[str, list]:
    """The name of a case and its values."""
    name, values = next(iter(thing.items()))
    return name, [values[f"_{number}"] for number in range(len(values))]


class Saying:
    """Words of one paper. Inlines are lists of [kind, value]; each is kept in the order it is read, for removing."""

    def __init__(self, job):
        self.job, self.labels = job, job.paper["labels"]
        self.flow: list[list] = []
        # The title of each mark, and how it is cited.
        self.titles: dict[str, str] = {}
        self.numbers: dict[str, str] = {}
        self.counts: dict[str, int] = {}

    # Single words

    def plain(self, text: str) -> str:
        return self.job.without(printable(text)).replace("\n", " ")

    def inlines(self, them: list[dict]) -> list:
        found = []
        for each in them:
            kind, values = case(each)
            if kind == "cited":
                found.append(["cited", self.citation(values[0])])
            else:
                found.append([kind, printable(values[0])])
        self.flow.append(found)
        return found

    def text(self, words: str) -> list:
        return self.inlines([{"text": {"_0": words}}])

    def citation(self, it: dict) -> dict:
        mark, page = it["mark"], it["page"]
        name = self.numbers.get(mark) or self.titles[mark]
        words = {
            "full": self.labels["citation"].replace("{name}", name), "page": self.labels["citedPage"],
            "number": "{n}", "name": name,
        }[it["form"]]  # fmt: skip
        # A page of a file is a place of its own; pages of what flows are counted from its first.
        if (count := self.counts.get(mark)) is not None:
            return {"mark": f"{mark}#{max(1, min(page, count))}", "offset": 0, "words": words}
        return {"mark": mark, "offset": max(0, page - 1), "words": words}

    def own(self, words: str) -> list[dict]:
        """Somebody's own words: paragraphs of lines, each paragraph in its direction."""
        paragraphs, lines = [], []
        for line in [*printable(words).rstrip().split("\n"), ""]:
            if line.strip():
                lines.append(line.replace("\t", "    ").rstrip())
            elif lines:
                shown = [self.text(each) for each in lines]
                paragraphs.append({"dir": direction(" ".join(lines)), "lines": shown})
                lines = []
        return paragraphs

    # Blocks

    def blocks(self, them: list[dict], below: int) -> list:
        """Blocks for the template; headings stand below a level, and none is left out between."""
        found, number, level = [], 0, below
        for each in them:
            kind, values = case(each)
            if kind == "heading":
                level = min(below + max(1, values[0]), level + 1, 4)
                found.append(["heading", {"level": level, "words": self.inlines(values[1])}])
            elif kind == "numbered":
                number += 1
                if not found or found[-1][0] != "numbered":
                    found.append(["numbered", {"start": number, "items": []}])
                found[-1][1]["items"].append(self.inlines(values[0]))
            else:
                found.append([kind, self.block(kind, values)])
        return found

    def block(self, kind: str, values: list):
        if kind == "paragraph":
            return self.inlines(values[0])
        if kind in ("list", "lines"):
            return [self.inlines(each) for each in values[0]]
        if kind == "table":
            return self.table(values[0])
        if kind == "facts":
            return self.facts(values[0])
        if kind == "quote":
            return self.own(values[0])
        if kind == "index":
            return {"head": [self.labels["inIndex"], self.labels["pages"]], "entries": self.job.entries}
        return None

    def table(self, it: dict) -> dict:
        rows = [[self.inlines(cell) for cell in row] for row in it["rows"]]
        width = len(it["head"])
        rows = [(row + [[] for _ in range(width)])[:width] for row in rows]
        return {"head": [self.plain(each) for each in it["head"]], "widths": it["widths"], "rows": rows}

    def facts(self, rows: list[dict]) -> list[dict]:
        return [{"name": self.plain(row["name"]), "words": self.inlines(row["words"])} for row in rows]

    # Removing

    def remove(self) -> None:
        """Takes what is to be removed out of all that was said since the last time, across the borders of blocks."""
        needles = self.job.needles
        if needles:
            text, places = "", []
            for inlines in self.flow:
                for inline in inlines:
                    words = inline[1] if inline[0] in ("text", "strong") else ""
                    places.append((inline, len(text)))
                    text += words
                text += "\n"
            spans = needles.spans(text)
            for inlines in self.flow if spans else []:
                inlines[:] = [piece for inline in inlines for piece in self.pieces(inline, places, spans)]
        self.flow = []

    def pieces(self, inline: list, places: list, spans: list) -> list:
        if inline[0] not in ("text", "strong"):
            return [inline]
        start = next(at for each, at in places if each is inline)
        kept, at, end = [], start, start + len(inline[1])
        for first, last, needle in spans:
            if last <= at or first >= end:
                continue
            kept.append([inline[0], inline[1][at - start : max(first, at) - start]])
            if first >= start:
                kept.append(["gap", self.job.gap(needle.reason)])
            at = max(at, min(last, end))
        kept.append([inline[0], inline[1][at - start :]])
        return [piece for piece in kept if piece[1]]
