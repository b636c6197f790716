"""Tries the desks of a running demo as those who work there do: by single keys, and without scripts.

    python desk.py http://127.0.0.1:8080/

Needs playwright and chromium. Prints what is wrong, a line each, and ends with 1; or says what was tried.
"""

import argparse
import sys
from urllib.parse import urljoin

from playwright.sync_api import sync_playwright

AREA = "marlow-heath/"
FIRST_ROW = "[data-keys] [data-row] a"


class Desk:
    """A service's queue in a browser, as one of its officers."""

    def __init__(self, base):
        self.base, self.wrong = base, []

    def run(self):
        with sync_playwright() as play:
            browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
            context = browser.new_context()
            context.request.post(urljoin(self.base, "demo/as/officer"), headers={"Origin": self.base.rstrip("/")})
            officer = context.storage_state()
            self.keys(browser.new_context(storage_state=officer).new_page())
            self.without_scripts(browser.new_context(storage_state=officer, java_script_enabled=False).new_page())
            browser.close()

    def expect(self, holds, words):
        if not holds:
            self.wrong.append(words)

    def focus(self, page):
        return page.evaluate("document.activeElement.closest('[data-row]')?.querySelector('a').textContent || ''")

    def keys(self, page):
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

    def without_scripts(self, page):
        page.set_viewport_size({"width": 320, "height": 800})
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
    desk = Desk(base if base.endswith("/") else base + "/")
    desk.run()
    for line in desk.wrong:
        print(line)
    if desk.wrong:
        return 1
    print("the queue by single keys, with them off, and a reply template without scripts")
    return 0


sys.exit(main())
