"""Looks at every kind of page of a running demo as each of its people, a keyboard and a checker would.

    python pages.py http://127.0.0.1:8080/ [--role lead]... [--shots FOLDER] [--start /start/TOKEN]

The kinds of page are found without a browser, by links and forms, in every role; the fullest of each kind is looked at
in Chromium at 320 and 1280 pixels, light and dark, with bigger and wider words, on paper and by keyboard. A page that
another role has seen already, part for part, is not looked at again. With --start the server is one that nobody has
set up: its first run and its empty area are looked at instead.

Needs the Python packages of scripts/requirements.txt and /usr/bin/chromium. Prints what is wrong, a line each.
"""

import argparse
import re
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlparse

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import nu  # noqa: E402
import scenes  # noqa: E402
from kit.visitor import AREA, ROLES, Page, Visitor, kind  # noqa: E402

HERE = Path(__file__).resolve().parent
PHONE, DESK = {"width": 320, "height": 640}, {"width": 1280, "height": 800}
SHEET = {"width": 650, "height": 920}
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
COLOURS = ["color-contrast", "link-in-text-block"]
SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
PARENTS = re.compile(r"^/marlow-heath/points/new|^/r/|^/sign-in|^/comfort")
CHANGES = ("/demo/", "/sign-out", "/comfort", "/end", "/speaking-as")
MOST_STOPS = 40


@dataclass
class Sight:
    """A page to be looked at: whose, under which name, and the way there."""

    role: str
    name: str
    page: Page
    visitor: Visitor

    @property
    def is_for_parents(self) -> bool:
        return bool(PARENTS.match(self.page.path))


class Found:
    """The sights worth a browser's time: of each kind the fullest, and only what brings a part not seen before."""

    def __init__(self):
        self.parts, self.frames, self.sights, self.wrong, self.html = {}, set(), [], [], {}

    def take(self, sight: Sight) -> None:
        page, name = sight.page, f"{sight.role} {sight.name}"
        if not page.is_html:
            return
        if page.status >= 500 and page.heading != "Not set up yet":
            self.wrong.append(f"{page.status} on {name}")
        one = kind(page.url).split("?")[0] + (" error" if "role=\"alert\"" in page.html else "")
        seen = self.parts.setdefault(one, set())
        if page.skeleton <= seen and page.frame <= self.frames:
            return
        seen |= page.skeleton
        self.frames |= page.frame
        self.html[name] = page.html
        self.sights.append(sight)


def find(base: str, roles: list[str]) -> Found:
    found = Found()
    for scene in scenes.ALL:
        for role, name, page, visitor in scene(base):
            if role in roles:
                found.take(Sight(role, name, page, visitor))
    for role in roles:
        visitor = Visitor(base).become(role)
        find_by_links(found, role, visitor, visitor.page.url)
    return found


def find_first_run(base: str, link: str) -> Found:
    """The first run of an install, then its empty area as its lead and as the public see it."""
    found, lead = Found(), Visitor(base)
    for role, name, page, visitor in scenes.first_run(base, link, lead):
        found.take(Sight(role, name, page, visitor))
    find_by_links(found, "first lead", lead, AREA + "/today")
    find_by_links(found, "first visitor", Visitor(base), "/")
    return found


def find_by_links(found: Found, role: str, visitor: Visitor, first: str) -> None:
    pages = visitor.walk([first, AREA, "/account"])
    for page in sorted(pages, key=lambda page: -len(page.html)):
        if page.status != 200 and page.is_html:
            found.wrong.append(f"{page.status} on {page.path} as {role}, and a page of theirs leads there")
        found.take(Sight(role, kind(page.url), page, visitor))
    for page in one_of_each(pages):
        find_errors(found, role, page, visitor)


def one_of_each(pages: list[Page]) -> list[Page]:
    return list({kind(page.url): page for page in pages if page.is_html and page.status == 200}.values())


def find_errors(found: Found, role: str, page: Page, visitor: Visitor) -> None:
    """What each form of a page answers when it is sent as good as empty."""
    for form in page.forms:
        where = urlparse(urljoin(page.url, form.action)).path
        if form.method != "post" or any(each in where for each in CHANGES) or not form.asks:
            continue
        sent = [(each.name, each.value if each.type in ("hidden", "select") else "") for each in form.fields]
        sent += form.buttons[:1]
        files = [(name, (None, value)) for name, value in sent] if form.takes_files else None
        answer = visitor.post(where, None if files else sent, files)
        if answer.status >= 400:
            found.take(Sight(role, f"{kind(where)} empty", answer, visitor))


