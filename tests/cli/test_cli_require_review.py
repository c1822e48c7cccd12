"""`check --require-review`: what was published decides, found from bare commits, and nothing is guessed."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema_rs

import reviewtui
from reviewtui.rubric.types import Decision
from tests.cli.reviewed import SETTINGS, SPEC, accept, approve, refuse, says
from tests.cli.shop import Outcome, Run, Shop
from tests.cli.specs import spec

SCHEMAS = Path(reviewtui.__file__).parent / "schemas"
REPORT = json.loads((SCHEMAS / "report.schema.json").read_text())
STATUS = json.loads((SCHEMAS / "status.schema.json").read_text())


def published(shop: Shop) -> None:
    """Let Ana accept the change, and commit what she published to the branch under review."""
    says(shop.folder, "ana", accept, approve, to="WORKTREE")
    shop.git("add", "--all")
    shop.git("commit", "--quiet", "--message", "Publish the review")


def pipeline(shop: Shop, ref: str = "origin/change", name: str = "pipeline") -> Shop:
    """Return a clone as pipelines make them: of one commit, which no branch has."""
    folder = shop.folder.parent / name
    shop.git("clone", "--quiet", str(shop.folder), str(folder))
    clone = Shop(folder)
    clone.git("checkout", "--quiet", "--detach", ref)
    return clone


def gate(run: Run, shop: Shop, *words: str) -> Outcome:
    """Ask the gate in a pipeline."""
    return run("check", "--require-review", "--base", "origin/main", "--head", "HEAD", "--repo", shop.folder, *words)


def last(outcome: Outcome) -> str:
    """Return the last line."""
    return outcome.out.splitlines()[-1]


def test_a_published_review_that_agrees_opens_the_gate_for_a_bare_commit(run: Run, reviewed: Shop) -> None:
    published(reviewed)
    outcome = gate(run, pipeline(reviewed))
    assert (outcome.code, last(outcome)) == (0, "The gate is open; 1 passed by the review."), outcome.out
    assert "it is about a commit of this change" in outcome.out


def test_without_the_flag_the_same_change_is_refused(run: Run, reviewed: Shop) -> None:
    published(reviewed)
    outcome = run("check", "--base", "origin/main", "--head", "HEAD", "--repo", pipeline(reviewed).folder)
    assert (outcome.code, last(outcome)) == (1, "The gate is shut: 1 open breaking finding.")


def test_what_is_only_in_a_draft_does_not_count(run: Run, reviewed: Shop) -> None:
    says(reviewed.folder, "ana", accept, approve)
    outcome = run("check", "--require-review", "--repo", reviewed.folder)
    assert outcome.code == 1
    assert "no published review speaks of this change" in outcome.out
    assert "reviewtui publish" in outcome.out
    assert last(outcome) == "The gate is shut: 1 open breaking finding, 1 requirement that is not met."


def test_a_new_finding_shuts_it_again_and_is_named(run: Run, reviewed: Shop) -> None:
    published(reviewed)
    reviewed.commit({SPEC: spec()})
    outcome = gate(run, pipeline(reviewed))
    assert outcome.code == 1
    out = " ".join(outcome.out.split())
    assert "The gate is shut: 1 open breaking finding, 3 requirements that are not met; 1 passed by the review." in out
    assert "✖ not met The role security agrees" in out
    assert "since then new: breaking" in out


def test_a_rebase_keeps_what_was_decided(run: Run, reviewed: Shop) -> None:
    published(reviewed)
    reviewed.git("checkout", "--quiet", "main")
    reviewed.commit({"README.md": b"# Orders\n"})
    reviewed.git("rebase", "--quiet", "main", "change")
    outcome = gate(run, pipeline(reviewed))
    assert outcome.code == 0, outcome.out
    assert "it came with this change" in outcome.out


def test_a_merge_into_the_base_is_judged_by_the_review_of_its_branch(run: Run, reviewed: Shop) -> None:
    published(reviewed)
    clone = pipeline(reviewed, "origin/main")
    clone.git("-c", "user.name=CI", "-c", "user.email=ci@example.com", "merge", "--quiet", "--no-ff", "origin/change")
    outcome = gate(run, clone)
    assert outcome.code == 0, outcome.out


def test_a_review_that_was_published_beside_the_branch_is_found(run: Run, reviewed: Shop) -> None:
    says(reviewed.folder, "ana", accept, approve, to="review")
    outcome = gate(run, pipeline(reviewed))
    assert outcome.code == 0, outcome.out
    assert "it is about this very commit" in outcome.out


def test_a_review_on_the_branch_that_the_house_keeps_reviews_on_is_found(run: Run, reviewed: Shop) -> None:
    reviewed.commit({".reviewtui.yaml": SETTINGS + b"review: {branch: kept}\n"})
    says(reviewed.folder, "ana", accept, approve, to="kept")
    outcome = gate(run, pipeline(reviewed))
    assert outcome.code == 0, outcome.out


def test_a_vote_that_was_taken_back_does_not_come_back_from_an_older_version(run: Run, reviewed: Shop) -> None:
    published(reviewed)
    says(reviewed.folder, "ana", lambda session: session.decide(None), to="review")
    outcome = gate(run, pipeline(reviewed))
    assert outcome.code == 1
    assert "nobody with this role decided yet" in outcome.out


def test_an_old_review_in_the_base_is_not_taken_for_another_change(run: Run, reviewed: Shop) -> None:
    published(reviewed)
    reviewed.git("checkout", "--quiet", "main")
    reviewed.git("merge", "--quiet", "change")
    reviewed.branch("next")
    reviewed.commit({SPEC: spec()})
    outcome = gate(run, pipeline(reviewed, "origin/next"))
    assert outcome.code == 1
    assert "no published review speaks of this change" in outcome.out


def test_two_reviews_of_one_commit_are_not_guessed_between(run: Run, reviewed: Shop) -> None:
    reviewed.git("branch", "other")
    first = says(reviewed.folder, "ana", accept, approve, to="review")
    second = says(reviewed.folder, "ana", refuse, to="review/other", sides="main other")
    clone = pipeline(reviewed)
    outcome = gate(run, clone)
    assert outcome.code == 1
    assert "several published reviews could be meant" in outcome.out
    assert first in outcome.out
    assert second in outcome.out
    assert gate(run, clone, "--review", first).code == 0
    refused = gate(run, clone, "--review", second)
    assert refused.code == 1
    assert "Nobody stands against it" in refused.out
    unknown = gate(run, clone, "--review", "no-such-review")
    assert unknown.code == 1
    assert "no published review is called no-such-review" in unknown.out


def test_each_of_two_branches_on_top_of_each_other_has_its_own_review(run: Run, reviewed: Shop) -> None:
    first = says(reviewed.folder, "ana", accept, approve, to="review")
    reviewed.branch("next")
    reviewed.commit({SPEC: spec()})
    second = says(reviewed.folder, "ana", accept, approve, to="review", sides="main next")
    assert f"{first}: it is about this very commit" in gate(run, pipeline(reviewed)).out
    outcome = gate(run, pipeline(reviewed, "origin/next", "next"))
    assert f"{second}: it is about this very commit" in outcome.out
    assert outcome.code == 0, outcome.out


def test_a_review_that_begins_at_a_commit_is_not_about_it(run: Run, reviewed: Shop) -> None:
    reviewed.branch("next")
    reviewed.commit({SPEC: spec()})
    says(reviewed.folder, "ana", accept, approve, to="review", sides="change next")
    outcome = gate(run, pipeline(reviewed))
    assert outcome.code == 1
    assert "no published review speaks of this change" in outcome.out


def test_one_who_asks_for_changes_shuts_it(run: Run, reviewed: Shop) -> None:
    published(reviewed)
    says(reviewed.folder, "ben", lambda session: session.decide(Decision.REQUEST_CHANGES), to="WORKTREE")
    outcome = run("check", "--require-review", "--repo", reviewed.folder)
    assert outcome.code == 1
    assert "Ben Reviewer: request changes" in outcome.out


def test_a_change_of_no_description_needs_no_review(run: Run, reviewed: Shop) -> None:
    reviewed.git("checkout", "--quiet", "-b", "words", "main")
    reviewed.commit({"README.md": b"# Orders\n"})
    outcome = gate(run, pipeline(reviewed, "origin/words"))
    assert (outcome.code, last(outcome)) == (0, "The gate is open.")
    assert "no description changed, so no review is asked for" in outcome.out


def test_a_part_of_the_change_cannot_be_held_against_its_review(run: Run, reviewed: Shop) -> None:
    outcome = run("check", "--require-review", "--repo", reviewed.folder, SPEC)
    assert outcome.code == 2
    assert "a review is about all descriptions of a change" in outcome.err


def test_a_file_of_a_reviewer_that_is_broken_shuts_it(run: Run, reviewed: Shop) -> None:
    published(reviewed)
    (folder,) = (path.parent for path in reviewed.folder.glob("docs/api-reviews/*/review.yaml"))
    reviewed.commit({f"docs/api-reviews/{folder.name}/ben@example.com.yaml": b"schema: 1\nreview: [\n"})
    outcome = gate(run, pipeline(reviewed))
    assert outcome.code == 1
    assert "ben@example.com.yaml" in outcome.out


def test_a_file_of_a_reviewer_that_somebody_changed_by_hand_shuts_it(run: Run, reviewed: Shop) -> None:
    says(reviewed.folder, "ana", accept, refuse, to="WORKTREE")
    (path,) = reviewed.folder.glob("docs/api-reviews/*/ana@example.com.yaml")
    text = path.read_text()
    assert "decision: request-changes" in text
    better = text.replace("decision: request-changes", "decision: approve").replace("value: 'no'", "value: 'yes'")
    reviewed.commit({str(path.relative_to(reviewed.folder)): better.encode()})
    outcome = gate(run, pipeline(reviewed))
    assert outcome.code == 1
    assert "▲ cannot be told  Everything can be read, and is as it was published" in outcome.out


def test_programs_are_told_the_review_and_its_requirements(run: Run, reviewed: Shop) -> None:
    published(reviewed)
    document = json.loads(gate(run, pipeline(reviewed), "--format", "json").out)
    jsonschema_rs.validator_for(REPORT).validate(document)
    assert document["review"]["id"].startswith("change-")
    assert len(document["review"]["passed"]) >= 1
    assert {requirement["state"] for requirement in document["requirements"]} == {"met"}
    plain = json.loads(run("check", "--repo", reviewed.folder, "--format", "json").out)
    assert not {"review", "requirements"} & plain.keys()


def test_a_requirement_is_the_same_in_both_documents() -> None:
    assert REPORT["$defs"]["requirement"] == STATUS["$defs"]["requirement"]


def test_a_missing_review_is_null_for_programs(run: Run, reviewed: Shop) -> None:
    document = json.loads(gate(run, pipeline(reviewed), "--format", "json").out)
    jsonschema_rs.validator_for(REPORT).validate(document)
    assert document["review"] == {"id": None, "told": "no published review speaks of this change", "passed": []}
