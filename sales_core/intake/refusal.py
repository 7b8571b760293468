"""The one exception of intake: a file that cannot be read, with the code that says why."""


class RefusalError(Exception):
    """`code` names a text of the issue texts; `detail` holds the values that it mentions."""

    def __init__(self, code: str, **detail: str) -> None:
        super().__init__(code)
        self.code = code
        self.detail = detail
