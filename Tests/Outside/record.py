"""The record against implementations not ours.

    python record.py PATH-OF-HEARD

Needs the PyPI packages `pymerkle` (a Merkle library), `metamorphic-log` (a check of signed notes), `tlog-scales` (a
reader of C2SP tlog-tiles) and `cryptography`. Makes an area of its own, imports a few hundred mails, serves it, and
reads what is served over HTTP: the checkpoint must be signed by the published key, the entries must come to its root,
proofs built from the tiles must hold, and a receipt must prove its entry under that root. Then the log grows, and the
new checkpoint must go on from the old.

The last line counts what passed and failed. Exit status: 0 all passed, 1 not.
"""

import base64
import hashlib
import json
import socket
import subprocess
import sys
import tempfile
import time
import traceback
import urllib.error
import urllib.request
from pathlib import Path

import metamorphic_log
import pymerkle
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from tlog_scales.reader import TilesReader
from tlog_scales.tlog import InclusionProof

# More than one tile of 256, so that tiles above the leaves' are read too.
MAILS = 320
MAIL = (
    "From: lead@parents.example\r\nTo: send@council.example\r\nDate: Mon, 15 Jul 2019 09:30:00 +0100\r\n"
    "Message-ID: <{number}@parents.example>\r\nSubject: Question {number}\r\n\r\nWhen is meeting {number}?\r\n"
)
SETTING_UP = [
    ["init", "--area", "marlow-heath", "--name", "Marlow Heath"],
    ["group", "add", "--area", "marlow-heath", "--name", "Parents", "--side", "families",
     "--address", "lead@parents.example"],
    ["group", "add", "--area", "marlow-heath", "--name", "SEND service", "--side", "services",
     "--address", "send@council.example", "--domain", "council.example"],
    ["promise", "set", "--area", "marlow-heath", "--acknowledge", "5", "--answer", "10", "--from", "2019-01-01",
     "--document", "Letter of commitment"],
]


class Heard:
    """An area in a folder of its own."""

    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        for words in SETTING_UP:
            self.run(*words)

    def run(self, *words):
        command = [self.program, *words, "--data", self.folder / "data"]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode != 0:
            raise RuntimeError(f"heard {' '.join(map(str, words))}: {done.stderr.strip()}")
        return done.stdout

    def add_mails(self, first, last):
        """Imports mails of these numbers, and returns the reference of each one's point."""
        mails = self.folder / f"mails-{first}"
        mails.mkdir()
        for number in range(first, last + 1):
            (mails / f"{number}.eml").write_bytes(MAIL.format(number=number).encode())
        lines = self.run("import", "mail", mails, "--area", "marlow-heath", "--json").splitlines()
        return [json.loads(line)["points"][0] for line in lines]

    def serve(self):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.address = f"http://127.0.0.1:{probe.getsockname()[1]}"
        self.log = (self.folder / "serve.log").open("w")
        self.server = subprocess.Popen(
            [self.program, "serve", "--data", self.folder / "data", "--listen", self.address.removeprefix("http://")],
            stdout=self.log, stderr=self.log)
        until = time.monotonic() + 60
        while True:
            try:
                return urllib.request.urlopen(self.address + "/healthz", timeout=5).read()
            except OSError:
                if self.server.poll() is not None or time.monotonic() > until:
                    raise RuntimeError("the server did not start: " + (self.folder / "serve.log").read_text()[-500:])
                time.sleep(0.1)

    def stop(self):
        self.server.terminate()
        self.server.wait(timeout=30)
        self.log.close()


class Served:
    """What stands under /AREA/record/, as `tlog_scales` asks for it."""

    def __init__(self, base):
        self.base = base
        self.types = set()

    def get(self, *path):
        try:
            with urllib.request.urlopen(f"{self.base}/{'/'.join(path)}", timeout=30) as answer:
                self.types.add((path[0], answer.headers.get("Content-Type", "")))
                return answer.read()
        except urllib.error.HTTPError as error:
            if error.code == 404:
                return None
            raise

    def text(self, *path):
        return self.get(*path).decode()

    def checkpoint_beyond(self, size):
        """Waits until a checkpoint of more entries is served: the server signs at most once a second."""
        until = time.monotonic() + 30
        while True:
            note = self.text("checkpoint")
            if int(note.split("\n")[1]) > size or time.monotonic() > until:
                return note
            time.sleep(0.2)


def leaf_hash(leaf):
    return hashlib.sha256(b"\x00" + leaf).digest()


def check_signature(served, note, head):
    """By two: a library for signed notes, and Ed25519 itself over the text."""
    key = served.text("key").strip()
    assert head.origin == key.split("+")[0], "the key's name is not the origin"
    text, signatures = note.rsplit("\n\n", 1)
    _, name, signature = signatures.strip().split(" ")
    raw = base64.b64decode(signature)
    public = base64.b64decode(key.split("+", 2)[2])
    assert name == head.origin and public[0] == 1, "not an Ed25519 signature by the log"
    Ed25519PublicKey.from_public_bytes(public[1:]).verify(raw[4:], (text + "\n").encode())


def check_altered_note(served, note):
    key = served.text("key").strip()
    altered = note.replace(note.split("\n")[1], "7", 1)
    try:
        metamorphic_log.checkpoint_verify(altered, [key])
    except Exception:
        return
    raise AssertionError("an altered checkpoint is accepted: the check checks nothing")


