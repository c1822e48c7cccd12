"""Commands that scripts call a thousand times load only what they use."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

# What each command must never load, and the terminal's parts that a pipe never needs.
NEVER = {"textual", "jinja2", "git", "asyncio"}
NEVER_FOR_A_PIPE = NEVER | {"rich"}
HEAVY = NEVER_FOR_A_PIPE | {"msgspec", "orjson", "pathspec", "platformdirs", "pygments", "yaml", "jsonschema_rs"}
_RUN = """
import json, sys
from reviewtui.cli import main
code = main(sys.argv[1:])
loaded = sorted({name.split(".")[0] for name in sys.modules})
own = sorted(name for name in sys.modules if name.startswith("reviewtui."))
print(json.dumps({"code": code, "loaded": loaded + own}), file=sys.stderr)
"""
DESCRIPTION = """\
openapi: 3.0.3
info: {title: Orders, version: "1"}
paths:
  /orders:
    get:
      responses: {"200": {description: The orders.}}
"""


def _loaded(*words: str) -> set[str]:
    """Run a command in a process of its own; return the modules that it loaded, those of others by their top names."""
    ran = subprocess.run([sys.executable, "-c", _RUN, *words], check=True, capture_output=True, text=True)
    outcome = json.loads(ran.stderr.splitlines()[-1])
    assert outcome["code"] in {0, 1}, ran.stderr
    return set(outcome["loaded"])


def _git(folder: Path, *words: str) -> None:
    subprocess.run(["git", "-C", str(folder), *words], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a repository whose work tree breaks the one operation that its commit has."""
    _git(tmp_path, "init", "-b", "main")
    (tmp_path / "openapi.yaml").write_text(DESCRIPTION, encoding="utf-8")
    _git(tmp_path, "add", ".")
    _git(tmp_path, "commit", "-m", "Describe the orders API")
    (tmp_path / "openapi.yaml").write_text(DESCRIPTION.replace("get:", "put:"), encoding="utf-8")
    return tmp_path


def test_the_version_costs_nothing_but_python() -> None:
    assert not _loaded("--version") & (HEAVY | {"argparse", "dataclasses", "subprocess", "importlib.metadata"})


def test_help_loads_nothing_heavy() -> None:
    assert not _loaded("--help") & HEAVY


def test_the_default_configuration_loads_no_decoder() -> None:
    program = (
        "import sys; from reviewtui.config import load; from pathlib import Path;"
        "load(Path('/nonexistent')).tier_of('a'); print(*sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert not {"msgspec", "pathspec", "yaml", "reviewtui.text"} & set(ran.stdout.split())


def test_check_and_diff_load_no_terminal_and_no_review(repository: Path) -> None:
    for form in ("text", "json"):
        where = ("--repo", str(repository), "--format", form)
        checking = _loaded("check", "--base", "HEAD", "--head", "WORKTREE", *where)
        assert not checking & NEVER_FOR_A_PIPE, form
        assert not _loaded("diff", "HEAD", "WORKTREE", *where) & NEVER_FOR_A_PIPE, form
        # A gate that requires no review knows nothing of reviews, nor of waivers where there are none.
        assert "reviewtui.check" in checking
        assert not checking & {"reviewtui.reviews", "reviewtui.session", "reviewtui.rubric", "reviewtui.records"}
        waivers = {name for name in checking if name.startswith("reviewtui.waivers.")}
        assert waivers == {"reviewtui.waivers.folder", "reviewtui.waivers.opening"}
        assert {"msgspec", "reviewtui.standing", "reviewtui.decoding"}.isdisjoint(checking)


def test_the_first_screen_waits_for_nothing_that_only_a_session_needs() -> None:
    program = "import sys, reviewtui.tui.app, reviewtui.tui.screens.inbox; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert not [name for name in ran.stdout.split() if name.startswith(("reviewtui.session", "reviewtui.formats"))]
