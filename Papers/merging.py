"""Puts the pages of files into the places that were kept for them, with their structure, links and bookmarks."""

import pikepdf
from pikepdf import Array, Dictionary, Name, NumberTree, Pdf, String

from layout import A4, ODD

# Around somebody's page: points to the edges, and the foot with our number.
EDGE, FOOT = 14.0, 42.0
STRUCTURE_DEEP = 200
MOST_ELEMENTS = 400_000
# Kinds of elements that stand for what was taken out of the page with its actions.
PLAINER = {"/Link": Name.Span, "/Annot": Name.Span, "/Form": Name.Span, "/Document": Name.Sect, "/Figure": None}


class Merge:
    def __init__(self, paper: Pdf, job, layout):
        self.pdf, self.job, self.layout = paper, job, layout
        self.tree = paper.Root.StructTreeRoot
        self.parents = NumberTree(self.tree.ParentTree)
        self.next_key = int(self.tree.get("/ParentTreeNextKey", max(self.parents.keys(), default=-1) + 1))
        # Parts of the structure and the page they begin on.
        self.added: list[tuple[int, Dictionary]] = []
        self.sources: dict[str, Pdf] = {}
        self.is_plain = True
        # Numbers of pages, from 1, that are wholly or partly pictures of somebody's.
        self.picture_pages: list[int] = []

    def run(self) -> None:
        waiting = iter(self.layout.waiting)
        run: list[tuple] = []
        for index in range(len(self.pdf.pages)):
            size = kept_size(self.pdf.pages[index])
            if size is None:
                continue
            work, facts = next(waiting)
            if run and run[0][1] is not work:
                self.add(run)
                run = []
            run.append((index, work, facts, size))
        if run:
            self.add(run)
        self.tree.ParentTreeNextKey = self.next_key
        self.order()

    def add(self, run: list[tuple]) -> None:
        """Pages of one file, one after the other."""
        work = run[0][1]
        source = self.sources.setdefault(work.mark, Pdf.open(work.found["path"]))
        element = self.pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.Part, T=String(self.layout.saying.plain(work.name)), K=Array())
        )
        is_tagged = run[0][2]["kind"] == "tagged"
        keys = {}
        for index, _, facts, size in run:
            stamp = self.pdf.pages[index].as_form_xobject()
            page = source.pages[facts["n"] - 1]
            old = page.obj.get("/StructParents")
            self.pdf.pages[index] = page
            self.place(index, facts, size, stamp, element, work)
            if facts["pictured"]:
                self.picture_pages.append(index + 1)
            if is_tagged and old is not None:
                keys[int(old)] = self.next_key
                self.pdf.pages[index].obj.StructParents = self.next_key
                self.next_key += 1
        if is_tagged:
            self.is_plain = False
            self.graft(source, element, keys, run[0][0])
        self.added.append((run[0][0], element))

    def place(self, index: int, facts: dict, size: tuple, stamp, element, work) -> None:
        """Fits a page above its foot; what is not tagged becomes one element that says what it is."""
        page = self.pdf.pages[index]
        width, height = size
        share = min(1.0, (width - 2 * EDGE) / facts["width"], (height - FOOT - EDGE) / facts["height"])
        left = (width - facts["width"] * share) / 2
        bottom = FOOT + (height - FOOT - EDGE - facts["height"] * share)
        before = "/Artifact <</Type /Pagination>> BDC q /HeardFoot Do Q EMC\n"
        after = "\nQ"
        matrix = f"q {share:.6f} 0 0 {share:.6f} {left:.4f} {bottom:.4f} cm\n"
        if facts["kind"] != "tagged":
            kind = "P" if facts["kind"] == "text" else "Figure"
            before += f"/{kind} <</MCID 0>> BDC "
            after += " EMC"
            self.describe(index, facts, kind, element, work)
        page.contents_add(self.pdf.make_stream((before + matrix).encode()), prepend=True)
        page.contents_add(self.pdf.make_stream(after.encode()))
        resources = page.obj.Resources
        objects = resources.get("/XObject", Dictionary())
        objects.HeardFoot = self.pdf.make_indirect(stamp)
        resources.XObject = objects
        page.obj.Resources = resources
        page.obj.MediaBox = Array([0, 0, width, height])
        page.obj.Tabs = Name.S

    def describe(self, index: int, facts: dict, kind: str, part, work) -> None:
        page = self.pdf.pages[index]
        element = Dictionary(Type=Name.StructElem, S=Name(f"/{kind}"), P=part, Pg=page.obj, K=0)
        if kind == "Figure":
            labels, name = self.job.paper["labels"], self.layout.saying.plain(work.name)
            many = labels["pictureOfPage"].replace("{n}", str(facts["n"])).replace("{of}", str(len(work.found["pages"])))
            said = labels["picture"] if work.found["picture"] else many
            described = self.layout.saying.plain(work.described)
            element.Alt = String(described or said.replace("{name}", name))
            element.A = Dictionary(O=Name.Layout, Placement=Name.Block, BBox=page.obj.MediaBox)
        element = self.pdf.make_indirect(element)
        part.K.append(element)
        page.obj.StructParents = self.next_key
        self.parents[self.next_key] = self.pdf.make_indirect(Array([element]))
        self.next_key += 1

    # Structure that a file brings

    def graft(self, source: Pdf, part, keys: dict[int, int], first: int) -> None:
        """Hangs a file's own structure below its part."""
        tree = self.pdf.copy_foreign(source.make_indirect(source.Root.StructTreeRoot))
        roles = tree.get("/RoleMap", Dictionary())
        found = NumberTree(tree.ParentTree)
        for old, new in keys.items():
            if old in found:
                self.parents[new] = found[old]
        kids = tree.K if isinstance(tree.K, Array) else Array([tree.K])
        for kid in kids:
            if isinstance(kid, Dictionary):
                kid.P = part
                part.K.append(kid)
        Plainer(self.pdf, roles, part).run(part)
        language = source.Root.get("/Lang")
        if language is not None:
            part.Lang = String(str(language))

    def order(self) -> None:
        """Brings all into the order it is read: ours by its pages, a file's part before what comes after it."""
        document = self.tree.K[0] if isinstance(self.tree.K, Array) else self.tree.K
        numbers = {page.obj.objgen: index for index, page in enumerate(self.pdf.pages)}
        placed, latest = [], 0
        kids = list(document.K) if isinstance(document.K, Array) else [document.K]
        for number, kid in enumerate(kids):
            page = first_page(kid, numbers, 0)
            latest = max(latest, page if page is not None else latest)
            placed.append((latest, 0, number, kid))
        for number, (page, part) in enumerate(self.added):
            part.P = document
            placed.append((page, 1, number, part))
        document.K = Array([each[3] for each in sorted(placed, key=lambda each: each[:3])])


