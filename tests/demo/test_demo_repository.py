"""The demo: a repository like a real one, and the same on every machine."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from reviewtui import text
from reviewtui.demo import create
from reviewtui.demo.story import BRANCH, MAIN, ORDERS
from reviewtui.demo.stream import FILES
from reviewtui.errors import ConflictError, RepositoryError
from reviewtui.model import JsonValue

METHODS = {"get", "put", "post", "delete", "patch", "head", "options", "trace"}


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout


def at(folder: Path, ref: str, path: str) -> JsonValue:
    return text.read(path, git(folder, "show", f"{ref}:{path}").encode()).value


def operations(folder: Path, ref: str) -> set[tuple[str, str]]:
    found = set()
    for root in ("apis/orders/openapi.yaml", "apis/payments/openapi.yaml"):
        document = at(folder, ref, root)
        assert isinstance(document, dict)
        paths = document["paths"]
        assert isinstance(paths, dict)
        for path, item in paths.items():
            assert isinstance(item, dict)
            if isinstance(inner := item.get("$ref"), str):
                item = at(folder, ref, f"{Path(root).parent.as_posix()}/{inner}")  # noqa: PLW2901 -- it stands for it
                assert isinstance(item, dict)
            found |= {(method, path) for method in item if method in METHODS}
    return found


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return create(tmp_path_factory.mktemp("demo") / "shop").folder


def test_two_demos_have_the_same_commits(demo: Path, tmp_path: Path) -> None:
    again = create(tmp_path / "another").folder
    assert git(again, "rev-parse", MAIN, BRANCH) == git(demo, "rev-parse", MAIN, BRANCH)


def test_the_user_s_git_configuration_changes_nothing(
    demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    configuration = tmp_path / "gitconfig"
    configuration.write_text(
        "[init]\n defaultBranch = trunk\n defaultObjectFormat = sha256\n templateDir = /nowhere\n"
        "[core]\n autocrlf = true\n[commit]\n gpgSign = true\n"
    )
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(configuration))
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    again = create(tmp_path / "shop").folder
    monkeypatch.delenv("GIT_DIR")
    assert git(again, "rev-parse", MAIN, BRANCH) == git(demo, "rev-parse", MAIN, BRANCH)
    assert b"\r" not in (again / "README.md").read_bytes()


def test_the_branch_is_checked_out_and_clean(demo: Path) -> None:
    assert git(demo, "branch", "--show-current").strip() == BRANCH
    assert git(demo, "status", "--porcelain") == ""


def test_main_moved_on_after_the_branch_began(demo: Path) -> None:
    assert git(demo, "merge-base", MAIN, BRANCH) != git(demo, "rev-parse", MAIN)


def test_the_history_has_dates_authors_and_messages(demo: Path) -> None:
    log = git(demo, "log", "--format=%aI%x09%an%x09%s", MAIN, BRANCH).splitlines()
    assert len(log) == len(ORDERS.commits)
    assert {line.split("\t")[0][:4] for line in log} == {"2025", "2026"}
    assert len({line.split("\t")[1] for line in log}) == 3


def test_there_are_fifteen_operations_and_the_branch_trades_one(demo: Path) -> None:
    before, after = operations(demo, MAIN), operations(demo, BRANCH)
    assert len(before) == 15
    assert before - after == {("delete", "/orders/{orderId}")}
    assert after - before == {("post", "/orders/{orderId}/cancellation")}


def test_a_decision_was_accepted(demo: Path) -> None:
    decision = next((demo / "docs" / "adr").iterdir())
    assert decision.name.startswith("0001-")
    assert "status: accepted" in decision.read_text()


@pytest.mark.parametrize("path", sorted(path for path in FILES.rglob("*.yaml")), ids=lambda path: path.name)
def test_every_file_reads_without_a_complaint(path: Path) -> None:
    source = text.read(path.name, path.read_bytes())
    assert source.duplicates == ()
    assert source.notes == ()


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(ConflictError):
        create(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(RepositoryError):
        create(tmp_path / "file" / "shop")


def test_without_git_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(RepositoryError, match="Git"):
        create(tmp_path / "shop")
