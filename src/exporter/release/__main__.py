"""Run the steps of a release with ``python -m exporter.release``; the Makefile does."""

from exporter.release.cli import main

raise SystemExit(main())
