"""What can be wrong with the environment of a store. Bad data is never an error here."""


class StoreError(Exception):
    """A store that cannot be used; the message says why and what to do."""


class StoreBusyError(StoreError):
    """Another process holds the store. `pid` is that process, or None when the system does not say."""

    def __init__(self, address: str, pid: int | None) -> None:
        holder = f"process {pid}" if pid else "another process"
        super().__init__(
            f"{address} is held by {holder}. Close the dashboard or command that is using it, or ask in that one."
        )
        self.address = address
        self.pid = pid


class StoreNewerError(StoreError):
    """The store was written by a newer version of this program."""


class UnknownBatchError(StoreError):
    """There is no batch of that number, or it is already in the state that was asked for."""


class MixedStoreError(StoreError):
    """A team's sheet was offered to the sample store, or a sample sheet to a team's store."""
