"""What a transitive mode finds, told by every door: check, diff, a review, for people and for programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import jsonschema_rs

import reviewtui
from reviewtui.errors import ExitCode
from reviewtui.session import Options, Session
from reviewtui.tui.card_text import Said, sections
from reviewtui.tui.theme import UNICODE
from tests.cli.conftest import run
from tests.repository.scratch import Scratch

if TYPE_CHECKING:
    from tests.cli.shop import Run

__all__ = ["run"]

SCHEMA = json.loads((Path(reviewtui.__file__).parent / "schemas" / "report.schema.json").read_text())


def _schema(properties: str) -> bytes:
    return f"type: object\nproperties: {{id: {{type: string}}{properties}}}\n".encode()


def test_every_door_names_the_versions_that_a_head_breaks(run: Run, tmp_path: Path) -> None:
    made = Scratch.create(tmp_path / "repo")
    made.commit({".reviewtui.yaml": b"compatibility: {default: backward-transitive}\n"})
    total = ", total: {type: string}"
    broken = [made.commit({"order.schema.yaml": _schema(one)}, one) for one in (total, f"{total}, more: {{}}")]
    made.commit({"order.schema.yaml": _schema("")}, "Gone")
    made.git("switch", "-q", "-c", "topic")
    made.commit({"order.schema.yaml": _schema(", total: {type: integer}")}, "Back")
    newest, oldest = (commit[:8] for commit in reversed(broken))

    refs = "--base", "main", "--repo", made.root
    checked = run("check", *refs)
    assert checked.code is ExitCode.GATE_SHUT
    for told in (checked.out, run("diff", "main", "topic", "--repo", made.root).out):
        flat = " ".join(told.split())
        assert f"This breaks those who know 2 earlier versions, the newest {newest} of " in flat
        assert f", {oldest} of " in flat
        assert "compared with 2 earlier versions too" in flat

    document = json.loads(run("check", *refs, "--format", "json").out)
    jsonschema_rs.validate(SCHEMA, document)
    (finding,) = (one for one in document["specs"][0]["findings"] if one["verdict"] == "breaking")
    assert [one["commit"] for one in finding["earlier"]] == broken[::-1]
    assert (finding["base"], finding["head"]["line"]) == (None, 2)

    with Session.open(Options(folder=made.root, base="main")) as session:
        (known,) = (one for one in session.report.findings if one.earlier)
        assert known.fingerprint == finding["fingerprint"]
        past = next(one for one in sections(known, Said(), "main", UNICODE) if one.title == "Past")
        assert oldest in str(past)
