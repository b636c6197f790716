"""Whole stories in a real browser, each in an area of its own, the record read again at the end.

    python stories.py PATH-OF-HEARD

A parent asks by a phone-sized page; the lead lets them in, sorts and sends it; the officer acknowledges, asks for time
and answers; the parent says "partly" by the private link, and the promise starts anew. Told with a pointer, without
scripts and by keyboard alone, and on PostgreSQL once.
"""

import datetime
import re
import sys
import time
import traceback
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from hands import PHONE, WAYS, Person  # noqa: E402
from kit.servers import Running, command, fresh_area, postgres, start_path  # noqa: E402

QUESTION = "When does the bus for Elm School come back?"
REASONS = "A new driver starts on 1 March. We will write to every family by then."
OVERFLOW = "document.documentElement.scrollWidth - innerWidth"


def a_parent_asks(parent: Person) -> tuple[str, str]:
    """Three pages; gives the private link and the point's number."""
    parent.open("/marlow-heath")
    parent.follow("Ask or say something")
    parent.reads("Not sent yet")
    parent.press("Choose who can see it")
    parent.reads("There is a problem")
    parent.write("Your question, or what you want to say", QUESTION)
    parent.press("Choose who can see it")
    parent.choose("The forum and the service")
    parent.choose("SEND service")
    parent.press("Check it")
    parent.reads(QUESTION)
    parent.reads("Not sent yet")
    parent.press("Send to the forum")
    parent.reads("It is sent")
    said = parent.text()
    return re.search(r"/r/[a-z0-9]{26}", said)[0], re.search(r"P-\d{4}-\d+", said)[0]


def the_lead_sends_it(lead: Person, link: str, number: str) -> None:
    begin(lead, link, "Sam Hill")
    lead.open("/marlow-heath/today")
    lead.reads(QUESTION)
    lead.press(lead.page.get_by_role("button", name="Let message").first.inner_text())
    lead.open("/marlow-heath/today")
    lead.follow(QUESTION)
    lead.write("What it is about", "Transport")
    lead.press("Save the topic")
    lead.open(f"/marlow-heath/today/{number}")
    lead.reads("Transport")
    lead.select("The service", "SEND service")
    lead.press("Send it to the service")
    lead.open(f"/marlow-heath/today/{number}")
    lead.reads("An answer is due by")


def the_officer_answers(officer: Person, link: str, number: str) -> None:
    begin(officer, link, "Dele Ash")
    officer.open("/marlow-heath/queue")
    officer.follow(QUESTION)
    officer.press("Acknowledge")
    officer.open(f"/marlow-heath/queue/{number}")
    officer.reads("SEND service said that it has the point")
    officer.press("Ask for time")
    officer.reads("Write the new day")
    day = datetime.date.today() + datetime.timedelta(days=60)
    write_day(officer, "until", day)
    officer.write("Why you need more time", "We wait for the driver's papers.")
    officer.press("Ask for time")
    officer.open(f"/marlow-heath/queue/{number}")
    officer.reads("We wait for the driver's papers.")
    officer.choose("No, because")
    officer.write("Your reasons, or what you will do", REASONS)
    officer.write("What happens next, and when", "The service writes to every family in March.")
    officer.press("Send the answer")
    officer.open(f"/marlow-heath/points/{number}")
    officer.reads("Answered")


def the_parent_judges(parent: Person, private: str) -> None:
    parent.open(private)
    parent.reads(REASONS)
    parent.press("Partly")
    parent.open(private)
    parent.reads("With the service")
    parent.reads("An answer is due by")


def begin(person: Person, link: str, name: str) -> None:
    person.open(link)
    person.write("Your name", name)
    person.press(first_button(person))


def first_button(person: Person) -> str:
    return person.page.locator("main form button").first.inner_text()


def write_day(person: Person, box: str, day: datetime.date) -> None:
    """The three boxes of a day: which Day, Month and Year is told by the name of the first."""
    for part, value in (("day", day.day), ("month", day.month), ("year", day.year)):
        field = person.page.locator(f"input[name={box}-{part}]")
        if person.way == "keyboard alone":
            person.go_to(field)
            person.page.keyboard.type(str(value))
        else:
            field.fill(str(value))


def the_record_is_whole(server: Running, parent: Person, private: str, number: str) -> None:
    checked = server.command("record", "check")
    assert checked.returncode == 0, checked.stderr
    file = server.data.parent / "receipt.heard"
    answer = parent.context.request.get(f"{server.address}{private}/points/{number}/receipt")
    assert answer.ok, f"{answer.status} for the receipt"
    file.write_bytes(answer.body())
    proved = command(server.heard, "verify", file)
    assert proved.returncode == 0, proved.stdout + proved.stderr
    damaged = file.with_name("damaged.heard")
    damaged.write_bytes(file.read_bytes().replace(number.encode(), number[:-1].encode() + b"9"))
    assert command(server.heard, "verify", damaged).returncode == 1, "a receipt that was altered passed"


def tell(browser, heard: Path, way: str, database: str | None) -> None:
    with fresh_area(heard, database) as (server, link):
        parent = Person(browser, server.address, way, PHONE)
        private, number = a_parent_asks(parent)
        lead = Person(browser, server.address, way)
        the_lead_sends_it(lead, link, number)
        invited = server.command("admin", "invite", "dele@council.example", "--group", "SEND service")
        officer = Person(browser, server.address, way)
        the_officer_answers(officer, start_path(invited.stdout), number)
        the_parent_judges(parent, private)
        assert parent.page.evaluate(OVERFLOW) <= 0, "the private page is wider than the phone"
        the_record_is_whole(server, parent, private, number)
        for person in (parent, lead, officer):
            person.close()


def main() -> int:
    heard = Path(sys.argv[1]).resolve()
    passed = failed = 0
    with sync_playwright() as play, postgres() as database:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for way, store in [(way, None) for way in WAYS] + [("no scripts", database)]:
            name = f"{way}, {'PostgreSQL' if store else 'SQLite'}"
            started = time.monotonic()
            try:
                tell(browser, heard, way, store)
                passed += 1
                print(f"{name}: told in {time.monotonic() - started:.0f} s", flush=True)
            except Exception as problem:  # every story is told, whatever happens in another
                failed += 1
                where = traceback.extract_tb(problem.__traceback__)
                lines = [f"{frame.name}:{frame.lineno}" for frame in where if "Browser" in frame.filename]
                print(f"{name}: {' > '.join(lines)}: {str(problem)[:600]}", flush=True)
        browser.close()
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
