"""Logs of records as other tools keep them: read in whichever dialect, and changed in the same one."""
