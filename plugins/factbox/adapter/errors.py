"""Count the errors that Pelican and plugins only log, since a site that misses something is not published."""

from __future__ import annotations

import logging

from factbox.adapter.exit_codes import Refused


class LoggedErrors(logging.Handler):
    """Collects what was logged as an error, however quiet the log is set."""

    seen: list[str]

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.seen = []

    @classmethod
    def counted(cls) -> LoggedErrors:
        """The one counter of this process, put in place at the first call."""
        root = logging.getLogger()
        for handler in root.handlers:
            if isinstance(handler, cls):
                return handler
        counter = cls()
        counter._listen(root, logging.getLogger("pelican"))
        return counter

    def emit(self, record: logging.LogRecord) -> None:
        """Note an error. A critical record is Pelican telling what stopped it, which has an exit code already."""
        if record.levelno < logging.CRITICAL:
            self.seen.append(record.getMessage())

    def _listen(self, root: logging.Logger, pelican: logging.Logger) -> None:
        """Let errors be made even with `-q`, which silences the loggers; silence the other handlers in their place."""
        for handler in root.handlers:
            handler.setLevel(max(handler.level, root.level))
        for logger in root, pelican:
            logger.setLevel(min(logger.level, logging.ERROR))
            logger.addFilter(_without_traceback)
        root.addHandler(self)


def _without_traceback(record: logging.LogRecord) -> bool:
    """Keep the traceback out of the log where the reason is one for the user, not for us."""
    if record.exc_info and isinstance(record.exc_info[1], Refused):
        record.exc_info = None
    return True
