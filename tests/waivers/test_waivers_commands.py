"""`waive` and `waivers`: what they write, what they leave alone, and what they refuse."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema_rs
import pytest

import reviewtui
from tests.cli.shop import Outcome, Run
from tests.cli.specs import TWO
from tests.cli.test_cli_lint import ENUM, spec
from tests.waivers.orders import FOLDER, PATH, Orders, waiver_path, waiver_text

PUBLISHED = "https://reviewtui.invalid/schemas"
LONG = ("--until", "9999-12-31")
WHY = ("--reason", "Only the app called it.")


def _waive(run: Run, orders: Orders, *words: str) -> Outcome:
    return run("waive", *words, "--base", "main", "--repo", orders.folder)


def _waivers(run: Run, orders: Orders, *words: str) -> Outcome:
    return run("waivers", *words, "--base", "main", "--repo", orders.folder)


def _validate(document: object) -> None:
    folder = Path(reviewtui.__file__).parent / "schemas"
    schemas = {file.name: json.loads(file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.schema.json"))}
    registry = jsonschema_rs.Registry([(f"{PUBLISHED}/{name}", schema) for name, schema in schemas.items()])
    jsonschema_rs.validator_for(schemas["waivers.schema.json"], registry=registry).validate(document)


def _last(run: Run, orders: Orders) -> str:
    return _waivers(run, orders, "list").out.splitlines()[-1]


def _file(orders: Orders) -> Path:
    return orders.folder / waiver_path(orders.broken().fingerprint)


def test_a_waiver_is_written_for_the_finding_and_shown(run: Run, orders: Orders) -> None:
    finding = orders.broken()
    outcome = _waive(run, orders, finding.fingerprint, *WHY, *LONG)
    text = _file(orders).read_text()
    assert outcome.code == 0
    assert outcome.out.splitlines()[0] == f"{waiver_path(finding.fingerprint)} (written)"
    assert text in outcome.out
    assert text.splitlines()[1:6] == [
        f'fingerprint: "{finding.fingerprint}"',
        f"rule: {finding.rule}",
        f"spec: {PATH}",
        f'element: "{finding.change.element}"',
        "reason: Only the app called it.",
    ]
    assert "owner: test@example.com" in text
    assert "honours it once it is committed" in " ".join(outcome.err.split())
    assert run("check", "--base", "main", "--head", "WORKTREE", "--repo", orders.folder).code == 0


def test_the_first_digits_are_enough(run: Run, orders: Orders) -> None:
    assert _waive(run, orders, orders.broken().fingerprint[:4], *WHY, *LONG).code == 0
    assert _file(orders).exists()


def test_a_dry_run_writes_nothing(run: Run, orders: Orders) -> None:
    outcome = _waive(run, orders, orders.broken().fingerprint, *WHY, *LONG, "--dry-run")
    assert outcome.code == 0
    assert "(not written)" in outcome.out
    assert not (orders.folder / FOLDER).exists()


def test_a_second_time_only_the_given_keys_change(run: Run, orders: Orders) -> None:
    finding = orders.broken()
    orders.shop.commit({waiver_path(finding.fingerprint): b"# Ours.\n" + waiver_text(finding)})
    before = _file(orders).read_text()
    outcome = _waive(run, orders, finding.fingerprint, "--approved-by", "bo@example.com", *LONG)
    assert outcome.code == 0
    wanted = before.replace("2026-12-31", '"9999-12-31"') + "approved_by: bo@example.com\n"
    assert _file(orders).read_text() == wanted
    again = _waive(run, orders, finding.fingerprint, *LONG)
    assert "(as it was)" in again.out.splitlines()[0]
    assert "honours" not in again.err
    assert _file(orders).read_text() == wanted


def test_who_approved_other_words_is_to_be_asked_again(run: Run, orders: Orders) -> None:
    orders.waive(orders.broken(), approved_by="bo@example.com")
    words = (orders.broken().fingerprint, *LONG)
    assert "bo@example.com approved it as it was before; ask again." in _waive(run, orders, *words).err
    assert "ask again" not in _waive(run, orders, *words, *WHY, "--approved-by", "cy@example.com").err


def test_a_waiver_can_be_changed_whose_finding_is_gone(run: Run, orders: Orders) -> None:
    orders.waive(orders.broken(), until="9998-12-31")
    file = _file(orders)
    orders.shop.commit({PATH: TWO})
    assert _waive(run, orders, file.stem[:6], "--owner", "bo@example.com").code == 0
    assert "owner: bo@example.com" in file.read_text()


def test_what_keeps_it_from_holding_is_said_at_once(run: Run, orders: Orders) -> None:
    orders.shop.commit({".reviewtui.yaml": b"tier: {default: tier-1}\n"})
    outcome = _waive(run, orders, orders.broken().fingerprint, *WHY, *LONG)
    assert outcome.code == 0
    assert "nobody approved it, which tier-1 asks for" in " ".join(outcome.out.split())


def test_programs_get_the_path_the_text_and_the_state(run: Run, orders: Orders) -> None:
    finding = orders.broken()
    told = json.loads(_waive(run, orders, finding.fingerprint, *WHY, *LONG, "--format", "json").out)
    assert (told["schema"], told["path"], told["written"]) == (1, waiver_path(finding.fingerprint), True)
    assert told["text"] == _file(orders).read_text()
    assert told["waiver"]["state"] == "holds"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("zz", *WHY, *LONG), "is no fingerprint"),
        (("abc", *WHY, *LONG), "is no fingerprint"),
        (("../../../etc/passwd", *WHY, *LONG), "is no fingerprint"),
        (("0" * 16, *WHY, *LONG), "no finding has the fingerprint"),
        ((None, *LONG), "a new waiver needs --reason"),
        ((None, *WHY), "a new waiver needs --until"),
        ((None,), "a new waiver needs --reason and --until"),
        ((None, *WHY, "--until", "2020-01-31"), "2020-01-31 is over already"),
        ((None, *WHY, "--until", "tomorrow"), "'tomorrow' is no day"),
        ((None, *LONG, "--reason", "  "), "it is empty"),
    ],
)
def test_what_cannot_be_meant_is_refused(run: Run, orders: Orders, words: tuple[str | None, ...], said: str) -> None:
    given = [orders.broken().fingerprint if word is None else word for word in words]
    outcome = _waive(run, orders, *given)
    assert outcome.code == 2
    assert said in outcome.err
    assert not (orders.folder / FOLDER).exists()


def test_digits_that_several_begin_with_are_refused(run: Run, orders: Orders) -> None:
    fingerprint = orders.broken().fingerprint
    other = fingerprint[:4] + "f" * 12
    orders.shop.commit({waiver_path(other): waiver_text(orders.broken()).replace(fingerprint.encode(), other.encode())})
    outcome = _waive(run, orders, fingerprint[:4], *WHY, *LONG)
    assert outcome.code == 2
    assert fingerprint in outcome.err
    assert other in outcome.err


def test_a_bare_repository_has_nowhere_to_write(run: Run, orders: Orders, tmp_path: Path) -> None:
    finding = orders.broken()
    orders.waive(finding)
    orders.shop.git("clone", "--quiet", "--bare", ".", str(tmp_path / "bare.git"))
    sides = ("--base", "main", "--head", "change", "--repo", tmp_path / "bare.git")
    assert run("waive", finding.fingerprint, *WHY, *LONG, *sides).code == 2
    assert run("waivers", "prune", "--repo", tmp_path / "bare.git").code == 2
    listed = run("waivers", "list", "--base", "main", "--repo", tmp_path / "bare.git")
    assert (listed.code, finding.fingerprint in listed.out) == (0, True)


def test_the_list_has_all_with_their_states(run: Run, orders: Orders) -> None:
    finding = orders.broken()
    orders.waive(finding, until="9999-12-31")
    other = "ab" * 8
    text = waiver_text(finding, until="2020-01-31").replace(finding.fingerprint.encode(), other.encode())
    (orders.folder / waiver_path(other)).write_bytes(text)
    outcome = _waivers(run, orders, "list")
    assert outcome.code == 0
    assert f"✔ holds  {waiver_path(finding.fingerprint)}" in outcome.out
    assert f"matches nothing  {waiver_path(other)}" in outcome.out
    assert outcome.out.splitlines()[-1] == "2 waivers: 1 holds, 1 matches nothing, the first until 2020-01-31"
    expired = json.loads(_waivers(run, orders, "expired", "--format", "json").out)
    _validate(expired)
    assert [waiver["fingerprint"] for waiver in expired["waivers"]] == [other]
    assert (expired["errors"], expired["removed"]) == ([], False)
    assert (expired["debt"]["counts"], expired["debt"]["ended"]) == ({"matches-nothing": 1}, 1)
    assert (expired["debt"]["oldest"]["fingerprint"], expired["debt"]["precedents"]) == (other, [])


def test_an_empty_list_says_so(run: Run, orders: Orders) -> None:
    assert _waivers(run, orders, "list").out == "no waivers\n"


def test_other_files_of_the_folder_are_no_waivers(run: Run, orders: Orders) -> None:
    fingerprint = orders.broken().fingerprint
    orders.shop.commit({f"{FOLDER}/README.md": b"Ours.\n", f"{FOLDER}/old/{fingerprint}.yaml": b"until: never\n"})
    (orders.folder / FOLDER / f"{fingerprint[:6]}-notes.yaml").write_text("a: b\n")
    assert _waive(run, orders, fingerprint[:4], *WHY, *LONG).code == 0
    listed = _waivers(run, orders, "list")
    assert listed.code == 3
    assert f"{fingerprint[:6]}-notes.yaml" in listed.out
    assert "old/" not in listed.out


def test_a_broken_file_is_listed_and_never_removed(run: Run, orders: Orders) -> None:
    broken = orders.folder / waiver_path("ab" * 8)
    broken.parent.mkdir(parents=True)
    broken.write_text("until: 2020-01-31\n")
    _validate(json.loads(_waivers(run, orders, "list", "--format", "json").out))
    _validate(json.loads(run("waivers", "list", "--base", "nowhere", "--repo", orders.folder, "--format", "json").out))
    for what in ("list", "prune"):
        outcome = _waivers(run, orders, what)
        assert outcome.code == 3
        assert "lacks the key" in outcome.out
    assert broken.exists()


@pytest.fixture
def pruned(orders: Orders) -> tuple[Orders, list[str], list[str]]:
    """Return a repository with waivers, those that somebody may need, and those that nobody can."""
    finding = orders.broken()

    def other(fingerprint: str, until: str) -> bytes:
        return waiver_text(finding, until=until, element="").replace(finding.fingerprint.encode(), fingerprint.encode())

    served, over, undone = ("aa" * 8, "bb" * 8, "cc" * 8)
    orders.shop.git("checkout", "--quiet", "main")
    orders.shop.commit({waiver_path(served): other(served, "9999-12-31"), waiver_path(over): other(over, "2020-01-31")})
    orders.shop.git("checkout", "--quiet", "change")
    orders.shop.git("merge", "--quiet", "main")
    orders.waive(finding, until="2020-01-31")
    orders.shop.commit({waiver_path(undone): other(undone, "9999-12-31")})
    return orders, sorted(map(waiver_path, (finding.fingerprint, served))), sorted(map(waiver_path, (over, undone)))


def test_only_what_nobody_can_need_is_removed(run: Run, pruned: tuple[Orders, list[str], list[str]]) -> None:
    orders, kept, gone = pruned
    dry = _waivers(run, orders, "prune", "--dry-run")
    assert dry.out.splitlines()[-1] == "2 waivers would be removed"
    assert all((orders.folder / path).exists() for path in (*kept, *gone))
    told = json.loads(_waivers(run, orders, "prune", "--format", "json").out)
    _validate(told)
    assert ([waiver["path"] for waiver in told["waivers"]], told["removed"]) == (gone, True)
    left = sorted(path.relative_to(orders.folder).as_posix() for path in (orders.folder / FOLDER).iterdir())
    assert left == kept
    assert _waivers(run, orders, "prune").out.splitlines()[-1] == "0 waivers removed"


def test_only_the_work_tree_is_pruned(run: Run, orders: Orders) -> None:
    assert _waivers(run, orders, "prune", "--head", "change").code == 2


def test_a_waiver_of_design_goes_with_its_finding(run: Run, orders: Orders) -> None:
    settings = b"lint: {preset: minimal}\n"
    orders.shop.git("checkout", "--quiet", "main")
    orders.shop.commit({PATH: spec("One", "Two"), ".reviewtui.yaml": settings})
    listed = json.loads(run("lint", "--repo", orders.folder, "--format", "json").out)["specs"][0]["findings"]
    wrong = [finding["fingerprint"] for finding in listed if finding["rule"] == ENUM]
    for fingerprint in wrong:
        assert _waive(run, orders, fingerprint, *WHY, *LONG).code == 0
    orders.shop.commit({PATH: spec("One")})
    assert _last(run, orders) == "2 waivers: 1 holds, 1 matches nothing, the first until 9999-12-31"
    assert _waivers(run, orders, "prune").out.splitlines()[-1] == "1 waiver removed"
    assert _last(run, orders) == "1 waiver: 1 holds, the first until 9999-12-31"
