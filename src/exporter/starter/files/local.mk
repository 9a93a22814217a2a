# Where the exporter is on this computer. Git ignores this file: elsewhere it is not there.
EXPORTER_FROM ?= @folder@
