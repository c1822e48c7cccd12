"""Bytes that are no plain UTF-8: marks, other encodings, and what is no text at all."""

from __future__ import annotations

import pytest

from reviewtui.errors import UnreadableError
from reviewtui.text import read

_TEXTS = {"yaml": "é: 1\nb: [x]\n", "json": '{"é": 1,\n"b": ["x"]}'}


@pytest.mark.parametrize("kind", _TEXTS)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "utf-16-be", "utf-32-be"])
def test_a_byte_order_mark_is_understood_and_noted(kind: str, encoding: str) -> None:
    mark = "\ufeff" if encoding.endswith("be") else ""
    source = read(f"a.{kind}", (mark + _TEXTS[kind]).encode(encoding))
    assert source.value == {"é": 1, "b": ["x"]}
    assert source.locate_many(["/é", "/b"]) == {"/é": (1, 1 if kind == "yaml" else 2), "/b": (2, 1)}
    [note] = source.notes
    assert ("byte order mark" if encoding == "utf-8-sig" else encoding[:6].upper()) in note.message


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"a: 1\nb: \xc3\xa9\xe9\n", (2, 5)),
        (b'{"a": "\xc3\xa9\xff"}', (1, 9)),
        (b'{"a": // x\r\n "\xff"}', (2, 3)),
        (b"\xff", (1, 1)),
        (b"a: '\xed\xa0\x80'\n", (1, 5)),
    ],
)
def test_invalid_utf_8_is_an_error_at_the_first_bad_byte(data: bytes, place: tuple[int, int]) -> None:
    with pytest.raises(UnreadableError, match="is not valid UTF-8") as caught:
        read("a.yaml", data)
    assert (caught.value.line, caught.value.column) == place
    assert "0x" in caught.value.message


def test_a_mark_that_lies_is_an_error() -> None:
    with pytest.raises(UnreadableError, match="begins like UTF-16, but byte 3 is not valid"):
        read("a.yaml", b"\xff\xfe\x00")


@pytest.mark.parametrize("control", ["\0", "\x01", "\x1b", "\x08", "\x0c"])
@pytest.mark.parametrize("text", ["a: 1\nb: 'é{}'\n", '{{\n"é":"{}"}}', "a: 1\nb: x{}: [\n"])
@pytest.mark.usefixtures("either_parser")
def test_a_control_character_is_an_error(control: str, text: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read("a.json", text.format(control).encode())
    error = caught.value
    assert f"the control character U+{ord(control):04X} stands here" in error.message
    assert (error.line, error.column) == (2, text.format(control).split("\n")[1].index(control) + 1)
    assert control not in str(error)


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"\x1f\x8b\x08\0\0\0\xff", bytes(range(256))])
def test_a_binary_file_is_no_text(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="the file is no text") as caught:
        read("a.yaml", data)
    assert caught.value.hint


def test_a_pointer_to_git_lfs_is_no_description() -> None:
    text = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"
    with pytest.raises(UnreadableError, match="only a pointer to Git LFS") as caught:
        read("a.yaml", text.encode())
    assert "lfs untrack" in caught.value.hint


def test_utf_16_without_a_mark_is_recognized() -> None:
    with pytest.raises(UnreadableError) as caught:
        read("a.yaml", "openapi: 3.0.0\n".encode("utf-16-le"))
    assert "it looks like UTF-16" in caught.value.hint


@pytest.mark.parametrize(
    "text", ["a: |\n  <<<<<<< HEAD\n  =======\n  >>>>>>> x\n", "a: |\n <<<<<<<\nb: 1\n", "a: '<<<<<<< x'\n"]
)
def test_text_about_conflicts_is_no_conflict(text: str) -> None:
    assert read("a.yaml", text.encode()).value
