"""From the bytes of a file to UTF-8 without a mark; and why some bytes can be no text at all."""

from __future__ import annotations

import re
from typing import Final

from reviewtui.errors import UnreadableError
from reviewtui.text.limits import MAX_BYTES
from reviewtui.text.line_counting import line_and_column
from reviewtui.text.notes import Notes

_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8", "UTF-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le", "UTF-32"),
    (b"\x00\x00\xfe\xff", "utf-32-be", "UTF-32"),
    (b"\xff\xfe", "utf-16-le", "UTF-16"),
    (b"\xfe\xff", "utf-16-be", "UTF-16"),
)
_CONTROL: Final = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_POINTER: Final = b"version https://git-lfs.github.com/spec/"
_CONFLICT: Final = re.compile(rb"^<{7}(?= |\r?$)", re.MULTILINE)


def as_utf8(path: str, data: bytes, notes: Notes) -> bytes:
    """Return the text as UTF-8 without a byte order mark.

    Raises:
        UnreadableError: the file is over the limit, or is not in the encoding that its mark names.

    """
    if len(data) > MAX_BYTES:
        raise UnreadableError(
            f"the file has {len(data):,} bytes; the limit is {MAX_BYTES:,}",
            hint="Split the description over several files with `$ref`.",
            path=path,
        )
    for mark, encoding, name in _MARKS:
        if not data.startswith(mark):
            continue
        if encoding == "utf-8":
            notes.add("the file begins with a byte order mark, which is not needed in UTF-8; it was skipped")
            return data[len(mark) :]
        notes.add(f"the file is in {name}; YAML and JSON files should be in UTF-8")
        try:
            return data[len(mark) :].decode(encoding).encode()
        except UnicodeDecodeError as error:
            raise UnreadableError(
                f"the file begins like {name}, but byte {error.start + len(mark) + 1:,} is not valid in it",
                hint="Save the file in UTF-8.",
                path=path,
            ) from None
    return data


def refuse_what_is_no_text(path: str, data: bytes) -> None:
    """Return if the bytes are text without leftovers of a merge; asked only about a file that could not be read.

    Raises:
        UnreadableError: they are not UTF-8, or hold control characters, or Git's conflict markers.

    """
    try:
        data.decode()
    except UnicodeDecodeError as error:
        if b"\0" in data:
            raise UnreadableError(
                "the file is no text: it holds zero bytes and others that are no characters",
                hint="Name the description itself, not an archive, a picture or a program.",
                path=path,
            ) from None
        line, column = line_and_column(data, error.start)
        raise UnreadableError(
            f"byte 0x{data[error.start]:02X} is not valid UTF-8 here",
            hint="Save the file in UTF-8; it may be in Latin-1 or Windows-1252.",
            path=path,
            line=line,
            column=column,
        ) from None
    refuse_conflict(path, data)
    if control := _CONTROL.search(data):
        line, column = line_and_column(data, control.start())
        wide = control[0] == b"\0" and data.count(b"\0") * 3 > len(data)
        raise UnreadableError(
            f"the control character U+{ord(control[0]):04X} stands here, which neither YAML nor JSON allows",
            hint="Save the file in UTF-8; it looks like UTF-16." if wide else "Remove it, or write it as an escape.",
            path=path,
            line=line,
            column=column,
        )


def refuse_pointer(path: str, data: bytes) -> None:
    """Return if the file holds its content itself.

    Raises:
        UnreadableError: it only says where Git LFS keeps the content.

    """
    if data.startswith(_POINTER):
        raise UnreadableError(
            "only a pointer to Git LFS stands here; the content is kept elsewhere, and nothing is fetched",
            hint="Keep descriptions in Git itself: `git lfs untrack` the file and commit it again.",
            path=path,
            line=1,
            column=1,
        )


def refuse_conflict(path: str, data: bytes) -> None:
    """Return if the file holds no unresolved merge.

    Raises:
        UnreadableError: it holds Git's conflict markers.

    """
    ours = _CONFLICT.search(data) if b"<<<<<<<" in data else None
    if ours is None:
        return
    separator = data.find(b"\n=======", ours.end())
    if separator >= 0 and data.find(b"\n>>>>>>>", separator) >= 0:
        raise UnreadableError(
            "an unresolved merge conflict begins here (`<<<<<<<`)",
            hint="Resolve the conflict, or choose a commit without it.",
            path=path,
            line=line_and_column(data, ours.start())[0],
            column=1,
        )
