"""Which place of the lock and which place of a card are the same fact.

``places`` and ``groups`` say where a card's clozes stand and which are asked together,
``words``, ``likeness`` and ``moves`` compare one former place with one present place,
``candidates`` finds the pairs worth it, and ``decision`` settles those beyond doubt.
"""
