"""Each file is read in a process of its own, within limits: what breaks there breaks nothing else."""

import json
import os
import shutil
import signal
import time
import traceback

import mails
import office
import pdfs
import pictures
import removal
from kinds import OFFICE, PICTURES, kind
from sheets import File
from tools import Refused, limit

# Of address space; LibreOffice asks for much that it does not use.
MEMORY, MEMORY_OF_OFFICE = 1280 << 20, 3 << 30
LARGEST_WRITTEN = 1 << 30
AT_ONCE = 2
# Mails within mails.
DEEPEST = 3
SECONDS_A_SCAN = 8
MOST_TEXT = 2 << 20


class Work:
    """A file that is to be read: where it is, whose it is, and what came of it."""

    def __init__(self, mark: str, name: str, path: str | None, described: str = "", depth: int = 0, of: str = ""):
        self.mark, self.name, self.path, self.described, self.depth = mark, name, path, described, depth
        # Whose treatment counts: that of the item it came with.
        self.of = of or mark
        self.found: dict = {}
        self.inside: list[Work] = []

    @property
    def refusal(self) -> str | None:
        return self.found.get("refusal")


def prepare(job, works: list[Work]) -> None:
    """Reads files, and what is within them, two at a time."""
    waiting, running = list(works), {}
    while waiting or running:
        while waiting and len(running) < AT_ONCE:
            work = waiting.pop(0)
            if refusal := early_refusal(job, work):
                work.found = {"refusal": refusal, "notes": []}
                continue
            home = job.folder("file")
            running[start(job, work, home)] = (work, home, time.monotonic() + patience(job))
        if running:
            waiting = ended(job, running) + waiting


def early_refusal(job, work: Work) -> str | None:
    if job.redaction and job.treatment(work.of)["leftOut"]:
        return "leftOut"
    if work.path is None:
        return "missing"
    if os.path.getsize(work.path) > job.limits["fileBytes"]:
        return "tooLarge"
    return "tooDeep" if work.depth > DEEPEST else None


def patience(job) -> float:
    return job.limits["fileSeconds"] + SECONDS_A_SCAN * job.limits["filePages"]


def start(job, work: Work, home: str) -> int:
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        os.setsid()
        what = kind(work.path, work.name)
        limit(MEMORY_OF_OFFICE if what in OFFICE else MEMORY, int(patience(job)), LARGEST_WRITTEN)
        found = read(job, work, what, home)
        code = 0
    except Refused as refused:
        found, code = {"refusal": refused.reason}, 0
    except MemoryError:
        found, code = {"refusal": "tooLarge"}, 0
    except BaseException:  # noqa: BLE001: what a stranger's file brings about here ends here
        found, code = {"refusal": "damaged", "why": traceback.format_exc()[-2000:]}, 0
    finally:
        if code == 0:
            with open(os.path.join(home, "found.json"), "w") as kept:
                json.dump(found, kept)
        os._exit(code)


def ended(job, running: dict) -> list[Work]:
    """Waits until a process has ended; gives what is to be read next because of it."""
    while True:
        child, status = os.waitpid(-1, os.WNOHANG)
        if child in running:
            work, home, _ = running.pop(child)
            return taken(job, work, home, status)
        for late in [each for each, (_, _, end) in running.items() if time.monotonic() > end]:
            os.killpg(late, signal.SIGKILL)
        time.sleep(0.003)


def taken(job, work: Work, home: str, status: int) -> list[Work]:
    try:
        with open(os.path.join(home, "found.json")) as kept:
            work.found = json.load(kept)
    except (OSError, ValueError):
        slow = os.WIFSIGNALED(status) and os.WTERMSIG(status) in (signal.SIGKILL, signal.SIGXCPU)
        work.found = {"refusal": "tooSlow" if slow else "damaged"}
    for number, file in enumerate(work.found.get("mail", {}).get("files", []), 1):
        mark = f"{work.mark}/{number}"
        work.inside.append(Work(mark, file["name"], file["path"], "", work.depth + 1, work.of))
    return work.inside


def read(job, work: Work, what: str | None, home: str) -> dict:
    """What is in a file: pages, a mail or text. Runs in the file's own process."""
    if what in ("empty", "damaged"):
        raise Refused(what)
    if what is None:
        raise Refused("unknownKind")
    if what == "mail":
        return {"kind": "mail", "mail": mails.read(work.path, home), "notes": []}
    if what in ("text", "html"):
        return text(work.path, what)
    notes: set[str] = set()
    path, most = work.path, job.limits["filePages"]
    if what in OFFICE:
        notes = office.notes(path)
        path = office.as_pdf(path, what, home)
    if what in PICTURES:
        notes |= {"repaired"} if pictures.is_cut(path, what) else set()
        path = picture(path, what, home, job.limits["picturePixels"])
    pdf, mended = pdfs.opened(path, most)
    file = File(pdf, job, job.treatment(work.of), home)
    file.clean()
    file.recognise()
    if job.redaction:
        removal.redact(file, job.font)
    file.write_words()
    file.finish(os.path.join(home, "pages.pdf"))
    tidy(home)
    kept = sorted(file.notes | notes | ({"repaired"} if mended else set()))
    return {"kind": "pages", "picture": what in PICTURES, "path": os.path.join(home, "pages.pdf"), "notes": kept,
            "pages": [sheet.facts for sheet in file.sheets]}  # fmt: skip


def picture(path: str, what: str, home: str, most_pixels: int) -> str:
    made = pictures.made(path, what, home, most_pixels)
    width, height = pictures.size(made, home)
    with open(made, "rb") as file:
        bytes_ = file.read()
    to = os.path.join(home, "picture.pdf")
    gray = pictures.Image.open(made).mode == "L"
    pictures.as_pdf(bytes_, width, height, 200, gray).save(to, deterministic_id=True)
    return to


def text(path: str, what: str) -> dict:
    with open(path, "rb") as file:
        bytes_ = file.read(MOST_TEXT + 1)
    try:
        words = bytes_[:MOST_TEXT].decode("utf-8-sig")
    except UnicodeDecodeError:
        words = bytes_[:MOST_TEXT].decode("cp1252", "replace")
    words = mails.words_of_html(words) if what == "html" else words
    return {"kind": "text", "words": words, "notes": ["shortened"] if len(bytes_) > MOST_TEXT else []}


def tidy(home: str) -> None:
    """What was made on the way is not wanted any more."""
    for name in os.listdir(home):
        if name != "pages.pdf":
            at = os.path.join(home, name)
            shutil.rmtree(at, ignore_errors=True) if os.path.isdir(at) else os.unlink(at)
