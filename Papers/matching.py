"""Finds words that are to be removed, however they are written.

Compared are letters and digits alone, without case, accents, ligatures, spaces, breaks and hyphens. Whole words are
found; where the words are long enough not to be met by chance, parts of words too.
"""

import re
import unicodedata

LONG = 8
# Letters that no decomposition takes apart.
PLAIN = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "æ": "ae", "œ": "oe", "þ": "th"})
# What recognition confuses.
LIKE = str.maketrans({"0": "o", "1": "l", "i": "l", "5": "s", "8": "b", "6": "b", "u": "v"})
# Scripts that write no spaces between words.
UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def compact(text: str) -> str:
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold()).translate(PLAIN)
    return re.sub(r"[\W_]+", "", folded)


def placed(text: str) -> tuple[str, list[int]]:
    """The compact form, and for each of its characters where in the text it comes from."""
    letters, places = [], []
    for place, character in enumerate(text):
        for letter in compact(character):
            letters.append(letter)
            places.append(place)
    return "".join(letters), places


class Needle:
    def __init__(self, words: str, reason: str):
        self.words, self.reason, self.compact = words, reason, compact(words)
        self.parts = [part for part in (compact(each) for each in words.split()) if part]
        self.is_part_enough = len(self.compact) >= LONG or bool(UNSPACED.search(words))


class Needles:
    def __init__(self, removed: list[dict]):
        found = [Needle(each["words"], each["reason"]) for each in removed]
        # The longer first: a whole name before the surname in it.
        self.all = sorted((each for each in found if each.compact), key=lambda each: -len(each.compact))

    def spans(self, text: str) -> list[tuple[int, int, Needle]]:
        """Where in the text something is to be removed: from, up to, what; in order, without overlaps."""
        if not self.all or not text:
            return []
        rough = compact(text)
        if not any(each.compact in rough for each in self.all):
            return []
        letters, places = placed(text)
        taken = [False] * len(text)
        found = []
        for needle in self.all:
            at = letters.find(needle.compact)
            while at >= 0:
                start, end = places[at], places[at + len(needle.compact) - 1] + 1
                if not any(taken[start:end]) and (needle.is_part_enough or is_whole(text, start, end)):
                    taken[start:end] = [True] * (end - start)
                    found.append((start, end, needle))
                at = letters.find(needle.compact, at + 1)
        return sorted(found, key=lambda each: each[0])

    def first(self, text: str) -> str | None:
        """What of it is still in a text."""
        spans = self.spans(text)
        return spans[0][2].words if spans else None

    def alike(self, words: list[str]) -> list[tuple[int, int, Needle]]:
        """In words that a machine recognised: from, up to, what, where they are like what is to be removed."""
        plain = [compact(word) for word in words]
        found, taken = [], [False] * len(words)
        for needle in self.all:
            wanted = likeness(needle.compact)
            for count in {len(needle.parts), len(needle.parts) + 1, max(1, len(needle.parts) - 1)}:
                for at in range(len(words) - count + 1):
                    if any(taken[at : at + count]):
                        continue
                    seen = likeness("".join(plain[at : at + count]))
                    if seen and (is_like(seen, wanted) or (needle.is_part_enough and wanted in seen)):
                        taken[at : at + count] = [True] * count
                        found.append((at, at + count, needle))
        return sorted(found, key=lambda each: each[0])


def is_whole(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() or after.isalnum())


def likeness(text: str) -> str:
    return text.replace("rn", "m").replace("cl", "d").replace("vv", "w").translate(LIKE)


def is_like(one: str, other: str) -> bool:
    most = 2 if len(other) >= 9 else 1 if len(other) >= 5 else 0
    # A word may bear the ending of whose it is.
    if one == other or (len(other) >= 3 and one in (other + "s",)):
        return True
    return most > 0 and abs(len(one) - len(other)) <= most and distance(one, other, most) <= most


def distance(one: str, other: str, most: int) -> int:
    before = list(range(len(other) + 1))
    for row, left in enumerate(one, 1):
        now = [row]
        for column, right in enumerate(other, 1):
            now.append(min(before[column] + 1, now[-1] + 1, before[column - 1] + (left != right)))
        if min(now) > most:
            return most + 1
        before = now
    return before[-1]
