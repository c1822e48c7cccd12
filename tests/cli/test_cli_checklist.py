"""`checklist`: list, show, validate, begin and compare."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reviewtui.rubric import shelf
from tests.cli.shop import Run, Shop

SHIPPED = Path(__file__).parents[2] / "checklists"
BROKEN = "schema: 1\nid: own\ntitle: Ours\nversion: '1'\ndimension: []\n"


def own_checklist(shop: Shop, text: str) -> None:
    (shop.folder / "checklists").mkdir()
    (shop.folder / "checklists" / "ours.yaml").write_text(text, encoding="utf-8")


def test_the_checklists_that_there_are(run: Run, shop: Shop) -> None:
    text, document = (
        run("checklist", "--repo", shop.folder),
        json.loads(run("checklist", "--repo", shop.folder, "--format", "json").out),
    )
    names = sorted(path.stem for path in SHIPPED.glob("*.yaml"))
    assert text.code == 0
    assert [entry["id"] for entry in document["checklists"]] == names
    assert all(f"\n{name} " in f"\n{text.out}" for name in names)


def test_outside_of_a_repository_the_shipped_checklists_are_there(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("checklist").code == 0


def test_showing_a_checklist(run: Run) -> None:
    document = json.loads(run("checklist", "api-design-review", "--format", "json").out)
    short, full = run("checklist", "api-design-review"), run("checklist", "show", "api-design-review", "-v")
    questions = [question for dimension in document["dimensions"] for question in dimension["questions"]]
    assert len(questions) >= 40
    for question in questions:
        assert question["id"] in short.out
    assert " ".join(questions[0]["how_to_check"].split()) in " ".join(full.out.split())
    assert run("checklist", "show", "api-design-review").out == short.out


def test_it_is_said_what_evidence_does_for_a_question(run: Run) -> None:
    said = " ".join(run("checklist", "api-design-review").out.split())
    assert "d1-pagination, blocker if no, answered by evidence where it can be" in said
    assert "d3-scopes, major if no, informed by evidence, answered by you" in said
    assert "d1-no-duplicate, major if no -" in said


def test_a_checklist_as_a_document(run: Run) -> None:
    outcome = run("checklist", "show", "quick-review", "--format", "markdown")
    assert outcome.code == 0
    assert outcome.out.startswith("# Quick review\n")
    for question in shelf.find("quick-review", None).questions:
        assert f"`{question.id}`; {question.severity_if_no.value} if no; " in outcome.out


def test_what_a_repository_writes_is_text_in_the_document(run: Run, shop: Shop) -> None:
    own_checklist(
        shop,
        'schema: 1\nid: ours\nextends: quick-review\ntitle: "<script>\\e[2J</script> [a](b) `<b>`"\n',
    )
    out = run("checklist", "show", "ours", "--format", "markdown", "--repo", shop.folder).out
    assert out.startswith("# \\<script\\>\\\\x1b\\[2J\\</script\\> \\[a\\](b) `<b>`\n")


def test_an_unknown_checklist_names_the_nearest(run: Run) -> None:
    outcome = run("checklist", "api-design-reviews")
    assert outcome.code == 2
    assert "api-design-review" in outcome.err


@pytest.mark.parametrize("words", [("checklist",), ("checklist", "validate")])
def test_validating_a_file(run: Run, tmp_path: Path, words: tuple[str, ...]) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(BROKEN)
    outcome = run(*words, own)
    assert outcome.code == 2
    assert f"{own}:5:1: `dimension` is not a key" in " ".join(outcome.err.split())
    assert "dimensions" in outcome.err
    assert "is a valid checklist" in run(*words, SHIPPED / "api-design-review.yaml").out


def test_validating_several_files_says_all_that_is_wrong(run: Run, tmp_path: Path) -> None:
    own, worse = tmp_path / "own.yaml", tmp_path / "worse.yaml"
    own.write_text(BROKEN)
    worse.write_text("a: [\n")
    good = SHIPPED / "quick-review.yaml"
    text, told = (
        run("checklist", "validate", own, worse, good),
        run("checklist", "validate", own, good, "--format", "json"),
    )
    assert text.code == 3
    assert "own.yaml:5" in text.err
    assert "worse.yaml:" in text.err
    assert "quick-review.yaml is a valid checklist" in text.out
    first, second = json.loads(told.out)["files"]
    assert (told.code, first["path"], first["problem"]["line"]) == (2, str(own), 5)
    assert second == {"path": str(good), "problem": None}


def test_a_checklist_file_that_is_missing_could_not_be_read(run: Run, tmp_path: Path) -> None:
    assert run("checklist", tmp_path / "nowhere.yaml").code == 3


def test_beginning_a_checklist(run: Run, shop: Shop) -> None:
    outcome = run("checklist", "new", "payments", "--extends", "security-review", "--repo", shop.folder)
    path = shop.folder / "checklists" / "payments.yaml"
    text = path.read_text(encoding="utf-8")
    assert (outcome.code, outcome.out.split()[0]) == (0, "checklists/payments.yaml")
    assert run("checklist", "validate", path, "--repo", shop.folder).code == 0
    assert "ask the same" in run("checklist", "diff", "security-review", "payments", "--repo", shop.folder).out
    assert run("checklist", "new", "payments", "--repo", shop.folder).code == 4
    assert path.read_text(encoding="utf-8") == text


def test_what_a_new_checklist_shows_in_comments_can_be_used(run: Run, shop: Shop) -> None:
    run("checklist", "new", "payments", "--repo", shop.folder)
    path = shop.folder / "checklists" / "payments.yaml"
    lines = path.read_text(encoding="utf-8").splitlines()
    used = [line.removeprefix("# ") if line.startswith("#   ") or line.endswith(":") else line for line in lines]
    path.write_text("\n".join(used) + "\n", encoding="utf-8")
    checklist = shelf.find("payments", shop.folder)
    assert checklist.question("d1-ours") is not None
    assert len(tuple(checklist.questions)) < 102


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("new", "Our List"), "`Our List` cannot be an id"),
        (("new", "../../outside"), "cannot be an id"),
        (("new", "ours", "--extends", "quick-reviw"), "there is no checklist `quick-reviw`"),
        (("new",), "`checklist new` wants one name"),
        (("diff", "quick-review"), "`checklist diff` wants two names"),
        (("show", "a", "b"), "`checklist show` wants one name"),
        (("validate",), "`checklist validate` wants one file or several"),
        (("quick-review", "--extends", "x"), "`--extends` belongs to `checklist new NAME`"),
        (("diff", "a", "b", "--format", "markdown"), "only `checklist show NAME` can be told as Markdown"),
    ],
)
def test_what_cannot_be_meant_is_said(run: Run, shop: Shop, words: tuple[str, ...], says: str) -> None:
    outcome = run("checklist", *words, "--repo", shop.folder)
    assert outcome.code == 2
    assert says in " ".join(outcome.err.split())
    assert not (shop.folder / "checklists").exists()


def test_a_linked_folder_is_not_written_through(run: Run, shop: Shop, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (shop.folder / "checklists").symlink_to(outside)
    assert run("checklist", "new", "ours", "--repo", shop.folder).code == 4
    assert list(outside.iterdir()) == []


def test_what_two_checklists_ask_differently(run: Run, shop: Shop) -> None:
    own_checklist(
        shop,
        "schema: 1\nid: ours\nextends: quick-review\nversion: '9'\nremove: [d1-purpose]\n"
        "dimensions: [{id: d1, questions: [{id: d1-errors, severity_if_no: note}, {id: d1-enums, why: So.}]}]\n",
    )
    words = ("checklist", "diff", "quick-review", "ours", "--repo", shop.folder)
    text, document = run(*words), json.loads(run(*words, "--format", "json").out)
    said = " ".join(text.out.split())
    assert "Removed (1) - d1-purpose: Does the description" in said
    assert "Changed in meaning (1) - d1-errors: severity_if_no, weight" in said
    assert "Explained otherwise (1) - d1-enums: why" in said
    assert (document["removed"], document["added"], document["weights"]) == (["d1-purpose"], [], [])
    assert [one["id"] for one in document["changed"]] == ["d1-errors", "d1-enums"]
