"""Office documents as PDF, by LibreOffice where it is installed: macros do not run, and there is no network."""

import json
import os
import shutil
import zipfile

from tools import Refused, path, run

MOST_UNPACKED = 400 << 20
WRITER = {"docx", "odt", "rtf", "doc"}
SECONDS = 120


def notes(file: str) -> set[str]:
    """What will be left out of it. Raises Refused where it unpacks to too much."""
    if not zipfile.is_zipfile(file):
        return set()
    found = set()
    try:
        with zipfile.ZipFile(file) as parts:
            if sum(part.file_size for part in parts.infolist()) > MOST_UNPACKED:
                raise Refused("tooLarge")
            for part in parts.infolist():
                name = part.filename.lower()
                if "vbaproject" in name or name.startswith(("basic/", "scripts/")):
                    found.add("macrosRemoved")
                if "embeddings/" in name:
                    found.add("filesRemoved")
                if name.endswith(".rels") and part.file_size < 4 << 20 and b'TargetMode="External"' in parts.read(part):
                    found.add("linksRemoved")
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError):
        raise Refused("damaged") from None
    return found


def as_pdf(file: str, kind: str, home: str) -> str:
    if not path("soffice"):
        raise Refused("noTool")
    named = os.path.join(home, f"document.{kind}")
    shutil.copyfile(file, named)
    chosen = {"UseTaggedPDF": {"type": "boolean", "value": "true"}, "ExportBookmarks": {"type": "boolean", "value": "false"},
              "ReduceImageResolution": {"type": "boolean", "value": "true"}, "MaxImageResolution": {"type": "long", "value": "300"},
              "Quality": {"type": "long", "value": "85"}}  # fmt: skip
    exporter = "writer_pdf_Export" if kind in WRITER else "calc_pdf_Export"
    run(
        ["soffice", f"-env:UserInstallation=file://{home}/office", "--headless", "--norestore", "--nologo",
         "--convert-to", f"pdf:{exporter}:{json.dumps(chosen)}", "--outdir", home, named],
        home, SECONDS,
    )  # fmt: skip
    made = os.path.join(home, "document.pdf")
    if not os.path.exists(made):
        raise Refused("damaged")
    return made
