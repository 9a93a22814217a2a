"""Tests of releases: from a clean clone to what learners download."""
