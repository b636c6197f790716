"""Pages that no link leads to: what stands between two presses, what is refused, and what is full or empty.

Each scene takes a base address and gives (role, name, page, visitor): the page as it was answered, and who holds the
cookies with which a browser sees the same.
"""

from kit import complaints, desk, evidence
from kit.desk import RTL, WORDS
from kit.visitor import AREA, Visitor

def speaking(base):
    """The three pages, their errors, the receipt and the private link, with words that are long and right to left."""
    speaker = Visitor(base)
    new = AREA + "/points/new"
    speaker.open(new)
    yield "parent", "speak-nothing", speaker.press(new, {"question-1": ""}, ("do", "on")), speaker
    speaker.open(new)
    more = speaker.press(new, {"question-1": WORDS}, ("do", "more"))
    yield "parent", "speak-two-questions", more, speaker
    speaker.press(speaker.page.target, {"question-2": RTL}, ("do", "on"))
    yield "parent", "speak-who", speaker.page, speaker
    who = speaker.page.target
    yield "parent", "speak-who-error", speaker.press(who, {"service": ""}), speaker
    speaker.open(who)
    yield "parent", "speak-check", speaker.press(who, {"seen": "everyone-without-name", "service": "unknown"}), speaker
    yield "parent", "speak-receipt", speaker.press(speaker.page.target), speaker


def desks(base):
    """What families see by their private links, and what a full desk shows to those who work at it."""
    found, lead, officer = desk.fill(base), Visitor(base).become("lead"), Visitor(base).become("officer")
    family = Visitor(base)
    for name, path in found.items():
        if name.endswith("-link"):
            yield "parent", "private-" + name, family.open(path), family
            for link in [link for link in family.page.links if "/r/" in link and not link.endswith("/receipt")][:2]:
                yield "parent", "private-point-" + name, family.open(link), family
        else:
            yield "lead", "desk-" + name, lead.open(f"{AREA}/today/{path}"), lead
    for name in ("owed", "answered"):
        yield "officer", "desk-" + name, officer.open(f"{AREA}/queue/{found[name]}"), officer
    yield "officer", "conflict", conflict(base, found["owed"], officer), officer


def conflict(base, point, officer):
    """An answer sent from a page that another's answer has made old."""
    other = Visitor(base).become("service-lead")
    other.open(f"{AREA}/queue/{point}")
    mine = officer.open(f"{AREA}/queue/{point}")
    other.press("/answer", {"kind": "no", "reasons": "Somebody was quicker."})
    officer.page = mine
    return officer.press("/answer", {"kind": "already-done", "reasons": WORDS})


def drafting(base):
    """A complaint from its first page to the moment before it is sent, with a picture and a part of it blacked out."""
    lead = Visitor(base).become("lead")
    new = AREA + "/complaints/new"
    lead.open(new)
    yield "lead", "complaint-begun-empty", lead.press(new, {"subject": ""}), lead
    path = complaints.begun(lead, "What we asked in July", 2)
    yield "lead", "complaint-draft-new", lead.open(path), lead
    yield "lead", "complaint-not-ready", lead.open(path + "/agreement"), lead
    complaints.asked_to_put_right(lead, path)
    complaints.added(lead, path, "Letter on the board", "board.jpg", evidence.photo("Bus stop closed"), "image/jpeg")
    for page in ("frame", "issues", "issues/1", "evidence", "evidence/messages", "routes", "recipients"):
        yield "lead", "complaint-" + page.replace("/", "-"), lead.open(f"{path}/{page}"), lead
    complaints.addressed(lead, path)
    for page in ("routes", "recipients", "signatories", "redactions", "redactions/pictures"):
        yield "lead", "complaint-full-" + page.replace("/", "-"), lead.open(f"{path}/{page}"), lead
    picture = next(link for link in lead.page.links if "/redactions/pictures/" in link)
    box = {"left": "10", "top": "20", "width": "130", "height": "15", "ground": "child"}
    yield "lead", "complaint-picture", lead.open(picture), lead
    yield "lead", "complaint-picture-error", lead.press(picture[len(lead.base):], box), lead
    lead.open(picture)
    yield "lead", "complaint-picture-black", lead.press(picture[len(lead.base):], box | {"width": "30"}), lead
    yield "lead", "complaint-agreement", lead.open(path + "/agreement"), lead
    complaints.agreed(lead, path)
    for page in ("sending", "papers", ""):
        yield "lead", "complaint-ready-" + page, lead.open(f"{path}/{page}".rstrip("/")), lead


def signing_in(base):
    visitor = Visitor(base)
    visitor.open("/sign-in")
    yield "public", "sign-in-error", visitor.press("/sign-in", {"email": "not an address"}), visitor
    visitor.open("/sign-in")
    yield "public", "sign-in-code", visitor.press("/sign-in", {"email": "gwen.pell@example.org"}), visitor
    yield "public", "sign-in-wrong-code", visitor.press("/sign-in/code", {"code": "000000"}), visitor
    yield "public", "sign-in-spent", visitor.open("/sign-in/" + "a" * 22), visitor


def refused(base):
    visitor = Visitor(base)
    yield "public", "not-found", visitor.open("/no/such/page"), visitor
    yield "public", "link-unknown", visitor.open("/r/" + "a" * 26), visitor
    yield "public", "invitation-unknown", visitor.open("/invitations/" + "a" * 22), visitor
    officer = Visitor(base).become("officer")
    yield "officer", "not-theirs", officer.open(AREA + "/today"), officer
    yield "officer", "no-token", officer.post("/account/name", {"name": "Dele"}), officer


def first_run(base, link, lead):
    """From an install that nobody has set up to an area with nothing in it: the four questions, each sent empty first;
    then the codes for paper."""
    stranger = Visitor(base)
    yield "public", "not-set-up", stranger.open("/"), stranger
    yield "public", "start-unknown", stranger.open("/start/" + "a" * 22), stranger
    answers = [
        {"area": "Marlow Heath", "forum": "Heath Forum"}, {"name": "Sam Hill", "email": "sam@forum.example"},
        {"inbox": "hello@forum.example"}, {"service": "SEND service", "service-inbox": "send@council.example"},
    ]
    lead.open(link)
    for number, words in enumerate(answers, 1):
        question = lead.page
        yield "host", f"start-{number}", question, lead
        empty = lead.press(link, {name: "" for name in words}) if number < 3 else question
        yield "host", f"start-{number}-empty", empty, lead
        lead.page = question
        lead.press(link, words)
    yield "host", "recovery-codes", lead.press("/account/recovery", {}), lead
    yield "public", "recovery-sign-in", stranger.open("/sign-in/recovery"), stranger


ALL = [speaking, desks, drafting, signing_in, refused]
