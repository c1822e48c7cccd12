"""What the tests of waivers share: a repository that breaks something, its report on a day, and files of waivers."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from reviewtui.cli.comparing import compare_refs
from reviewtui.cli.console import Console
from reviewtui.cli.request import Request
from reviewtui.model import Finding, Report
from reviewtui.standing import Standing
from tests.cli.shop import Shop

PATH = "apis/orders/openapi.yaml"
FOLDER = "docs/api-reviews/waivers"
DAY = dt.date(2026, 6, 1)
UNTIL = dt.date(2026, 12, 31)


@dataclass(frozen=True, slots=True)
class Orders:
    """The repository, and how a gate sees it."""

    shop: Shop

    @property
    def folder(self) -> Path:
        """Where it lies."""
        return self.shop.folder

    def report(self, today: dt.date = DAY, *specs: str, head: str = "HEAD", lint: bool = False) -> Report:
        """Return what a gate knows of the branch on a day."""
        request = Request(self.folder, "main", head, specs=specs, lint=lint, today=lambda: today)
        return compare_refs(request, Console(quiet=True), gating=True).report

    def broken(self, today: dt.date = DAY) -> Finding:
        """Return the breaking finding."""
        (found,) = (one for one in self.report(today).findings if one.verdict.word == "breaking")
        return found

    def standing(self, today: dt.date = DAY, *specs: str, lint: bool = False) -> Standing:
        """Return how the one waiver stands."""
        (standing,) = self.report(today, *specs, lint=lint).waivers
        return standing

    def waive(self, finding: Finding, **keys: str) -> str:
        """Commit a waiver for a finding, and return its path."""
        path = waiver_path(finding.fingerprint)
        self.shop.commit({path: waiver_text(finding, **keys)})
        return path


def waiver_path(fingerprint: str) -> str:
    """Return where a waiver stands."""
    return f"{FOLDER}/{fingerprint}.yaml"


def waiver_text(finding: Finding, **keys: str) -> bytes:
    """Return a file that waives a finding; `keys` replace or add what it says, as YAML."""
    said = {
        "fingerprint": f'"{finding.fingerprint}"',
        "rule": finding.rule,
        "spec": PATH,
        "element": f'"{finding.change.element}"',
        "reason": "Only the app called it.",
        "owner": "ana@example.com",
        "until": UNTIL.isoformat(),
        **keys,
    }
    return "".join(f"{key}: {value}\n" for key, value in said.items() if value).encode()
