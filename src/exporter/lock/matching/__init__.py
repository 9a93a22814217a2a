"""Which place of the lock and which place of a card are the same fact.

``places`` and ``naming`` say where a card's clozes stand and what their sentences are of,
``groups`` which of them are asked together. ``words`` and ``sides`` compare what stands around
two answers; by how much of it is the same (``overlap``), what gave way (``changes``), and
whether that was for its opposite (``opposites``), ``likeness`` and ``moves`` judge one pair.
``candidates`` finds the ``pairs`` worth it, and ``decision`` settles those beyond doubt.
"""
