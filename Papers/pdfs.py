"""A stranger's PDF, made harmless and upright: only what its pages show is taken over."""

import os

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from tools import Refused

# All that a page keeps.
PAGE_KEYS = {"/Type", "/Parent", "/Contents", "/Resources", "/MediaBox", "/Group", "/StructParents"}
# What acts, fetches, hides something or says something of its maker, wherever it stands.
BANNED = {
    "/JS", "/AA", "/OpenAction", "/Metadata", "/PieceInfo", "/AF", "/EF", "/Ref", "/OPI", "/Alternates",
    "/LastModified", "/Thumb", "/SeparationInfo", "/PresSteps", "/B", "/Annots", "/Measure", "/PtData",
}  # fmt: skip
OUTWARD = {"/URI", "/Launch", "/GoToR", "/GoToE", "/SubmitForm", "/ImportData"}
FORMS_DEEP = 8


def opened(path: str, most_pages: int) -> tuple[Pdf, bool]:
    """The document, and whether it had to be mended. Raises Refused."""
    if os.path.getsize(path) == 0:
        raise Refused("empty")
    try:
        pdf = Pdf.open(path)
        pages = len(pdf.pages)
    except pikepdf.PasswordError:
        raise Refused("locked") from None
    except (pikepdf.PdfError, ValueError, RuntimeError, RecursionError, MemoryError):
        raise Refused("damaged") from None
    if pages == 0:
        raise Refused("empty")
    if pages > most_pages:
        raise Refused("tooManyPages")
    return pdf, any("repair" in str(each) or "xref" in str(each) for each in pdf.get_warnings())


def notes(pdf: Pdf) -> set[str]:
    """What will be left out of it."""
    root, found = pdf.Root, set()
    names = root.get("/Names", Dictionary())
    opens = isinstance(root.get("/OpenAction"), Dictionary) and root.OpenAction.get("/S") != Name.GoTo
    fields = root.get("/AcroForm", Dictionary())
    has_form = "/XFA" in fields or len(fields.get("/Fields", [])) > 0
    if opens or "/AA" in root or "/JavaScript" in names or has_form:
        found.add("scriptsRemoved")
    if "/EmbeddedFiles" in names or "/AF" in root:
        found.add("filesRemoved")
    for page in pdf.pages:
        if "/AA" in page.obj:
            found.add("scriptsRemoved")
        for note in page.obj.get("/Annots", []):
            found |= annotation_notes(note)
    return found


def annotation_notes(note) -> set[str]:
    if not isinstance(note, Dictionary):
        return set()
    found = {"filesRemoved"} if note.get("/Subtype") == Name.FileAttachment else set()
    action = note.get("/A")
    if isinstance(action, Dictionary):
        found |= {"linksRemoved"} if str(action.get("/S")) in OUTWARD else set()
        found |= {"scriptsRemoved"} if action.get("/S") == Name.JavaScript else set()
    return found | ({"scriptsRemoved"} if "/AA" in note else set())


def hidden_layers(pdf: Pdf) -> bool:
    layers = pdf.Root.get("/OCProperties")
    return isinstance(layers, Dictionary) and len(layers.get("/D", Dictionary()).get("/OFF", [])) > 0


def inherit(page: pikepdf.Page) -> None:
    """What a page has from those above it becomes its own."""
    for key in ("/Resources", "/MediaBox", "/CropBox", "/Rotate"):
        above, steps = page.obj.get("/Parent"), 0
        while key not in page.obj and isinstance(above, Dictionary) and steps < 64:
            if key in above:
                page.obj[key] = above[key]
            above, steps = above.get("/Parent"), steps + 1
    if not isinstance(page.obj.get("/Resources"), Dictionary):
        page.obj.Resources = Dictionary()


def flatten(pdf: Pdf) -> None:
    """What forms and notes show becomes part of the page."""
    try:
        if "/AcroForm" in pdf.Root:
            pdf.generate_appearance_streams()
        pdf.flatten_annotations("all")
    except (pikepdf.PdfError, RuntimeError, ValueError, TypeError):
        pass


def has_tags(pdf: Pdf) -> bool:
    root = pdf.Root
    tree = root.get("/StructTreeRoot")
    marked = root.get("/MarkInfo", Dictionary())
    return (
        isinstance(tree, Dictionary)
        and isinstance(tree.get("/ParentTree"), Dictionary)
        and "/K" in tree
        and isinstance(marked, Dictionary)
        and bool(marked.get("/Marked", False))
    )


