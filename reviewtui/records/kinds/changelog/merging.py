"""Putting an entry into a changelog: into the right group of what is not released yet; all else stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from reviewtui.errors import UsageError
from reviewtui.records.generated import blocks
from reviewtui.records.kinds.changelog.outline import ORDER, outline
from reviewtui.records.kinds.changelog.releasing import released
from reviewtui.records.kinds.changelog.renewing import in_the_manner_of, renewed, review_of
from reviewtui.records.logs.lines import lines_of
from reviewtui.records.origin import without_origin
from reviewtui.records.prompts import prompt

if TYPE_CHECKING:
    from reviewtui.records.kinds.changelog.outline import Outline, Part

_PREAMBLE: Final = """# Changelog

What changes for those who use this API. The form is that of [Keep a Changelog](https://keepachangelog.com/en/1.1.0/);
versions are numbered {}.

## [Unreleased]
"""
_NUMBERED: Final = prompt("by which scheme, such as Semantic Versioning")


class _Piece(NamedTuple):
    """Something of the entry, and the title of the group that it goes to; empty for what goes above all groups."""

    group: str
    text: str


def into(before: str, entry: str) -> str:
    """Return a changelog with an entry in it. A part of the same review that nobody edited is replaced by the new one.

    Raises `UsageError` when the entry makes a release that there is already, or there is no place for it.
    """
    endings = "\r\n" if "\r\n" in before else "\n"
    text = before.replace("\r\n", "\n") if before.strip() else _PREAMBLE.format(_NUMBERED)
    text = text if text.endswith("\n") else f"{text}\n"
    entry = in_the_manner_of(text, without_origin(entry))
    text = renewed(text, entry)
    for piece in _missing(text, entry):
        text = _placed(_with_unreleased(text), piece, entry)
    return released(text, outline(entry).versions[0].title).replace("\n", endings)


def _missing(text: str, entry: str) -> tuple[_Piece, ...]:
    """Return what the changelog does not have yet, but for a review's introduction that somebody took out."""
    there = {part.name for part in blocks(text)}
    reviews = {review_of(part) for part in blocks(text)}
    found = []
    for piece in _pieces(entry):
        named = blocks(piece.text)
        taken_out = named and not piece.group and review_of(named[0]) in reviews
        present = named[0].name in there if named else f"{piece.text}\n" in text
        if not present and not taken_out:
            found.append(piece)
    return tuple(found)


def _pieces(entry: str) -> tuple[_Piece, ...]:
    lines = lines_of(entry)
    seen = outline(entry)
    version = seen.versions[0]
    groups = seen.groups(version)
    first = groups[0].start if groups else len(lines)
    above = "".join(lines[version.start + 1 : first]).strip("\n")
    pieces = [_Piece(group.title, "".join(lines[group.start + 1 : group.end]).strip("\n")) for group in groups]
    return tuple(piece for piece in (_Piece("", above), *pieces) if piece.text)


def _with_unreleased(text: str) -> str:
    """Return the changelog with a place for what is not released yet, above the newest version."""
    seen = outline(text)
    if seen.waiting:
        return text
    plain = bool(seen.versions) and not any(version.title.startswith("[") for version in seen.versions)
    heading = f"{'#' * seen.depth} {'Unreleased' if plain else '[Unreleased]'}\n"
    lines = lines_of(text)
    if seen.versions:
        start = seen.versions[0].start
        return "".join((*lines[:start], heading, "\n", *lines[start:]))
    above = text.rstrip("\n")
    return f"{above}\n\n{heading}"


def _placed(text: str, piece: _Piece, entry: str) -> str:
    """Return the changelog with a piece of an entry where it belongs."""
    seen = outline(text)
    version = _version_for(text, seen, entry)
    groups = seen.groups(version)
    same = next((group for group in groups if group.name == piece.group.lower()), None)
    if same is not None:
        return _with_lines(text, same.end, piece.text)
    if not piece.group:
        return _with_lines(text, version.start + 1, piece.text)
    place = ORDER[piece.group.lower()]
    later = next((group.start for group in groups if ORDER.get(group.name, -1) > place), version.end)
    return _with_lines(text, later, f"{'#' * (seen.depth + 1)} {piece.group}\n\n{piece.text}")


def _version_for(text: str, seen: Outline, entry: str) -> Part:
    """Return the version that tells of the same review already, else what is not released yet."""
    reviews = {review_of(part) for part in blocks(entry)}
    lines = [text[: part.start].count("\n") for part in blocks(text) if review_of(part) in reviews]
    holding = (version for version in seen.versions if lines and version.start < lines[0] < version.end)
    found = next(holding, None) or seen.waiting
    if found is None:
        raise UsageError(
            "there is no place in the changelog that an entry could be put into",
            hint="A comment or a block of code in it has no end.",
        )
    return found


def _with_lines(text: str, place: int, added: str) -> str:
    """Return a text with lines put in before the line of this number, one empty line around them."""
    lines = lines_of(text)
    above = "".join(lines[:place]).rstrip("\n")
    below = "".join(lines[place:]).lstrip("\n")
    return f"{above}\n\n{added}\n\n{below}" if below else f"{above}\n\n{added}\n"
