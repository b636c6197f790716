"""The pages of one file, recognised where they are scans, and with what is to be removed taken away."""

import os
from concurrent.futures import ThreadPoolExecutor

import pikepdf
from PIL import Image
from pikepdf import Dictionary, Name, Pdf

import pages
import pdfs
import pictures
import recognise
from invisible import Layer
from tools import path

SCAN_DPI = recognise.DPI
# A page kept as a picture: fine enough to read, small enough to send.
DRAWN_DPI = 150


class Sheet:
    """One page on its way: its size, what it holds, and what was found on it."""

    def __init__(self, number: int):
        self.number = number
        self.width = self.height = 0.0
        self.has_fonts = self.has_pictures = self.is_tagged = False
        self.words: list[dict] = []
        self.left_out = ""
        # Whether its words are over it already.
        self.is_written = True
        self.is_removed_from = False

    @property
    def facts(self) -> dict:
        kind = "tagged" if self.is_tagged else "text" if self.has_fonts or self.words else "picture"
        return {"width": self.width, "height": self.height, "kind": kind, "left": self.left_out,
                "n": self.number, "pictured": self.has_pictures or not self.has_fonts}  # fmt: skip


class File:
    """One file on its way to pages."""

    def __init__(self, pdf: Pdf, job, treatment: dict, home: str):
        self.pdf, self.job, self.treatment, self.home = pdf, job, treatment, home
        self.notes: set[str] = set()
        self.layer = Layer(pdf)
        self.sheets: list[Sheet] = []
        self.is_drawn = pdfs.hidden_layers(pdf)
        self.keeps_tags = pdfs.has_tags(pdf) and not self.is_drawn and not job.needles

    def clean(self) -> None:
        self.notes |= pdfs.notes(self.pdf)
        pdfs.flatten(self.pdf)
        if not self.is_drawn:
            pdfs.disarm(self.pdf, self.keeps_tags)
        for number, page in enumerate(self.pdf.pages, 1):
            sheet = Sheet(number)
            pdfs.inherit(page)
            sheet.has_fonts, found = pdfs.kinds(page)
            sheet.has_pictures = bool(found)
            sheet.is_tagged = self.keeps_tags
            seen = pdfs.box(page)
            if found and pictures.reduce(self.pdf, found, seen[2] - seen[0], seen[3] - seen[1]):
                self.notes.add("picturesReduced")
            if not self.is_drawn:
                sheet.width, sheet.height = pdfs.straighten(self.pdf, page, self.keeps_tags)
            self.sheets.append(sheet)
        if self.is_drawn:
            self.draw_all()

    def save(self, name: str) -> str:
        to = os.path.join(self.home, name)
        self.pdf.save(to, deterministic_id=True, compress_streams=True)
        return to

    def draw_all(self) -> None:
        """Pages with layers that are not shown are taken as what is seen of them."""
        whole = self.save("layers.pdf")
        self.notes.add("drawn")
        for sheet, page in zip(self.sheets, self.pdf.pages, strict=True):
            sheet.words = pages.words(whole, sheet.number, self.home)
            picture = Image.open(pages.drawn(whole, sheet.number, self.home, self.aside(sheet), DRAWN_DPI))
            sheet.width, sheet.height = picture.width * 72 / DRAWN_DPI, picture.height * 72 / DRAWN_DPI
            sheet.has_fonts = sheet.has_pictures = False
            self.show(page, sheet, picture)
            self.write(page, sheet)
        pdfs.disarm(self.pdf, False)

    def show(self, page: pikepdf.Page, sheet: Sheet, picture: Image.Image) -> None:
        jpeg, gray = pictures.jpeg_of(picture)
        for key in ("/Rotate", "/CropBox", "/UserUnit"):
            if key in page.obj:
                del page.obj[key]
        page.obj.MediaBox = pikepdf.Array([0, 0, sheet.width, sheet.height])
        pictures.show(self.pdf, page, jpeg, picture.width, picture.height, gray)

    def aside(self, sheet: Sheet) -> str:
        return os.path.join(self.home, f"page-{sheet.number}")

    # Words of scans

    def recognise(self) -> None:
        scans = [sheet for sheet in self.sheets if not sheet.has_fonts and sheet.has_pictures and not sheet.words]
        if not scans:
            return
        if not recognise.is_here() or not path("pdftoppm"):
            self.notes.add("notRecognised")
            return
        clean = self.save("scans.pdf")
        with ThreadPoolExecutor(2 if len(scans) > 1 else 1) as pool:
            turns = list(pool.map(lambda sheet: self.read(clean, sheet), scans))
        for sheet, turn in zip(scans, turns, strict=True):
            page = self.pdf.pages[sheet.number - 1]
            if turn:
                sheet.width, sheet.height = pdfs.straighten(self.pdf, page, False, turn)
            if sheet.words:
                self.notes.add("recognised")
                sheet.is_written = False

    def read(self, clean: str, sheet: Sheet) -> int:
        """Recognises a scan; gives by how much it is to be turned."""
        picture = pages.drawn(clean, sheet.number, self.home, self.aside(sheet), SCAN_DPI, gray=True)
        found, turn = recognise.words(picture, self.home, self.job.language), 0
        if recognise.is_unsure(found) and (turn := recognise.turn(picture, self.home)):
            with Image.open(picture) as lying:
                lying.rotate(-turn, expand=True).save(picture)
            found = recognise.words(picture, self.home, self.job.language)
        os.unlink(picture)
        sheet.words = [in_points(word) for word in found if word["sure"] > 20]
        return turn

    def write_words(self) -> None:
        for sheet in self.sheets:
            if not sheet.is_written and not sheet.left_out:
                self.write(self.pdf.pages[sheet.number - 1], sheet)

    def write(self, page: pikepdf.Page, sheet: Sheet) -> None:
        """Puts a sheet's words over its picture, unseen."""
        placed = [
            {"text": word["text"], "x": word["left"], "y": sheet.height - word["top"] - word["height"] * 0.8,
             "width": word["width"], "height": word["height"]}
            for word in sheet.words
        ]  # fmt: skip
        page.contents_add(self.pdf.make_stream(b"\n" + self.layer.drawn(placed)))
        page.obj.Resources.HeardWords = Name.Yes
        sheet.is_written = True

    def finish(self, to: str) -> None:
        """Gives the fonts to the pages that want them, and writes the file."""
        for page in self.pdf.pages:
            if "/HeardWords" in page.obj.Resources:
                del page.obj.Resources["/HeardWords"]
                fonts = page.obj.Resources.get("/Font", Dictionary())
                for name, font in self.layer.resources().items():
                    fonts[name] = font
                page.obj.Resources.Font = fonts
        self.pdf.save(to, deterministic_id=True, compress_streams=True)


def in_points(word: dict) -> dict:
    share = 72 / SCAN_DPI
    return {**word, **{side: word[side] * share for side in ("left", "top", "width", "height")}}
