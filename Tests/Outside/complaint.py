#!/usr/bin/env python3
"""A complaint from silence to the director's desk: drafted and signed on pages, sent through a real mail server.

    complaint.py HEARD

Three mails that nobody answered are imported; the lead makes a complaint of them, adds a minute as evidence, and sends
it to a director, with a copy to a councillor, through Postfix where it is there. What arrives is read by Python's own
parser, and its papers by qpdf and pdftotext: they are the ones that the record knows by their hash. The director answers
the mail; the lead says that it is the reply and what it leaves out, and sends the request for the next stage.
"""

import hashlib
import re
import smtplib
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, contextmanager
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import formatdate, make_msgid
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.dont_write_bytecode = True

from kit import evidence, postfix  # noqa: E402
from kit.complaints import COUNCILLOR, DIRECTOR, agreed, drafted  # noqa: E402
from kit.mailserver import read, sink  # noqa: E402
from kit.servers import free_port, fresh_area, scratch  # noqa: E402
from kit.visitor import Visitor  # noqa: E402

QUESTIONS = ["When does the bus come?", "Who decides on respite?", "What happened to the survey?"]
MAIL = """From: Heath Forum <hello@forum.example>
To: SEND service <send@council.example>
Date: {day} Jul 2019 09:00:00 +0100
Message-ID: <asked-{number}@forum.example>
Subject: What we asked, part {number}

Dear team,

{words}

Sam Hill
"""
AREA_MAIL = "marlow-heath@heard.example"
MINUTE = ["Minute of the meeting", "It was agreed to answer in ten days."]
REPLY = "We have looked at your complaint. The bus comes again on 1 December. We do not hold the survey."
SECONDS = 120


def refused_before_all_agree(lead: Visitor, path: str) -> None:
    lead.open(f"{path}/sending")
    assert not any(each.action.endswith("/sending") for each in lead.page.forms), "it can be sent before all agree"
    csrf = next(each.value for form in lead.open(f"{path}/frame").forms for each in form.fields if each.name == "csrf")
    lead.post(f"{path}/sending", {"csrf": csrf, "seen": "1"})
    assert "Not sent yet" in lead.open(path).words, "it was sent before all agree"


def sent(lead: Visitor, path: str) -> None:
    agreed(lead, path)
    lead.open(f"{path}/sending")
    lead.press("/sending")
    assert lead.page.status == 200, (lead.page.status, lead.page.words)


def arrived(server, taken, want: set[str], subject: str) -> dict:
    """The mails by who got them whose subject begins so, once all have come."""
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        with closing(sqlite3.connect(server.data / "heard.sqlite", timeout=30)) as store, store:
            store.execute("UPDATE letter SET due_at = made_at WHERE state = 'queued' AND due_at > made_at AND tries = 0")
        mails = {to[0]: read(content) for _, to, content in list(taken.mails)}
        mails = {to: mail for to, mail in mails.items() if to in want and mail["Subject"].startswith(subject)}
        if set(mails) == want:
            return mails
        time.sleep(0.5)
    raise AssertionError(f"came: {[(to, read(content)['Subject']) for _, to, content in taken.mails]}")


