"""Checklists and templates are found from a checkout, an editable install, a wheel, and what is built from an sdist."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.packaging

FOLDERS = ("checklists", "presets", "templates")
_BUILD = "import hatchling.build as backend, sys; print(getattr(backend, 'build_' + sys.argv[1])(sys.argv[2]))"
_FIND = "import sys; from reviewtui import resources; print(*map(resources.folder, sys.argv[1:]), sep='\\n')"


def _build(project: Path, what: str, into: Path) -> Path:
    """Build as installers do, by the backend's hook; no isolation, hence no network."""
    command = [sys.executable, "-c", _BUILD, what, str(into)]
    built = subprocess.run(command, cwd=project, check=True, capture_output=True, text=True)
    return into / built.stdout.split()[-1]


def _install(wheel: Path, into: Path) -> Path:
    """Make an environment and install a wheel, which for pure Python means to unpack it; return its Python."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(into)], check=True)
    packages = next((into / "lib").glob("python*")) / "site-packages"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(packages)  # noqa: S202 - the archive was built a moment ago, from this checkout
    return into / "bin" / "python"


def _unpack(archive: Path, into: Path) -> None:
    """Unpack an sdist file by file: Python 3.11.2 cannot filter, and later versions warn about who does not."""
    with tarfile.open(archive) as files:
        for member in files:
            packed = files.extractfile(member)
            if packed:
                (into / member.name).parent.mkdir(parents=True, exist_ok=True)
                (into / member.name).write_bytes(packed.read())


def _found(python: Path, cwd: Path) -> dict[str, Path]:
    """Return the folders that an installed reviewtui finds; `-I` keeps the checkout out of its sight."""
    command = [str(python), "-I", "-c", _FIND, *FOLDERS]
    told = subprocess.run(command, cwd=cwd, check=True, capture_output=True, text=True).stdout.splitlines()
    return dict(zip(FOLDERS, map(Path, told), strict=True))


def _contents(folder: Path) -> dict[str, bytes]:
    """Return all files below a folder, by relative path."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.fixture(scope="module")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel of the checkout."""
    return _build(checkout, "wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def sdist(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the unpacked sdist of the checkout."""
    folder = tmp_path_factory.mktemp("sdist")
    _unpack(_build(checkout, "sdist", folder), folder)
    return next(path for path in folder.iterdir() if path.is_dir())


def _assert_shipped(python: Path, checkout: Path, environment: Path) -> None:
    """Check that all folders are found inside the environment, with every byte of the checkout's."""
    for name, folder in _found(python, environment).items():
        assert folder.is_relative_to(environment)
        assert _contents(folder) == _contents(checkout / name)
        assert _contents(folder)


def test_a_checkout_uses_its_own_folders(checkout: Path) -> None:
    assert _found(Path(sys.executable), checkout) == {name: checkout / name for name in FOLDERS}


def test_a_wheel_carries_the_folders(wheel: Path, checkout: Path, tmp_path: Path) -> None:
    _assert_shipped(_install(wheel, tmp_path), checkout, tmp_path)


def test_an_editable_install_uses_the_folders_of_its_checkout(sdist: Path, tmp_path: Path) -> None:
    wheel = _build(sdist, "editable", tmp_path)
    python = _install(wheel, tmp_path / "environment")
    assert _found(python, tmp_path) == {name: sdist / name for name in FOLDERS}


def test_an_sdist_builds_the_same_wheel(sdist: Path, wheel: Path, checkout: Path, tmp_path: Path) -> None:
    rebuilt = _build(sdist, "wheel", tmp_path)
    with zipfile.ZipFile(wheel) as first, zipfile.ZipFile(rebuilt) as second:
        assert sorted(first.namelist()) == sorted(second.namelist())
    environment = tmp_path / "environment"
    _assert_shipped(_install(rebuilt, environment), checkout, environment)


def test_a_wheel_has_what_the_program_needs_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    tops = {name.split("/")[0] for name in names}
    assert tops == {"reviewtui", next(top for top in tops if top.endswith(".dist-info"))}
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert "reviewtui/schemas/config.schema.json" in names


def test_an_sdist_can_be_set_up_and_tested(sdist: Path) -> None:
    for name in ("Makefile", ".ci/run", ".ci/set-up", "requirements.txt", "uv.lock", "tests/conftest.py", "LICENSE"):
        assert (sdist / name).is_file(), name


def test_an_incomplete_installation_says_so(wheel: Path, tmp_path: Path) -> None:
    python = _install(wheel, tmp_path / "environment")
    packages = next((tmp_path / "environment" / "lib").glob("python*")) / "site-packages"
    (packages / "reviewtui" / "_shipped" / "templates").rename(tmp_path / "gone")
    command = [str(python), "-I", "-c", _FIND, "templates"]
    found = subprocess.run(command, check=False, capture_output=True, text=True)
    assert found.returncode != 0
    assert "the folder `templates`, which ships with reviewtui, is missing" in found.stderr
