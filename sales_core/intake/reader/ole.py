"""Takes one stream out of an OLE file, the container of old .xls workbooks."""

import struct

FREE = 0xFFFFFFFA  # from here on a number is no sector
SMALL = 4096  # streams below this size are kept in the small sectors


def stream_of(data: bytes, names: tuple[str, ...]) -> bytes:
    """The first stream of one of these names; nothing when there is none or the container is damaged."""
    try:
        return _found(data, names)
    except (struct.error, IndexError):
        return b""


def _found(data: bytes, names: tuple[str, ...]) -> bytes:
    size = 1 << min(struct.unpack_from("<H", data, 30)[0], 16)
    small_size = 1 << min(struct.unpack_from("<H", data, 32)[0], 16)
    directory, _, cut, small_first = struct.unpack_from("<IIII", data, 48)
    table = _table(data, size)
    entries = _chain(data, directory, table, size, size)
    root = b""
    for place in range(0, len(entries) - 127, 128):
        length = struct.unpack_from("<H", entries, place + 64)[0]
        name = entries[place : place + max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")
        first, bytes_ = struct.unpack_from("<II", entries, place + 116)
        if place == 0:
            root = _chain(data, first, table, size, size)
        elif name in names:
            if bytes_ >= min(cut or SMALL, SMALL):
                return _chain(data, first, table, size, size)[:bytes_]
            small = _numbers(_chain(data, small_first, table, size, size))
            return _chain(root, first, small, small_size, 0)[:bytes_]
    return b""


def _table(data: bytes, size: int) -> tuple[int, ...]:
    """Which sector follows each sector."""
    places = list(struct.unpack_from("<109I", data, 76))
    more, seen = struct.unpack_from("<I", data, 68)[0], 0
    while more < FREE and seen < len(data) // size:
        numbers = struct.unpack_from(f"<{size // 4}I", data, size * (more + 1))
        places += numbers[:-1]
        more, seen = numbers[-1], seen + 1
    return _numbers(b"".join(data[size * (place + 1) : size * (place + 2)] for place in places if place < FREE))


def _numbers(data: bytes) -> tuple[int, ...]:
    return struct.unpack_from(f"<{len(data) // 4}I", data)


def _chain(data: bytes, first: int, table: tuple[int, ...], size: int, start: int) -> bytes:
    """The sectors of a stream in their order; a chain that bites its tail ends."""
    parts = []
    for _ in range(len(table)):
        if first >= min(FREE, len(table)):
            break
        parts.append(data[start + size * first : start + size * (first + 1)])
        first = table[first]
    return b"".join(parts)
