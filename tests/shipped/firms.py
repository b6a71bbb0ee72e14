"""Prints made-up firms, one a line, as {"date": …, "firm": text of the file}. Usage: firms.py COUNT"""

import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/oracle"))

from wide_firms import made_firms  # noqa: E402

for one in made_firms(ROOT / "policies", int(sys.argv[1]), 7):
    print(json.dumps({"date": one.date, "firm": one.text}, ensure_ascii=False))
