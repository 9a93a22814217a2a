"""The revision notes: the cards in full."""
