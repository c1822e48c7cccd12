"""What holds for any file name and any content."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reviewtui.errors import UsageError
from reviewtui.repository.paths import checked
from tests.repository.scratch import Scratch

NAMES = st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1, max_size=20)
PATHS = st.lists(NAMES, min_size=1, max_size=3).map("/".join)


@given(st.one_of(PATHS, st.text(alphabet="./\\agit~1 ", max_size=12)))
def test_path_that_is_fit_to_be_written_stays_inside(path: str) -> None:
    root = Path("/root/of/repository")
    try:
        target = root / checked(path)
    except UsageError:
        return
    parts = target.relative_to(root).parts
    assert parts
    assert ".." not in parts
    assert ".git" not in {part.casefold() for part in parts}


@settings(max_examples=15, deadline=None)
@given(st.dictionaries(NAMES.map(lambda name: f"d/{name}"), st.binary(max_size=100), min_size=1, max_size=8))
def test_what_is_committed_is_read_back(files: dict[str, bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        scratch = Scratch.with_commit(Path(folder) / "repo")
        with scratch.open() as repository:
            try:
                repository.committing("records", "main").commit(files, "Any")
            except UsageError:
                assert any(part.casefold().strip(". ") in {"", "git", "git~1"} for part in map(last_part, files))
                return
            snapshot = repository.snapshot("records")
            assert snapshot.read_many(files) == files
            assert set(snapshot.paths()) == {*files, "api.yaml"}


def last_part(path: str) -> str:
    """Return what follows the last slash."""
    return path.rpartition("/")[2]
