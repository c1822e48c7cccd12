"""Keeping the traceback of a bug in a log file, so that no user has to look at it."""

from __future__ import annotations

import tempfile
import traceback
from datetime import UTC, datetime
from pathlib import Path

from platformdirs import user_log_path

from reviewtui import __version__


def keep_log(error: BaseException) -> Path | None:
    """Write the traceback of an error to a new file and return its path; None when nothing can be written."""
    moment = datetime.now(UTC)
    trace = "".join(traceback.format_exception(error))
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
