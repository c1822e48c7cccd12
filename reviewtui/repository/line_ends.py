"""Finds what Git has of a file whose lines a checkout ended in its own way, as `core.autocrlf` asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.repository.snapshot import blob_oid

if TYPE_CHECKING:
    from collections.abc import Container


def as_known(content: bytes, known: Container[str | None], algorithm: str) -> tuple[bytes, str]:
    """Return a content of the disk and its blob id: with the line ends of Git, where that is one of the known ids.

    Only an id that is known proves that the line ends are the checkout's; all else stays as it lies on disk.
    """
    oid = blob_oid(content, algorithm)
    if oid not in known and b"\r\n" in content:
        plain = content.replace(b"\r\n", b"\n")
        plain_oid = blob_oid(plain, algorithm)
        if plain_oid in known:
            return plain, plain_oid
    return content, oid