def disarm(pdf: Pdf, keep_tags: bool) -> None:
    """Takes out all that is not shown."""
    root = pdf.Root
    kept = {"/Type", "/Pages"} | ({"/StructTreeRoot", "/MarkInfo", "/Lang"} if keep_tags else set())
    for key in set(root.keys()) - kept:
        del root[key]
    for key in list(pdf.trailer.keys()):
        if key in ("/Info", "/ID"):
            del pdf.trailer[key]
    for page in pdf.pages:
        for key in set(page.obj.keys()) - PAGE_KEYS - {"/CropBox", "/Rotate", "/UserUnit"}:
            del page.obj[key]
    for thing in pdf.objects:
        holder = thing if isinstance(thing, (Dictionary, pikepdf.Stream)) else None
        if holder is None:
            continue
        for key in BANNED & set(holder.keys()):
            del holder[key]
        # Attributes of a structure element bear the same name as actions.
        if "/A" in holder and "/S" not in holder and holder.get("/Type") != Name.StructElem:
            del holder["/A"]


def kinds(page: pikepdf.Page) -> tuple[bool, list]:
    """Whether a page has fonts, and the pictures it may show."""
    fonts, pictures, seen = False, [], set()

    def look(resources, depth: int) -> None:
        nonlocal fonts
        if not isinstance(resources, Dictionary) or depth > FORMS_DEEP:
            return
        fonts = fonts or len(resources.get("/Font", Dictionary())) > 0
        for thing in dict(resources.get("/XObject", Dictionary())).values():
            if not isinstance(thing, pikepdf.Stream) or thing.objgen in seen:
                continue
            seen.add(thing.objgen)
            if thing.get("/Subtype") == Name.Image:
                pictures.append(thing)
            elif thing.get("/Subtype") == Name.Form:
                look(thing.get("/Resources"), depth + 1)

    look(page.obj.get("/Resources"), 0)
    return fonts, pictures


def box(page: pikepdf.Page) -> tuple[float, float, float, float]:
    """What is seen of a page."""
    media = [float(each) for each in page.mediabox]
    crop = [float(each) for each in page.cropbox]
    left, right = sorted((media[0], media[2]))
    bottom, top = sorted((media[1], media[3]))
    seen = [max(left, min(crop[0], crop[2])), max(bottom, min(crop[1], crop[3])),
            min(right, max(crop[0], crop[2])), min(top, max(crop[1], crop[3]))]  # fmt: skip
    return tuple(seen) if seen[2] - seen[0] > 1 and seen[3] - seen[1] > 1 else (left, bottom, right, top)


def upright(seen: tuple, turned: int, unit: float) -> tuple[list[float], float, float]:
    """The matrix that brings what is seen upright to the origin, and its width and height."""
    left, bottom, right, top = seen
    width, height = right - left, top - bottom
    matrix = {
        0: [1, 0, 0, 1, -left, -bottom],
        90: [0, -1, 1, 0, -bottom, right],
        180: [-1, 0, 0, -1, right, top],
        270: [0, 1, -1, 0, top, -left],
    }[turned]
    size = (width, height) if turned in (0, 180) else (height, width)
    return [each * unit for each in matrix], size[0] * unit, size[1] * unit


def content(page: pikepdf.Page) -> bytes:
    """All that draws a page, in one."""
    drawn = page.obj.get("/Contents")
    streams = drawn if isinstance(drawn, Array) else [drawn]
    return b"\n".join(each.read_bytes() for each in streams if isinstance(each, pikepdf.Stream))


def straighten(pdf: Pdf, page: pikepdf.Page, keep_tags: bool, turn: int = 0) -> tuple[float, float]:
    """Makes a page upright and of its own size, its content in place or, without tags, in one piece."""
    rotate = page.obj.get("/Rotate", 0)
    turned = (int(rotate) + turn) % 360 if isinstance(rotate, (int, float)) or str(rotate).lstrip("-").isdigit() else turn
    unit = float(page.obj.get("/UserUnit", 1) or 1)
    seen = box(page)
    matrix, width, height = upright(seen, turned - turned % 90, unit)
    numbers = " ".join(f"{each:.6f}" for each in matrix)
    clip = f"{seen[0]:.4f} {seen[1]:.4f} {seen[2] - seen[0]:.4f} {seen[3] - seen[1]:.4f} re W n"
    if keep_tags:
        page.contents_add(pdf.make_stream(f"q {numbers} cm {clip}\n".encode()), prepend=True)
        page.contents_add(pdf.make_stream(b"\nQ"))
    else:
        whole = pdf.make_stream(
            content(page), Type=Name.XObject, Subtype=Name.Form, BBox=Array(list(seen)), Resources=page.obj.Resources
        )
        if isinstance(page.obj.get("/Group"), Dictionary):
            whole.Group = page.obj.Group
        page.obj.Resources = Dictionary(XObject=Dictionary(Whole=whole))
        page.obj.Contents = pdf.make_stream(f"q {numbers} cm /Whole Do Q\n".encode())
        if "/StructParents" in page.obj:
            del page.obj["/StructParents"]
    for key in ("/Rotate", "/CropBox", "/UserUnit"):
        if key in page.obj:
            del page.obj[key]
    page.obj.MediaBox = Array([0, 0, width, height])
    return width, height