def check_root(reader, head, leaves):
    """The entries, hashed by a Merkle library, come to the signed root; so do the tiles."""
    tree = pymerkle.InmemoryTree(algorithm="sha256")
    for leaf in leaves:
        tree.append_entry(leaf)
    assert tree.get_root() == bytes(head.root), "the entries do not come to the signed root"
    assert reader.calculate_root_hash() == bytes(head.root), "the tiles do not come to the signed root"
    for index in (1, 2, len(leaves) // 2, len(leaves)):
        pymerkle.verify_inclusion(tree.get_leaf(index), bytes(head.root), tree.prove_inclusion(index))


def check_leaves(leaves):
    for leaf in leaves:
        value = json.loads(leaf)
        assert set(value) == {"v", "at", "kind", "ref", "commit"}, f"a leaf holds {sorted(value)}"
        canonical = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
        assert canonical == leaf, "a leaf is not canonical"
        assert b"parents.example" not in leaf and b"meeting" not in leaf, "a leaf tells of people or words"


def check_proofs(reader, head, leaves):
    for index in {0, 1, 255, 256, len(leaves) - 1}:
        reader.get_inclusion_proof(index, head.size).check(leaf_hash(leaves[index]), bytes(head.root))
    for size in (1, 2, 255, 256, 257):
        reader.get_consistency_proof(size, head.size).check(reader.mth(0, size), bytes(head.root))


def check_types(served):
    for path, kind in served.types:
        wanted = "application/octet-stream" if path == "tile" else "text/plain; charset=utf-8"
        assert kind == wanted, f"{path} is served as {kind}"


def check_not_there(served, head):
    full, rest = divmod(head.size, 256)
    paths = [["tile", "0", f"{full:03d}.p", str(rest + 1)], ["tile", "0", f"{full:03d}"], ["tile", "0", "0"],
             ["tile", "entries", "999"], ["tile", "5", "000"], ["tile", "0", "000.p", "0"]]
    for path in paths:
        assert served.get(*path) is None, f"{'/'.join(path)} is served"


def check_receipt(heard, reader, ref):
    """The receipt's proof, by the tile reader's own arithmetic, under the receipt's own checkpoint."""
    file = heard.folder / "one.heard"
    heard.run("receipt", ref, "--out", file)
    _, machine, proof = file.read_text(encoding="utf-8").split("\n-----\n")
    said = json.loads(machine)
    lines = proof.split("\n")
    blank = lines.index("")
    assert lines[0] == "c2sp.org/tlog-proof@v1"
    index = int(lines[1].removeprefix("index "))
    head = metamorphic_log.checkpoint_verify("\n".join(lines[blank + 1:]), [said["key"]])
    path = [base64.b64decode(line) for line in lines[2:blank]]
    InclusionProof(index, head.size, path).check(leaf_hash(said["leaf"].encode()), bytes(head.root))
    assert reader.get_entry(index) == said["leaf"].encode(), "the receipt's leaf is not the one that is served"
    words = json.dumps(said["content"]["words"], sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    digest = hashlib.sha256(bytes.fromhex(said["salt"]["words"]) + words).hexdigest()
    assert digest == said["parts"]["words"], "the receipt's words do not have their digest"


def check_growth(heard, served, old):
    heard.add_mails(MAILS + 1, MAILS + 5)
    note = served.checkpoint_beyond(old.size)
    head = metamorphic_log.checkpoint_verify(note, [served.text("key").strip()])
    assert head.size > old.size, "the checkpoint did not grow with the log"
    reader = TilesReader(served)
    reader.set_size(head.size)
    reader.get_consistency_proof(old.size, head.size).check(bytes(old.root), bytes(head.root))


def checks(heard, refs):
    """Name and work of each check, in order."""
    served = Served(heard.address + "/marlow-heath/record")
    note = served.checkpoint_beyond(MAILS)
    head = metamorphic_log.checkpoint_verify(note, [served.text("key").strip()])
    reader = TilesReader(served)
    reader.set_size(head.size)
    leaves = [reader.get_entry(index) for index in range(head.size)]
    yield "the checkpoint is signed by the published key", lambda: check_signature(served, note, head)
    yield "an altered checkpoint is refused", lambda: check_altered_note(served, note)
    yield f"{head.size} entries and their tiles come to the signed root", lambda: check_root(reader, head, leaves)
    yield "leaves are canonical and tell of nobody", lambda: check_leaves(leaves)
    yield "proofs built from tiles hold", lambda: check_proofs(reader, head, leaves)
    yield "everything has its content type", lambda: check_types(served)
    yield "tiles that are not there yet are not served", lambda: check_not_there(served, head)
    yield "a receipt proves its entry", lambda: check_receipt(heard, reader, refs[0])
    yield "a grown log goes on from the old checkpoint", lambda: check_growth(heard, served, head)


def main():
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    passed = failed = 0
    with tempfile.TemporaryDirectory(prefix="heard-record-") as folder:
        heard = Heard(Path(sys.argv[1]).resolve(), Path(folder))
        refs = heard.add_mails(1, MAILS)
        heard.serve()
        try:
            for name, check in checks(heard, refs):
                try:
                    check()
                    passed += 1
                    print(f"passed: {name}", flush=True)
                except Exception:
                    failed += 1
                    print(f"failed: {name}\n{traceback.format_exc(limit=-2)}", flush=True)
        finally:
            heard.stop()
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
