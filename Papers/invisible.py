"""Words that are there for searching and reading aloud, over a picture of them."""

import re
import unicodedata

import pikepdf
from pikepdf import Array, Dictionary, Name


class Layer:
    """A font without shapes, of as many characters as a document needs, 256 to a piece."""

    def __init__(self, pdf: pikepdf.Pdf):
        self.pdf, self.codes, self.fonts = pdf, {}, []

    def code(self, character: str) -> tuple[int, int]:
        if character not in self.codes:
            self.codes[character] = divmod(len(self.codes), 256)
        return self.codes[character]

    def drawn(self, words: list[dict]) -> bytes:
        """Content that writes words where they are: each with text, x, y (its foot), width and height in points."""
        lines = [b"BT 3 Tr"]
        for word in words:
            text = clean(word["text"])
            if not text:
                continue
            height = max(word["height"], 1.0)
            stretch = 100.0 * max(word["width"], 0.5) / (0.5 * height * (len(text)))
            lines.append(f"{stretch:.2f} Tz 1 0 0 1 {word['x']:.2f} {word['y']:.2f} Tm".encode())
            # The space after a word is part of it, so that readers keep words apart.
            for piece, codes in pieces(self.code(character) for character in text + " "):
                shown = "".join(f"{code:02x}" for code in codes)
                lines.append(f"/HI{piece} {height:.2f} Tf <{shown}> Tj".encode())
        return b"\n".join([*lines, b"ET"])

    def resources(self) -> Dictionary:
        """The fonts, once everything is drawn."""
        if not self.fonts:
            known = sorted(self.codes, key=lambda each: self.codes[each])
            for start in range(0, max(len(known), 1), 256):
                self.fonts.append(self.pdf.make_indirect(font(self.pdf, known[start : start + 256])))
        return Dictionary({f"/HI{number}": each for number, each in enumerate(self.fonts)})


def clean(text: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFC", text) if unicodedata.category(each)[0] != "C")


def pieces(codes):
    """Codes, cut where the piece of the font changes."""
    piece, run = None, []
    for number, code in codes:
        if number != piece and run:
            yield piece, run
            run = []
        piece = number
        run.append(code)
    if run:
        yield piece, run


def font(pdf: pikepdf.Pdf, characters: list[str]) -> Dictionary:
    nothing = pdf.make_stream(b"500 0 0 0 500 1000 d1")
    names = [f"c{number}" for number in range(len(characters))]
    meanings = "\n".join(
        f"<{number:02x}> <{character.encode('utf-16-be').hex()}>" for number, character in enumerate(characters)
    )
    # At most a hundred lines stand in one block of such a map.
    lines = meanings.splitlines()
    blocks = "\n".join(
        f"{len(lines[at : at + 100])} beginbfchar\n" + "\n".join(lines[at : at + 100]) + "\nendbfchar"
        for at in range(0, len(lines), 100)
    )
    to_unicode = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /HeardWords def /CMapType 2 def\n"
        f"1 begincodespacerange <00> <ff> endcodespacerange\n{blocks}\n"
        "endcmap CMapName currentdict /CMap defineresource pop end end"
    )
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.Type3,
        Name=Name("/HeardWords"),
        FontBBox=Array([0, 0, 500, 1000]),
        FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
        CharProcs=Dictionary({f"/{name}": nothing for name in names}),
        Encoding=Dictionary(Type=Name.Encoding, Differences=Array([0, *(Name(f"/{name}") for name in names)])),
        FirstChar=0,
        LastChar=max(len(names) - 1, 0),
        Widths=Array([500] * max(len(names), 1)),
        Resources=Dictionary(),
        ToUnicode=pdf.make_stream(to_unicode.encode()),
    )


def joined(words: list[dict]) -> str:
    return re.sub(r"\s+", " ", " ".join(word["text"] for word in words)).strip()
