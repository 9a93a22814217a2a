"""Turn one YAML file of revision cards into an Anki deck and printable sheets."""

__version__ = "0.1.0"
