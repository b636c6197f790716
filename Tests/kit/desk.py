"""Something on every desk of the demo: what a year's story leaves done, a day's work has waiting."""

import re

from kit.visitor import AREA, Visitor

NEW = AREA + "/points/new"
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 2
RTL = "متى يبدأ النقل إلى المدرسة؟ ابني ينتظر منذ سبتمبر " * 6
WIDE = "https://example.org/" + "a-very-long-address-without-any-room/" * 5
WORDS = f"When does the bus come? {LONG}\n\n{RTL}\n\n{WIDE}"


def say(visitor: Visitor, words: str, seen: str, service: str, more: dict | None = None) -> tuple[str, str]:
    """The three pages; gives the private link and the first point's number."""
    visitor.open(NEW)
    visitor.press(NEW, {"question-1": words}, ("do", "on"))
    visitor.press(visitor.page.target, {"seen": seen, "service": service})
    visitor.press(visitor.page.target, more)
    link = next(link for link in visitor.page.links if re.search(r"/r/[a-z0-9]{26}$", link))
    return link, re.search(r"P-\d{4}-\d+", visitor.page.words)[0]


def let_in(lead: Visitor) -> None:
    """Whoever waits at the screener."""
    screener = AREA + "/today/lists/screener"
    while any(form.action.endswith("/admission") for form in lead.open(screener).forms):
        lead.press("/admission")


def fill(base: str) -> dict[str, str]:
    """A message that waits, a point to sort, one to send, one with the officer and one answered; by name, the paths."""
    parent, lead, officer = Visitor(base), Visitor(base).become("lead"), Visitor(base).become("officer")
    groups = [re.search(r"/groups/(\d+)/members", link) for link in officer.open("/account").links]
    service = next(group[1] for group in groups if group)
    found = {}
    for name, seen in (
        ("unsorted", "forum-and-service"), ("public", "everyone-without-name"), ("owed", "forum-and-service"),
        ("answered", "forum-and-service"), ("own", "only-the-forum"),
    ):
        found[name + "-link"], found[name] = say(parent, WORDS, seen, service)
        let_in(lead)
    for name in ("owed", "answered"):
        lead.open(f"{AREA}/today/{found[name]}")
        lead.press("/sending", {"service": service, "sending-words": WORDS})
    officer.open(f"{AREA}/queue/{found['answered']}")
    officer.press("/answer", {"kind": "no", "reasons": WORDS})
    found["waiting-link"], found["waiting"] = say(parent, WORDS, "everyone-with-name", service, {"name": LONG[:60]})
    return found
