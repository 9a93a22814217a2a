"""What can be read in a language whose words are not known: digits and full years."""

from exporter.cloze.vocabulary import Vocabulary

PLAIN = Vocabulary(tag="", known=False)
