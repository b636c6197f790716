#!/usr/bin/env python3
"""A bundle of evidence and its redacted copy, taken apart by readers not ours.

    papers.py HEARD

Makes a letter, issues, a chronology, an index and appendices of every kind, and asks qpdf whether it is sound, pdfinfo
and pdfua whether it is for everyone, pdftotext whether the printed numbers are those of the pages, pypdf where links
and bookmarks lead; then looks in the redacted copy for what was taken out, with tesseract in its pictures too.
"""

import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.dont_write_bytecode = True

from kit import evidence, paperjobs  # noqa: E402
from kit.paperjobs import Order, appendix, case, cited, file, message, part, text  # noqa: E402

import pikepdf  # noqa: E402
import pypdf  # noqa: E402

NAME = "Ada Thornbury"
SCANNED = ["Minutes of the meeting of 26 April 2019", f"Present: {NAME}, the head of service", "The service will write",
           "a statement of commitment", "It was agreed that parents answer"] * 3  # fmt: skip
passed, faults = 0, []


def check(holds: bool, what: str) -> None:
    global passed
    passed += bool(holds)
    if not holds:
        faults.append(what)


def printed(*words) -> str:
    return subprocess.run([*map(str, words)], capture_output=True, text=True).stdout


def parts() -> list[dict]:
    letter = [
        case("lines", [[text("Marlow Heath Parents")], [text("12 Mill Lane")]]),
        case("heading", 1, [text("Formal complaint: comments without a reply")]),
        *(case("numbered", [text(f"Point {number} ("), cited("a1"), text(", "), cited("a2-file", 2, "page"), text(").")])
          for number in range(1, 5)),
        case("paragraph", [text(f"Signed for {NAME.upper()}, and for şğıłżñ.")]),
    ]  # fmt: skip
    issues = [part(f"issue-{number}", f"Issue {number}: no reply to {NAME}", [
        case("heading", 1, [text("What was promised")]), case("numbered", [text("Ten days ("), cited("a3"), text(").")]),
    ]) for number in range(1, 4)]  # fmt: skip
    row = [[text("15 July 2019")], [text("Comments sent")], [text("Ada"), case("strong", " Thornbury")],
           [cited("a1", 1, "number")]]  # fmt: skip
    table = {"summary": "In order", "head": ["Date", "Event", "Who", "Page"], "widths": [2, 5, 3, 1], "rows": [row] * 40}
    return [part("letter", "Letter", letter, headed=False), *issues, part("chronology", "Chronology", [case("table", table)]),
            part("index", "Index", [case("index")])]  # fmt: skip


def ordered(folder: Path, redaction: dict | None = None, most: int | None = None) -> Order:
    order = Order(folder)
    order.add("text", evidence.written(["A letter", f"of {NAME} Esq."], ["Thorn-", "bury was Ada"], ["nothing of note"]))
    order.add("hidden", evidence.written(["Looks harmless enough, this page of plain words."], hidden=NAME))
    order.add("scan", evidence.scanned(SCANNED, pages=2))
    order.add("turned", evidence.scanned(SCANNED, turned=90))
    order.add("fine", evidence.scanned(SCANNED, dpi=450))
    order.add("photo", evidence.photo(f"School of {NAME}"))
    order.add("word", evidence.word_document(f"Our policy, by {NAME}."))
    order.add("mail", evidence.mail(f"Reply to {NAME}", f"Dear Ada\nThornbury,\n\nsee within.", evidence.mail("Inner", "within")))
    appendices = [
        appendix("a1", f"Message of {NAME}", message("a1-message", "Transport", f"Where is the bus?\n\nAda\nThornbury"),
                 file("a1-file", "text", f"from {NAME}.pdf"), file("a1-hidden", "hidden", "plain.pdf")),
        appendix("a2", "Minutes", file("a2-file", "scan", "minutes.pdf"), file("a2-turned", "turned", "turned.pdf"),
                 file("a2-fine", "fine", "fine.pdf")),
        appendix("a3", "Policy and gate", file("a3-word", "word", "policy.docx"), file("a3-photo", "photo", "gate.jpg")),
        appendix("a4", "A mail", file("a4-mail", "mail", "reply.eml"), file("a4-gone", "gone", "gone.pdf")),
    ]  # fmt: skip
    order.said = order.make(f"Complaint of {NAME}", parts(), appendices, redaction, most)
    return order