def looked_at(mails: dict, folder: Path) -> list[str]:
    """What the director and the councillor open; gives the hashes of the papers."""
    hashes = []
    for to, mail in mails.items():
        names = [part.get_filename() for part in mail.iter_attachments()]
        assert names and all(name.endswith(".pdf") for name in names), (to, names)
        plain = mail.get_body(("plain",)).get_content()
        assert re.search(r"C-\d{4}-\d+", mail["Subject"] + plain) and "Questions of July" in mail["Subject"] + plain, mail["Subject"]
        assert mail["From"].addresses[0].display_name == "Heath Forum (Heard)", mail["From"]
        assert mail["Auto-Submitted"] is None, "a help desk would take it for a machine's"
        answers = [each.addr_spec for each in mail["Reply-To"].addresses]
        assert answers == ["hello@forum.example", AREA_MAIL], mail["Reply-To"]
        is_copy = plain.replace("\n", " ").count("a copy") > 0
        assert is_copy == (to == COUNCILLOR), f"{to} is told:\n{plain}"
        bytes_ = next(mail.iter_attachments()).get_payload(decode=True)
        paper = folder / f"{to}.pdf"
        paper.write_bytes(bytes_)
        checked = subprocess.run(["qpdf", "--check", paper], capture_output=True, text=True)
        assert checked.returncode == 0, checked.stdout + checked.stderr
        text = subprocess.run(["pdftotext", "-layout", paper, "-"], capture_output=True, text=True).stdout
        for words in [*QUESTIONS, "It was agreed to answer in ten days.", "Councillor", "Appendix 4"]:
            assert words in text, f"“{words}” is not in the papers of {to}"
        hashes.append(hashlib.sha256(bytes_).hexdigest())
    assert len(set(hashes)) == 1, "the copy is another paper than the one it is a copy of"
    return hashes


def told_on_the_page(lead: Visitor, path: str, sha256: str) -> None:
    """Each person's mail stands as taken, the papers are the ones that came, and the posted copy has its proof."""
    until = time.monotonic() + SECONDS
    while lead.open(path).words.count("The mail server took it") < 2:
        assert time.monotonic() < until, f"not told as taken: {lead.page.words}"
        time.sleep(1)
    assert "On paper to" in lead.page.words, lead.page.words
    lead.open(f"{path}/papers")
    kept = [lead.session.get(link, timeout=60).content for link in lead.page.links if "/papers/" in link]
    assert sha256 in {hashlib.sha256(content).hexdigest() for content in kept}, f"{len(kept)} papers, none is the one that came"
    proof = next(link for link in lead.open(path).links if link.endswith("/proof"))
    form = lead.open(proof).form("/proof")
    photo = evidence.photo("Certificate of posting", "JPEG", (600, 400))
    files = [(name, (None, value)) for name, value in form.filled({"words": "Receipt of the post office"})]
    lead.post(form.action, None, [*files, ("file", ("proof.jpg", photo, "image/jpeg"))])
    assert "Receipt of the post office" in lead.open(path).words, lead.page.words


def answered(mail: EmailMessage, lmtp: int) -> None:
    """The director presses Reply: it goes to the group, and to the area."""
    answer = EmailMessage()
    answer["From"], answer["To"] = f"Ida Marsh <{DIRECTOR}>", mail["Reply-To"]
    answer["Subject"], answer["Date"] = f"Re: {mail['Subject']}", formatdate()
    answer["Message-ID"] = make_msgid(domain="council.example")
    answer["In-Reply-To"] = answer["References"] = mail["Message-ID"]
    said = mail.get_body(("plain",)).get_content().splitlines()
    answer.set_content(f"{REPLY}\n\nIda Marsh\n\nHeath Forum wrote:\n" + "".join(f"> {line}\n" for line in said))
    with smtplib.LMTP("127.0.0.1", lmtp, timeout=60) as client:
        client.sendmail(DIRECTOR, [AREA_MAIL], answer.as_bytes(policy=SMTP))


def taken_as_reply(lead: Visitor, path: str) -> None:
    """One tap says what the mail is, one page what it leaves out."""
    until = time.monotonic() + SECONDS
    while "A mail came in answer" not in lead.open(path).words:
        assert time.monotonic() < until, f"nothing is proposed: {lead.page.words}"
        time.sleep(0.5)
    said = " ".join(lead.page.words.split())
    assert "Director of children's services wrote" in said and REPLY in said, said
    form = next(each for each in lead.page.forms if "/mails/" in each.action)
    lead.post(form.action, form.filled(button=("answer", "reply")))
    assert lead.page.path == f"{path}/reading", (lead.page.path, lead.page.words)
    said = {"stage-said": "no", "next-said": "no", "answered-1": "yes", "missing-1": ""}
    for issue in (2, 3):
        said |= {f"answered-{issue}": "no", f"missing-{issue}": f"Nothing is said about issue {issue}."}
    for issue in (1, 2, 3):
        said |= {f"evidence-{issue}": "no", f"remedy-{issue}": "no"}
    lead.press("/reading", said)
    assert lead.page.status == 200 and not lead.page.path.endswith("/reading"), lead.page.words
    assert "A mail came in answer" not in lead.open(path).words, "it is proposed again"


