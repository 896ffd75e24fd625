"""Writes the cells of a file of JSON lines with XlsxWriter, constant_memory; prints seconds (reading aside) and peak MB."""
import datetime
import json
import resource
import sys
import time

import xlsxwriter

source, target = sys.argv[1:3]


def rows():
    with open(source, encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


start = time.perf_counter()
for _ in rows():
    pass
reading = time.perf_counter() - start

start = time.perf_counter()
workbook = xlsxwriter.Workbook(target, {"constant_memory": True})
sheet = workbook.add_worksheet()
text = workbook.add_format({"num_format": "@", "valign": "top", "text_wrap": True})
day = workbook.add_format({"num_format": "dd.mm.yyyy", "valign": "top"})
number = workbook.add_format({"num_format": "0.00", "valign": "top"})
for at, cells in enumerate(rows()):
    for column, cell in enumerate(cells):
        if cell is None:
            continue
        if isinstance(cell, dict):
            sheet.write_datetime(at, column, datetime.datetime.fromisoformat(cell["on"]), day)
        elif isinstance(cell, (int, float)):
            sheet.write_number(at, column, cell, number)
        else:
            sheet.write_string(at, column, cell, text)
workbook.close()
print(json.dumps({"seconds": time.perf_counter() - start - reading, "peakMb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
