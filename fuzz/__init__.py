"""The deck of this repository, mutated at random: whatever is typed, the exporter copes."""
