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
    return tuple(sorted(_corpus(workshop).glob("repos/*.bundle"), key=lambda bundle: bundle.stat().st_size))


def pairs(workshop: Path) -> tuple[Path, ...]:
    """Return the folders with the first two versions of each real OpenAPI description; none without the corpus."""
    return tuple(sorted(_corpus(workshop).glob("pairs/openapi/*/01")))


def _corpus(workshop: Path) -> Path:
    """Return the folder of the corpus, unpacked once if it is packed; it need not exist."""
    named = os.environ.get("REVIEWTUI_CORPUS")
    packed = CHECKOUT.parent / "shared" / "corpus" / "corpus.tar.xz"
    folder = Path(named) if named else workshop / "corpus"
    if not named and packed.is_file() and not folder.exists():
        with tarfile.open(packed) as archive:
            archive.extractall(folder, filter="data")
    return folder


def clone(bundle: Path, workshop: Path) -> Path:
    """Return a repository with the bundle's branches and nothing checked out."""
    repository = workshop / f"{bundle.stem}.git"
    subprocess.run(["git", "clone", "--quiet", "--mirror", str(bundle), str(repository)], check=True)
    return repository
