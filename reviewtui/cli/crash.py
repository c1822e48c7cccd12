"""The last resort: give the user one calm sentence that says where the traceback was kept."""

from __future__ import annotations

from reviewtui.crash_log import keep_log
from reviewtui.errors import ReviewtuiError


def surprise(error: Exception) -> ReviewtuiError:
    """Return the error to show for one that nobody foresaw."""
    log = keep_log(error)
    told = "No log could be written. Please report what you did; nothing of yours was changed."
    if log is not None:
        told = f"The details are in {log}. Please report it with that file, but read it first: it may quote your files."
    return ReviewtuiError(f"something went wrong inside reviewtui ({type(error).__name__})", hint=told)
