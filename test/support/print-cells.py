"""Prints workbooks as openpyxl reads them: one JSON object a file. Usage: print-cells.py FILE..."""

import datetime
import json
import sys
import warnings

import openpyxl


# It leaves out pictures, which it says each time.
warnings.simplefilter("ignore")


def plain(value):
    if isinstance(value, (datetime.datetime, datetime.date)):
        return {"day": value.strftime("%Y-%m-%dT%H:%M:%S") if isinstance(value, datetime.datetime) else str(value)}
    return value


def sheet(cells, values):
    return {
        "name": cells.title,
        "frozen": cells.freeze_panes,
        "repeated": cells.print_title_rows,
        "landscape": cells.page_setup.orientation == "landscape",
        "paper": cells.page_setup.paperSize,
        "footer": cells.oddFooter.right.text,
        "tables": {table.displayName: table.ref for table in cells.tables.values()},
        "rows": [
            [
                {
                    "written": plain(cell.value),
                    "value": plain(values.cell(cell.row, cell.column).value),
                    "link": cell.hyperlink.target if cell.hyperlink else None,
                    "format": cell.number_format,
                }
                for cell in row
            ]
            for row in cells.iter_rows()
        ],
    }


for path in sys.argv[1:]:
    book = openpyxl.load_workbook(path)
    cached = openpyxl.load_workbook(path, data_only=True)
    print(json.dumps({"sheets": [sheet(one, cached[one.title]) for one in book.worksheets]}))
