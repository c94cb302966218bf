"""``python -m kg``: the command line where no script is installed."""

from kg.cli.app import main

if __name__ == "__main__":
    main()
