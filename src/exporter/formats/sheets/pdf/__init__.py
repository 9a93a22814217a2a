"""PDF files: objects, the structure tree, pictures, fonts; nothing of cards is known here."""
