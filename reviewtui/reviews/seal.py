"""The last line of a reviewer's file: a digest of all the lines before it, which an edit by hand does not keep."""

from __future__ import annotations

from hashlib import sha256

from reviewtui.text.yaml_text import dump


def sealed(content: bytes) -> bytes:
    """Return the content with its seal."""
    return content + _seal(content)


def is_sealed(content: bytes) -> bool:
    """Return whether the content is, byte for byte, what was sealed."""
    last = content.rstrip(b"\n").rfind(b"\n") + 1
    return content[last:] == _seal(content[:last])


def _seal(content: bytes) -> bytes:
    return dump({"seal": sha256(content).hexdigest()})
