"""Pictures as pages: made anew by libvips, upright, no finer than paper needs, without what a camera wrote."""

import io
import os

import pikepdf
from PIL import Image, ImageDraw, ImageFont
from pikepdf import Array, Dictionary, Name, Pdf

from tools import Refused, run

LONGEST_SIDE = 20_000
# Pixels on the longer side: 200 to the inch on a page.
FINEST = 2000
FINEST_DPI = 300
Image.MAX_IMAGE_PIXELS = None


def size(path: str, home: str) -> tuple[int, int]:
    """Read from the head, before anything is decoded."""
    try:
        with Image.open(path, formats=["JPEG", "PNG", "WEBP"]) as picture:
            return picture.size
    except Exception:  # noqa: BLE001: whatever a stranger's picture makes Pillow say
        said = [run(["vipsheader", "-f", side, path], home, 20) for side in ("width", "height")]
        return tuple(int(each) for each in said)


def is_cut(path: str, kind: str) -> bool:
    """Whether the end is missing: what there is of it is shown."""
    ends = {"jpeg": b"\xff\xd9", "png": b"IEND"}
    with open(path, "rb") as file:
        file.seek(max(0, os.path.getsize(path) - 65_536))
        return kind in ends and ends[kind] not in file.read()


def made(path: str, kind: str, home: str, most_pixels: int) -> str:
    """The path of a JPEG of it."""
    width, height = size(path, home)
    if max(width, height) > LONGEST_SIDE or width * height > most_pixels or min(width, height) < 1:
        raise Refused("tooLarge")
    to = os.path.join(home, "picture.jpg")
    run(
        ["vipsthumbnail", path, "--size", f"{FINEST}x{FINEST}>",
         "--export-profile", "srgb", "--vips-concurrency=1", "--vips-novector",
         "--output", to + "[Q=82,strip,background=255]"],
        home, 60, untrusted=kind != "heic",
    )  # fmt: skip
    return to


def as_pdf(jpeg: bytes, width: int, height: int, dpi: float, gray: bool = False) -> Pdf:
    pdf = Pdf.new()
    pdf.add_blank_page(page_size=(width * 72 / dpi, height * 72 / dpi))
    show(pdf, pdf.pages[0], jpeg, width, height, gray)
    return pdf


def show(pdf: Pdf, page: pikepdf.Page, jpeg: bytes, width: int, height: int, gray: bool = False) -> None:
    """Makes a page show nothing but a picture."""
    picture = pdf.make_stream(
        jpeg, Type=Name.XObject, Subtype=Name.Image, Width=width, Height=height, BitsPerComponent=8,
        ColorSpace=Name.DeviceGray if gray else Name.DeviceRGB, Filter=Name.DCTDecode,
    )  # fmt: skip
    across, up = float(page.obj.MediaBox[2]), float(page.obj.MediaBox[3])
    page.obj.Resources = Dictionary(XObject=Dictionary(Picture=picture))
    page.obj.Contents = pdf.make_stream(f"q {across:.4f} 0 0 {up:.4f} 0 0 cm /Picture Do Q\n".encode())


def jpeg_of(picture: Image.Image, quality: int = 78) -> tuple[bytes, bool]:
    gray = picture.mode in ("1", "L")
    kept = io.BytesIO()
    picture.convert("L" if gray else "RGB").save(kept, "JPEG", quality=quality, optimize=True)
    return kept.getvalue(), gray


def reduce(pdf: Pdf, streams: list, width: float, height: float) -> bool:
    """Makes smaller those pictures of a page that are finer than paper shows, were they as large as the page."""
    changed = False
    for stream in streams:
        across, up = int(stream.get("/Width", 0)), int(stream.get("/Height", 0))
        sides = sorted((width / 72, height / 72))
        finest = min(min(across, up) / sides[0], max(across, up) / sides[1])
        if finest <= FINEST_DPI * 1.02 or across * up > 400_000_000 or "/SMask" in stream or "/Mask" in stream:
            continue
        try:
            picture = pikepdf.PdfImage(stream).as_pil_image()
        except Exception:  # noqa: BLE001: kinds of pictures that cannot be taken apart stay as they are
            continue
        share = FINEST_DPI / finest
        smaller = picture.convert("L" if picture.mode in ("1", "L") else "RGB").resize(
            (max(1, int(across * share)), max(1, int(up * share))), Image.Resampling.BOX
        )
        bytes_, gray = jpeg_of(smaller)
        for key in ("/DecodeParms", "/Decode", "/ImageMask", "/Intent"):
            if key in stream:
                del stream[key]
        stream.write(bytes_, filter=Name.DCTDecode)
        stream.Width, stream.Height, stream.BitsPerComponent = smaller.width, smaller.height, 8
        stream.ColorSpace = Name.DeviceGray if gray else Name.DeviceRGB
        changed = True
    return changed


def paint(picture: Image.Image, boxes: list[tuple], font: str) -> None:
    """Takes parts of a picture away: left, top, right, bottom in pixels, and what stands in the gap."""
    pen = ImageDraw.Draw(picture)
    white, black = (255, 0) if picture.mode == "L" else ((255, 255, 255), (0, 0, 0))
    for left, top, right, bottom, words in boxes:
        pen.rectangle([left, top, right, bottom], fill=white, outline=black, width=2)
        letters = ImageFont.truetype(font, max(8, min(int((bottom - top) * 0.6), 26)))
        if words and letters.getlength(words) < right - left - 4:
            pen.text((left + 3, (top + bottom) / 2), words, fill=black, font=letters, anchor="lm")


__all__ = ["Array", "Refused", "as_pdf", "jpeg_of", "made", "paint", "reduce", "show", "size"]
