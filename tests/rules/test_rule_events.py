"""What is said of messages speaks of producers and consumers, whatever the rule says of calls."""

from __future__ import annotations

import pytest

from reviewtui.check import Sides, check_pair
from reviewtui.config import Config
from reviewtui.formats.comparison import SpecPair
from reviewtui.repository import FolderSnapshot
from tests.formats.events import TWO, edited


@pytest.mark.parametrize(
    ("edit", "word"),
    [
        (("id: {type: string}", "id: {type: number}"), "consumers"),
        (
            ("payload: {type: object, properties: {id: {type: string}}}",
             "payload: {type: object, required: [id], properties: {id: {type: string}}}"),
            "messages without it are refused",
        ),
    ],
)  # fmt: skip
def test_nobody_speaks_of_requests(tmp_path_factory: pytest.TempPathFactory, edit: tuple[str, str], word: str) -> None:
    folder = tmp_path_factory.mktemp("events")
    (folder / "base.yaml").write_text(TWO, encoding="utf-8")
    (folder / "head.yaml").write_text(edited(TWO, edit), encoding="utf-8")

    sides = Sides(FolderSnapshot(folder, "base"), FolderSnapshot(folder, "head"))
    messages = [one.message for one in check_pair(sides, SpecPair("base.yaml", "head.yaml"), Config()).findings]

    assert any(word in message for message in messages), messages
    assert not any(" requests " in message or "clients" in message for message in messages)
