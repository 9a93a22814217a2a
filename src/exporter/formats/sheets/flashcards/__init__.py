"""The flashcards: sheets to print on both sides and cut out."""
