"""Looks at the desks of a running demo as those who work there do: signed in, by keyboard, with and without scripts.

    python desk.py http://127.0.0.1:8080/

Needs what pages.py needs. Prints what is wrong, a line each, and ends with 1; or says how much was looked at.
"""

import argparse
import collections
import sys
from urllib.parse import urljoin

from pages import Crawl, kind
from playwright.sync_api import sync_playwright

AREA = "marlow-heath/"
DESKS = {
    "officer": ["queue", "queue/answer", "queue/replies", "queue/templates"],
    "lead": ["today", "today/replies", "answers"],
}
FIRST_ROW = "[data-keys] [data-row] a"


class SignedIn:
    """A browser whose every page belongs to one role of the demo."""

    def __init__(self, browser, base, role, scripts=True):
        self.browser, self.scripts = browser, scripts
        context = browser.new_context()
        context.request.post(urljoin(base, f"demo/as/{role}"), headers={"Origin": base.rstrip("/")})
        self.state = context.storage_state()
        context.close()

    def new_page(self, **options):
        return self.browser.new_context(
            storage_state=self.state, java_script_enabled=self.scripts, **options
        ).new_page()


class Desk(Crawl):
    def run(self):
        with sync_playwright() as play:
            browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
            for role, paths in DESKS.items():
                # Each desk, and the first point of it.
                self.todo, self.order = collections.deque(), {}
                desk = SignedIn(browser, self.base, role)
                for path in paths:
                    self.look(desk, urljoin(self.base, AREA + path))
                points = [url for url in self.todo if "/queue/P-" in url or "/today/P-" in url or "/verdict" in url]
                for url in points[:2]:
                    self.look(desk, url)
            self.keys(SignedIn(browser, self.base, "officer"))
            self.without_scripts(SignedIn(browser, self.base, "officer", scripts=False))
            browser.close()

    def expect(self, holds, words):
        if not holds:
            self.wrong.append(words)

    def focus(self, page):
        return page.evaluate("document.activeElement.closest('[data-row]')?.querySelector('a').textContent || ''")

    def keys(self, desk):
        page = desk.new_page(viewport={"width": 1280, "height": 800})
        page.goto(urljoin(self.base, AREA + "queue"))
        page.keyboard.press("j")
        self.expect(self.focus(page) == "", "a key works while the list has no focus")
        page.focus(FIRST_ROW)
        first = self.focus(page)
        page.keyboard.press("j")
        self.expect(self.focus(page) not in ("", first), "j does not go to the next row")
        page.keyboard.press("Control+k")
        self.expect(self.focus(page) != first, "a key works together with Control")
        page.keyboard.press("k")
        self.expect(self.focus(page) == first, "k does not go back")
        page.keyboard.press("?")
        self.expect(page.evaluate("document.querySelector('[data-keys-help]').open"), "? does not open the help")
        page.focus(FIRST_ROW)
        page.keyboard.press("r")
        page.wait_for_url("**/queue/P-*")
        page.fill("#reasons", "")
        page.type("#reasons", "jkras?")
        self.expect(page.input_value("#reasons") == "jkras?", "a key is taken out of what is typed")
        page.goto(urljoin(self.base, AREA + "queue"))
        page.click("[data-keys-help] summary")
        page.click("[data-keys-help] button")
        page.wait_for_selector("html[data-keys-off]")
        page.focus(FIRST_ROW)
        page.keyboard.press("j")
        self.expect(self.focus(page) == first, "a key works though keys are off")

    def without_scripts(self, desk):
        page = desk.new_page(viewport={"width": 320, "height": 800})
        page.goto(urljoin(self.base, AREA + "queue"))
        page.click("[data-row] a[data-key=r]")
        page.wait_for_url("**/queue/P-*")
        page.fill("#reasons", "Words of mine.")
        page.select_option("#template", index=1)
        page.click("button[name=use]")
        page.wait_for_load_state()
        kept = page.input_value("#reasons")
        self.expect(kept.startswith("Words of mine."), "a template takes away what was typed")
        self.expect(len(kept) > len("Words of mine."), "a template puts nothing into the box")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("base")
    base = parser.parse_args().base
    desk = Desk(base if base.endswith("/") else base + "/", 100)
    desk.run()
    desk.html()
    for line in desk.wrong:
        print(line)
    if desk.wrong:
        return 1
    kinds = {kind(url) for url in desk.saved}
    print(f"{desk.pages} desk pages of {len(kinds)} kinds: axe, keys, 320 and 1280, light and dark; HTML checked")
    return 0


sys.exit(main())
