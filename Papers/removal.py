"""Takes words and parts of pictures out of a file's pages: a page that held any becomes a picture without them."""

import os
import unicodedata

import pikepdf
from PIL import Image

import pages
import pictures
import recognise
from sheets import DRAWN_DPI, File, Sheet, in_points
from tools import Refused, path


def redact(file: File, font: str) -> None:
    needles, treatment = file.job.needles, file.treatment
    if not path("pdftotext") or not path("pdftoppm"):
        raise Refused("noTool")
    clean = file.save("whole.pdf")
    everything = wide_text(clean, file.home)
    for sheet in file.sheets:
        sheet.left_out = treatment["pagesLeftOut"].get(sheet.number, "")
        if sheet.left_out:
            continue
        said = everything[sheet.number - 1] if sheet.number <= len(everything) else ""
        regions = [each for each in treatment["regions"] if each["page"] == sheet.number]
        must_read = (sheet.has_pictures or not sheet.has_fonts or is_garbled(said)) and not treatment["isLookedAt"]
        if must_read and not recognise.is_here():
            sheet.left_out = file.job.refusals["unread"]
            continue
        if needles.first(said) or regions or must_read:
            take_out(file, sheet, clean, regions, must_read, bool(needles.first(said)), font)
    if any(sheet.is_removed_from or sheet.left_out for sheet in file.sheets):
        file.notes.add("redacted")


def wide_text(clean: str, home: str) -> list[str]:
    """The text of each page, what lies beyond its edges too."""
    wide = os.path.join(home, "wide.pdf")
    with pikepdf.open(clean) as pdf:
        for page in pdf.pages:
            page.obj.MediaBox = pikepdf.Array([-14000, -14000, 14000, 14000])
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Stream) and "/BBox" in thing and thing.get("/Subtype") == pikepdf.Name.Form:
                thing.BBox = pikepdf.Array([-14000, -14000, 14000, 14000])
        pdf.save(wide)
    return pages.text(wide, home)


def is_garbled(text: str) -> bool:
    """Whether text is there that says nothing: a font without meanings, or hardly any text."""
    letters = [each for each in text if not each.isspace()]
    if len(letters) < 20:
        return True
    odd = sum(unicodedata.category(each) in ("Co", "Cn", "Cc") or each == "\ufffd" for each in letters)
    latin = [each for each in text.lower() if "a" <= each <= "z"]
    vowels = sum(each in "aeiouy" for each in latin)
    return odd > len(letters) / 20 or (len(latin) > len(letters) / 2 and not 0.2 < vowels / len(latin) < 0.65)


def take_out(file: File, sheet: Sheet, clean: str, regions: list, must_read: bool, is_known: bool, font: str) -> None:
    placed = pages.words(clean, sheet.number, file.home)
    boxes = [(placed[start:end], needle.reason) for start, end, needle in among(file.job.needles, placed)]
    for each in regions:
        boxes.append((each["left"] * sheet.width, each["top"] * sheet.height,
                      (each["left"] + each["width"]) * sheet.width, (each["top"] + each["height"]) * sheet.height,
                      each["reason"]))  # fmt: skip
    seen = sheet.words
    if must_read and seen:
        found = file.job.needles.alike([word["text"] for word in seen])
        boxes += [(seen[start:end], needle.reason) for start, end, needle in found]
    elif must_read:
        fine = pages.drawn(clean, sheet.number, file.home, file.aside(sheet), recognise.DPI, gray=True)
        seen = [in_points(word) for word in recognise.words(fine, file.home, file.job.language)]
        os.unlink(fine)
        found = file.job.needles.alike([word["text"] for word in seen])
        boxes += [(seen[start:end], needle.reason) for start, end, needle in found]
    if not boxes and not is_known:
        return
    # Where it is said somewhere on the page but nowhere seen, behind something or beyond the edges, what is seen stays.
    sheet.is_removed_from = True
    remake(file, sheet, clean, boxes, placed if sheet.has_fonts or not seen else seen, font)


def among(needles, words: list[dict]):
    """What is to be removed in placed words: the words from, up to, what."""
    text, starts = "", []
    for word in words:
        starts.append(len(text))
        text += word["text"] + " "
    for start, end, needle in needles.spans(text):
        first = max(index for index, at in enumerate(starts) if at <= start)
        last = max(index for index, at in enumerate(starts) if at < end)
        yield first, last + 1, needle


def lines_of(boxes: list) -> list[tuple]:
    """Boxes in points: left, top, right, bottom, reason; words of one line in one box."""
    flat = []
    for each in boxes:
        if len(each) == 5:
            flat.append(each)
            continue
        words, reason = each
        run = None
        for word in words:
            box = [word["left"], word["top"], word["left"] + word["width"], word["top"] + word["height"]]
            if run and abs(run[1] - box[1]) < word["height"] * 0.6 and box[0] >= run[0]:
                run = [min(run[0], box[0]), min(run[1], box[1]), max(run[2], box[2]), max(run[3], box[3])]
            else:
                if run:
                    flat.append((*run, reason))
                run = box
        if run:
            flat.append((*run, reason))
    return flat


def remake(file: File, sheet: Sheet, clean: str, boxes: list, words: list[dict], font: str) -> None:
    """The page as a picture without what is taken out, with the rest of its words unseen over it."""
    picture = Image.open(pages.drawn(clean, sheet.number, file.home, file.aside(sheet), DRAWN_DPI))
    picture.load()
    flat, share = lines_of(boxes), DRAWN_DPI / 72
    gaps = [(left * share - 2, top * share - 2, right * share + 2, bottom * share + 2, reason)
            for left, top, right, bottom, reason in flat]  # fmt: skip
    pictures.paint(picture, gaps, font)
    page = file.pdf.pages[sheet.number - 1]
    file.show(page, sheet, picture)
    os.unlink(file.aside(sheet) + ".png")
    kept = [word for word in words if not any(touches(word, box) for box in flat)]
    said = [{"text": file.job.gap(reason), "left": left, "top": top, "width": right - left, "height": bottom - top}
            for left, top, right, bottom, reason in flat]  # fmt: skip
    sheet.words = reading_order(kept, said)
    # What is pieced together over lines and columns is looked at once more.
    for start, end, _ in reversed(list(among(file.job.needles, sheet.words))):
        del sheet.words[start:end]
    sheet.has_fonts = False
    file.write(page, sheet)


def reading_order(kept: list[dict], said: list[dict]) -> list[dict]:
    """Each gap stands before the first word that comes after it."""
    words = list(kept)
    for gap in said:
        middle = gap["top"] + gap["height"] / 2
        after = [index for index, word in enumerate(words)
                 if word["top"] > middle or (word["top"] + word["height"] > middle and word["left"] > gap["left"])]  # fmt: skip
        words.insert(after[0] if after else len(words), gap)
    return words


def touches(word: dict, box: tuple) -> bool:
    across, down = word["left"] + word["width"] / 2, word["top"] + word["height"] / 2
    return box[0] - 1 <= across <= box[2] + 1 and box[1] - 1 <= down <= box[3] + 1
