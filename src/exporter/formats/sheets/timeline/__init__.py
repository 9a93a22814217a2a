"""The timeline: every dated fact in order."""
