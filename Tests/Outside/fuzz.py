"""Odd forms from everybody: no failure, nothing let through, no typed word lost.

    python fuzz.py PATH-OF-HEARD [SECONDS [SEED]]

Every form that a walk through the demo finds, in every role, is sent again and again with something odd in it: empty,
far too long, bytes that are no text, markup, numbers out of any range, fields missing, doubled or made up, files under
odd names, bodies of another type. Nothing may answer with 500, put markup on a page unescaped, or refuse a form
without giving the words back; at the end the record is whole. The seed is printed, so that a run can be had again.
"""

import html
import random
import re
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote_from_bytes, urljoin, urlparse

import requests

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from kit import desk  # noqa: E402
from kit.servers import demo  # noqa: E402
from kit.visitor import AREA, ROLES, Form, Page, Visitor, kind  # noqa: E402

MARK = "<x-odd"
WORDS = "The {}th words of a tired parent."
ODD = [
    b"", b" ", b"\r\n\r\n", b"\r", b"\0", b"a\0b", b"\xff\xfe", b"\xc3", b"\xed\xa0\x80", b"\xf4\x90\x80\x80",
    b"a" * 70_000, "ü".encode() * 20_000, b"\n" * 5_000, b"word " * 5_000, "\u202eabc\u202c".encode(),
    "👩‍👩‍👧‍👦".encode() * 50, "e\u0301\u0301".encode() * 500, b"-1", b"0", b"1", b"9223372036854775807",
    b"9223372036854775808", b"-9223372036854775809", b"1e400", b"NaN", b"0x10", b"31", b"32", b"2019", b"99999999999",
    b"2019-02-30", b"P-2019-0001", b"P-9999-9999", b"P-2019-00000000000000000001", b"p-2019-0042", b"on", b"yes", b"no",
    b"'; DROP TABLE point; --", b"' OR '1'='1", b"\"><x-odd onload=alert(1)>", b"<x-odd></textarea><x-odd>",
    b"%s%n%d", b"{{7*7}}${7*7}", b"../../../../etc/passwd", b"//evil.example/", b"https://evil.example/",
    b"javascript:alert(1)", b"a@b", b"a@b.example\r\nBcc: eve@evil.example", b"=cmd|'/c calc'!A1",
    b"x\r\nSet-Cookie: heard=stolen", b"\xe2\x80\xa8\xe2\x80\xa9", b"&amp;#60;x-odd&#62;", b"true", b"null", b"[]",
]
NAMES = ["a.jpg", "../../a.jpg", "a\r\nb.jpg", "ü" * 300 + ".png", "", ".", "con", "a.html", "a.svg", "<x-odd>.jpg", "a\0.jpg"]
TYPES = ["image/jpeg", "text/html", "image/svg+xml", "", "a/b; c=\"", "multipart/mixed; boundary=x", "\u00e4/b"]
NOT_SENT = ("/demo/", "/sign-out", "/account/close")
LAST = "/end"


@dataclass
class Target:
    """A form somebody has before them."""

    role: str
    page: str
    path: str
    form: Form


