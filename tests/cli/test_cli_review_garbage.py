"""A screen that stays open looks for garbage, whether its review could be opened or not."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from typing import cast

import pytest

from reviewtui.cli.commands.review import collected
from reviewtui.errors import RepositoryError
from reviewtui.session import Session


@pytest.fixture(autouse=True)
def _as_a_run_begins() -> Iterator[None]:
    gc.disable()
    yield
    gc.unfreeze()
    gc.enable()


def opening(session: Session | None) -> Callable[[Callable[[str], None]], Session]:
    def opened(_: Callable[[str], None]) -> Session:
        assert not gc.isenabled()
        if session is None:
            raise RepositoryError("there is no repository", hint="Go to one.")
        return session

    return opened


def test_garbage_is_looked_for_once_the_review_is_open() -> None:
    session = cast("Session", object())

    assert collected(opening(session))(print) is session
    assert gc.isenabled()
    assert gc.get_freeze_count() > 0


def test_garbage_is_looked_for_when_it_could_not_be_opened() -> None:
    with pytest.raises(RepositoryError):
        collected(opening(None))(print)

    assert gc.isenabled()
