"""Which letters can be printed here: fonts of Debian's fonts-noto-core, and what stands for letters none of them has."""

import os
import unicodedata
from functools import cache

FOLDER = "/usr/share/fonts/truetype/noto"
# Latin, Greek and Cyrillic are in the first; each other for a script that is read in England's homes.
SCRIPTS = ["", "Arabic", "Hebrew", "Bengali", "Devanagari", "Gujarati", "Gurmukhi", "Tamil", "Telugu", "Kannada",
           "Malayalam", "Sinhala", "Thai", "Ethiopic", "Armenian", "Georgian", "Khmer", "Lao", "Myanmar", "NKo",
           "Syriac", "Thaana", "Symbols", "Symbols2", "Math"]  # fmt: skip
OTHERS = ["/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", "/usr/share/fonts/truetype/noto/NotoSansMono-Regular.ttf"]
# Every font of Debian's has these, and most papers no others.
USUAL = set(range(0x20, 0x7F)) | set(range(0xA0, 0x180)) | {
    0x2010, 0x2011, 0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0x2022, 0x2026, 0x20AC,
}  # fmt: skip
KEPT = {"\n", "\t"}
# Languages written from right to left.
RTL = {"ar", "he", "fa", "ur", "yi", "ckb", "ps", "dv"}


def files() -> list[str]:
    found = [f"{FOLDER}/NotoSans{script}-{weight}.ttf" for script in SCRIPTS for weight in ("Regular", "Bold")]
    return [each for each in [*found, *OTHERS] if os.path.exists(each)]


def regular() -> str:
    return f"{FOLDER}/NotoSans-Regular.ttf"


def family(file: str) -> str:
    script = os.path.basename(file).removeprefix("NotoSans").split("-")[0]
    spaced = {"Symbols2": "Symbols2", "NKo": "NKo", "CJK": "CJK JP"}.get(script, script)
    return f"Noto Sans {spaced}".strip()


@cache
def coverage() -> frozenset[int]:
    """Every character of the fonts; read only where a paper has unusual ones."""
    from fontTools.ttLib import TTFont

    covered: set[int] = set()
    for file in files():
        if "-Regular" in file:
            with TTFont(file, lazy=True, fontNumber=0) as font:
                covered |= set(font.getBestCmap() or ())
    return frozenset(covered)


def printable(text: str) -> str:
    """The text with nothing that no font can show: control characters go, signs are named."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if all(ord(each) in USUAL or each in KEPT for each in text):
        return text
    return "".join(each if ord(each) in USUAL or each in KEPT else shown(each) for each in text)


@cache
def shown(character: str) -> str:
    kind = unicodedata.category(character)
    if character in ("\u200c", "\u200d"):
        return character if ord(character) in coverage() else ""
    if kind in ("Cc", "Cf", "Cs", "Co", "Cn"):
        return ""
    if character in ("\u2028", "\u2029"):
        return "\n"
    if kind == "Zs" or ord(character) in coverage():
        return " " if kind == "Zs" else character
    if 0xFE00 <= ord(character) <= 0xFE0F or 0x1F3FB <= ord(character) <= 0x1F3FF:
        return ""
    name = unicodedata.name(character, "")
    return f"[{name.lower()}]" if name else "[?]"


def direction(text: str) -> str:
    """Left to right, unless the first letter with a direction goes the other way."""
    for character in text:
        way = unicodedata.bidirectional(character)
        if way in ("R", "AL"):
            return "rtl"
        if way == "L":
            return "ltr"
    return "ltr"