def bundle(order: Order) -> None:
    if "made" not in order.said:
        check(False, f"no bundle: {order.said} {order.ended.stderr[-400:]}")
        return
    made, path = order.said["made"], order.pdf
    checked = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
    check(checked.returncode == 0, f"qpdf --check: {checked.stdout[-300:]}")
    facts = printed("pdfinfo", path)
    check(re.search(r"Tagged: +yes", facts) and f"Complaint of {NAME}" in facts, "tagged and titled")
    outcomes = {each["name"]: each for each in made["files"]}
    check(outcomes["gone.pdf"].get("refusal") == "missing", f"a file that is gone is said to be: {outcomes['gone.pdf']}")
    check("recognised" in outcomes["minutes.pdf"]["notes"], f"scans are recognised: {outcomes['minutes.pdf']}")
    check("picturesReduced" in outcomes["fine.pdf"]["notes"], f"450 dpi becomes 300: {outcomes['fine.pdf']}")
    check(outcomes["policy.docx"]["pages"] == 1, f"Word is shown: {outcomes['policy.docx']}")
    numbers(path, made)
    structure(path)
    ways(path, made)
    pictures(path)


def numbers(path: Path, made: dict) -> None:
    pages = printed("pdftotext", "-layout", path, "-").split("\f")[:-1]
    check(len(pages) == made["pages"], f"{len(pages)} pages read, {made['pages']} said")
    missing = [number for number, words in enumerate(pages, 1) if f"Page {number}" not in words[-400:]]
    check(not missing, f"pages without their number: {missing}")
    scan = made["places"]["a2-file"]
    check("statement of commitment" in pages[scan - 1], "words of a scan are searchable")
    turned = made["places"]["a2-turned"]
    check("statement of commitment" in pages[turned - 1], "words of a scan that lay on its side are searchable")
    check("şğıłżñ" in pages[0], "letters of many languages are read back")
    index = next(words for words in pages if words.lstrip().startswith("Index"))
    wrong = [title for title, page in re.findall(r"(Appendix \d+: .*?)\s+(\d+)\n", index) if title not in pages[int(page) - 1]]
    check(re.search(r"Appendix 4", index) and not wrong, f"index leads elsewhere: {wrong}")


def structure(path: Path) -> None:
    with pikepdf.open(path) as pdf:
        root = pdf.Root
        check(str(root.Lang) == "en-GB" and root.ViewerPreferences.DisplayDocTitle, "language and title shown")
        check(list(root.PageLabels.Nums)[0] == 0 and str(root.PageLabels.Nums[1].S) == "/D", "labels are numbers")
        check(root.OpenAction[4] == 1 and str(root.OpenAction[1]) == "/XYZ", "opens at 100 %")
        check(all("/Rotate" not in page.obj for page in pdf.pages), "pages upright")
        pieces = [str(each.S) for each in walk(root.StructTreeRoot)]
        check(pieces.count("/Part") >= 6 and "/TH" in pieces and "/Link" in pieces, f"structure: {set(pieces)}")
    check_ua(path)


def walk(element, depth: int = 0):
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid and depth < 50:
            yield kid
            yield from walk(kid, depth + 1)


def check_ua(path: Path) -> None:
    said = printed(Path(sys.executable).parent / "pdfua", "check", path)
    errors = re.findall(r"\[ERROR\].*", said)
    check("checked against" in said and not errors, f"pdfua: {errors or said[:200]}")


def ways(path: Path, made: dict) -> None:
    reader = pypdf.PdfReader(path)
    titles = []
    for item in reader.outline:
        if isinstance(item, list):
            continue
        page = reader.get_destination_page_number(item) + 1
        titles.append(item.title)
        check(item.title.endswith(f"(page {page})"), f"bookmark leads to page {page}: {item.title}")
        check(item["/Zoom" if "/Zoom" in item else "/Type"] in (0, "/XYZ", None), f"bookmark keeps the zoom: {item}")
    check([title for title in titles if re.match(r"Issue \d: ", title)][2:], f"issues bookmarked: {titles}")
    check(len([title for title in titles if re.match(r"Appendix \d: ", title)]) == 4, f"appendices: {titles}")
    links, astray = 0, []
    for page in reader.pages:
        for note in page.get("/Annots", []):
            note = note.get_object()
            if note["/Subtype"] != "/Link":
                continue
            links += 1
            if note.get("/Dest") is None or "/A" in note or not note.get("/Contents", "x"):
                astray.append(note)
    check(links > 60 and not astray, f"{links} links, astray: {astray[:2]}")


