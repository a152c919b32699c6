"""What is lost when the power fails: of the bytes that were written and not yet made durable, by
the notes of losing.c, each sector may have come to the disk or not, or be neither the old nor the
new."""
import os

SECTOR = 512


def undurable(notes):
    """By inode, the ranges that no fdatasync has covered."""
    ranges = {}
    with open(notes, encoding="ascii") as lines:
        for line in lines:
            what, inode, offset, size = line.split()
            if what == "s":
                ranges.pop(int(inode), None)
            else:
                ranges.setdefault(int(inode), []).append((int(offset), int(size)))
    return ranges


def lose(chance, notes, data):
    """Damages the files of a data file so; how many bytes were at stake."""
    ranges, at_stake = undurable(notes), 0
    for path in (data, data + "-wal"):
        if not os.path.exists(path):
            continue
        with open(path, "r+b") as file:
            for offset, size in ranges.get(os.stat(path).st_ino, ()):
                at_stake += size
                damage(chance, file, offset, size)
    if os.path.exists(data + "-shm"):
        os.remove(data + "-shm")  # only memory: it is made anew
    return at_stake


def damage(chance, file, offset, size):
    """All of a range came to the disk, or nothing, or some sectors, or the file ends in it."""
    how = chance.choice(("all", "nothing", "some", "end"))
    length = file.seek(0, os.SEEK_END)
    size = min(size, length - offset)
    if how == "all" or size <= 0:
        return
    if how == "end":
        if offset + size == length:
            file.truncate(offset + chance.randint(0, size))
        return
    for start in range(offset, offset + size, SECTOR):
        if how == "nothing" or chance.random() < 0.5:
            part = min(SECTOR, offset + size - start)
            file.seek(start)
            file.write(chance.choice((bytes(part), chance.randbytes(part))))
