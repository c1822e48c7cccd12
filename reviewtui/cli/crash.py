"""The last resort: keep the traceback in a log file, and give the user one calm sentence that says where."""

from __future__ import annotations

import tempfile
import traceback
from datetime import UTC, datetime
from pathlib import Path

from platformdirs import user_log_path

from reviewtui import __version__
from reviewtui.errors import ReviewtuiError


def surprise(error: Exception) -> ReviewtuiError:
    """Return the error to show for one that nobody foresaw."""
    log = _kept("".join(traceback.format_exception(error)))
    if log is None:
        return ReviewtuiError(
            f"something went wrong inside reviewtui ({type(error).__name__})",
            hint="No log could be written. Please report what you did; nothing of yours was changed.",
        )
    return ReviewtuiError(
        f"something went wrong inside reviewtui ({type(error).__name__})",
        hint=f"The details are in {log}. Please report it with that file, but read it first: it may quote your files.",
    )


def _kept(trace: str) -> Path | None:
    moment = datetime.now(UTC)
    text = f"reviewtui {__version__}, {moment.isoformat(timespec='seconds')}\n\n{trace}"
    for folder in (user_log_path("reviewtui"), Path(tempfile.gettempdir())):
        path = folder / f"reviewtui-{moment:%Y%m%dT%H%M%S%f}.log"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", errors="backslashreplace")
        except OSError:
            continue
        return path
    return None
