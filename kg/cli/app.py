"""The ``kg`` command."""


def main() -> None:
    """Run the command line."""
