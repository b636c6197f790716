"""From what was read to the finished PDF: set, filled with the pages of files, and, where redacted, proven."""

import json
import os

import pikepdf
import typst

import finishing
from job import HERE, Fault, Job
from layout import Layout, written
from merging import Merge

# Seconds of the clock that a file bears at noon of the paper's day.
NOON = 43_200
SPOTS: dict[str, tuple[int, float]] = {}


def made(job: Job, works: dict) -> dict:
    layout = Layout(job, works)
    data = layout.data()
    count = sum(len(work.found.get("pages", [])) for work in works.values())
    if count > job.limits["pages"]:
        raise Fault("tooManyPages", _0=count, most=job.limits["pages"])
    set_, spots = set_by_typst(job, data)
    SPOTS.clear()
    SPOTS.update(spots)
    whole = os.path.join(job.home, "out.pdf")
    with pikepdf.open(set_) as pdf:
        pages = len(pdf.pages)
        merge = Merge(pdf, job, layout)
        merge.run()
        finishing.links(pdf)
        finishing.bookmarks(pdf, job, layout, spots)
        finishing.opening(pdf, job, merge.is_plain)
        finishing.save(pdf, whole)
        pictures = merge.picture_pages
    if job.needles:
        prove(job, whole, pictures)
    return {"volumes": volumes(job, whole, pages, spots), "pages": pages, "files": layout.outcomes,
            "places": {mark: page for mark, (page, _) in spots.items() if "#" not in mark and "/" not in mark}}  # fmt: skip


def prove(job: Job, whole: str, pictures: list[int]) -> None:
    from proof import StillThere
    from proof import prove as look_again

    try:
        look_again(job, whole, pictures)
    except StillThere as still:
        os.unlink(whole)
        raise Fault("stillThere", _0=still.words, place=still.place) from None


def set_by_typst(job: Job, data: dict) -> tuple[str, dict]:
    """The paper with empty places for the pages of files, and where every mark came to stand."""
    folder = job.folder("set")
    template = written(folder, data, os.path.join(HERE, "paper.typ"))
    to = os.path.join(folder, "set.pdf")
    compiler = typst.Compiler(
        template, root=folder, font_paths=[os.path.join(folder, "fonts")], ignore_system_fonts=True
    )
    compiler.compile(output=to, format="pdf", pdf_standards=["ua-1"], timestamp=0)
    found = json.loads(compiler.query("<spot>", field="value"))
    return to, {each["mark"]: (each["page"], each["y"]) for each in found}


def volumes(job: Job, whole: str, pages: int, spots: dict) -> list[dict]:
    starts = {number: spots[each["mark"]][0] for number, each in enumerate(job.paper["appendices"], 1)}
    size = os.path.getsize(whole)
    if not job.most_bytes or size <= job.most_bytes:
        return [volume("out.pdf", 0, pages, size, starts)]
    title = job.paper["title"]
    cuts = [page - 1 for page in starts.values()]
    found = finishing.volumes(whole, job.home, cuts, pages, job.most_bytes, title)
    return [volume(os.path.basename(each["path"]), each["first"], each["last"], os.path.getsize(each["path"]), starts)
            for each in found]  # fmt: skip


def volume(name: str, first: int, last: int, size: int, starts: dict[int, int]) -> dict:
    inside = [number for number, page in starts.items() if first < page <= last]
    return {"path": name, "firstPage": first + 1, "lastPage": last, "bytes": size, "appendices": inside}


def appendix_at(job: Job, page: int) -> int:
    """The number of the appendix that a page from 0 stands in; 0 before them."""
    starts = [SPOTS[each["mark"]][0] for each in job.paper["appendices"]]
    return sum(start <= page + 1 for start in starts)
