# Solves one problem each time that it reads a line, and answers with the time it took and the total. Started by scipy.ts.
import json
import sys
import time

import numpy
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

solver, folder, rows, columns = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])


def array(name, kind):
    return numpy.fromfile(f"{folder}/{name}", dtype=kind)


if solver == "dense":
    cost = array("cost", numpy.int32).reshape(rows, columns)

    def solve():
        return cost, linear_sum_assignment(cost)

else:
    shape = (rows, columns)
    parts = (array("score", numpy.int32), array("column", numpy.int32), array("rowStart", numpy.int32))
    cost = csr_matrix(parts, shape=shape)

    def solve():
        return cost, min_weight_full_bipartite_matching(cost)


print("ready", flush=True)
for _ in sys.stdin:
    started = time.perf_counter()
    _, (row, column) = solve()
    milliseconds = 1000 * (time.perf_counter() - started)
    total = int(numpy.asarray(cost[row, column]).astype(numpy.int64).sum())
    print(json.dumps({"milliseconds": milliseconds, "total": total}), flush=True)
