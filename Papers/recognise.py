"""Words in pictures, by tesseract where it is installed."""

import subprocess
from functools import cache

from tools import Refused, environment, path, run

DPI = 200
# What tesseract calls the languages that papers are written in.
NAMES = {"en": "eng", "tr": "tur", "pl": "pol", "ar": "ara", "so": "som", "fr": "fra", "es": "spa", "pt": "por",
         "ro": "ron", "bg": "bul", "cy": "cym", "de": "deu", "it": "ita", "he": "heb", "ku": "kmr"}  # fmt: skip
SECONDS_A_PAGE = 60


def is_here() -> bool:
    return path("tesseract") is not None and bool(languages())


@cache
def languages() -> frozenset[str]:
    found = subprocess.run(
        [path("tesseract"), "--list-langs"], capture_output=True, text=True, env=environment("/tmp")
    ).stdout
    return frozenset(found.split("\n")[1:]) - {"", "osd"}


def in_language(language: str) -> str:
    own = NAMES.get(language.split("-")[0].lower())
    return "+".join(sorted({each for each in (own, "eng") if each in languages()}) or sorted(languages())[:1])


def words(picture: str, home: str, language: str) -> list[dict]:
    """Each word with its box in pixels: text, left, top, width, height, sure (0 to 100), line."""
    table = run(
        ["tesseract", picture, "stdout", "--dpi", DPI, "--psm", "1", "-l", in_language(language), "tsv"],
        home,
        SECONDS_A_PAGE,
    )
    found = []
    for line in table.decode("utf-8", "replace").splitlines()[1:]:
        cells = line.split("\t")
        if len(cells) < 12 or cells[0] != "5" or not cells[11].strip():
            continue
        left, top, width, height = (int(cell) for cell in cells[6:10])
        found.append({
            "text": cells[11].strip(), "left": left, "top": top, "width": width, "height": height,
            "sure": float(cells[10]), "line": tuple(cells[1:5]),
        })  # fmt: skip
    return found


def turn(picture: str, home: str) -> int:
    """By how many degrees clockwise a page is to be turned to stand upright; 0 where that is not clear."""
    try:
        said = run(["tesseract", picture, "stdout", "--dpi", DPI, "--psm", "0"], home, SECONDS_A_PAGE).decode()
    except Refused:
        return 0
    facts = dict(line.split(": ", 1) for line in said.splitlines() if ": " in line)
    is_sure = float(facts.get("Orientation confidence", "0")) >= 2
    return int(facts.get("Rotate", "0")) % 360 if is_sure else 0


def is_unsure(found: list[dict]) -> bool:
    long = [word for word in found if len(word["text"]) > 3]
    lying = sum(word["height"] > word["width"] for word in long) > len(long) / 2
    return lying or len(found) < 4 or sum(word["sure"] for word in found) / len(found) < 55
