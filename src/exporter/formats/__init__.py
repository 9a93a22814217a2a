"""The formats a deck is exported to."""
