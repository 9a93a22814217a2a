"""The gap-fill sheet and its answers, page by page the same."""
