"""Bringing the parts of a changelog that came from a review up to date; what a person edited stays."""

from __future__ import annotations

import re
from typing import Final

from reviewtui.records.generated import Block, block, blocks, refresh
from reviewtui.records.kinds.changelog.outline import ORDER, outline
from reviewtui.records.logs.lines import lines_of, prose

_BULLET: Final = re.compile(r"([-*+]) \S")
_OUR_BULLET: Final = re.compile(r"^- ", re.MULTILINE)


def review_of(part: Block) -> str:
    """Return the review that a part came from: its name is that of the group, and then that of the review."""
    return part.name.partition("-")[2]


def in_the_manner_of(text: str, entry: str) -> str:
    """Return an entry with the bullets that a changelog uses."""
    used = (_BULLET.match(line.text) for line in prose(text))
    mark = next((found[1] for found in used if found), "-")
    pieces, place = [], 0
    for part in blocks(entry):
        pieces += [entry[place : part.start], block(part.name, _OUR_BULLET.sub(f"{mark} ", part.text))]
        place = part.end
    return "".join((*pieces, _OUR_BULLET.sub(f"{mark} ", entry[place:])))


def renewed(text: str, entry: str) -> str:
    """Return a changelog with the parts of the same review replaced, and those taken out that the entry lacks."""
    wanted = {part.name for part in blocks(entry)}
    reviews = {review_of(part) for part in blocks(entry)}
    text = refresh(text, entry).text
    for part in reversed(blocks(text)):
        if part.untouched and review_of(part) in reviews and part.name not in wanted:
            text = _without(text, part)
    return text


def _without(text: str, part: Block) -> str:
    """Return a changelog without a part, and without the heading of its group if nothing else stands below that."""
    before, after = text[: part.start].rstrip("\n"), text[part.end :].lstrip("\n")
    left = f"{before}\n\n{after}" if after else f"{before}\n"
    line = before.count("\n")
    group = next((one for one in outline(left).parts if one.start == line and one.name in ORDER), None)
    if group is None or group.end > group.start + 1:
        return left
    lines = lines_of(left)
    return "".join((*lines[: group.start], *lines[group.start + 2 :])).rstrip("\n") + "\n"
