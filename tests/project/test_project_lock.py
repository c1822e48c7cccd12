"""What is locked is what the project asks for, and pip installs exactly what uv does."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

_PIN = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^ ;\\]+)", re.MULTILINE)
# Names under which distributions are imported, where they differ.
_IMPORTED_AS = {"gitpython": "git", "graphql-core": "graphql", "markdown-it-py": "markdown_it", "pyyaml": "yaml"}


def _own_entry(locked: dict[str, Any]) -> dict[str, Any]:
    """Return what the lock says about the project itself."""
    return next(package for package in locked["package"] if package["name"] == "reviewtui")


def _as_written(requirements: list[str]) -> set[tuple[str, str]]:
    """Return name and version range of requirements, in one spelling."""
    parsed = [Requirement(requirement) for requirement in requirements]
    return {(canonicalize_name(one.name), str(one.specifier)) for one in parsed}


def _as_locked(entries: list[dict[str, str]]) -> set[tuple[str, str]]:
    """Return the same of the lock's entries."""
    return _as_written([entry["name"] + entry.get("specifier", "") for entry in entries])


def _asked_for(pyproject: dict[str, Any]) -> list[str]:
    """Return what users install: with all that they may choose besides."""
    extras = pyproject["project"]["optional-dependencies"].values()
    return [*pyproject["project"]["dependencies"], *(one for extra in extras for one in extra)]


def _pins(checkout: Path) -> dict[str, str]:
    """Return the versions that pip would install."""
    text = (checkout / "requirements.txt").read_text(encoding="utf-8")
    return {pin["name"]: pin["version"] for pin in _PIN.finditer(text)}


def test_the_lock_answers_what_the_project_asks_for(pyproject: dict[str, Any], locked: dict[str, Any]) -> None:
    metadata = _own_entry(locked)["metadata"]
    assert _as_locked(metadata["requires-dist"]) == _as_written(_asked_for(pyproject))
    assert _as_locked(metadata["requires-dev"]["dev"]) == _as_written(pyproject["dependency-groups"]["dev"])
    assert locked["requires-python"] == pyproject["project"]["requires-python"]


def test_pip_installs_the_locked_versions(checkout: Path, locked: dict[str, Any]) -> None:
    versions = {package["name"]: package["version"] for package in locked["package"] if "version" in package}
    pins = _pins(checkout)
    assert pins == {name: versions[name] for name in pins}
    assert set(pins) == set(versions) - {"reviewtui"}


def test_pip_accepts_the_locked_files_only(checkout: Path, locked: dict[str, Any]) -> None:
    text = (checkout / "requirements.txt").read_text(encoding="utf-8")
    pinned = set(re.findall(r"--hash=(sha256:[0-9a-f]{64})", text))
    files = [file for package in locked["package"] for file in [*package.get("wheels", []), package.get("sdist", {})]]
    assert pinned == {file["hash"] for file in files if "hash" in file}


def test_packages_come_from_the_public_index(locked: dict[str, Any]) -> None:
    sources = {str(package["source"]) for package in locked["package"] if package["name"] != "reviewtui"}
    assert sources == {"{'registry': 'https://pypi.org/simple'}"}


@pytest.mark.skipif(shutil.which("uv") is None, reason="uv is not installed")
def test_make_lock_would_write_the_same_pins(checkout: Path) -> None:
    command = ["uv", "export", "--frozen", "--quiet", "--all-groups", "--no-emit-project", "--no-header"]
    exported = subprocess.run(command, cwd=checkout, check=False, capture_output=True, text=True)
    if exported.returncode:
        pytest.skip(f"uv does not run here: {exported.stderr.strip()}")
    lines = (checkout / "requirements.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not line.startswith("#")] == exported.stdout.splitlines()


def _imports(package: Path) -> set[str]:
    """Return the top names of all that the package imports from elsewhere."""
    names: set[str] = set()
    for file in package.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names.update(alias.name.split(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names.add(node.module.split(".")[0])
    return names - set(sys.stdlib_module_names) - {"reviewtui"}


def test_what_is_declared_is_what_is_imported(checkout: Path, pyproject: dict[str, Any]) -> None:
    # Of textual-serve the page is handed out; its code does not run.
    declared = {Requirement(one).name for one in _asked_for(pyproject)} - {"textual-serve"}
    names = {_IMPORTED_AS.get(name, name.replace("-", "_")) for name in declared}
    assert _imports(checkout / "reviewtui") == names
