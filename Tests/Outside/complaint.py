#!/usr/bin/env python3
"""A complaint from silence to the director's desk: drafted and signed on pages, sent through a real mail server.

    complaint.py HEARD

Three mails that nobody answered are imported; the lead makes a complaint of them, adds a minute as evidence, and sends
it to a director, with a copy to a councillor, through Postfix where it is there. What arrives is read by Python's own
parser, and its papers by qpdf and pdftotext: they are the ones that the record knows by their hash.
"""

import hashlib
import re
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.dont_write_bytecode = True

from kit import evidence, postfix  # noqa: E402
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
DIRECTOR, COUNCILLOR, PLACE = "director@council.example", "cllr@council.example", "Town Hall\nMarlow Heath"
ROUTES = ["appeal", "child-protection", "school", "data-protection", "children-act", "over-twelve-months"]
SECONDS = 120


def drafted(server, lead: Visitor) -> str:
    """A complaint of all that is late, with everything it needs; gives its path."""
    new = "/marlow-heath/complaints/new"
    form = lead.open(new).form(new)
    ticked = [(each.name, each.value) for each in form.fields if each.type == "checkbox"]
    assert len(ticked) == 3, f"{len(ticked)} late points are ticked"
    others = [(each.name, each.value) for each in form.fields if each.type not in ("checkbox", "radio")]
    told = [(name, "Questions of July" if name == "subject" else value) for name, value in others]
    path = re.search(r"/marlow-heath/complaints/C-\d{4}-\d+", lead.post(new, ticked + told).url)[0]
    for issue in (1, 2, 3):
        lead.open(f"{path}/issues/{issue}")
        form = next(each for each in lead.page.forms if any(field.value == "remedy" for field in each.fields))
        sent = form.filled({"remedy-remedy": "answer-each-question", "remedy-words": "Answer it in writing."})
        assert lead.post(form.action, sent).status == 200, lead.page.words
    lead.open(f"{path}/evidence")
    form = lead.page.form("/evidence/files")
    minute = evidence.written(["Minute of the meeting", "It was agreed to answer in ten days."])
    sent = form.filled({"title": "Minute of June", "on-day": "7", "on-month": "6", "on-year": "2019"})
    files = [(name, (None, value)) for name, value in sent] + [("file", ("minute.pdf", minute, "application/pdf"))]
    assert "Minute of June" in lead.post(form.action, None, files).words, lead.page.words
    lead.open(f"{path}/routes")
    lead.press("/routes", dict.fromkeys(ROUTES, "no"))
    for field, post, way, address in (
        ("to", "Director of children's services", "mail", DIRECTOR), ("cc", "Councillor", "mail", COUNCILLOR),
        ("cc", "Archive", "post", PLACE),
    ):
        lead.open(f"{path}/recipients")
        lead.press("/recipients", {"field": field, "post": post, "name": "", "way": way, "address": address})
        assert post in lead.page.words, lead.page.words
    lead.open(f"{path}/signatories")
    seat = next(each.value for each in lead.page.form("/signatories").fields if each.name == "seats")
    lead.press("/signatories", {"seats": seat})
    return path


def refused_before_all_agree(lead: Visitor, path: str) -> None:
    lead.open(f"{path}/sending")
    assert not any(each.action.endswith("/sending") for each in lead.page.forms), "it can be sent before all agree"
    csrf = next(each.value for form in lead.open(f"{path}/frame").forms for each in form.fields if each.name == "csrf")
    lead.post(f"{path}/sending", {"csrf": csrf, "seen": "1"})
    assert "Not sent yet" in lead.open(path).words, "it was sent before all agree"


def sent(lead: Visitor, path: str) -> None:
    lead.open(f"{path}/agreement")
    form = next(each for each in lead.page.forms if any(field.value == "yes" for field in each.fields))
    lead.post(form.action, form.filled())
    lead.open(f"{path}/sending")
    lead.press("/sending")
    assert lead.page.status == 200, (lead.page.status, lead.page.words)


def arrived(server, taken, want: set[str]) -> dict:
    """The complaint's mails by who got them, once all have come."""
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        with closing(sqlite3.connect(server.data / "heard.sqlite", timeout=30)) as store, store:
            store.execute("UPDATE letter SET due_at = made_at WHERE state = 'queued' AND due_at > made_at AND tries = 0")
        mails = {to[0]: read(content) for _, to, content in list(taken.mails) if to[0] in want}
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
        assert mail["Auto-Submitted"] is None, "a help desk would take it for a machine's"
        assert mail["Reply-To"].addresses[0].addr_spec == "hello@forum.example", mail["Reply-To"]
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
    heard, onward, started = Path(sys.argv[1]), free_port(), time.monotonic()
    with scratch() as folder, sink(onward) as taken, way_out(folder, onward) as smtp:
        settings = {
            "HEARD_SMTP_URL": f"smtp://127.0.0.1:{smtp}?tls=off", "HEARD_URL": "http://heard.example",
            "HEARD_MAIL_DOMAIN": "heard.example",
        }
        with fresh_area(heard, settings=settings) as (server, link):
            for number, words in enumerate(QUESTIONS, 1):
                (folder / f"{number}.eml").write_text(MAIL.format(day=f"{number + 9:02}", number=number, words=words))
            imported = server.command("import", "mail", *sorted(folder.glob("*.eml")))
            assert "3 points" in imported.stdout, imported.stdout + imported.stderr
            lead = Visitor(server.address)
            lead.open(link)
            lead.press(lead.page.target, {"name": "Sam Hill"})
            path = drafted(server, lead)
            refused_before_all_agree(lead, path)
            sent(lead, path)
            mails = arrived(server, taken, {DIRECTOR, COUNCILLOR})
            hashes = looked_at(mails, folder)
            told_on_the_page(lead, path, hashes[0])
            checked = server.command("record", "check")
            assert checked.returncode == 0, checked.stdout
    print(f"a complaint drafted, signed, sent and opened in {time.monotonic() - started:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
