"""Templates of the reviewed repository: used for new records, told of when they are wrong."""

from __future__ import annotations

import pytest

from tests.cli.shop import Run, Shop


@pytest.fixture
def housed(shop: Shop) -> Shop:
    """Return a repository with a form of its own for decision records."""
    short = b"---\nstatus: {{ status | scalar }}\n---\n\n# {{ title }}\n\nHouse style.\n"
    shop.commit({"README.md": b"# Shop\n", "templates/adr/short.md.j2": short})
    return shop


def test_a_form_of_the_house_is_chosen_by_its_name(run: Run, housed: Shop) -> None:
    outcome = run("adr", "new", "Keep ids", "--form", "short", "--repo", housed.folder)
    assert outcome.code == 0, outcome.err
    written = (housed.folder / "docs/adr/0001-keep-ids.md").read_text()
    assert written == '---\nstatus: "proposed"\n---\n\n# Keep ids\n\nHouse style.\n'


def test_a_form_that_there_is_not_is_answered_with_those_of_the_house_too(run: Run, housed: Shop) -> None:
    outcome = run("adr", "new", "Keep ids", "--form", "shorter", "--repo", housed.folder)
    assert outcome.code == 2
    assert "short." in outcome.err


def test_the_setting_may_name_a_form_of_the_house(run: Run, housed: Shop) -> None:
    housed.commit({".reviewtui.yaml": b"records: {form: {adr: short}}\n"})
    assert run("adr", "new", "Keep ids", "--repo", housed.folder).code == 0
    assert "House style." in (housed.folder / "docs/adr/0001-keep-ids.md").read_text()


def test_a_mistake_is_told_with_template_line_and_the_nearest_name(run: Run, housed: Shop) -> None:
    housed.commit({"templates/adr/madr.md.j2": b"# {{ title }}\n\n{{ statu }}\n"})
    outcome = run("adr", "new", "Keep ids", "--repo", housed.folder)
    assert outcome.code == 3
    assert "templates/adr/madr.md.j2:3: there is no value `statu`; did you mean `status`?" in " ".join(
        outcome.err.split()
    )
    assert not (housed.folder / "docs").exists()
