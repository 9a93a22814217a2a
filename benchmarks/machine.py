"""What the figures were measured on."""

from __future__ import annotations

import os
from pathlib import Path


def told() -> str:
    """The processor, how many of it may be used, how busy they are, and the memory."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    busy = f"{os.getloadavg()[0]:.1f} processes waiting or running"
    return f"{_processor()}, {cores} cores, {memory:.0f} GB of memory, {busy}"


def _processor() -> str:
    """Linux's name for it; elsewhere the name is not looked for."""
    listed = Path("/proc/cpuinfo")
    lines = listed.read_text(encoding="utf-8").splitlines() if listed.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, "a processor")
