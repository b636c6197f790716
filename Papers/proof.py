"""Looks once more for what was removed, with a reader that is not the writer: in words, names and what is unseen."""

import os
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pikepdf
from pikepdf import Array, Dictionary, Name

import pages
import recognise
from removal import wide_text


class StillThere(Exception):
    def __init__(self, words: str, place: str):
        super().__init__(words, place)
        self.words, self.place = words, place


def prove(job, path: str, picture_pages: list[int]) -> None:
    """Raises StillThere where anything that was to be removed is found."""
    home = job.folder("proof")
    for number, text in enumerate(wide_text(path, home), 1):
        look(job, text, f"page {number}")
    for number, text in enumerate(pages.text(path, home), 1):
        look(job, text, f"page {number}")
    with pikepdf.open(path) as pdf:
        for place, words in said(pdf):
            look(job, words, place)
    if recognise.is_here():
        with ThreadPoolExecutor(2) as pool:
            for _ in pool.map(lambda number: read(job, path, number, home), picture_pages):
                pass


def look(job, words: str, place: str) -> None:
    if found := job.needles.first(words):
        raise StillThere(found, place)


def read(job, path: str, number: int, home: str) -> None:
    """A page that is a picture, read as a machine reads it."""
    drawn = pages.drawn(path, number, home, os.path.join(home, f"page-{number}"), recognise.DPI, gray=True)
    found = recognise.words(drawn, home, job.language)
    os.unlink(drawn)
    look(job, " ".join(word["text"] for word in found), f"picture on page {number}")


def said(pdf: pikepdf.Pdf) -> Iterator[tuple[str, str]]:
    """Every string that stands in the file outside of its pages' content: titles, names, alternatives, bookmarks."""
    for thing in pdf.objects:
        yield from strings(thing, 0)
        if isinstance(thing, pikepdf.Stream) and thing.get("/Type") == Name.Metadata:
            yield "metadata", re.sub(r"<[^>]*>", " ", thing.read_bytes().decode("utf-8", "replace"))
    for key, value in pdf.trailer.get("/Info", Dictionary()).items():
        yield f"metadata {key}", str(value)


def strings(thing, depth: int) -> Iterator[tuple[str, str]]:
    if depth > 30:
        return
    if isinstance(thing, pikepdf.String):
        yield "a string of the file", str(thing)
    elif isinstance(thing, Array):
        for each in thing:
            if not is_elsewhere(each):
                yield from strings(each, depth + 1)
    elif isinstance(thing, Dictionary | pikepdf.Stream):
        for key, value in thing.items():
            if isinstance(value, pikepdf.Name):
                yield "a name of the file", str(value)
            elif not is_elsewhere(value) and key != "/Parent":
                yield from strings(value, depth + 1)


def is_elsewhere(thing) -> bool:
    """What stands by itself in the file is looked at when its turn comes."""
    return isinstance(thing, pikepdf.Object) and thing.is_indirect
