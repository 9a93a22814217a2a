"""What git knows of the repository; the only module that runs it."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from exporter.release.refused import Refused


@dataclass(frozen=True, slots=True)
class Repository:
    """A git working tree; every method raises Refused with git's words when git fails."""

    root: Path

    def commit(self) -> str:
        """The commit that is checked out, in full."""
        return self._git("rev-parse", "HEAD").strip()

    def committed(self) -> datetime:
        """When that commit was made."""
        return datetime.fromtimestamp(int(self._git("log", "-1", "--format=%ct")), UTC)

    def dirt(self) -> list[str]:
        """What is not as committed: a line for each file, as ``git status --short`` shows it."""
        return self._git("status", "--porcelain", "--untracked-files=normal").splitlines()

    def is_shallow(self) -> bool:
        """Whether older commits have been left out, and with them their tags."""
        return self._git("rev-parse", "--is-shallow-repository").strip() == "true"

    def tags(self) -> list[str]:
        """All tags."""
        return self._git("tag", "--list").split()

    def tags_here(self) -> list[str]:
        """The tags of the commit that is checked out."""
        return self._git("tag", "--points-at", "HEAD").split()

    def tags_of_history(self) -> list[str]:
        """The tags of that commit and of the commits before it."""
        return self._git("tag", "--merged", "HEAD").split()

    def file(self, revision: str, path: str) -> bytes | None:
        """A file as it was at a revision, or None if it was not there."""
        if not self._git("ls-tree", revision, "--", path):
            return None
        return self._run("show", f"{revision}:{path}")

    def copy(self, revision: str, folder: Path) -> None:
        """A clone of the repository in a new folder, with the revision checked out."""
        self._git("clone", "--quiet", "--no-checkout", str(self.root.absolute()), str(folder))
        Repository(folder)._git("checkout", "--quiet", "--detach", revision)

    def _git(self, *arguments: str) -> str:
        return self._run(*arguments).decode("utf-8", "surrogateescape")

    def _run(self, *arguments: str) -> bytes:
        done = subprocess.run(
            ["git", "-C", str(self.root), *arguments], capture_output=True, check=False
        )
        if done.returncode:
            said = done.stderr.decode("utf-8", "replace").strip()
            raise Refused(f"git {arguments[0]} failed: {said}")
        return done.stdout