def pictures(path: Path) -> None:
    rows = [row.split() for row in printed("pdfimages", "-list", path).splitlines()[2:]]
    fine = [row for row in rows if max(int(row[12]), int(row[13])) > 330]
    check(rows and not fine, f"pictures finer than 300 dpi: {fine}")


def redacted(order: Order) -> None:
    if "made" not in order.said:
        check(False, f"no redacted copy: {order.said} {order.ended.stderr[-400:]}")
        return
    said = ["pdftotext words: " + printed("pdftotext", order.pdf, "-"), printed("pdftotext", "-raw", order.pdf, "-"),
            printed("pdfinfo", order.pdf), printed("exiftool", "-a", "-G1", order.pdf)]  # fmt: skip
    bytes_ = order.folder / "plain.pdf"
    with pikepdf.open(order.pdf) as pdf:
        pdf.save(bytes_, stream_decode_level=pikepdf.StreamDecodeLevel.generalized, compress_streams=False,
                 object_stream_mode=pikepdf.ObjectStreamMode.disable)  # fmt: skip
        with pdf.open_outline() as outline:
            said += [item.title for item in outline.root]
    raw = bytes_.read_bytes().lower()
    for form in (b"thornbury", "thornbury".encode("utf-16-be"), b"thornbury".hex().encode()):
        check(form not in raw, f"bytes of the copy hold {form!r}")
    squeezed = [re.sub(r"[\W_]+", "", each).lower() for each in said]
    check(not any("thornbury" in each for each in squeezed), "the name is read in the copy")
    check(said[0].count("[removed: a name]") >= 8, f"gaps say why: {said[0].count('[removed: a name]')}")
    check("nothing of note" in said[0] and "harmless" in said[0], "the rest stays")
    subprocess.run(["pdftoppm", "-r", "200", "-gray", "-png", order.pdf, order.folder / "seen"], check=True)
    for page in sorted(order.folder.glob("seen-*.png"))[-10:]:
        words = re.sub(r"[\W_]+", "", printed("tesseract", page, "stdout")).lower()
        check("thornbury" not in words, f"a machine reads the name in {page.name}")


def pictures_in(folder: Path, redaction: dict) -> None:
    """Pictures that are cut off, not shown, or in the midst of a page's drawing leave nothing in a redacted copy."""
    for way in ("cut", "unused", "inline"):
        order = Order(folder / way)
        order.add("page", evidence.pictured(NAME, way))
        told = order.make("Pictures", [], [appendix("a1", "One", file("f1", "page", "page.pdf"))], redaction)
        check("made" in told, f"{way}: {told}")
        subprocess.run(["pdfimages", "-png", order.pdf, order.folder / "held"], check=True)
        held = " ".join(printed("tesseract", each, "stdout") for each in order.folder.glob("held-*.png"))
        check("thornbury" not in held.lower(), f"a picture {way} is still held: {held[:80]}")
        check("harmless" in printed("pdftotext", order.pdf, "-"), f"{way}: the rest stays")


def volumes(folder: Path) -> None:
    whole = ordered(folder / "whole").said.get("made", {"volumes": [{"bytes": 0}]})
    # A byte less than all of it: it must be cut, wherever its largest appendix lies.
    most = whole["volumes"][0]["bytes"] - 1
    order = ordered(folder / "cut", most=most)
    made = order.said.get("made", {"volumes": []})
    check(len(made["volumes"]) > 1, f"one volume or none: {order.said if not made['volumes'] else made['volumes']}")
    following = 1
    for volume in made["volumes"]:
        path = order.folder / volume["path"]
        words = printed("pdftotext", "-layout", path, "-").split("\f")[0]
        check(volume["firstPage"] == following and f"Page {following}" in words[-400:], f"numbers go on: {volume}")
        check(path.stat().st_size <= most, f"larger than it may be: {volume}")
        check(subprocess.run(["qpdf", "--check", path], capture_output=True).returncode == 0, f"sound: {volume}")
        check(pypdf.PdfReader(path).page_labels[0] == str(following), "labels go on")
        following = volume["lastPage"] + 1


