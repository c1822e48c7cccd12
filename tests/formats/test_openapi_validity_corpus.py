"""Real descriptions: every level is asked of each, none crashes, and a default check only takes notes."""

from __future__ import annotations

import pytest

from reviewtui.errors import UnreadableError
from reviewtui.formats.comparison import SpecPair
from reviewtui.formats.openapi.format import OpenApi
from reviewtui.formats.openapi.reading import Reader
from reviewtui.formats.openapi.texts import open_description
from reviewtui.formats.openapi.validity import judge_validity
from reviewtui.formats.validation import Validation
from reviewtui.text import read
from tests.corpus import descriptions

pytestmark = pytest.mark.corpus


class Single:
    """One file; those beside it are not in the corpus."""

    def __init__(self, name: str, data: bytes) -> None:
        """Take the file."""
        self.name, self.data = name, data

    def read(self, path: str) -> bytes:
        if path != self.name:
            raise UnreadableError("not in the corpus", path=path)
        return self.data


@pytest.fixture(scope="module", name="real")
def _real() -> dict[str, Reader]:
    found: dict[str, Reader] = {}
    for name, data in descriptions().items():
        try:
            found[name] = open_description(Single(name, data), read(name, data))
        except UnreadableError:
            continue
    return found or pytest.skip("the corpus is not at hand; REVIEWTUI_CORPUS names it")


def test_real_files_have_notes_with_lines_and_no_more_than_a_reader_reads(real: dict[str, Reader]) -> None:
    noted = {name: judge_validity(reader, None, Validation.BASIC) for name, reader in real.items()}
    told = {name: problems for name, problems in noted.items() if problems}
    print(f"{len(told)} of {len(noted)} real files have notes")  # noqa: T201 - `pytest -s` shows how strict the checks are
    assert 0 < len(told) < len(noted) / 2
    assert all(problem.line and problem.hint for problems in told.values() for problem in problems)
    assert max(map(len, told.values())) <= 21


def test_the_official_schema_is_put_to_every_real_file(real: dict[str, Reader]) -> None:
    told = {name: judge_validity(reader, None, Validation.SCHEMA) for name, reader in real.items()}
    assert all(problem.line for problems in told.values() for problem in problems)


def test_nothing_is_new_in_a_file_that_did_not_change(real: dict[str, Reader]) -> None:
    for name, reader in real.items():
        assert judge_validity(reader, reader, Validation.BASIC) == (), name


def test_a_default_comparison_makes_notes_of_flaws_and_no_errors(real: dict[str, Reader]) -> None:
    (name,) = [name for name in real if "dup-keys-resend" in name and "revision" in name]
    known = OpenApi().compare(SpecPair(None, name), real[name].library.files, real[name].library.files)
    assert (len(known.flaws), known.errors) == (1, ())
