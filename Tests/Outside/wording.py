"""The program's own words can be read by a child of eleven, and by officers without effort.

    python wording.py PATH-OF-HEARD

Every kind of page of the demo and every letter in its outbox, what people wrote left out, through textstat: the
Flesch-Kincaid grade of families' pages and letters is 6 at most, of officers' and leads' pages 8. Words that no page
may hold are looked for on all of them.
"""

import re
import sys
from html.parser import HTMLParser
from pathlib import Path

import textstat

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from kit import desk  # noqa: E402
from kit.servers import demo  # noqa: E402
from kit.visitor import AREA, Page, Visitor, kind  # noqa: E402

FAMILIES, OFFICERS = 6, 8
BANNED = re.compile(r"\b(submit\w*|pathway\w*|signpost\w*|facilitat\w*|utilis\w*|utiliz\w*|stakeholder\w*)\b", re.IGNORECASE)
BLOCKS = {"p", "li", "h1", "h2", "h3", "h4", "dt", "dd", "label", "legend", "button", "td", "th", "summary", "div", "a"}
VOID = {"input", "br", "img", "hr", "meta", "link", "circle", "path", "rect", "wbr", "line", "polygon", "polyline"}
LEFT_OUT = {"code", "pre", "select", "textarea", "svg", "time", "script", "style"}
# Names of people, groups and papers stand in these; they are not the program's words.
PEOPLES = {"say", "vh", "who", "names", "tag"}
LEAST_WORDS = 25


class Words(HTMLParser):
    """What the program itself says in the main part of a page, a sentence a line."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.stack, self.lines = [], [""]

    def handle_starttag(self, tag, given):
        held = dict(given)
        skipped = tag in LEFT_OUT or "dir" in held or PEOPLES & set((held.get("class") or "").split())
        if tag not in VOID:
            self.stack.append((tag, bool(skipped)))
        if tag in BLOCKS:
            self.lines.append("")

    def handle_endtag(self, tag):
        if tag in BLOCKS:
            self.lines.append("")
        while any(each == tag for each, _ in self.stack) and self.stack.pop()[0] != tag:
            pass

    def handle_data(self, words):
        is_main = any(tag == "main" for tag, _ in self.stack)
        if is_main and not any(skipped for _, skipped in self.stack):
            self.lines[-1] += words


def sentences(html: str, names: list[str]) -> list[str]:
    """The lines that are words of the program: names of groups, topics and papers are what people chose."""
    reader = Words()
    reader.feed(html)
    chosen = re.compile("|".join(map(re.escape, names)) + r"|https?://\S+|[PCM]-\d{4}-\d+|Topic: [^.]+\.|\([^)]*\)")
    lines = [chosen.sub("it", line) for line in reader.lines]
    lines = [re.sub(r"\s+", " ", line).strip() for line in lines]
    return [line if line[-1] in ".?!:" else line + "." for line in dict.fromkeys(lines) if len(line.split()) > 2]


def grade(lines: list[str]) -> float:
    return textstat.flesch_kincaid_grade(" ".join(lines))


def faults(name: str, lines: list[str], most: int) -> list[str]:
    said = " ".join(lines)
    found = [f"'{word}' on {name}" for word in sorted(set(BANNED.findall(said)))]
    if len(said.split()) >= LEAST_WORDS and grade(lines) > most:
        hardest = sorted(lines, key=lambda line: -grade([line]) * min(len(line.split()), 20))[:3]
        found.append(f"grade {grade(lines):.1f}, {most} is the most, on {name}: " + " | ".join(hardest))
    return found


def families(base: str, told: dict[str, str]) -> list[Page]:
    """What a parent sees, with an account and without, from the first word to the answer."""
    speaker = Visitor(base)
    pages = [speaker.open(desk.NEW), speaker.press(desk.NEW, {"question-1": ""}, ("do", "on"))]
    speaker.open(desk.NEW)
    pages.append(speaker.press(desk.NEW, {"question-1": "When?"}, ("do", "on")))
    pages.append(speaker.press(speaker.page.target, {"seen": "forum-and-service", "service": "unknown"}))
    pages.append(speaker.press(speaker.page.target))
    for name, path in told.items():
        if name.endswith("-link"):
            pages += speaker.walk([path])[:3]
    parent = Visitor(base).become("parent")
    return pages + speaker.walk([AREA, "/sign-in"]) + parent.walk([parent.page.url, "/account"])


def letters(base: str) -> list[Page]:
    visitor = Visitor(base)
    visitor.open("/sign-in")
    visitor.press("/sign-in", {"email": "gwen.pell@example.org"})
    visitor.open("/demo/mail")
    return [visitor.open(link) for link in visitor.page.links if re.search(r"/demo/mail/\d+$", link)][:60]


def main() -> int:
    wrong, counted = [], 0
    with demo(Path(sys.argv[1]).resolve()) as server:
        told = desk.fill(server.address)
        readers = [(FAMILIES, families(server.address, told)), (FAMILIES, letters(server.address))]
        for role in ("lead", "officer", "director", "young-person"):
            visitor = Visitor(server.address).become(role)
            pages = visitor.walk([visitor.page.url, AREA])
            readers.append((OFFICERS, pages))
        worst = {FAMILIES: (0, ""), OFFICERS: (0, "")}
        public = Visitor(server.address).walk([AREA + "/groups"], each_kind=20)
        names = sorted({page.heading for page in public if "/groups/" in page.path}, key=len, reverse=True)
        for most, pages in readers:
            for page in pages:
                lines = sentences(page.html, names) if page.is_html and "/record" not in page.path else []
                counted += bool(lines)
                wrong += faults(kind(page.url), lines, most)
                if len(" ".join(lines).split()) >= LEAST_WORDS:
                    worst[most] = max(worst[most], (grade(lines), kind(page.url)))
    wrong = list(dict.fromkeys(wrong))
    print("\n".join(wrong))
    hardest = ", ".join(f"{value:.1f} of {most} at {page}" for most, (value, page) in worst.items())
    print(f"{counted} pages and letters read, {len(wrong)} too hard; the hardest: {hardest}")
    return 1 if wrong or counted < 40 else 0


if __name__ == "__main__":
    sys.exit(main())
