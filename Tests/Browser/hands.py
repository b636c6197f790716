"""Somebody at a browser: with a pointer, without scripts, or with a keyboard alone."""

import re

PHONE, DESK = {"width": 320, "height": 640}, {"width": 1280, "height": 800}
WAYS = ["pointer", "no scripts", "keyboard alone"]
MOST_STOPS = 120
IS_FOCUSED = "e => e === document.activeElement"


class Person:
    """A person with a browser of their own, who finds things by the words on the page, never by its markup."""

    def __init__(self, browser, base: str, way: str, size: dict = DESK):
        self.base, self.way = base, way
        self.context = browser.new_context(viewport=size, java_script_enabled=way != "no scripts")
        self.page = self.context.new_page()
        self.page.set_default_timeout(10_000)

    def open(self, path: str) -> None:
        self.page.goto(path if path.startswith("http") else self.base + path, wait_until="load")

    def write(self, label: str, words: str) -> None:
        box = self.page.get_by_label(label, exact=True).first
        if self.way == "keyboard alone":
            self.go_to(box)
            self.page.keyboard.press("Control+a")
            self.page.keyboard.type(words)
        else:
            box.fill(words)

    def choose(self, label: str) -> None:
        """Takes one of several choices."""
        choice = self.page.get_by_role("radio", name=label, exact=True).first
        if self.way == "keyboard alone":
            self._go_to_group_of(choice)
            for _ in range(20):
                if choice.evaluate(IS_FOCUSED):
                    break
                self.page.keyboard.press("ArrowDown")
            self.page.keyboard.press("Space")
        else:
            choice.check()
        assert choice.is_checked(), f"'{label}' was not taken"

    def select(self, label: str, option: str) -> None:
        menu = self.page.get_by_label(label, exact=True).first
        if self.way == "keyboard alone":
            self.go_to(menu)
            self.page.keyboard.type(option[:8])
        else:
            menu.select_option(label=option)

    def press(self, name: str) -> None:
        """A button, by its words."""
        self._use(self.page.get_by_role("button", name=name, exact=True).first)

    def follow(self, name: str | re.Pattern) -> None:
        """A link, by its words."""
        self._use(self.page.get_by_role("link", name=name).first)

    def reads(self, words: str) -> None:
        """The page's main part says so."""
        said = self.page.locator("main").inner_text()
        assert words in said, f"'{words}' is not on {self.page.url}: {said[:400]!r}"

    def text(self) -> str:
        return self.page.locator("main").inner_text()

    def _use(self, thing) -> None:
        if self.way == "keyboard alone":
            self.go_to(thing)
            with self.page.expect_navigation(wait_until="load"):
                self.page.keyboard.press("Enter")
        else:
            thing.click()
            self.page.wait_for_load_state("load")

    def go_to(self, thing) -> None:
        """By the Tab key alone."""
        thing.wait_for(state="attached")
        for _ in range(MOST_STOPS):
            if thing.evaluate(IS_FOCUSED):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"the Tab key does not lead to {thing} on {self.page.url}")

    def _go_to_group_of(self, choice) -> None:
        name = choice.get_attribute("name")
        inside = "(e, name) => document.activeElement.name === name"
        for _ in range(MOST_STOPS):
            if choice.evaluate(inside, name):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"the Tab key does not lead to the choices '{name}' on {self.page.url}")

    def close(self) -> None:
        self.context.close()
