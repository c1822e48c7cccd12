"""Lessons one after the other: which one it is, and when it goes on to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reviewtui.tui.actions import Place
from reviewtui.tui.teaching.lesson import Lesson
from reviewtui.tui.teaching.scene import Scene, Since, Trail, is_done


class Course:
    """Goes through its lessons; `name` is what is remembered when it is over for good."""

    def __init__(self, name: str, lessons: Sequence[Lesson], scene: Scene) -> None:
        """Begin with the first lesson."""
        self.name = name
        self.lessons = tuple(lessons)
        self.number = 0
        self._before, self._trail = scene, Trail()

    @property
    def here(self) -> Lesson | None:
        """The lesson that is on; None after the last one."""
        return self.lessons[self.number] if self.number < len(self.lessons) else None

    @property
    def progress(self) -> str:
        """Which lesson of how many it is."""
        return f"{self.number + 1}/{len(self.lessons)}"

    def saw(self, run: str, *places: Place | None) -> None:
        """Keep in mind that an action ran, and the places from which and to which it led."""
        self._trail = Trail(self._trail.ran | {run}, self._trail.entered.union(filter(None, places)))

    def look(self, scene: Scene) -> Lesson | None:
        """Go on if the deed of the lesson was done; return the lesson that is over by that."""
        if not self._before.finding:
            # A review that opens shows nothing yet.
            self._before = replace(self._before, finding=scene.finding, pane=scene.pane)
        lesson = self.here
        if lesson is None or not is_done(lesson.deed, Since(self._before, scene, self._trail)):
            return None
        self.go(1, scene)
        return lesson

    def go(self, step: int, scene: Scene) -> None:
        """Go on (1) or back (-1) without the deed; before the first lesson there is none."""
        self.number = max(0, self.number + step)
        self._before, self._trail = scene, Trail()
