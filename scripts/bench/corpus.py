#!/usr/bin/env python3
"""Writes made-up mails for the import bench: the same ones each time, 30 kB on average.

    corpus.py FOLDER COUNT
"""

import random
import sys
import unicodedata
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from datetime import datetime, timedelta, timezone
from pathlib import Path

WORDS = (
    "transport plan school meeting minutes review panel draft charter respite therapy report assessment place "
    "commitment reply questions families service parents September funding support autism speech language hours "
    "decision reasons document agreed published working group chair attendance notice summary café Zoë naïve"
).split()
CHARSETS = ["utf-8", "utf-8", "utf-8", "iso-8859-1", "windows-1252", "iso-8859-15", "us-ascii", "utf-16"]
# One sentence in so many asks something: about two in a mail.
QUESTIONS = 40
# Kilobytes of text and of attachment, and how often in twenty: together 30 kB on average.
SHAPES = [(2, 0, 8), (6, 0, 4), (12, 0, 3), (8, 40, 3), (10, 105, 2)]


def sentences(chance: random.Random, size: int, charset: str) -> str:
    """About so many bytes of prose that the charset can say, in lines of mail length."""
    lines, total = [], 0
    while total < size:
        line = " ".join(chance.choices(WORDS, k=10)).capitalize() + chance.choices(".?", [QUESTIONS - 1, 1])[0]
        lines.append(line)
        total += len(line) + 1
    text = "\n".join(lines) + "\n"
    # Without their accents, not as question marks, each of which would ask something.
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode() if charset == "us-ascii" else text


def mail(chance: random.Random, number: int, day: datetime) -> EmailMessage:
    text_size, attachment_size, _ = chance.choices(SHAPES, weights=[shape[2] for shape in SHAPES])[0]
    charset = chance.choice(CHARSETS)
    message = EmailMessage()
    message["From"] = chance.choice(["Lead <lead@parents.example>", "SEND team <send@council.example>"])
    message["To"] = "send@council.example"
    message["Date"] = format_datetime(day + timedelta(minutes=37 * number))
    message["Message-ID"] = f"<bench-{number}@parents.example>"
    if number % 3:
        message["In-Reply-To"] = f"<bench-{number - number % 3}@parents.example>"
    message["Subject"] = ("Re: " if number % 3 else "") + f"The plan, part {number // 3}"
    text = sentences(chance, text_size * 1024, charset)
    message.set_content(text, charset=charset)
    if chance.random() < 0.5:
        message.add_alternative("<p>" + text.replace("\n", "</p>\n<p>") + "</p>", subtype="html", charset=charset)
    if attachment_size:
        content = chance.randbytes(attachment_size * 768)  # base64 makes a kilobyte of it
        message.add_attachment(content, maintype="application", subtype="pdf", filename=f"plan-{number}.pdf")
    return message


def main() -> None:
    folder, count = Path(sys.argv[1]), int(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(2019)
    day = datetime(2019, 1, 7, 9, 0, tzinfo=timezone.utc)
    total = 0
    for number in range(count):
        original = mail(chance, number, day).as_bytes(policy=SMTP)
        (folder / f"{number:05}.eml").write_bytes(original)
        total += len(original)
    print(f"{count} mails of {total / count / 1000:.1f} kB on average")


if __name__ == "__main__":
    main()
