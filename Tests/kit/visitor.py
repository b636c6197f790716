"""A visitor without a browser: pages read, links and forms found, forms posted as a browser would post them."""

import re
from collections import Counter, deque
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin, urlparse

import requests
from requests.adapters import HTTPAdapter

AREA = "/marlow-heath"
ROLES = [
    "public", "parent", "lead", "kite-parents", "officer", "service-lead", "director", "young-person",
    "supporting-adult", "member", "host",
]
NEVER_FOLLOWED = ("/sign-out", "/assets/", "/account/download")


def kind(address: str) -> str:
    """One name for all pages of a kind: references, numbers and secrets folded."""
    parts = urlparse(address)
    names = sorted({pair.split("=")[0] for pair in parts.query.split("&") if pair} - {"back"})
    folded = re.sub(r"[A-Z]-\d{4}-\d+|(?<=/)[0-9A-Za-z_-]{20,}|\d+", "*", parts.path)
    return folded + ("?" + "&".join(names) if names else "")


@dataclass
class Field:
    """Something a form asks: a hidden one, a box, or a choice with its values."""

    name: str
    type: str
    value: str = ""
    values: list = field(default_factory=list)
    is_chosen: bool = False


@dataclass
class Form:
    """A form of a page: where it goes and what it holds."""

    action: str
    method: str
    fields: list
    buttons: list
    takes_files: bool
    is_main: bool = True

    @property
    def asks(self) -> list:
        return [each for each in self.fields if each.type != "hidden"]

    def filled(self, words: dict | None = None, button: tuple | None = None) -> list:
        """What a browser would send with these words in it."""
        words = dict(words or {})
        sent = []
        for each in self.fields:
            if each.name in words:
                if each.type not in ("checkbox", "radio") or each.value == words[each.name]:
                    sent.append((each.name, words[each.name]))
            elif each.type not in ("checkbox", "radio", "file") or each.is_chosen:
                sent.append((each.name, each.value))
        pressed = button or (self.buttons[0] if self.buttons else None)
        return sent + ([pressed] if pressed and pressed[0] else [])


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.links, self.forms, self.words = [], [], []
        self.skeleton, self.frame = set(), set()
        self.form = self.text_area = self.select = None
        self.stack, self.heading = [], ""

    def handle_starttag(self, tag, given):
        held = dict(given)
        parts = self.skeleton if any(each[0] == "main" for each in self.stack) else self.frame
        parts.add((tag, held.get("class", ""), self.stack[-1][1] if self.stack else ""))
        if tag not in ("input", "br", "img", "meta", "link", "hr", "circle", "path", "rect", "wbr"):
            self.stack.append((tag, held.get("class", "")))
        if tag == "a" and held.get("href"):
            self.links.append(held["href"])
        elif tag == "form":
            files = held.get("enctype") == "multipart/form-data"
            is_main = any(each[0] == "main" for each in self.stack)
            self.form = Form(held.get("action", ""), held.get("method", "get"), [], [], files, is_main)
            self.forms.append(self.form)
        elif self.form is not None:
            self._field(tag, held)

    def _field(self, tag, held):
        name = held.get("name", "")
        if tag == "input" and name:
            kind_of = held.get("type", "text")
            self.form.fields.append(Field(name, kind_of, held.get("value", ""), [], "checked" in held))
        elif tag == "textarea":
            self.text_area = Field(name, "textarea")
            self.form.fields.append(self.text_area)
        elif tag == "select":
            self.select = Field(name, "select")
            self.form.fields.append(self.select)
        elif tag == "option" and self.select is not None:
            self.select.values.append(held.get("value", ""))
            if "selected" in held or len(self.select.values) == 1:
                self.select.value = held.get("value", "")
        elif tag == "button":
            self.form.buttons.append((name, held.get("value", "")))

    def handle_endtag(self, tag):
        while self.stack and tag in [each[0] for each in self.stack]:
            if self.stack.pop()[0] == tag:
                break
        if tag == "form":
            self.form = None
        elif tag == "textarea":
            self.text_area = None
        elif tag == "select":
            self.select = None

    def handle_data(self, words):
        if self.text_area is not None:
            self.text_area.value += words.lstrip("\n")
        if any(each[0] == "h1" for each in self.stack):
            self.heading += words
        self.words.append(words)