def word(folder: Path) -> None:
    twice = []
    for name in ("one", "two"):
        order = Order(folder / name)
        letter, first = parts()[:2]
        letter["blocks"].append(case("numbered", [text("We ask about issue 1 ("), cited("issue-1", 1, "page"), text("), with reasons.")]))
        told = order.make("A letter", [letter, first], [
            appendix("a1", "x"), appendix("a2", "y", message("a2-file", "m", "w")), appendix("a3", "z"),
        ], make="word")
        check("word" in told, f"no Word letter: {told}")
        twice.append((order.folder / "out.docx").read_bytes())
    check(twice[0] == twice[1], "the same letter is the same Word file")
    with zipfile.ZipFile(folder / "one" / "out.docx") as made:
        body = made.read("word/document.xml").decode()
    check("Heading1" in body and "w:numId" in body and "Appendix 1" in body, "headings, numbers and citations are in it")
    words = re.sub(r"<[^>]+>", "", body)
    check("We ask about issue 1, with reasons." in words, "the page of a part, which is the bundle's, is left out")


def matching() -> None:
    """What is the same name, and what is another word."""
    sys.path.insert(0, str(paperjobs.PAPERS))
    from matching import Needles

    needles = Needles([{"words": each, "reason": "x"} for each in ("José Sheffield", "Ada", "O'Brien", "Öztürk")])
    same = ["JOSÉ SHEFFIELD", "jose sheﬃeld", "José\nShef-\nfield", "José\u00a0Shef\u00adfield", "J o s é Sheffield",
            "jose.sheffield@x.example", "José_Sheffield.pdf", "Ada's", "(ADA)", "A\u200bda", "Ｏ’Ｂｒｉｅｎ", "OBrien", "ozturk",
            "O\u0308ztu\u0308rk"]  # fmt: skip
    for words in same:
        check(needles.first(words), f"the same, and not found: {words!r}")
    for words in ("Canada", "Adam", "brine", "Joseph Sheffields"[:6], "a da capo"[2:4]):
        check(not needles.first(words), f"another word, and found: {words!r}")
    read = needles.alike(["lose", "Sheffie1d", "and", "Ada.", "brought", "it"])
    check([(start, end) for start, end, _ in read] == [(0, 2), (3, 4)], f"as a machine reads it: {read}")


def main() -> int:
    matching()
    redaction = {"removed": [{"words": NAME, "reason": "a name"}, {"words": "Thornbury", "reason": "a name"}], "treatments": []}
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        whole = ordered(folder / "whole")
        bundle(whole)
        again = ordered(folder / "again")
        check(whole.pdf.exists() and whole.pdf.read_bytes() == again.pdf.read_bytes(), "the same paper is the same bytes")
        redacted(ordered(folder / "redacted", redaction))
        pictures_in(folder / "pictures", redaction)
        order = Order(folder / "names")
        told = order.make("Names", [part("p", "P", [case("paragraph", [text("Ms Part met Art Link, of Page and Table.")])])], [],
                          {"removed": [{"words": each, "reason": "a name"} for each in ("Art Link", "Part", "Table")], "treatments": []})
        check("made" in told, f"names that are words of PDF too: {told}")
        volumes(folder / "volumes")
        word(folder / "word")
        fault = Order(folder / "marks").make("x", [part("p", "P", [case("paragraph", [cited("nowhere")])])], [])
        check(fault.get("fault") == {"unknownMark": {"_0": "nowhere"}}, f"a citation of nothing is told: {fault}")
    for each in faults:
        print(each)
    print(f"{passed} passed, {len(faults)} failed")
    return 1 if faults else 0


if not (paperjobs.PAPERS / "venv").exists():
    print("Papers/venv is missing: scripts/setup run")
    sys.exit(1)
sys.exit(main())
