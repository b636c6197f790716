"""Pages of a PDF as pictures and as placed words, by poppler."""

import html
import re

from tools import Refused, run

WORD = re.compile(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>')


def drawn(pdf: str, page: int, home: str, to: str, dpi: int, gray: bool = False) -> str:
    """The path of a picture of one page."""
    kind = ["-gray"] if gray else []
    run(["pdftoppm", "-f", page, "-l", page, "-r", dpi, *kind, "-png", "-singlefile", pdf, to], home, 60)
    return to + ".png"


def text(pdf: str, home: str, first: int | None = None, last: int | None = None, seconds: float = 120) -> list[str]:
    """The text of each page."""
    between = ["-f", first, "-l", last] if first else []
    printed = run(["pdftotext", *between, "-enc", "UTF-8", pdf, "-"], home, seconds)
    found = printed.decode("utf-8", "replace").split("\f")
    return found[:-1] if found and not found[-1].strip() else found


def words(pdf: str, page: int, home: str) -> list[dict]:
    """Each word of a page with its box in points from the upper left corner."""
    printed = run(["pdftotext", "-f", page, "-l", page, "-bbox", "-enc", "UTF-8", pdf, "-"], home, 60)
    found = []
    for left, top, right, bottom, word in WORD.findall(printed.decode("utf-8", "replace")):
        box = [float(each) for each in (left, top, right, bottom)]
        found.append({
            "text": html.unescape(word), "left": box[0], "top": box[1], "width": box[2] - box[0],
            "height": box[3] - box[1],
        })  # fmt: skip
    return found


__all__ = ["Refused", "drawn", "text", "words"]
