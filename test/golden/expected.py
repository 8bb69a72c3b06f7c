"""Prints the golden totals of console-tokens.csv and servegen-usage.csv, in exact decimal arithmetic.

Written apart from the add-in: prices are typed in here from the published list, not read from its price book.
Run in this folder: python3 expected.py > expected.json
"""

import csv
import json
from collections import defaultdict
from decimal import Decimal

# Dollars per million tokens: input, cache write 5m, cache write 1h, cache read, output.
PRICES = {
    "claude-opus-4-6": ["5", "6.25", "10", "0.5", "25"],
    "claude-opus-4-8": ["5", "6.25", "10", "0.5", "25"],
    "claude-opus-5-5": ["4", "5", "8", "0.2", "20"],
    "claude-sonnet-4-6": ["3", "3.75", "6", "0.3", "15"],
    "claude-sonnet-5-5": ["2", "2.5", "4", "0.2", "10"],
    "claude-sonnet-5-5 from 2026-10-07": ["2", "2.5", "4", "0.1", "10"],
    "claude-haiku-4-5": ["1", "1.25", "2", "0.1", "5"],
    "claude-haiku-5-5": ["0.1", "0.125", "0.2", "0.01", "0.5"],
    "claude-haiku-5-5 long": ["0.5", "0.625", "1", "0.05", "2.5"],
    # Fast mode: input and output as listed, the cache classes in the ratio of the input price (x 2).
    "claude-opus-4-8 fast": ["10", "12.5", "20", "1", "50"],
    "claude-opus-5-5 fast": ["8", "10", "16", "0.4", "40"],
}
CLASSES = ["input", "cacheWrite5m", "cacheWrite1h", "cacheRead", "output"]
CONSOLE = ["no_cache", "cache_write_5m", "cache_write_1h", "cache_read"]


def priced_as(model, day, row):
    name = model.replace("-20251001", "")
    if name == "claude-sonnet-5-5" and day >= "2026-10-07":
        return name + " from 2026-10-07"
    if name == "claude-haiku-5-5" and row.get("context_window") == "> 200k":
        return name + " long"
    return name + " fast" if row.get("speed") == "fast" else name


def counts_of(row):
    if "Input tokens" in row:
        return [int(row["Input tokens"]), 0, 0, 0, int(row["Output tokens"])]
    return [int(row["usage_input_tokens_" + c]) for c in CONSOLE] + [int(row["usage_output_tokens"])]


def totals(path):
    tokens = [0] * 5
    months = defaultdict(Decimal)
    rows = list(csv.DictReader(open(path, encoding="utf-8-sig", newline="")))
    for row in rows:
        day = (row.get("usage_date_utc") or row["Date"])[:10]
        prices = PRICES[priced_as(row.get("model_version") or row["Model"], day, row)]
        counts = counts_of(row)
        cost = sum(Decimal(p) * n for p, n in zip(prices, counts)) / 1_000_000
        if row.get("usage_type") == "batch":
            cost /= 2
        if row.get("inference_geo") == "us":
            cost *= Decimal("1.1")
        cost += Decimal(row.get("web_search_count") or 0) / 100
        tokens = [a + b for a, b in zip(tokens, counts)]
        months[day[:7]] += cost
    return {
        "rows": len(rows),
        "tokens": dict(zip(CLASSES, tokens)),
        "listCost": f"{sum(months.values()):.6f}",
        "months": {month: f"{cost:.6f}" for month, cost in sorted(months.items())},
    }


print(json.dumps({path: totals(path) for path in ["console-tokens.csv", "servegen-usage.csv"]}, indent=2))
