#!/usr/bin/env python3
"""A whole story by mail alone: a parent, the forum's lead and an officer of the service, none of whom opens a page.

    bymail.py HEARD

Letters go out to a mail server of the tests' own, and what people answer comes in at the addresses that the letters
carry: once by Python's LMTP client, and once by a mailbox in a Dovecot, as who has no mail server has it. Every letter is
read back by Python's own parser.
"""

import re
import smtplib
import sqlite3
import sys
import time
from contextlib import closing
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import formatdate, make_msgid, parseaddr
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.dont_write_bytecode = True

from kit import dovecot  # noqa: E402
from kit.mailserver import read, sink  # noqa: E402
from kit.servers import free_port, fresh_area, scratch, start_path  # noqa: E402
from kit.visitor import Visitor  # noqa: E402

LEAD, OFFICER, PARENT = "sam@forum.example", "dele@council.example", "pat@home.example"
SECONDS = 150


class Post:
    """The letters that have come, and the way to answer them."""

    def __init__(self, data: Path, taken, hand_in, area: str):
        self.data, self.taken, self.hand_in, self.area, self.read = data, taken, hand_in, area, set()

    def hurry(self) -> None:
        """What waits for the morning goes out now: a story told at night is the same story."""
        with closing(sqlite3.connect(self.data / "heard.sqlite", timeout=30)) as store, store:
            store.execute("UPDATE letter SET due_at = made_at WHERE state = 'queued' AND due_at > made_at AND tries = 0")

    def letter(self, to: str, subject: str) -> EmailMessage:
        """The next letter to somebody whose subject begins so; what comes between is put aside."""
        until = time.monotonic() + SECONDS
        while time.monotonic() < until:
            self.hurry()
            for number, (_, recipients, content) in enumerate(list(self.taken.mails)):
                mail = read(content)
                if number not in self.read and recipients == [to] and mail["Subject"].startswith(subject):
                    self.read.add(number)
                    return mail
            time.sleep(0.5)
        came = [(recipients, read(content)["Subject"]) for _, recipients, content in self.taken.mails]
        raise AssertionError(f"no letter “{subject}” to {to}; there came {came}")

    def send(self, sender: str, to: str, subject: str, text: str, answers: EmailMessage | None = None) -> None:
        mail = EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = sender, to, subject
        mail["Date"], mail["Message-ID"] = formatdate(), make_msgid(domain="home.example")
        if answers is not None:
            mail["In-Reply-To"] = answers["Message-ID"]
            text += "\n\nOn Monday Heard wrote:\n" + "".join(f"> {line}\n" for line in plain(answers).splitlines())
        mail.set_content(text)
        self.hand_in(sender, to, mail.as_bytes(policy=SMTP))

    def answer(self, letter: EmailMessage, sender: str, text: str) -> None:
        to = letter["Reply-To"].addresses[0].addr_spec
        assert re.fullmatch(r"(heard\+)?r\+[0-9a-z]+@heard\.example", to), to
        self.send(sender, to, f"Re: {letter['Subject']}", text, letter)


def plain(mail: EmailMessage) -> str:
    return mail.get_body(("plain",)).get_content().replace("\r\n", "\n")


def join(base: str, link: str, name: str) -> None:
    visitor = Visitor(base)
    visitor.open(link)
    visitor.press(visitor.page.target, {"name": name})


def story(heard: Path) -> str:
    lmtp = free_port()

    def hand_in(sender: str, to: str, content: bytes) -> None:
        with smtplib.LMTP("127.0.0.1", lmtp, timeout=60) as client:
            client.sendmail(sender, [to], content)

    settings = {"HEARD_LMTP_LISTEN": f"127.0.0.1:{lmtp}", "HEARD_MAIL_DOMAIN": "heard.example"}
    return "by LMTP: " + played(heard, settings, hand_in, "marlow-heath@heard.example")


def story_of_one_mailbox(heard: Path) -> str:
    if not dovecot.is_there():
        return "by one mailbox: Dovecot is not there, not tried"
    with scratch() as folder, dovecot.dovecot(folder) as box:

        def hand_in(sender: str, to: str, content: bytes) -> None:
            box.put(f"Return-Path: <{parseaddr(sender)[1]}>\r\nDelivered-To: {to}\r\n".encode() + content)

        settings = {
            "HEARD_IMAP_URL": box.address(), "HEARD_MAIL_PLUS": "yes", "HEARD_MAIL_FROM": "Heard <heard@heard.example>",
        }
        said = played(heard, settings, hand_in, "heard@heard.example")
        assert box.unread() == 0, f"{box.unread()} mails were not taken"
    return "by one mailbox: " + said


