"""A mail as a file: its head, its words and what came with it."""

import os
from email import message_from_binary_file, policy
from email.message import EmailMessage
from html.parser import HTMLParser

from tools import Refused

HEAD = ("From", "To", "Cc", "Date", "Subject")
MOST_FILES = 100


class Words(HTMLParser):
    """The words of HTML, a line for each block."""

    BREAKS = {"p", "div", "br", "li", "tr", "table", "h1", "h2", "h3", "h4", "blockquote", "hr", "ul", "ol"}
    SILENT = {"script", "style", "head", "title"}

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.words, self.silent = [], 0

    def handle_starttag(self, tag, attrs):
        self.silent += tag in self.SILENT
        if tag in self.BREAKS:
            self.words.append("\n")

    def handle_endtag(self, tag):
        self.silent = max(0, self.silent - (tag in self.SILENT))
        if tag in self.BREAKS:
            self.words.append("\n")

    def handle_data(self, data):
        if not self.silent:
            self.words.append(" ".join(data.split()) + " " if data.strip() else " ")


def words_of_html(text: str) -> str:
    reader = Words()
    reader.feed(text[: 2 << 20])
    lines = [" ".join(line.split()) for line in "".join(reader.words).split("\n")]
    kept = [line for index, line in enumerate(lines) if line or (index and lines[index - 1])]
    return "\n".join(kept).strip()


def text_of(part: EmailMessage) -> str:
    try:
        return part.get_content()
    except (LookupError, UnicodeError, KeyError, ValueError, AttributeError):
        return (part.get_payload(decode=True) or b"").decode("utf-8", "replace")


def header(mail: EmailMessage, name: str) -> str:
    try:
        return str(mail.get(name, "") or "")
    except Exception:  # noqa: BLE001: the standard library has no end of errors for odd heads
        return ""


def read(path: str, folder: str) -> dict:
    """The mail; its files are written to a folder, and named with where they are."""
    try:
        with open(path, "rb") as file:
            mail = message_from_binary_file(file, policy=policy.default)
        return taken_apart(mail, folder)
    except (ValueError, TypeError, LookupError, RecursionError, AttributeError):
        raise Refused("damaged") from None


def taken_apart(mail: EmailMessage, folder: str) -> dict:
    body = mail.get_body(preferencelist=("plain", "html"))
    words = ""
    if body is not None:
        words = text_of(body)
        words = words_of_html(words) if body.get_content_type() == "text/html" else words
    files = []
    for part in list(mail.iter_attachments())[:MOST_FILES] if mail.is_multipart() else []:
        if part is body:
            continue
        name = part.get_filename() or ""
        if part.get_content_type() == "message/rfc822":
            inner = part.get_payload()
            inner = inner[0] if isinstance(inner, list) and inner else inner
            bytes_, name = inner.as_bytes(), name or (header(inner, "Subject") or "mail") + ".eml"
        else:
            bytes_ = part.get_payload(decode=True) or b""
        if part.is_multipart() and part.get_content_maintype() == "multipart":
            continue
        to = os.path.join(folder, f"with-{len(files) + 1}")
        with open(to, "wb") as kept:
            kept.write(bytes_)
        files.append({"name": name or part.get_content_type(), "path": to})
    head = [[name, header(mail, name)] for name in HEAD if header(mail, name)]
    return {"title": header(mail, "Subject"), "head": head, "words": words, "files": files}
