"""A seal tells whether somebody edited a document, whatever they did to it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reviewtui.records.sealing import is_untouched, sealed

TEXT = "# Review\n\nAll is well.\n"


def test_what_was_sealed_is_untouched_also_with_other_line_ends() -> None:
    text = sealed(TEXT)
    assert text.startswith(TEXT)
    assert text.splitlines()[-1].startswith("<!-- Made by reviewtui")
    assert is_untouched(text.encode())
    assert is_untouched(text.replace("\n", "\r\n").encode())


def test_what_was_never_sealed_or_goes_on_below_its_seal_is_somebodys_own() -> None:
    assert not is_untouched(TEXT.encode())
    assert not is_untouched(b"")
    assert not is_untouched(sealed(TEXT).encode() + b"\nMy words.\n")


@given(place=st.integers(0, len(TEXT) - 1), put=st.characters(codec="utf-8", exclude_characters="\r"))
def test_any_edit_breaks_it(place: int, put: str) -> None:
    edited = sealed(TEXT).replace(TEXT, TEXT[:place] + put + TEXT[place + 1 :])
    assert is_untouched(edited.encode()) == (TEXT[place] == put)
