"""The project's files, as the checks see them."""

import subprocess
from pathlib import Path

BINARY = {".png", ".ico", ".jpg", ".woff2", ".gz", ".pdf"}
MAIL = {".eml", ".mbox"}


class Tree:
    """A project folder. Files are those git keeps or would keep; in a folder without git, all of them."""

    def __init__(self, root: Path):
        self.root = root

    def files(self, *folders: str, suffix: str = "") -> list[Path]:
        """Paths relative to the root, sorted, under any of the folders (all where none is named)."""
        return [
            path
            for path in self._all()
            if (not folders or any(path.is_relative_to(folder) for folder in folders)) and path.name.endswith(suffix)
        ]

    def texts(self) -> list[Path]:
        """Files people wrote as text. Mails are not: they are samples of what others write."""
        return [path for path in self._all() if path.suffix not in BINARY | MAIL]

    def lines(self, path: Path) -> list[str]:
        return (self.root / path).read_text(encoding="utf-8", errors="replace").splitlines()

    def _all(self) -> list[Path]:
        if (self.root / ".git").exists():
            command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
            listed = subprocess.run(command, cwd=self.root, capture_output=True, check=True).stdout.decode()
            paths = [Path(name) for name in listed.split("\0") if name]
        else:
            paths = [path.relative_to(self.root) for path in self.root.rglob("*")]
        return sorted({path for path in paths if (self.root / path).is_file()})
