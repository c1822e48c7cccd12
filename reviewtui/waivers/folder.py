"""Where waivers lie; cheap to load and to look into, for most repositories have none."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from reviewtui.repository import files_in

if TYPE_CHECKING:
    from reviewtui.config import Config
    from reviewtui.repository import Snapshot

FOLDER = "waivers"
ENDING = ".yaml"
_ENDINGS = (ENDING, ".yml")


def folder_of(config: Config) -> str:
    """Return the folder of the waivers, from the root of the repository."""
    return posixpath.join(posixpath.normpath(config.records.reviews), FOLDER)


def path_of(config: Config, fingerprint: str) -> str:
    """Return where the waiver of a finding stands."""
    return f"{folder_of(config)}/{fingerprint}{ENDING}"


def waiver_paths(snapshot: Snapshot, config: Config) -> tuple[str, ...]:
    """Return the files of all waivers, sorted; other files of the folder are none."""
    return tuple(path for path in files_in(snapshot, folder_of(config)) if path.endswith(_ENDINGS))
