"""Does a ballot, a change for each reader, and an entry of a replay cost the same however long the
record and however large the hall? What is said is the exponent: 0 is flat, 1 grows with the size
itself."""
import math

from measuring import built, run, said

ENTRIES = (10 ** 3, 10 ** 4, 10 ** 5, 10 ** 6)
MEMBERS = (10 ** 2, 10 ** 3, 10 ** 4, 9 * 10 ** 4)  # a roll has 100,000 places at most
READERS = 1000
HALL, RECORD = 100, 10 ** 4  # what stands still while the other grows
EXPONENT_MOST = 0.1
NAMES = {"cast": "a ballot", "told": "a change, for each reader", "replay": "an entry replayed"}


def exponent(sizes, costs):
    """The slope of the costs over the sizes, both as logarithms, by least squares."""
    xs, ys = [math.log(size) for size in sizes], [math.log(cost) for cost in costs]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return (sum((a - x) * (b - y) for a, b in zip(xs, ys))
            / sum((a - x) ** 2 for a in xs))


def over(table, what, sizes, command):
    figures = [said(command(size).replace("\n", " ")) for size in sizes]
    for key, name in NAMES.items():
        costs = [figure[key] for figure in figures]
        for size, cost in zip(sizes, costs):
            table.add(f"{name}, {size:,} {what}", "µs", [cost])
        fitted = exponent(sizes, costs)
        goal = {"goal": f"< {EXPONENT_MOST}", "met": fitted < EXPONENT_MOST} \
            if what == "entries" else {}
        table.add(f"  exponent over {what}", "", [fitted], **goal)


def measure(table, folder, long):
    del folder  # all in memory: it is the program that is measured
    table.part("growth: in one process, the record in memory; medians of seven rounds")
    entries = ENTRIES + ((10 ** 7,) if long else ())
    over(table, "entries", entries,
         lambda size: run(built("growing"), str(size), str(HALL), str(READERS)))
    over(table, "members", MEMBERS,
         lambda size: run(built("growing"), str(RECORD), str(size), str(READERS)))