class Looker:
    """Chromium, and what it saw that is wrong."""

    def __init__(self, browser, base: str, shots: Path | None):
        self.browser, self.base, self.shots = browser, base, shots
        self.wrong, self.orders, self.looks = [], {}, (HERE / "looks.js").read_text()
        self.axe = Axe()

    def look(self, sight: Sight) -> None:
        name = f"{sight.role} {sight.name}"
        context = self.browser.new_context(viewport=PHONE, bypass_csp=True)
        for cookie in sight.visitor.session.cookies:
            context.add_cookies([{"name": cookie.name, "value": cookie.value, "url": self.base}])
        page = context.new_page()
        try:
            # The answer as it was given: a page that follows a form cannot be asked for a second time.
            page.route(sight.page.url, lambda route: route.fulfill(
                status=200, headers={"content-type": "text/html; charset=utf-8"}, body=sight.page.html))
            page.goto(sight.page.url, wait_until="load", timeout=20000)
            page.evaluate(self.looks)
            page.evaluate(self.axe.axe_script)
            self.on_a_phone(page, name, sight)
            self.at_a_desk(page, name)
            self.on_paper(page, name)
        except Error as error:
            self.wrong.append(f"{str(error).splitlines()[0][:100]} on {name}")
        finally:
            context.close()

    def axe_run(self, page, name: str, values: list[str], by: str = "tag") -> None:
        options = {"runOnly": {"type": by, "values": values}, "resultTypes": ["violations"]}
        for found in page.evaluate("options => axe.run(document, options)", options)["violations"]:
            target = str(found["nodes"][0]["target"])[:80]
            self.wrong.append(f"{found['id']} x{len(found['nodes'])} on {name}: {target}")

    def measure(self, page, name: str, *measures: str) -> None:
        for measure in measures:
            self.wrong += [f"{what} on {name}" for what in page.evaluate(f"looks.{measure}")]

    def on_a_phone(self, page, name: str, sight: Sight) -> None:
        self.measure(page, name + " at 320", "errors()", "headings()", "overflow()", "cut()",
                     f"small({44 if sight.is_for_parents else 24})")
        self.shoot(page, name, "320-light")
        self.axe_run(page, name + " at 320 light", TAGS)
        if self.shots:
            page.emulate_media(color_scheme="dark")
            self.shoot(page, name, "320-dark")
            page.emulate_media(color_scheme="light")
        page.evaluate("document.documentElement.dataset.size = 'huge'")
        self.spaced(page, True)
        self.measure(page, name + " at 320, 140 % and wide", "overflow()", "cut()")
        self.spaced(page, False)
        page.evaluate("delete document.documentElement.dataset.size")

    def spaced(self, page, wide: bool) -> None:
        """WCAG 1.4.12: with these spacings nothing may be cut off."""
        page.evaluate("""([css, wide]) => {
          document.getElementById('wide-test')?.remove();
          if (!wide) return;
          const sheet = document.head.appendChild(document.createElement('style'));
          sheet.id = 'wide-test';
          sheet.textContent = css;
        }""", [SPACING, wide])

    def at_a_desk(self, page, name: str) -> None:
        page.set_viewport_size(DESK)
        self.measure(page, name + " at 1280", "overflow()", "cut()", "small(24)")
        self.shoot(page, name, "1280-light")
        page.emulate_media(color_scheme="dark")
        self.axe_run(page, name + " at 1280 dark", COLOURS, by="rule")
        self.shoot(page, name, "1280-dark")
        page.emulate_media(color_scheme="light")
        self.keyboard(page, name)
        order = page.evaluate("looks.help()")
        self.orders.setdefault(order, name)

    def on_paper(self, page, name: str) -> None:
        page.set_viewport_size(SHEET)
        page.emulate_media(media="print")
        self.measure(page, name + " on paper", "paper()")

    def keyboard(self, page, name: str) -> None:
        starts_at_summary = page.query_selector("[autofocus]") is not None
        stops = []
        for _ in range(MOST_STOPS):
            page.keyboard.press("Tab")
            now = page.evaluate("looks.focus()")
            if now is None or now["number"] in stops:
                break
            if not stops and not starts_at_summary and "Skip" not in now["name"]:
                self.wrong.append(f"the first stop is not the skip link on {name}: {now['name']}")
            stops.append(now["number"])
            if not now["ring"]:
                self.wrong.append(f"no focus ring on {name}: {now['name']}")
            if not now["seen"]:
                self.wrong.append(f"focus is covered on {name}: {now['name']}")

    def shoot(self, page, name: str, how: str) -> None:
        if self.shots:
            file = re.sub(r"[^a-z0-9]+", "-", name.lower().replace("*", "x")).strip("-")
            page.screenshot(path=self.shots / f"{file}-{how}.png", full_page=True)

    def help_order(self) -> None:
        """WCAG 3.2.6: what helps stands in the same order everywhere."""
        if len(self.orders) > 1:
            self.wrong += [f"help differs on {name}: {order}" for order, name in self.orders.items()]


def main() -> int:
    arguments = argparse.ArgumentParser(description="Looks at every kind of page of a running demo.")
    arguments.add_argument("base")
    arguments.add_argument("--role", action="append", help="only these people")
    arguments.add_argument("--shots", type=Path, help="a folder for pictures of every page")
    arguments.add_argument("--start", help="the start link of an install that nobody has set up")
    told = arguments.parse_args()
    started = time.monotonic()
    found = find_first_run(told.base, told.start) if told.start else find(told.base, told.role or ROLES)
    if told.shots:
        told.shots.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        looker = Looker(browser, told.base, told.shots)
        for sight in found.sights:
            looker.look(sight)
        browser.close()
    looker.help_order()
    wrong = list(dict.fromkeys(found.wrong + looker.wrong + nu.faults(found.html)))
    print("\n".join(wrong))
    seconds = time.monotonic() - started
    print(f"{len(found.sights)} pages of {len(found.parts)} kinds, {len(wrong)} things wrong, {seconds:.0f} s")
    return 1 if wrong or len(found.sights) < 15 else 0


if __name__ == "__main__":
    sys.exit(main())
