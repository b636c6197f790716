"""A mail server's side of the bench: mails handed to a listener by LMTP, on loopback alone, so many a second."""

import itertools
import re
import socket
import statistics
import threading
import time
from datetime import datetime, timezone
from email.utils import format_datetime
from pathlib import Path

# Lines at one time; a real mail server keeps about as many.
LINES = 16
MARK = b"bench-"


class Corpus:
    """Mails of a folder without end, written today: each time round they are others, by their numbers."""

    def __init__(self, folder: Path):
        today = b"Date: " + format_datetime(datetime.now(timezone.utc)).encode() + b"\r\n"
        mails = (path.read_bytes() for path in sorted(folder.glob("*.eml")))
        self.mails = [re.sub(rb"(?m)^Date: .*\r\n", today, mail, count=1) for mail in mails]
        self.numbers = itertools.count()
        self.taking = threading.Lock()

    def next(self) -> bytes:
        with self.taking:
            number = next(self.numbers)
        turn, index = divmod(number, len(self.mails))
        # In its Message-ID and in what it answers alike: threads stay threads.
        return self.mails[index].replace(b"<" + MARK, b"<%d-" % turn + MARK)


class Line:
    """One connection, on which mails are handed in one after another."""

    def __init__(self, port: int):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.replies = self.socket.makefile("rb")
        self.answer()
        self.say(b"LHLO bench.example\r\n")
        self.answer()

    def say(self, words: bytes) -> None:
        self.socket.sendall(words)

    def answer(self) -> bytes:
        """The last line of the next answer."""
        while (line := self.replies.readline())[3:4] == b"-":
            pass
        return line

    def hand_in(self, mail: bytes) -> bool:
        """Whether it was said to be kept."""
        self.say(b"MAIL FROM:<lead@parents.example>\r\nRCPT TO:<send@council.example>\r\nDATA\r\n")
        for _ in range(3):
            self.answer()
        self.say(mail.replace(b"\r\n.", b"\r\n..") + b".\r\n")
        return self.answer().startswith(b"250")

    def close(self) -> None:
        self.socket.close()


class Delivery:
    """Mails handed in by several lines for some seconds, all they can or so many a second."""

    def __init__(self, port: int, corpus: Corpus, seconds: float, rate: float | None = None):
        self.port, self.corpus, self.seconds, self.rate = port, corpus, seconds, rate
        self.kept, self.failed, self.waits = 0, 0, []
        self.turns, self.counting = itertools.count(), threading.Lock()

    def run(self) -> float:
        """How many were kept a second."""
        self.start = time.monotonic()
        lines = [threading.Thread(target=self.deliver) for _ in range(LINES)]
        for line in lines:
            line.start()
        for line in lines:
            line.join()
        return self.kept / (time.monotonic() - self.start)

    def deliver(self) -> None:
        line = Line(self.port)
        while (due := self.due()) - self.start < self.seconds:
            time.sleep(max(0, due - time.monotonic()))
            mail, began = self.corpus.next(), time.monotonic()
            is_kept = line.hand_in(mail)
            with self.counting:
                self.kept += is_kept
                self.failed += not is_kept
                self.waits.append(time.monotonic() - began)
        line.close()

    def due(self) -> float:
        """When the next mail is to be handed in."""
        if self.rate is None:
            return time.monotonic()
        with self.counting:
            return self.start + next(self.turns) / self.rate

    def wait(self, share: float) -> float:
        """Seconds until so large a share of the mails were answered."""
        return statistics.quantiles(self.waits, n=1000)[round(share * 1000) - 1]


class Watch(threading.Thread):
    """What a process holds in memory, looked at each second."""

    def __init__(self, look):
        super().__init__(daemon=True)
        self.look, self.sizes, self.ended = look, [], threading.Event()

    def run(self) -> None:
        while not self.ended.wait(1):
            self.sizes.append(self.look())

    def stop(self) -> list[float]:
        self.ended.set()
        self.join()
        return self.sizes
