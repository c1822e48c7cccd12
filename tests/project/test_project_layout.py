"""The house rules that no linter knows: sizes, names, and the places of things."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

LONGEST_FILE = 300
LONGEST_FUNCTION = 40
# A suppression that ends its line; a reason follows on the same line, or stands in a comment above.
_BARE = re.compile(r"#\s*(noqa: [A-Z0-9, ]+|type: ignore\[[a-z, -]+\])\s*$")
EMPTY_NAMES = {"base", "common", "helper", "helpers", "manager", "misc", "util", "utils"}


@pytest.fixture(scope="module")
def sources(checkout: Path) -> list[Path]:
    """Return every Python file of the project."""
    return [file for name in ("reviewtui", "tests") for file in sorted((checkout / name).rglob("*.py"))]


def _functions(file: Path) -> Iterator[tuple[str, int]]:
    """Yield each function of a file and its length in lines, docstring and signature included."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{file}:{node.lineno} {node.name}", (node.end_lineno or node.lineno) - node.lineno + 1


def test_files_are_short(sources: list[Path]) -> None:
    lengths = {str(file): len(file.read_text(encoding="utf-8").splitlines()) for file in sources}
    assert {file: length for file, length in lengths.items() if length >= LONGEST_FILE} == {}


def test_functions_are_short(sources: list[Path]) -> None:
    lengths = {name: length for file in sources for name, length in _functions(file)}
    assert {name: length for name, length in lengths.items() if length >= LONGEST_FUNCTION} == {}


def test_names_say_what_is_inside(sources: list[Path]) -> None:
    assert [file for file in sources if file.stem in EMPTY_NAMES] == []


def test_test_files_have_names_of_their_own(sources: list[Path]) -> None:
    names = [file.name for file in sources if file.name.startswith("test_")]
    assert sorted(names) == sorted(set(names))


def test_every_ignored_lint_rule_has_its_reason(checkout: Path) -> None:
    text = (checkout / "pyproject.toml").read_text(encoding="utf-8")
    lint = text.split("[tool.ruff.lint]")[1].split("[tool.ruff.lint.flake8-type-checking]")[0]
    ignored = [line.strip() for line in lint.splitlines() if line.strip().startswith('"') and "= [" not in line]
    assert ignored
    assert [line for line in ignored if "#" not in line] == []


def test_every_suppression_in_the_program_has_its_reason(checkout: Path) -> None:
    bare = []
    for file in sorted((checkout / "reviewtui").rglob("*.py")):
        explained = False
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if not _BARE.search(line):
                explained = line.strip().startswith("#")
            elif not explained:
                bare.append(f"{file}:{number}")
    assert bare == []


def test_every_layer_exists(checkout: Path, pyproject: dict[str, Any]) -> None:
    layers = next(one for one in pyproject["tool"]["importlinter"]["contracts"] if one["id"] == "layers")["layers"]
    names = [name.strip(" ()") for layer in layers for name in layer.split("|")]
    package = checkout / "reviewtui"
    assert [name for name in names if not (package / name).is_dir() and not (package / f"{name}.py").is_file()] == []
