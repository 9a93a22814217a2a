"""From YAML text to nodes with spans.

No value is ever resolved: ``no``, ``012`` and ``12:30`` are text, as the author sees them.
"""

from __future__ import annotations

import yaml

from exporter import complaints, refusals
from exporter.composer import Composer, Stop
from exporter.diagnostics import Diagnostics
from exporter.nodes import Node
from exporter.source import Source

# libyaml where PyYAML was built with it. Its events are read one by one rather than as a
# tree, because its tree is built by recursion: a deeply nested file would end the process.
_FAST = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def parse(source: Source, diagnostics: Diagnostics) -> Node | None:
    """The source's one document, or None (with a diagnostic) if it is not YAML."""
    composer = Composer(source, diagnostics)
    try:
        for event in yaml.parse(source.text, Loader=_FAST):
            composer.take(event)
    except yaml.YAMLError as error:
        diagnostics.add(complaints.translate(source, _worded(source, error)))
        return None
    except Stop as stop:
        diagnostics.add(stop.diagnostic)
        return None
    if composer.root is None:
        diagnostics.add(refusals.empty_file(source))
    return composer.root


def _worded(source: Source, error: yaml.YAMLError) -> yaml.YAMLError:
    """The same error in the words of the Python parser, which are the ones translated."""
    try:
        for _ in yaml.parse(source.text, Loader=yaml.BaseLoader):
            pass
    except yaml.YAMLError as worded:
        return worded
    return error
