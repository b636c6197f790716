"""A letter as a Word document that can be worked on: headings, numbered paragraphs and tables are Word's own."""

import datetime
import io
import zipfile

import docx
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from letters import RTL, direction, printable
from saying import Saying, case

FONT = "Noto Sans"
INK = RGBColor(0x2B, 0x21, 0x1D)
# Millimetres between the margins.
TEXT_WIDTH = 156
# Of a table's column: for each letter of its longest word, for the cell's own margins, and the most a word is given.
LETTER_WIDTH, CELL_MARGINS, MOST_OF_A_WORD = 2.4, 4, 40
# Every part of the file bears one time.
TIME = (1980, 1, 1, 0, 0, 0)


def made(job, to: str) -> None:
    paper, saying = job.paper, Saying(job)
    document = docx.Document()
    describe(document, paper)
    for part in paper["parts"]:
        saying.titles[part["mark"]] = printable(part["title"])
    for number, appendix in enumerate(paper["appendices"], 1):
        name = paper["labels"]["appendix"].replace("{n}", str(number))
        saying.titles[appendix["mark"]] = saying.numbers[appendix["mark"]] = name
        for item in appendix["items"]:
            saying.titles[item["mark"]] = saying.numbers[item["mark"]] = name
    for number, part in enumerate(paper["parts"]):
        writer = Writer(document, saying, part["isHeaded"])
        if number and part["beginsPage"]:
            document.add_page_break()
        if part["isHeaded"]:
            document.add_heading(printable(part["title"]), 1)
        for block in part["blocks"]:
            writer.write(block)
    kept = io.BytesIO()
    document.save(kept)
    repack(kept, to)


def describe(document, paper: dict) -> None:
    facts, day = document.core_properties, datetime.datetime.fromisoformat(paper["date"])
    facts.title, facts.author, facts.language = printable(paper["title"]), printable(paper["author"]), paper["language"]
    facts.subject, facts.comments, facts.last_modified_by = printable(paper["reference"]), "", printable(paper["author"])
    facts.created = facts.modified = day
    facts.revision = 1
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(27)
    page.top_margin = page.bottom_margin = Mm(24)
    for name, size in (("Normal", 11), ("Heading 1", 18), ("Heading 2", 13), ("Heading 3", 11.5), ("Heading 4", 11)):
        style = document.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), INK
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for key in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(key), FONT)
        for key in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
            if fonts.get(qn(key)) is not None:
                del fonts.attrib[qn(key)]
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), paper["language"])
    if paper["language"].split("-")[0] in RTL:
        language.set(qn("w:bidi"), paper["language"])
    document.styles["Normal"].element.get_or_add_rPr().append(language)
    document.styles["Normal"].paragraph_format.space_after = Pt(8)
    for close in document.styles["List Number"].element.findall(f".//{qn('w:contextualSpacing')}"):
        close.getparent().remove(close)