class Fuzzer:
    """Sends odd forms, and keeps what went wrong."""

    def __init__(self, base: str, seed: int):
        self.base, self.chance = base, random.Random(seed)
        self.visitors, self.targets, self.wrong = {}, [], []
        self.statuses, self.sent, self.kinds, self.moves = Counter(), 0, set(), Counter()
        self.links = [path for name, path in desk.fill(base).items() if name.endswith("-link")]
        for number, role in enumerate(ROLES):
            self.visitors[role] = Visitor(base, f"127.1.{number}.1").become(role)
            self.find(role)

    def find(self, role: str) -> None:
        visitor = self.visitors[role]
        for page in visitor.walk([visitor.page.url, AREA, "/account"], each_kind=6):
            self.add(role, page)
        if role in ("public", "parent"):
            self.speak(role, visitor)

    def speak(self, role: str, visitor: Visitor) -> None:
        """The pages between the first word and the receipt, which no link leads to."""
        new = AREA + "/points/new"
        visitor.open(new)
        self.add(role, visitor.press(new, {"question-1": "When is the hall open?"}, ("do", "on")))
        self.add(role, visitor.press(visitor.page.target, {"seen": "forum-and-service", "service": "unknown"}))
        self.add(role, visitor.press(visitor.page.target))
        for page in visitor.walk(self.links, each_kind=6):
            self.add(role, page)

    def add(self, role: str, page: Page) -> None:
        for form in page.forms:
            path = urlparse(urljoin(page.url, form.action)).path
            if form.method == "post" and not any(each in path for each in NOT_SENT):
                self.targets.append(Target(role, page.url, path, form))
                self.kinds.add(kind(path))

    def run(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        by_kind = {}
        for target in self.targets:
            by_kind.setdefault((target.role, kind(target.path)), []).append(target)
        calm = [key for key in by_kind if not key[1].endswith(LAST)]
        while time.monotonic() < until:
            # What ends a seat or a session comes last, so that the others keep theirs.
            late = until - time.monotonic() < seconds / 10
            key = self.chance.choice(list(by_kind) if late else calm)
            self.send(self.chance.choice(by_kind[key]))

    def send(self, target: Target) -> None:
        visitor = self.visitors[target.role]
        words = WORDS.format(self.sent)
        sent = self.fields(target, visitor, words)
        way = self.chance.random()
        once = {"timeout": 60, "allow_redirects": self.chance.random() < 0.2}
        try:
            if way < 0.05:
                answer = self.oddly(target, visitor)
            elif target.form.takes_files and way < 0.8:
                answer = visitor.session.post(self.base + target.path, files=self.parts(sent), **once)
            else:
                body = "&".join(f"{quote_from_bytes(name)}={quote_from_bytes(value)}" for name, value in sent)
                kind_of = {"Content-Type": "application/x-www-form-urlencoded"}
                answer = visitor.session.post(self.base + target.path, data=body, headers=kind_of, **once)
        except requests.RequestException as problem:
            # A server may hang up on a body that is far too large; it must still be there for the next.
            self.statuses["hung up"] += 1
            if "reset" not in str(problem) and "aborted" not in str(problem) and "Broken pipe" not in str(problem):
                self.wrong.append(f"{type(problem).__name__} at {target.path} as {target.role}: {str(problem)[:200]}")
            return
        self.judge(target, answer, words, sent)
        if answer.status_code == 429:
            # From one address so many a minute are let through: on from another, so that forms are tried and not the limit.
            self.moves[target.role] += 1
            house, door = divmod(self.moves[target.role], 250)
            visitor.go_to(f"127.{2 + house}.{ROLES.index(target.role)}.{door + 1}")

    def fields(self, target: Target, visitor: Visitor, words: str) -> list[tuple[bytes, bytes]]:
        """The form as it stands, a few of its fields made odd."""
        fields = []
        for name, value in target.form.filled(button=self.button(target.form)):
            fields.append([name.encode(), value.encode()])
        asked = {each.name.encode(): each for each in target.form.asks}
        for field in fields:
            if field[0] == b"csrf" and self.chance.random() < 0.97:
                continue
            told = asked.get(field[0])
            if told and told.type == "textarea" and self.chance.random() < 0.6:
                field[1] = words.encode()
            elif self.chance.random() < 0.4:
                field[1] = self.chance.choice(ODD)
            elif told and told.values:
                field[1] = self.chance.choice(told.values).encode()
        if self.chance.random() < 0.15 and fields:
            fields.remove(self.chance.choice(fields))
        if self.chance.random() < 0.15 and fields:
            fields.append([self.chance.choice(fields)[0], self.chance.choice(ODD)])
        if self.chance.random() < 0.1:
            fields.append([self.chance.choice(ODD), self.chance.choice(ODD)])
        if self.chance.random() < 0.02:
            fields += [[b"f%d" % number, b"x"] for number in range(3_000)]
        return [(name, value) for name, value in fields]

    def button(self, form: Form):
        return self.chance.choice(form.buttons) if form.buttons else None

    def parts(self, sent: list) -> list:
        parts = [(name.decode(errors="replace") or "x", (None, value)) for name, value in sent]
        for _ in range(self.chance.choice([0, 0, 1, 3, 12])):
            name = self.chance.choice(NAMES)
            parts.append(("files", (name, self.chance.choice(ODD), self.chance.choice(TYPES).encode("ascii", "replace").decode())))
        return parts

    def oddly(self, target: Target, visitor: Visitor):
        """Another method, another type of body, a body that ends in the middle, another number in the address."""
        where = self.base + target.path
        if self.chance.random() < 0.3:
            where = re.sub(r"\d+", lambda _: quote_from_bytes(self.chance.choice(ODD))[:200], where[len(self.base):])
            where = self.base + where
        method = self.chance.choice(["POST", "POST", "PUT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH"])
        type_of = self.chance.choice([
            "application/json", "text/plain", "multipart/form-data", "multipart/form-data; boundary=x", "", "x" * 5_000,
            "application/x-www-form-urlencoded; charset=utf-16",
        ])
        body = self.chance.choice([b"", b"--x\r\n", b"--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n", b"=&&=&", b"%", b"%zz=%", b"{}"])
        return visitor.session.request(method, where, data=body, headers={"Content-Type": type_of}, timeout=60)

    def judge(self, target: Target, answer, words: str, sent: list) -> None:
        self.sent += 1
        self.statuses[answer.status_code] += 1
        where = f"{kind(target.path)} as {target.role}"
        if answer.status_code >= 500:
            self.wrong.append(f"{answer.status_code} at {where}: {[(n[:20], v[:40]) for n, v in sent]}")
        if not urlparse(answer.url).netloc == urlparse(self.base).netloc:
            self.wrong.append(f"sent elsewhere, to {answer.url}, by {where}")
        if not answer.headers.get("content-type", "").startswith("text/html"):
            return
        if MARK in answer.text:
            self.wrong.append(f"markup on {urlparse(answer.url).path} after {where}")
        # Words are owed back by the page that has room for them, and by one that says somebody else was first.
        room = [name for name, value in sent if value == words.encode() and name != b"receipt"]
        typed = [name for name in room if answer.status_code == 409 or f'name="{name.decode()}"' in answer.text]
        shown = html.unescape(answer.text)
        if answer.status_code in (409, 422) and typed and words not in shown:
            self.wrong.append(f"words lost at {where}: {[(n[:20], v[:40]) for n, v in sent]}")


def main() -> int:
    heard = Path(sys.argv[1]).resolve()
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 60
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else int(time.time())
    with demo(heard) as server:
        fuzzer = Fuzzer(server.address, seed)
        fuzzer.run(seconds)
        wrong = list(dict.fromkeys(fuzzer.wrong))
        checked = server.command("record", "check")
        if checked.returncode != 0:
            wrong.append("the record: " + checked.stdout + checked.stderr)
        wrong += [f"in the log: {line}" for line in server.printed().splitlines() if " error " in line][:5]
    print("\n".join(wrong[:40]))
    told = ", ".join(f"{status} {count}" for status, count in sorted(fuzzer.statuses.items(), key=str))
    print(f"{fuzzer.sent} odd forms to {len(fuzzer.kinds)} kinds of target, seed {seed}: {told}")
    print(checked.stdout.strip())
    return 1 if wrong or fuzzer.sent < 200 else 0


if __name__ == "__main__":
    sys.exit(main())
