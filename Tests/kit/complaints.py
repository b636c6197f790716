"""A complaint drafted on the pages by a lead, as a person would press through them."""

import re

from kit import evidence
from kit.visitor import AREA, Visitor

ROUTES = ["appeal", "child-protection", "school", "data-protection", "children-act", "over-twelve-months"]
DIRECTOR, COUNCILLOR, PLACE = "director@council.example", "cllr@council.example", "Town Hall\nMarlow Heath"


def begun(lead: Visitor, subject: str, points: int) -> str:
    """A draft of the first late points; gives its path."""
    new = AREA + "/complaints/new"
    form = lead.open(new).form(new)
    ticked = [(each.name, each.value) for each in form.fields if each.type == "checkbox"]
    assert len(ticked) >= points, f"{len(ticked)} late points are offered"
    others = [(each.name, each.value) for each in form.fields if each.type not in ("checkbox", "radio")]
    told = [(name, subject if name == "subject" else value) for name, value in others]
    lead.post(new, ticked[:points] + told)
    return re.search(AREA + r"/complaints/C-\d{4}-\d+", lead.page.url)[0]


def asked_to_put_right(lead: Visitor, path: str) -> None:
    """Each issue says what would put it right."""
    count = len(set(re.findall(path + r"/issues/(\d+)", " ".join(lead.open(path).links))))
    for issue in range(1, count + 1):
        lead.open(f"{path}/issues/{issue}")
        form = next(each for each in lead.page.forms if any(field.value == "remedy" for field in each.fields))
        sent = form.filled({"remedy-remedy": "answer-each-question", "remedy-words": "Answer it in writing."})
        assert lead.post(form.action, sent).status == 200, lead.page.words


def added(lead: Visitor, path: str, title: str, name: str, content: bytes, type: str) -> None:
    """A file becomes evidence."""
    form = lead.open(f"{path}/evidence").form("/evidence/files")
    sent = form.filled({"title": title, "on-day": "7", "on-month": "6", "on-year": "2019"})
    files = [(name, (None, value)) for name, value in sent] + [("file", (name, content, type))]
    assert title in lead.post(form.action, None, files).words, lead.page.words


def addressed(lead: Visitor, path: str) -> None:
    """No other route applies; it goes to a director, with a copy by mail and one on paper; the lead signs it."""
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


def drafted(lead: Visitor, subject: str, points: int, minute: list[str]) -> str:
    """A complaint of what is late, with everything it needs but the word of who signs it; gives its path."""
    path = begun(lead, subject, points)
    asked_to_put_right(lead, path)
    added(lead, path, "Minute of June", "minute.pdf", evidence.written(minute), "application/pdf")
    addressed(lead, path)
    return path


def agreed(lead: Visitor, path: str) -> None:
    lead.open(f"{path}/agreement")
    form = next(each for each in lead.page.forms if any(field.value == "yes" for field in each.fields))
    lead.post(form.action, form.filled())