class Writer:
    def __init__(self, document, saying: Saying, is_headed: bool):
        self.document, self.saying, self.below = document, saying, 1 if is_headed else 0
        self.numbering = None

    def write(self, block: dict) -> None:
        kind, values = case(block)
        if kind == "heading":
            self.fill(self.document.add_heading(level=min(4, self.below + values[0])), values[1])
        elif kind == "paragraph":
            self.fill(self.document.add_paragraph(), values[0])
        elif kind == "numbered":
            self.number(self.fill(self.document.add_paragraph(style="List Number"), values[0]))
        elif kind == "list":
            for each in values[0]:
                self.fill(self.document.add_paragraph(style="List Bullet"), each)
        elif kind == "lines":
            paragraph = self.document.add_paragraph()
            for number, each in enumerate(values[0]):
                if number:
                    paragraph.add_run().add_break()
                self.fill(paragraph, each)
        elif kind == "table":
            labels = self.saying.labels
            page, appendix = labels["pages"], labels["appendix"].replace("{n}", "").strip()
            head = [appendix if words == page else words for words in values[0]["head"]]
            rows = [[[{"text": {"_0": words}}] for words in head], *values[0]["rows"]]
            self.table(rows, values[0]["widths"] or [1] * len(rows[0]), True)
        elif kind == "facts":
            self.table([[[{"text": {"_0": each["name"]}}], each["words"]] for each in values[0]], [1, 3], False)
        elif kind == "quote":
            for each in printable(values[0]).split("\n"):
                self.fill(self.document.add_paragraph(style="Quote"), [{"text": {"_0": each}}])
        elif kind == "pageBreak":
            self.document.add_page_break()

    def fill(self, paragraph, inlines: list[dict]):
        said = ""
        for each in self.without_pages(inlines):
            kind, values = case(each)
            words = self.words(each)
            paragraph.add_run(words).bold = True if kind == "strong" else None
            said += words
        if direction(said) == "rtl":
            paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
        return paragraph

    def words(self, inline: dict) -> str:
        """In the letter alone a citation names its appendix."""
        kind, values = case(inline)
        if kind != "cited":
            return printable(values[0])
        return self.saying.numbers.get(values[0]["mark"]) or self.saying.titles[values[0]["mark"]]

    def without_pages(self, inlines: list[dict]) -> list[dict]:
        """Pages are the bundle's: what only says on which page a part begins is left out, with its brackets."""
        kept, is_open = [], False
        for each in inlines:
            kind, values = case(each)
            if kind == "cited" and values[0]["mark"] not in self.saying.numbers and kept:
                before, words = case(kept[-1])
                if before == "text" and words[0].endswith(" ("):
                    kept[-1], is_open = {"text": {"_0": words[0][:-2]}}, True
                    continue
            if is_open and kind == "text" and values[0].startswith(")"):
                each = {"text": {"_0": values[0][1:]}}
            kept.append(each)
            is_open = False
        return kept

    def number(self, paragraph) -> None:
        """Counts from 1 in each part: a numbering of its own beside the style's."""
        if self.numbering is None:
            numbering = self.document.part.numbering_part.element
            style = self.document.styles["List Number"].element
            old = style.pPr.numPr.numId.val
            abstract = numbering.num_having_numId(old).abstractNumId.val
            new = numbering.add_num(abstract)
            new.add_lvlOverride(ilvl=0).add_startOverride(1)
            self.numbering = new.numId
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_numId().val = self.numbering
        properties.get_or_add_ilvl().val = 0

    def wide_enough(self, rows: list, shares: list) -> list:
        """Millimetres for each column by its share, but room for its longest word; the widest column gives it."""
        wide = [TEXT_WIDTH * share / sum(shares) for share in shares]
        for place in range(len(shares)):
            words = [word for row in rows for inline in row[place : place + 1] for each in inline for word in self.words(each).split()]
            needed = min(MOST_OF_A_WORD, LETTER_WIDTH * max(map(len, words), default=0) + CELL_MARGINS)
            if needed > wide[place]:
                wide[wide.index(max(wide))] -= needed - wide[place]
                wide[place] = needed
        return wide

    def table(self, rows: list, widths: list, has_head: bool) -> None:
        if not rows:
            return
        width = len(rows[0])
        shares = self.wide_enough(rows, widths if len(widths) == width else [1] * width)
        table = self.document.add_table(rows=len(rows), cols=width)
        table.style, table.alignment = "Table Grid" if has_head else "Normal Table", WD_TABLE_ALIGNMENT.LEFT
        table.autofit = False
        for column, share in zip(table.columns, shares, strict=True):
            column.width = Mm(share)
        for cells, row in zip(rows, table.rows, strict=True):
            for inlines, cell, share in zip(cells, row.cells, shares, strict=False):
                cell.width = Mm(share)
                self.fill(cell.paragraphs[0], inlines)
        if has_head:
            head = table.rows[0]
            head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
            for cell in head.cells:
                for run in cell.paragraphs[0].runs:
                    run.bold = True
        self.document.add_paragraph()


def repack(kept: io.BytesIO, to: str) -> None:
    """The same parts in the same order under one time: the same bytes."""
    with zipfile.ZipFile(kept) as source, zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as made:
        for name in sorted(source.namelist(), key=lambda each: (each != "[Content_Types].xml", each)):
            made.writestr(zipfile.ZipInfo(name, TIME), source.read(name), zipfile.ZIP_DEFLATED)
