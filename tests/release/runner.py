"""A workflow's jobs run in order, each in a clean clone, their steps as they stand.

What the actions do that the workflows use is done here in their place; an action that is
not known here fails. GitHub runs a step's command with ``bash -eo pipefail``:
https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tests.release import clones

FOLDER = clones.ROOT / ".github" / "workflows"

# The one condition that steps have; the repositories of the tests are public.
PUBLIC = "github.event.repository.visibility == 'public'"

_EXPRESSION = re.compile(r"\$\{\{\s*([\w.]+)\s*\}\}")
_SHELL = ("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c")


def workflow(name: str) -> dict[str, Any]:
    """A workflow as written, every value a text."""
    loaded: dict[str, Any] = yaml.load((FOLDER / name).read_text("utf-8"), yaml.BaseLoader)
    return loaded


def steps(name: str) -> Iterator[dict[str, Any]]:
    """All steps of a workflow."""
    for job in workflow(name)["jobs"].values():
        yield from job["steps"]


@dataclass
class Runner:
    """A runner of GitHub for one repository and one ref of it.

    ``known`` are the values of expressions, ``environment`` is what a runner sets and what
    points to the tests' own server and libraries.
    """

    origin: Path
    ref: str
    scratch: Path
    known: Mapping[str, str]
    environment: Mapping[str, str]
    attested: list[str] = field(default_factory=list)
    commands: list[str] = field(default_factory=list)

    def run(self, job: Mapping[str, Any], name: str) -> None:
        """Run a job; fails where a step fails."""
        workspace = self.scratch / name
        for step in job["steps"]:
            assert step.get("if") in (None, PUBLIC), f"nothing is known of {step['if']}"
            if "run" in step:
                self._command(step, workspace)
            else:
                self._action(step["uses"].partition("@")[0], step.get("with", {}), workspace)

    def _command(self, step: Mapping[str, Any], workspace: Path) -> None:
        given = {name: self._value(text) for name, text in step.get("env", {}).items()}
        done = clones.run(workspace, *_SHELL, step["run"], **{**self.environment, **given})
        assert done.returncode == 0, f"{step['run']}\n{done.stdout}{done.stderr}"
        self.commands.append(step["run"])

    def _action(self, action: str, given: Mapping[str, str], workspace: Path) -> None:
        match action:
            case "actions/checkout":
                whole = given.get("fetch-depth") == "0"
                depth = () if whole else ("--depth=1",)
                branch = f"--branch={self.ref}"
                url = self.origin.as_uri()
                clones.git(self.origin, "clone", "--quiet", *depth, branch, url, str(workspace))
            case "actions/setup-python":
                pass  # the Python that runs the tests
            case "actions/upload-artifact":
                shutil.copytree(workspace / given["path"], self.scratch / f"of {given['name']}")
            case "actions/download-artifact":
                shutil.copytree(self.scratch / f"of {given['name']}", workspace / given["path"])
            case "actions/attest":
                lines = (workspace / given["subject-checksums"]).read_text("utf-8").splitlines()
                self.attested += [line.split()[1] for line in lines]
            case _:
                raise AssertionError(f"nothing is known of {action}")

    def _value(self, text: str) -> str:
        return _EXPRESSION.sub(lambda match: self.known[match[1]], text)
