"""Checks that every pair of colours the stylesheet puts together can be told apart (WCAG 2.2: 1.4.3, 1.4.6, 1.4.11).

    python contrast.py ../../Public/heard.css

Reads the tokens of the light and both dark themes; ends with 1 where a pair misses, or the dark themes differ.
"""

import re
import sys

TEXT, SMALL_TEXT, GRAPHIC = 7, 4.5, 3
GROUNDS = ["paper", "surface", "sunken"]
PAIRS = [(ink, ground, TEXT) for ink in ("ink", "link") for ground in GROUNDS]
PAIRS += [("ink2", "paper", TEXT), ("ink2", "surface", TEXT), ("ink2", "sunken", SMALL_TEXT)]
PAIRS += [("ink3", ground, SMALL_TEXT) for ground in GROUNDS]
PAIRS += [("link-visited", "paper", TEXT), ("link-visited", "surface", TEXT), ("link-visited", "sunken", TEXT)]
PAIRS += [("on-action", "action", TEXT), ("on-action", "action-hover", TEXT), ("surface", "late", SMALL_TEXT)]
PAIRS += [(line, ground, GRAPHIC) for line in ("line-strong", "focus", "action") for ground in GROUNDS]
for colour in ("family", "service", "young", "ok", "soon", "late", "wait", "info"):
    PAIRS += [(colour, ground, GRAPHIC) for ground in GROUNDS]
    PAIRS += [(colour, colour + "-soft", GRAPHIC), (colour + "-ink", colour + "-soft", TEXT), (colour + "-ink", "paper", TEXT)]


def luminance(colour):
    parts = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one, other):
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def themes(sheet):
    """The three blocks of tokens: light, dark by the device, dark by choice."""
    blocks = re.findall(r"\{([^{}]*--paper: #[^{}]*)\}", sheet.split("/* Paper */")[0])
    return [dict(re.findall(r"--([\w-]+): (#[0-9A-Fa-f]{6})", block)) for block in blocks]


def main():
    found = themes(open(sys.argv[1], encoding="utf-8").read())
    if len(found) != 3 or found[1] != found[2]:
        sys.exit("there should be a light theme and twice the same dark one")
    missed = 0
    for name, theme in (("light", found[0]), ("dark", found[1])):
        for one, other, least in PAIRS:
            reached = ratio(theme[one], theme[other])
            if reached < least:
                missed += 1
                print(f"{name}: {one} on {other} is {reached:.2f}, and {least} is needed")
    print(f"{2 * len(PAIRS)} pairs, {missed} missed")
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