class Plainer:
    """Walks a stranger's structure: what pointed to links and forms goes, as do roles that are not standard."""

    def __init__(self, pdf: Pdf, roles: Dictionary, part):
        self.pdf, self.roles, self.count = pdf, roles, 0
        self.seen: set = set()

    def run(self, top) -> None:
        waiting = [(top, 0)]
        while waiting:
            element, depth = waiting.pop()
            if element.objgen in self.seen and element.objgen != (0, 0):
                continue
            self.seen.add(element.objgen)
            self.count += 1
            kids = element.get("/K")
            kids = list(kids) if isinstance(kids, Array) else [] if kids is None else [kids]
            kept = [kid for kid in kids if not is_object(kid)]
            if depth > STRUCTURE_DEEP or self.count > MOST_ELEMENTS:
                kept = [kid for kid in kept if not is_element(kid)]
            element.K = Array(kept)
            self.name(element)
            waiting += [(kid, depth + 1) for kid in kept if is_element(kid)]

    def name(self, element) -> None:
        for key in ("/NS", "/ID", "/R", "/AF", "/PhoneticAlphabet", "/Phoneme"):
            if key in element:
                del element[key]
        kind, steps = str(element.get("/S", "/Span")), 0
        while kind in self.roles and steps < 16:
            kind, steps = str(self.roles[kind]), steps + 1
        element.S = PLAINER.get(kind) or Name(kind)
        if kind == "/Figure" and "/Alt" not in element:
            element.Alt = String("-")


def is_object(kid) -> bool:
    return isinstance(kid, Dictionary) and str(kid.get("/Type", "")) == "/OBJR"


def is_element(kid) -> bool:
    return isinstance(kid, Dictionary) and "/S" in kid


def kept_size(page: pikepdf.Page) -> tuple | None:
    width, height = float(page.mediabox[2]), float(page.mediabox[3])
    for across, up in (A4, A4[::-1]):
        if abs(width - across) < 0.1 and abs(height - up - ODD) < 0.1:
            return across, up
    return None


def first_page(element, numbers: dict, depth: int) -> int | None:
    """The first page that an element stands on."""
    if not isinstance(element, Dictionary) or depth > 12:
        return None
    page = element.get("/Pg")
    if page is not None and page.objgen in numbers:
        return numbers[page.objgen]
    kids = element.get("/K")
    for kid in kids if isinstance(kids, Array) else [] if kids is None else [kids]:
        if (found := first_page(kid, numbers, depth + 1)) is not None:
            return found
    return None
