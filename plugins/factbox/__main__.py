"""`python -m factbox` is the command `factbox`."""

from factbox.cli.app import main

if __name__ == "__main__":
    main()
