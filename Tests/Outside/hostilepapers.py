#!/usr/bin/env python3
"""Evidence that is broken, locked, enormous or hostile: refused or kept with a reason, and never a paper's end.

    hostilepapers.py HEARD

Each file goes into a bundle beside a good one. Watched: what is said of it, how long it took, how much memory, and
that nothing of what acts is in what was made.
"""

import os
import resource
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.dont_write_bytecode = True

from kit import evidence  # noqa: E402
from kit.paperjobs import Order, appendix, case, file, part  # noqa: E402

import pikepdf  # noqa: E402

SECONDS, KILOBYTES = 60, 1_300_000
passed, faults = 0, []


def check(holds: bool, what: str) -> None:
    global passed
    passed += bool(holds)
    if not holds:
        faults.append(what)


def tried(folder: Path, name: str, bytes_: bytes, redaction: dict | None = None, **limits) -> tuple[dict, Order]:
    """What became of a file in a bundle with a good one."""
    order = Order(folder / str(len(list(folder.iterdir()))))
    order.add("good", evidence.written(["A good page"]))
    order.add("bad", bytes_)
    begun = time.monotonic()
    told = order.make("Hostile", [part("index", "Index", [case("index")])],
                      [appendix("a1", "One", file("f1", "bad", name), file("f2", "good", "good.pdf"))], redaction, limits=limits)
    took = time.monotonic() - begun
    check(took < SECONDS, f"{name}: {took:.0f} s")
    if "made" not in told:
        check(False, f"{name}: no bundle: {told}")
        return {}, order
    found = {each["name"]: each for each in told["made"]["files"]}
    check(found["good.pdf"]["pages"] == 1, f"{name}: the good file beside it: {found['good.pdf']}")
    return found.get(name, {}), order


def refused(folder: Path, name: str, bytes_: bytes, *reasons: str, **limits) -> None:
    said, _ = tried(folder, name, bytes_, **limits)
    check(said.get("refusal") in reasons and said["pages"] == 0, f"{name}: {said}, not {reasons}")


def kept(folder: Path, name: str, bytes_: bytes, *notes: str, **limits) -> Order:
    said, order = tried(folder, name, bytes_, **limits)
    check("refusal" not in said and set(notes) <= set(said.get("notes", [])), f"{name}: {said}, not {notes}")
    return order


def cut(bytes_: bytes) -> bytes:
    return bytes_[: len(bytes_) // 2]


def acting(folder: Path) -> None:
    order = kept(folder, "acting.pdf", evidence.written(["It acts"], prepare=evidence.acting),
                 "scriptsRemoved", "filesRemoved", "linksRemoved")  # fmt: skip
    plain = folder / "plain.pdf"
    with pikepdf.open(order.pdf) as pdf:
        pdf.save(plain, compress_streams=False, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    bytes_ = plain.read_bytes()
    for word in (b"/JavaScript", b"/JS", b"/Launch", b"/URI", b"/EmbeddedFile", b"evil", b"Evil", b"cmd.exe"):
        check(word not in bytes_, f"the bundle holds {word!r}")


def mails(folder: Path) -> None:
    inner = evidence.mail("Innermost", "the words within")
    for depth in range(2):
        inner = evidence.mail(f"Mail {depth}", "see within", inner)
    order = Order(folder / "mails")
    order.add("mail", inner)
    made = order.make("Mails", [], [appendix("a1", "One", file("f1", "mail", "mail.eml"))]).get("made", {"files": []})
    names = [each["name"] for each in made["files"]]
    check(len(names) == 3 and not any(each.get("refusal") for each in made["files"]), f"a mail in a mail in a mail: {names}")
    for depth in range(20):
        inner = evidence.mail(f"Mail {depth}", "see within", inner)
    deep = Order(folder / "deep")
    deep.add("mail", inner)
    told = deep.make("Deep", [], [appendix("a1", "One", file("f1", "mail", "mail.eml"))])
    reasons = [each.get("refusal") for each in told.get("made", {"files": []})["files"]]
    check("tooDeep" in reasons and len(reasons) < 8, f"22 mails deep: {reasons or told}")


def without_a_look(folder: Path) -> None:
    """What nobody and nothing has read stays out of a redacted copy; what somebody chose goes."""
    redaction = {"removed": [{"words": "Nobody Else", "reason": "a name"}], "treatments": [
        {"mark": "f1", "leftOut": "a child's drawing", "pagesLeftOut": {}, "regions": [], "isLookedAt": False}]}
    said, _ = tried(folder, "drawing.jpg", evidence.photo("Mine"), redaction)
    check(said.get("refusal") == "leftOut", f"left out by choice: {said}")
    redaction["treatments"][0] |= {"leftOut": "", "regions": [
        {"page": 1, "left": 0.0, "top": 0.1, "width": 0.9, "height": 0.2, "reason": "a face"}], "isLookedAt": True}
    said, order = tried(folder, "face.jpg", evidence.photo("Secret school"), redaction)
    seen = folder / "face"
    os.system(f"pdftotext {order.pdf} {seen}")
    check("redacted" in said.get("notes", []) and "Secret" not in seen.read_text(), f"a part of a picture goes: {said}")


def main() -> int:
    good = evidence.written(["One page"], ["Another"])
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        refused(folder, "locked.pdf", evidence.locked(good), "locked")
        refused(folder, "broken.pdf", b"%PDF-1.7\n" + os.urandom(4000), "damaged")
        refused(folder, "empty.pdf", b"", "empty")
        refused(folder, "program.exe", b"MZ\x90\x00" + os.urandom(4000), "unknownKind")
        kept(folder, "cut.pdf", good[: len(good) - 120], "repaired")
        refused(folder, "5000-pages.pdf", evidence.many_pages(5000), "tooManyPages")
        refused(folder, "500-megabytes.pdf", good + bytes(500 << 20), "tooLarge")
        refused(folder, "bomb.png", evidence.picture_bomb(), "tooLarge")
        kept(folder, "half.jpg", cut(evidence.photo("x")), "repaired")
        refused(folder, "noise.jpg", evidence.photo("x")[:20] + os.urandom(9000), "damaged")
        refused(folder, "bomb.docx", evidence.unpacking_bomb(), "tooLarge")
        refused(folder, "stream-bomb.pdf", evidence.stream_bomb(), "tooLarge", "tooSlow", "damaged")
        acting(folder)
        kept(folder, "macros.docm", evidence.word_document("Hello", macros=True, remote=True), "macrosRemoved", "linksRemoved")
        refused(folder, "broken.docx", evidence.word_document("x")[:300], "damaged")
        kept(folder, "photo.webp", evidence.photo("hello", "WEBP"))
        mails(folder)
        without_a_look(folder)
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    check(most < KILOBYTES, f"a process took {most // 1000} MB")
    for each in faults:
        print(each)
    print(f"{passed} passed, {len(faults)} failed")
    return 1 if faults else 0


sys.exit(main())
