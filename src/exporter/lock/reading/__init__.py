"""A lock file read, whoever merged it, or refused with what is wrong."""

from exporter.lock.reading.text import read

__all__ = ["read"]
