"""Which place of the lock and which place of a card are the same fact.

``places`` and ``groups`` say where a card's clozes stand and which are asked together;
``words`` and ``sides`` compare what stands around two answers, from which ``likeness`` and
``moves`` judge one pair; ``candidates`` finds the ``pairs`` worth it, and ``decision`` settles
those beyond doubt.
"""
