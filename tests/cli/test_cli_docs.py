"""The README and the pages that are made from the code: what they say is run, or compared with the code."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from reviewtui import config
from reviewtui.cli.overview import EXIT_CODES
from reviewtui.config.design import Design
from reviewtui.rules.standard import standard
from tests.cli.scripts import follow, scripts, told
from tests.cli.shop import Run

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, flags=re.MULTILINE | re.DOTALL)


def test_the_first_review_and_what_several_reviewers_do_work_line_by_line(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, several = scripts(ROOT / "README.md")
    assert len(first.splitlines()) == 12
    assert len(several.splitlines()) == 7
    monkeypatch.chdir(tmp_path)
    shown = told(follow(run, first + several))
    assert "The gate is shut" in shown
    assert "docs/adr/0002-" in shown
    assert "docs/api-reviews/waivers/f2219a400f79800f.yaml" in shown
    assert "1 version, the chain holds" in shown
    assert "docs/adr/0003-" in shown


def test_the_commands_on_the_page_of_records_work_line_by_line(
    run: Run, demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(shutil.copytree(demo, tmp_path / "own"))
    assert "Keep order ids stable" in told(follow(run, "".join(scripts(ROOT / "docs" / "records.md"))))
    assert "**BREAKING**" in Path("CHANGELOG.md").read_text(encoding="utf-8").split("## [1.2.0] - ")[1]


def test_the_report_in_the_readme_is_what_the_program_prints(demo: Path) -> None:
    shown = next(block for block in blocks("text") if block.startswith("✖"))
    done = subprocess.run(
        [sys.executable, "-m", "reviewtui", "diff", "main", "orders-v2", "--repo", str(demo)],
        env=os.environ | {"PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert shown in done.stdout


def test_the_exit_codes_are_those_of_the_program() -> None:
    told = {int(code): about for code, about in re.findall(r"^\| (\d+) \| (.*) \|$", README, flags=re.MULTILINE)}
    assert {code: about.replace("`", "") for code, about in told.items()} == dict(EXIT_CODES)


def test_the_settings_in_the_readme_are_understood() -> None:
    settings = next(block for block in blocks("yaml") if block.startswith("specs"))
    found = config.load(settings.encode())
    assert found.specs == ("apis/**/openapi.yaml",)
    assert found.tier_of("apis/payments/openapi.yaml") == "tier-1"


def test_the_settings_and_the_preset_on_the_page_of_standards_are_understood() -> None:
    page = (ROOT / "docs" / "standards.md").read_text(encoding="utf-8")
    settings, own, _ = re.findall(r"^```yaml\n(.*?)^```", page, flags=re.MULTILINE | re.DOTALL)
    found = config.load(settings.encode())
    assert found.lint.in_check
    assert standard(found).house.property_case == "camel"
    assert standard(replace(found, lint=Design("docs/ours.yaml", own.encode()))).title == "How we design APIs"
    assert re.findall(r"^\| `(\w+)` \|", page, flags=re.MULTILINE) == [
        "recommended",
        "minimal",
        "owasp",
        "google",
        "microsoft",
        "zalando",
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(r"^```.*?^```|`[^`\n]*`", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    for target in re.findall(r"\]\(([^)#]+)\)", text):
        if "://" not in target:
            assert (page.parent / target).exists(), target


def test_the_readme_leads_to_every_page() -> None:
    linked = set(re.findall(r"\]\(docs/([\w-]+\.md)\)", README))
    assert {page.name for page in PAGES if page.parent.name == "docs"} == linked


def test_the_pages_made_from_the_code_are_in_step() -> None:
    done = subprocess.run(
        [sys.executable, "docs/build.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
