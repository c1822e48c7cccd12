"""Versions of descriptions that stand in no repository, and what becomes of an anchor between two of them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from reviewtui.anchors import Documents, Follower, Versions, Where, anchor_at
from reviewtui.errors import UnreadableError

SPEC = "openapi.yaml"


class Texts:
    """Files by path, as one side of a comparison has them."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        """Take the texts."""
        self._contents = {path: text.encode() for path, text in texts.items()}

    def read(self, path: str) -> bytes:
        if path not in self._contents:
            raise UnreadableError("There is no such file.", path=path)
        return self._contents[path]

    def oid(self, path: str) -> str | None:
        content = self._contents.get(path)
        return None if content is None else hashlib.sha256(content).hexdigest()


def documents(texts: Mapping[str, str] | str) -> Documents:
    return Documents(Texts({SPEC: texts} if isinstance(texts, str) else texts))


def followed(
    old: Mapping[str, str] | str,
    new: Mapping[str, str] | str,
    pointer: str,
    *,
    path: str = SPEC,
    renames: Mapping[str, str] | None = None,
    with_old: bool = True,
) -> Where:
    """Make an anchor in the old version, and follow it into the new one."""
    before = documents(old)
    root = SPEC if isinstance(old, str) or SPEC in old else path
    anchor = anchor_at(before, path, "head", pointer)
    versions = Versions(documents(new), before if with_old else None, (root,), renames or {})
    return Follower(versions).follow([anchor])[0]
