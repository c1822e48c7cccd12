"""`diff --filter`: the filter of the screen, for scripts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.shop import Run


def found(text: str) -> list[dict[str, str]]:
    return [finding for item in json.loads(text)["specs"] for finding in item["findings"]]


def test_only_what_passes_is_reported_and_that_is_said(run: Run, demo: Path) -> None:
    everything = found(run("diff", "main", "orders-v2", "--repo", demo, "--format", "json").out)
    outcome = run(
        "diff", "main", "orders-v2", "--repo", demo, "--format", "json", "--filter", "verdict:breaking -removed"
    )
    kept = found(outcome.out)
    assert outcome.code == 0
    assert kept == [one for one in everything if one["verdict"] == "breaking" and one in kept]
    assert 0 < len(kept) < len(everything)
    assert not any("removed" in one["rule"] for one in kept)
    assert f'Only what is breaking, without "removed": {len(kept)} of {len(everything)} findings.' in outcome.err


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("verdict:braking", "Did you mean `breaking`?"),
        ("reviewed:no", "known in a review only"),
    ],
)
def test_a_filter_that_makes_no_sense_is_refused_before_anything_is_compared(run: Run, line: str, told: str) -> None:
    outcome = run("diff", "no-such-ref", "neither", "--filter", line)
    assert outcome.code == 2
    assert told in outcome.err
