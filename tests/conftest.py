"""What all tests share: hypothesis looks at the same examples each time, however long they take.

``pytest --hypothesis-profile=searching`` looks for new ones, ten times as many.
"""

from hypothesis import settings

settings.register_profile("repeatable", derandomize=True, database=None, deadline=None)
settings.register_profile("searching", max_examples=1000, deadline=None)
settings.load_profile("repeatable")
