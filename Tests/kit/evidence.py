"""Evidence as people send it, and as nobody should: scans, photos, office documents, mails, and broken or hostile files."""

import io
import zipfile
import zlib
from email.message import EmailMessage

import pikepdf
from PIL import Image, ImageDraw, ImageFont
from pikepdf import Array, Dictionary, Name, Pdf

FONT = "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf"


def written(*pages: list[str], hidden: str = "", prepare=None) -> bytes:
    """A PDF with text in a standard font, without tags; a page is a list of lines."""
    pdf = Pdf.new()
    for lines in pages:
        pdf.add_blank_page(page_size=(595, 842))
        page = pdf.pages[-1]
        page.obj.Resources = Dictionary(
            Font=Dictionary(F=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
        )
        drawn = b"BT /F 12 Tf 60 780 Td 16 TL\n" + b"".join(b"(" + line.encode("latin-1") + b") Tj T*\n" for line in lines) + b"ET"
        if hidden:
            drawn += b"\nBT /F 12 Tf 3 Tr 60 -500 Td (" + hidden.encode() + b") Tj ET"
        page.obj.Contents = pdf.make_stream(drawn)
    if prepare:
        prepare(pdf)
    kept = io.BytesIO()
    pdf.save(kept)
    return kept.getvalue()


def scanned(lines: list[str], turned: int = 0, pages: int = 1, dpi: int = 150) -> bytes:
    """Pages that are only pictures of words."""
    share = dpi / 150
    picture = Image.new("L", (int(1240 * share), int(1754 * share)), 255)
    pen, letters = ImageDraw.Draw(picture), ImageFont.truetype(FONT, int(30 * share))
    for number, line in enumerate(lines):
        pen.text((120 * share, (150 + number * 50) * share), line, fill=0, font=letters)
    picture = picture.rotate(turned, expand=True)
    kept = io.BytesIO()
    picture.save(kept, "PDF", resolution=dpi, save_all=True, append_images=[picture] * (pages - 1))
    return kept.getvalue()


def photo(words: str, kind: str = "JPEG", size: tuple[int, int] = (1600, 1200)) -> bytes:
    picture = Image.new("RGB", size, (210, 225, 235))
    ImageDraw.Draw(picture).text((120, 200), words, fill=(20, 20, 20), font=ImageFont.truetype(FONT, 70))
    exif = picture.getexif()
    exif[0x010E] = words
    kept = io.BytesIO()
    picture.save(kept, kind, exif=exif)
    return kept.getvalue()


def word_document(words: str, macros: bool = False, remote: bool = False) -> bytes:
    """A .docx by hand."""
    relations, more = "", ""
    if macros:
        more += '<Override PartName="/word/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/>'
        relations += '<Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>'
    if remote:
        relations += '<Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://127.0.0.1:9/t.dotm" TargetMode="External"/>'
    kind = "application/vnd.ms-word.document.macroEnabled.main+xml" if macros else "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    parts = {
        "[Content_Types].xml": f'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{kind}"/>{more}</Types>',
        "_rels/.rels": '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>',
        "word/document.xml": f'<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:body></w:document>',
    }
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as made:
        for name, content in parts.items():
            made.writestr(name, content)
        if macros:
            made.writestr("word/vbaProject.bin", b"\xcc\x61 Sub AutoOpen")
    return kept.getvalue()


def mail(subject: str, words: str, inside: bytes | None = None) -> bytes:
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Subject"] = "pat@parents.example", "send@council.example", subject
    letter["Date"] = "Mon, 15 Jul 2019 10:00:00 +0100"
    letter.set_content(words)
    if inside:
        inner = EmailMessage()
        import email
        from email import policy

        inner = email.message_from_bytes(inside, policy=policy.default)
        letter.add_attachment(inner)
    return bytes(letter)


def locked(bytes_: bytes) -> bytes:
    kept = io.BytesIO()
    with Pdf.open(io.BytesIO(bytes_)) as pdf:
        pdf.save(kept, encryption=pikepdf.Encryption(user="secret", owner="secret", R=6))
    return kept.getvalue()


def acting(pdf: Pdf) -> None:
    """Scripts, a launch, a link to elsewhere, a file inside, and a hidden layer's name."""
    pdf.attachments["evil.exe"] = b"MZ evil"
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=pikepdf.String("app.alert('evil')"))
    pdf.Root.AA = Dictionary(WC=Dictionary(S=Name.JavaScript, JS=pikepdf.String("evil()")))
    page = pdf.pages[0]
    page.obj.Annots = Array([
        Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 99, 99]),
                   A=Dictionary(S=Name.URI, URI=pikepdf.String("http://evil.example/"))),
        Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 99, 99]),
                   A=Dictionary(S=Name.Launch, F=pikepdf.String("cmd.exe"))),
    ])  # fmt: skip
    page.obj.AA = Dictionary(O=Dictionary(S=Name.JavaScript, JS=pikepdf.String("evil()")))
    pdf.docinfo["/Author"] = "Evil Maker"


def many_pages(count: int) -> bytes:
    pdf = Pdf.new()
    for _ in range(count):
        pdf.add_blank_page(page_size=(595, 842))
    kept = io.BytesIO()
    pdf.save(kept)
    return kept.getvalue()


def picture_bomb(side: int = 60_000) -> bytes:
    """A PNG of a few kilobytes that asks for gigabytes."""
    def chunk(kind: bytes, content: bytes) -> bytes:
        return len(content).to_bytes(4, "big") + kind + content + zlib.crc32(kind + content).to_bytes(4, "big")

    head = side.to_bytes(4, "big") * 2 + b"\x08\x02\x00\x00\x00"
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(1 << 20), 9)) + chunk(b"IEND", b"")


def unpacking_bomb() -> bytes:
    """A .docx whose document unpacks to half a gigabyte."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("[Content_Types].xml", "<Types/>")
        with made.open("word/document.xml", "w") as part:
            for _ in range(500):
                part.write(bytes(1 << 20))
    return kept.getvalue()


def stream_bomb() -> bytes:
    """A PDF whose one page unpacks to a gigabyte."""
    pdf = Pdf.new()
    pdf.add_blank_page(page_size=(595, 842))
    once = zlib.compress(b"q Q\n" * (64 << 18), 9)
    packed = zlib.compress(once, 9)
    stream = pdf.make_stream(b"")
    stream.write(packed, filter=Array([Name.FlateDecode, Name.FlateDecode]), decode_parms=None)
    pdf.pages[0].obj.Contents = Array([stream] * 16)
    kept = io.BytesIO()
    pdf.save(kept, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    return kept.getvalue()
