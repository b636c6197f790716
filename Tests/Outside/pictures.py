#!/usr/bin/env python3
"""A photo with the place it was taken at, sent by a page and looked at by a reader not ours.

    pictures.py HEARD

Starts the demo, sends a photo that holds a place, a camera's name and a turned mark, and asks exiftool what is left of
it in the picture that is shown; and that the file itself is given back byte for byte.
"""

import json
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

HIDDEN = ["-GPSLatitude=51.5", "-GPSLatitudeRef=N", "-GPSLongitude=0.12", "-GPSLongitudeRef=W", "-Make=Pinhole",
          "-Comment=my street", "-XMP:Creator=Pat", "-IPTC:City=Marlow", "-Orientation#=6"]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Stays(urllib.request.HTTPRedirectHandler):
    """Shows where an answer leads, and does not go there."""

    def redirect_request(self, *_):
        return None


class Site:
    def __init__(self, base: str):
        self.base = base
        self.opener = urllib.request.build_opener(Stays)

    def get(self, path: str):
        return self.ask(urllib.request.Request(self.base + path))

    def post(self, path: str, fields: dict, file: tuple[str, str, bytes] | None = None) -> str:
        """Sends a form, and returns where it leads."""
        parts = [f'--XYZ\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
                 for name, value in fields.items()]
        if file:
            head = f'--XYZ\r\nContent-Disposition: form-data; name="files"; filename="{file[0]}"\r\n'
            parts.append(head.encode() + f"Content-Type: {file[1]}\r\n\r\n".encode() + file[2] + b"\r\n")
        request = urllib.request.Request(self.base + path, b"".join(parts) + b"--XYZ--\r\n")
        request.add_header("Content-Type", "multipart/form-data; boundary=XYZ")
        request.add_header("Origin", self.base)
        return self.ask(request).headers["Location"]

    def ask(self, request):
        try:
            return self.opener.open(request, timeout=60)
        except urllib.error.HTTPError as answer:
            return answer


def photo(folder: Path) -> bytes:
    """A JPEG with everything a camera and a person may hide in it."""
    plain, path = folder / "plain.ppm", folder / "photo.jpg"
    plain.write_bytes(b"P6 400 300 255\n" + bytes(range(240)) * 1500)
    subprocess.run(["vipsthumbnail", plain, "--size", "400x300", "--output", path], check=True)
    subprocess.run(["exiftool", "-q", "-overwrite_original", *HIDDEN, path], check=True)
    return path.read_bytes()


def tags(picture: bytes) -> dict:
    done = subprocess.run(["exiftool", "-json", "-G", "-"], input=picture, capture_output=True, check=True)
    return json.loads(done.stdout)[0]


def sent(site: Site, name: str, kind: str, content: bytes) -> str:
    """Says something with a file, and returns the private link."""
    who = site.post("/marlow-heath/points/new", {"question-1": "Why is there no ramp?", "do": "on"}, (name, kind, content))
    check = site.post(who, {"seen": "forum-and-service", "service": "unknown"})
    return site.post(check, {"name": "", "email": "", "do": "send"}).removesuffix("/receipt")


def problems(site: Site, folder: Path) -> list[str]:
    original = photo(folder)
    before = tags(original)
    missing = [word for word in ("EXIF:GPSLatitude", "EXIF:Make", "XMP:Creator", "IPTC:City") if word not in before]
    if missing:
        return [f"the photo does not hold what it should: {missing}"]
    link = sent(site, "ramp.jpg", "image/jpeg", original)
    answer = site.get(f"{link}/files/1/picture")
    after = tags(answer.read())
    faults = []
    left = [name for name in after if name.split(":")[0] in {"EXIF", "XMP", "IPTC", "MakerNotes", "ICC_Profile"}]
    if left or "Comment" in str(after):
        faults.append(f"the picture still holds {left}")
    if (after["File:ImageWidth"], after["File:ImageHeight"]) != (300, 400):
        faults.append("the picture does not stand upright")
    if site.get(f"{link}/files/1").read() != original:
        faults.append("the file is not given back as it came")
    return faults + refusals(site, original)


def refusals(site: Site, original: bytes) -> list[str]:
    """What cannot be shown is said to be so, and is kept."""
    faults = []
    for name, content in {"cut.jpg": original[: len(original) // 2], "lie.png": b"<svg onload='alert(1)'/>"}.items():
        link = sent(site, name, "image/jpeg", content)
        shown = site.get(f"{link}/files/1/picture")
        if b"could not be shown" not in shown.read() or "sandbox" not in shown.headers["Content-Security-Policy"]:
            faults.append(f"{name}: it is shown")
        if "This picture could not be shown." not in site.get(link).read().decode():
            faults.append(f"{name}: its page does not say so")
        if site.get(f"{link}/files/1").read() != content:
            faults.append(f"{name}: the file is not given back as it came")
    return faults


def main() -> int:
    if not shutil.which("exiftool") or not shutil.which("vipsthumbnail"):
        print("exiftool or vipsthumbnail is missing: scripts/setup test")
        return 1
    with tempfile.TemporaryDirectory() as place:
        folder, base = Path(place), f"127.0.0.1:{free_port()}"
        command = [sys.argv[1], "demo", "--data", folder / "demo", "--listen", base]
        server = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            site = Site(f"http://{base}")
            for _ in range(600):
                try:
                    if site.get("/healthz").status == 200:
                        break
                except OSError:
                    time.sleep(0.2)
            faults = problems(site, folder)
            left = [path.name for path in (folder / "demo" / "pictures").rglob("making-*")]
            faults += [f"left lying about: {left}"] if left else []
        finally:
            server.terminate()
            server.wait(timeout=20)
    for fault in faults:
        print(fault)
    print(f"{0 if faults else 1} passed, {len(faults)} failed")
    return 1 if faults else 0


sys.exit(main())
