"""Why a release does not go on."""


class Refused(Exception):
    """Going on would publish something wrong; the message tells the maintainer what and why."""
