"""What a file is, told by its bytes; its name only decides between kinds of text."""

import zipfile

OFFICE = {"docx", "odt", "rtf", "doc", "xlsx", "ods", "xls"}
PICTURES = {"jpeg", "png", "webp", "heic"}
HEIC = {b"heic", b"heix", b"heim", b"heis", b"mif1"}
HEADERS = ("from:", "received:", "return-path:", "delivered-to:", "date:", "mime-version:", "message-id:", "subject:",
           "to:", "x-", "dkim-signature:", "arc-", "reply-to:", "content-type:")  # fmt: skip


def kind(path: str, name: str) -> str | None:
    with open(path, "rb") as file:
        head = file.read(65_536)
    if not head:
        return "empty"
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    if head[4:8] == b"ftyp" and head[8:12] in HEIC:
        return "heic"
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        return "xls" if "Workbook".encode("utf-16-le") in head or name.lower().endswith(".xls") else "doc"
    if head.startswith(b"PK\x03\x04"):
        return packed(path)
    return written(head, name)


def packed(path: str) -> str | None:
    try:
        with zipfile.ZipFile(path) as parts:
            names = set(parts.namelist())
            if "word/document.xml" in names:
                return "docx"
            if "xl/workbook.xml" in names:
                return "xlsx"
            if "mimetype" in names and parts.getinfo("mimetype").file_size < 200:
                mime = parts.read("mimetype")
                return "odt" if b"opendocument.text" in mime else "ods" if b"opendocument.spreadsheet" in mime else None
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, EOFError):
        return "damaged"
    return None


def written(head: bytes, name: str) -> str | None:
    if head.count(0) > 0 or sum(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in head) > 2:
        return None
    first = head.lstrip().split(b"\n", 1)[0].decode("latin-1").lower()
    if name.lower().endswith(".eml") or (first.startswith(HEADERS) and b"\n" in head and b"from:" in head.lower()):
        return "mail"
    if first.startswith(("<!doctype html", "<html")):
        return "html"
    return "text"