@dataclass
class Page:
    """An answer of the site, read."""

    status: int
    url: str
    html: str
    headers: dict

    def __post_init__(self):
        reader = _Reader()
        self.is_html = self.headers.get("content-type", "").startswith("text/html")
        if self.is_html:
            reader.feed(self.html)
        self.links = [urljoin(self.url, link).split("#")[0] for link in reader.links]
        self.forms, self.skeleton, self.frame = reader.forms, frozenset(reader.skeleton), frozenset(reader.frame)
        self.heading, self.words = reader.heading.strip(), " ".join(reader.words)

    @property
    def path(self) -> str:
        parts = urlparse(self.url)
        return parts.path + ("?" + parts.query if parts.query else "")

    @property
    def target(self) -> str:
        """Where the page's own form goes."""
        for each in self.forms:
            if each.method == "post" and each.is_main:
                return each.action
        raise LookupError(f"no form on {self.path} ({self.status} {self.heading})")

    def form(self, ending: str) -> Form:
        """The form whose target ends so."""
        for each in self.forms:
            if each.method == "post" and urlparse(urljoin(self.url, each.action)).path.endswith(ending):
                return each
        raise LookupError(f"no form to …{ending} on {self.path} ({self.status} {self.heading})")


class Visitor:
    """Somebody with a cookie jar, and with a network address of their own on this machine where wanted."""

    def __init__(self, base: str, address: str | None = None):
        self.base = base.rstrip("/")
        self.session = requests.Session()
        if address:
            self.go_to(address)
        self.session.headers.update({"Origin": self.base, "User-Agent": "Heard's own tests"})
        self.page: Page | None = None

    def go_to(self, address: str) -> None:
        """Goes on from another network address, signed in as before."""
        adapter = HTTPAdapter()
        adapter.init_poolmanager(10, 10, source_address=(address, 0))
        self.session.mount("http://", adapter)

    def move(self, base: str) -> None:
        """Goes on at another address of the same site, signed in as before."""
        self.base = base.rstrip("/")
        self.session.headers["Origin"] = self.base

    def _took(self, answer) -> Page:
        self.page = Page(answer.status_code, answer.url.split("#")[0], answer.text, {k.lower(): v for k, v in answer.headers.items()})
        return self.page

    def open(self, path: str) -> Page:
        return self._took(self.session.get(urljoin(self.base + "/", path), timeout=60))

    def post(self, path: str, sent: list | dict | None = None, files: list | None = None) -> Page:
        where = urljoin(self.base + "/", path)
        return self._took(self.session.post(where, data=sent or [], files=files or None, timeout=60))

    def press(self, ending: str, words: dict | None = None, button: tuple | None = None) -> Page:
        """Fills in the form of this page whose target ends so, and sends it."""
        form = self.page.form(ending)
        sent = form.filled(words, button)
        files = [(name, (None, value)) for name, value in sent] if form.takes_files else None
        where = urljoin(self.page.url, form.action)
        return self.post(where, None if files else sent, files)

    def become(self, role: str) -> "Visitor":
        self.post("/demo/as/" + role)
        return self

    def walk(self, first: list, each_kind: int = 3, most: int = 400) -> list[Page]:
        """The pages that links lead to, so many of each kind at most."""
        todo, asked, counted, found = deque(first), set(), Counter(), []
        while todo and len(found) < most:
            path = urljoin(self.base + "/", todo.popleft())
            outside = not path.startswith(self.base + "/") or any(each in path for each in NEVER_FOLLOWED)
            if outside or path in asked or counted[kind(path)] >= each_kind:
                continue
            asked.add(path)
            counted[kind(path)] += 1
            page = self.open(path)
            found.append(page)
            # The demo's mail is everybody's: its links are for those it is to.
            if page.is_html and page.url.startswith(self.base) and not page.url.endswith("/demo/mail"):
                todo.extend(page.links)
        return found
