"""Find the corpus of real descriptions, and make repositories of its bundles; the project works without it."""

from __future__ import annotations

import os
import subprocess
import tarfile
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]


def bundles(workshop: Path) -> tuple[Path, ...]:
    """Return the Git bundles of the corpus, smallest first; none when the corpus is not at hand.

    `REVIEWTUI_CORPUS` names the unpacked corpus; a packed one beside the checkout is unpacked into `workshop`.
    """
    named = os.environ.get("REVIEWTUI_CORPUS")
    packed = CHECKOUT.parent / "shared" / "corpus" / "corpus.tar.xz"
    folder = Path(named) if named else workshop / "corpus"
    if not named and packed.is_file():
        _unpack_histories(packed, folder / "repos")
    return tuple(sorted(folder.glob("repos/*.bundle"), key=lambda bundle: bundle.stat().st_size))


def clone(bundle: Path, workshop: Path) -> Path:
    """Return a repository with the bundle's branches and nothing checked out."""
    repository = workshop / f"{bundle.stem}.git"
    subprocess.run(["git", "clone", "--quiet", "--mirror", str(bundle), str(repository)], check=True)
    return repository


def _unpack_histories(packed: Path, folder: Path) -> None:
    """Write the bundles of the packed corpus into a folder."""
    folder.mkdir(parents=True)
    with tarfile.open(packed) as archive:
        for member in archive:
            bundle = archive.extractfile(member) if member.name.endswith(".bundle") else None
            if bundle:
                (folder / Path(member.name).name).write_bytes(bundle.read())
