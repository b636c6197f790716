"""The paper as it goes out: bookmarks, page labels, how it opens; and, under a size, in volumes."""

import os

import pikepdf
from pikepdf import Array, Dictionary, Name, NumberTree, OutlineItem, Pdf


def bookmarks(pdf: Pdf, job, layout, spots: dict) -> None:
    """Each place with its page in its title; a link keeps the reader's own zoom."""
    with pdf.open_outline() as outline:
        outline.root.clear()
        for mark, title, level in layout.bookmarks:
            page, down = spots[mark]
            words = job.paper["labels"]["page"].replace("{n}", str(page))
            item = OutlineItem(f"{title} ({words[0].lower() + words[1:]})")
            item.destination = place(pdf, page, down)
            siblings = outline.root[-1].children if level and outline.root else outline.root
            siblings.append(item)
        for item in outline.root:
            item.is_closed = True


def place(pdf: Pdf, page: int, down: float) -> Array:
    target = pdf.pages[page - 1]
    top = float(target.mediabox[3])
    return Array([target.obj, Name.XYZ, 0, max(0, top - max(0, down - 12)), 0])


def opening(pdf: Pdf, job, is_accessible: bool) -> None:
    root = pdf.Root
    root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D)]))
    # At 100 %, from the top of the first page.
    root.OpenAction = Array([pdf.pages[0].obj, Name.XYZ, 0, float(pdf.pages[0].mediabox[3]), 1])
    root.PageMode = Name.UseOutlines
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    root.MarkInfo = Dictionary(Marked=True)
    if not is_accessible:
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
            for key in ("pdfuaid:part", "pdfuaid:rev"):
                if key in metadata:
                    del metadata[key]


def links(pdf: Pdf) -> None:
    """Links of the template keep the reader's zoom, and say in words where they lead."""
    for page in pdf.pages:
        for note in page.obj.get("/Annots", []):
            if note.get("/Subtype") == Name.Link:
                target = note.get("/Dest")
                if isinstance(target, Array) and len(target) == 5:
                    target[4] = 0


def save(pdf: Pdf, to: str) -> None:
    pdf.save(
        to, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate, compress_streams=True,
        linearize=False,
    )  # fmt: skip


def volumes(path: str, folder: str, starts: list[int], pages: int, most: int, title: str) -> list[dict]:
    """Cuts a PDF where appendices begin, as many together as fit. Gives each one's path and its pages from 0."""
    cuts = sorted({0, *starts, pages})
    found, first = [], 0
    while first < pages:
        later = [cut for cut in cuts if cut > first]
        chosen = largest(path, folder, first, later, most)
        if chosen is None:
            raise TooLarge(first, size(path, folder, first, later[0]))
        to = os.path.join(folder, f"out-{len(found) + 1}.pdf")
        cut(path, to, first, chosen, title)
        found.append({"path": to, "first": first, "last": chosen})
        first = chosen
    return found


class TooLarge(Exception):
    def __init__(self, page: int, size: int):
        super().__init__(page, size)
        self.page, self.size = page, size


def largest(path: str, folder: str, first: int, later: list[int], most: int) -> int | None:
    """The last border that still fits; sizes grow with pages, so it is found by halving."""
    low, high, found = 0, len(later) - 1, None
    while low <= high:
        middle = (low + high) // 2
        if size(path, folder, first, later[middle]) <= most:
            found, low = later[middle], middle + 1
        else:
            high = middle - 1
    return found


def size(path: str, folder: str, first: int, last: int) -> int:
    to = os.path.join(folder, "tried.pdf")
    cut(path, to, first, last, "")
    return os.path.getsize(to)


def cut(path: str, to: str, first: int, last: int, title: str) -> None:
    """Pages from first up to last, numbered as in the whole; links and bookmarks to other volumes go."""
    with Pdf.open(path) as pdf:
        kept = {page.obj.objgen for page in pdf.pages[first:last]}
        with pdf.open_outline() as outline:
            prune(outline.root, kept)
        del pdf.pages[last:]
        del pdf.pages[:first]
        for page in pdf.pages:
            notes = [note for note in page.obj.get("/Annots", []) if leads(note, kept)]
            if "/Annots" in page.obj:
                page.obj.Annots = Array(notes)
        root = pdf.Root
        root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D, St=first + 1)]))
        root.OpenAction = Array([pdf.pages[0].obj, Name.XYZ, 0, float(pdf.pages[0].mediabox[3]), 1])
        if "/Names" in root:
            del root["/Names"]
        thin(root, list(pdf.pages))
        save(pdf, to)


def leads(note, kept: set) -> bool:
    target = note.get("/Dest")
    action = note.get("/A")
    target = action.get("/D") if target is None and isinstance(action, Dictionary) else target
    return isinstance(target, Array) and target[0].objgen in kept


def prune(items: list, kept: set) -> None:
    items[:] = [item for item in items if item.destination is not None and item.destination[0].objgen in kept]
    for item in items:
        prune(item.children, kept)


def thin(root, pages) -> None:
    """Takes out of the structure what stands on other pages, so that nothing of them stays."""
    tree = root.StructTreeRoot
    kept = {page.obj.objgen for page in pages}
    parents, found = NumberTree(tree.ParentTree), []
    for page in pages:
        key = page.obj.get("/StructParents")
        if key is not None and int(key) in parents:
            found += [int(key), parents[int(key)]]
        for note in page.obj.get("/Annots", []):
            key = note.get("/StructParent")
            if key is not None and int(key) in parents:
                found += [int(key), parents[int(key)]]
    pairs = sorted(zip(found[::2], found[1::2], strict=True), key=lambda each: each[0])
    tree.ParentTree = Dictionary(Nums=Array([each for pair in pairs for each in pair]))
    for key in ("/IDTree",):
        if key in tree:
            del tree[key]
    stays(tree.K[0] if isinstance(tree.K, Array) else tree.K, kept, None, 0)


def stays(element, kept: set, page, depth: int) -> bool:
    """Whether anything of an element stands on the pages; what does not is taken out of it."""
    if not isinstance(element, Dictionary):
        return page is None or page.objgen in kept
    page = element.get("/Pg", page)
    if "/S" not in element or depth > 300:
        return page is None or page.objgen in kept
    kids = element.get("/K")
    kids = list(kids) if isinstance(kids, Array) else [] if kids is None else [kids]
    left = [kid for kid in kids if stays(kid, kept, page, depth + 1)]
    element.K = Array(left)
    if "/Pg" in element and element.Pg.objgen not in kept:
        del element["/Pg"]
    return bool(left)