def played(heard: Path, settings: dict, hand_in, area: str) -> str:
    started, smtp = time.monotonic(), free_port()
    settings |= {"HEARD_SMTP_URL": f"smtp://127.0.0.1:{smtp}", "HEARD_URL": "http://heard.example"}
    with sink(smtp) as taken, fresh_area(heard, settings=settings) as (server, link):
        invited = server.command("admin", "invite", OFFICER, "--group", "SEND service")
        join(server.address, start_path(link), "Sam Hill")
        join(server.address, start_path(invited.stdout), "Dele Ash")
        told(server, Post(server.data, taken, hand_in, area))
        checked = server.command("record", "check")
        assert checked.returncode == 0, checked.stdout + checked.stderr
    return f"asked, sent, answered, judged and answered again in {time.monotonic() - started:.0f} s, no page opened"


def told(server, post: Post) -> None:
    # Nothing is told of what was there before the first look.
    wait_for_first_look(server.data)
    post.send(f"Pat Example <{PARENT}>", post.area, "Two questions", "Hello,\n\n1. When does the bus come?\n2. Who decides on the ramp?\n\nPat")

    said = post.letter(LEAD, "Somebody new has written")
    assert "> When does the bus come?" in plain(said), plain(said)
    post.answer(said, f"Sam Hill <{LEAD}>", "Send to SEND service")
    done = post.letter(LEAD, "What we understood")
    assert plain(done).count("it is sent to SEND service.") == 2 and "Whoever wrote is let in." in plain(done), plain(done)

    asked = post.letter(OFFICER, "2 questions from families")
    first, second = re.findall(r"P-\d{4}-\d{4}", plain(asked))[:2]
    assert plain(asked).index("> When does the bus come?") < plain(asked).index("> Who decides on the ramp?")
    news = post.letter(PARENT, "News of what you asked")
    assert "An answer is due by" in plain(news), plain(news)

    post.answer(asked, f"Dele Ash <{OFFICER}>", "Hello,\n\n1. Yes, it comes at 8 from 5 January 2030.\n2. No, because the owner said no.\n\nRegards\nDele")
    receipt = post.letter(OFFICER, "What we understood")
    assert f"1 ({first}): your answer is yes, and it is done by 5 January 2030." in plain(receipt), plain(receipt)
    assert f"2 ({second}): your answer is no." in plain(receipt), plain(receipt)

    answer = post.letter(PARENT, "An answer to what you asked")
    words = plain(answer)
    assert words.index("> When does the bus come?") < words.index("> Yes, it comes at 8"), words
    assert words.count("Did this answer you?") == 2 and "/verdict?is=partly" in words, words
    post.answer(answer, PARENT, "1. yes\n2. no, he told me the opposite\n\nWho can I ask about a taxi?")
    back = post.letter(PARENT, "What we understood")
    assert f"{first}: you said that it answered you." in plain(back), plain(back)
    assert f"{second}: you said that it did not answer you." in plain(back), plain(back)
    third = re.search(r"What else you wrote is (P-\d{4}-\d{4})", plain(back))[1]
    anew = post.letter(LEAD, "1 question for the forum")
    assert third in plain(anew) and "> Who can I ask about a taxi?" in plain(anew), plain(anew)

    again = post.letter(OFFICER, "Your answer was not enough")
    assert "> he told me the opposite" in plain(again) and "The answer is due on" in plain(again), plain(again)
    post.answer(again, f"Dele Ash <{OFFICER}>", "We need until 20 January 2030 because the owner is away.")
    more = post.letter(OFFICER, "What we understood")
    assert "you ask for time until 20 January 2030" in plain(more), plain(more)
    waits = post.letter(PARENT, "News of what you asked")
    assert "20 January 2030" in plain(waits), plain(waits)


def wait_for_first_look(data: Path) -> None:
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        with closing(sqlite3.connect(data / "heard.sqlite", timeout=30)) as store:
            if store.execute("SELECT COUNT(*) FROM telling_mark").fetchone()[0]:
                return
        time.sleep(0.5)
    raise AssertionError("nobody has looked for what is to be told")


def main() -> int:
    heard, failed = Path(sys.argv[1]).resolve(), 0
    tests = [test for test in (story, story_of_one_mailbox) if len(sys.argv) < 3 or test.__name__ in sys.argv[2:]]
    for test in tests:
        try:
            print(f"passed: {test(heard)}", flush=True)
        except AssertionError as error:
            failed += 1
            print(f"failed: {test.__name__}: {error}", flush=True)
    print(f"{len(tests) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