def asked_for_stage_two(lead: Visitor, path: str) -> None:
    """The drafted words are looked at, then sent; pressed twice, they go once."""
    lead.open(f"{path}/request")
    lead.press("/request")
    assert "Look at it once more" in lead.page.words and "Nothing is said about issue 3." in lead.page.words, lead.page.words
    look = lead.page.form("/request/sending")
    sent = look.filled()
    for _ in range(2):
        lead.post(look.action, sent)
        assert lead.page.path == path and lead.page.status == 200, (lead.page.path, lead.page.words)


def request_looked_at(mails: dict, folder: Path) -> None:
    """What the director and the councillor get: the words in the mail, and the same as one PDF."""
    for to, mail in mails.items():
        plain = mail.get_body(("plain",)).get_content()
        assert "Nothing is said about issue 2." in plain and mail["Auto-Submitted"] is None, plain
        assert ("copy for you" in plain.replace("\n", " ")) == (to == COUNCILLOR), plain
        [attached] = mail.iter_attachments()
        paper = folder / f"request-{to}.pdf"
        paper.write_bytes(attached.get_payload(decode=True))
        assert subprocess.run(["qpdf", "--check", paper], capture_output=True).returncode == 0
        text = subprocess.run(["pdftotext", "-layout", paper, "-"], capture_output=True, text=True).stdout
        for words in ("Nothing is said about issue 2.", "Director of children's services", "Copies to"):
            assert words in text.replace("\u2019", "'"), f"“{words}” is not in the request to {to}:\n{text}"


@contextmanager
def way_out(folder: Path, taken_at: int):
    """The port letters go to: Postfix, which passes them on; or, where it is not, what takes them itself."""
    if not postfix.is_here():
        print("Postfix is not here: the mails go straight to the tests' own server")
        yield taken_at
        return
    port = free_port()
    with postfix.relay(folder, port, taken_at):
        yield port


def main() -> int:
    heard, onward, lmtp, started = Path(sys.argv[1]), free_port(), free_port(), time.monotonic()
    with scratch() as folder, sink(onward) as taken, way_out(folder, onward) as smtp:
        settings = {
            "HEARD_SMTP_URL": f"smtp://127.0.0.1:{smtp}?tls=off", "HEARD_URL": "http://heard.example",
            "HEARD_MAIL_DOMAIN": "heard.example", "HEARD_LMTP_LISTEN": f"127.0.0.1:{lmtp}",
        }
        with fresh_area(heard, settings=settings) as (server, link):
            for number, words in enumerate(QUESTIONS, 1):
                (folder / f"{number}.eml").write_text(MAIL.format(day=f"{number + 9:02}", number=number, words=words))
            imported = server.command("import", "mail", *sorted(folder.glob("*.eml")))
            assert "3 points" in imported.stdout, imported.stdout + imported.stderr
            lead = Visitor(server.address)
            lead.open(link)
            lead.press(lead.page.target, {"name": "Sam Hill"})
            path = drafted(lead, "Questions of July", len(QUESTIONS), MINUTE)
            refused_before_all_agree(lead, path)
            sent(lead, path)
            mails = arrived(server, taken, {DIRECTOR, COUNCILLOR}, "Formal complaint")
            hashes = looked_at(mails, folder)
            told_on_the_page(lead, path, hashes[0])
            answered(mails[DIRECTOR], lmtp)
            taken_as_reply(lead, path)
            asked_for_stage_two(lead, path)
            request_looked_at(arrived(server, taken, {DIRECTOR, COUNCILLOR}, "Complaint C-"), folder)
            checked = server.command("record", "check")
            assert checked.returncode == 0, checked.stdout
    print(f"a complaint drafted, signed, sent, answered and taken to stage 2 in {time.monotonic() - started:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
