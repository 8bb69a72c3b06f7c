"""Writes the same made-up usage in the columns of every export, and what must be read from each file.

Written apart from the add-in: prices are typed in here from the published list, and money is computed in
exact decimals. Run in this folder: python3 make.py
"""

import csv
import json
from decimal import Decimal as D

CLASSES = ["input", "cacheWrite5m", "cacheWrite1h", "cacheRead", "output"]
# Dollars per million tokens, in the order of CLASSES.
PRICES = {
    "claude-opus-4-8": ["5", "6.25", "10", "0.5", "25"],
    "claude-sonnet-4-6": ["3", "3.75", "6", "0.3", "15"],
    "claude-haiku-4-5-20251001": ["1", "1.25", "2", "0.1", "5"],
}
SCREEN = {
    "claude-opus-4-8": "Claude Opus 4.8",
    "claude-sonnet-4-6": "Claude Sonnet 4.6",
    "claude-haiku-4-5-20251001": "Claude Haiku 4.5",
}
BEDROCK = {
    "claude-opus-4-8": "global.anthropic.claude-opus-4-8",
    "claude-sonnet-4-6": "us.anthropic.claude-sonnet-4-6",
    "claude-haiku-4-5-20251001": "anthropic.claude-haiku-4-5-20251001-v1:0",
}
OPUS, SONNET, HAIKU = PRICES
# Day, model, batch, tokens in the order of CLASSES.
USAGE = [
    ("2026-08-03", OPUS, False, [1_200_000, 300_000, 50_000, 4_100_000, 410_000]),
    ("2026-08-03", SONNET, False, [9_876_543, 0, 0, 1_234_567, 2_345_678]),
    ("2026-08-31", HAIKU, True, [55_000_000, 0, 0, 0, 7_000_001]),
    ("2026-09-01", OPUS, False, [2_500_000, 123_000, 0, 8_000_009, 750_500]),
    ("2026-09-15", SONNET, True, [31_000_000, 0, 0, 0, 4_400_000]),
    ("2026-09-15", SONNET, False, [8_000_001, 1_000_000, 2_000_000, 40_000_000, 1_500_000]),
    ("2026-10-05", HAIKU, False, [77_777_777, 88_888, 0, 999_999, 6_543_210]),
    ("2026-10-31", OPUS, False, [3_141_592, 653_589, 79_323, 8_462_643, 383_279]),
]
# What was paid, as a share of list: the discount already enjoyed is a tenth.
PAID = D("0.9")
expected = {}


def price(model, i, batch):
    return D(PRICES[model][i]) * (D("0.5") if batch else 1) / 1_000_000


def cost(model, tokens, batch):
    return sum(price(model, i, batch) * n for i, n in enumerate(tokens))


def expect(name, rows, usage, reported=None, list_cost=None, has_tokens=True):
    """`usage`: day, model, batch and tokens as the format can tell them."""
    months, total = {}, [0] * 5
    for k, (day, model, batch, tokens) in enumerate(usage):
        money = list_cost[k] if list_cost is not None else cost(model, tokens, batch)
        months[day[:7]] = months.get(day[:7], D(0)) + money
        total = [a + b for a, b in zip(total, tokens)]
    expected[name] = {
        "rows": rows,
        "tokens": dict(zip(CLASSES, total)) if has_tokens else None,
        "listCost": f"{sum(months.values()):.9f}",
        "reportedCost": None if reported is None else f"{reported:.9f}",
        "months": {month: f"{money:.9f}" for month, money in sorted(months.items())},
    }


def write_csv(name, header, rows, mark=""):
    with open(name, "w", encoding="utf-8", newline="") as file:
        file.write(mark)
        csv.writer(file, lineterminator="\n").writerows([header, *rows])


def write_json(name, value):
    with open(name, "w", encoding="utf-8") as file:
        json.dump(value, file, indent=1)
        file.write("\n")


def unsplit(usage):
    """Cache writes as one number: they are taken for those of five minutes."""
    return [(d, m, b, [t[0], t[1] + t[2], 0, t[3], t[4]]) for d, m, b, t in usage]


def standard(usage):
    """Where a format knows no batch, all usage is made standard."""
    return [(d, m, False, t) for d, m, _, t in usage]


def cells(usage):
    """One row a token class that was used."""
    return [(d, m, b, i, t[i]) for d, m, b, t in usage for i in range(5) if t[i] > 0]


def one(model, i, n):
    tokens = [0] * 5
    tokens[i] = n
    return tokens


# Claude Console, cost export: display names, dollars rounded to the cent.
header = "usage_date_utc,model,workspace,api_key,usage_type,context_window,token_type,cost_usd,list_price_usd,cost_type,inference_geo,speed,api_key_id,api_key_status"
types = ["input_no_cache", "input_cache_write_5m", "input_cache_write_1h", "input_cache_read", "output"]
rows, listed, paid = [], [], D(0)
for day, model, batch, i, n in cells(USAGE):
    at_list = round(price(model, i, batch) * n, 2)
    at_paid = round(at_list * PAID, 2)
    listed.append(at_list)
    paid += at_paid
    rows.append([day, SCREEN[model], "Default", "assistant, prod", "message", "≤ 200k", types[i], at_paid, at_list, "token", "global", "", "apikey_x", "active"])
write_csv("console-cost.csv", header.split(","), rows, "\ufeff")
expect("console-cost.csv", len(rows), [(d, m, b, one(m, i, n)) for d, m, b, i, n in cells(USAGE)], paid, listed, False)

# Admin API, usage report: JSON as the endpoint gives it, and flattened to a table.
names = ["uncached_input_tokens", "cache_creation.ephemeral_5m_input_tokens", "cache_creation.ephemeral_1h_input_tokens", "cache_read_input_tokens", "output_tokens"]
buckets = {}
for day, model, batch, t in USAGE:
    result = {
        "uncached_input_tokens": t[0],
        "cache_creation": {"ephemeral_5m_input_tokens": t[1], "ephemeral_1h_input_tokens": t[2]},
        "cache_read_input_tokens": t[3],
        "output_tokens": t[4],
        "server_tool_use": {"web_search_requests": 0},
        "model": model, "service_tier": "batch" if batch else "standard",
        "context_window": "0-200k", "inference_geo": "not_available",
        "api_key_id": None, "workspace_id": None,
    }
    buckets.setdefault(day, []).append(result)
day_after = lambda day: {"2026-08-31": "2026-09-01", "2026-10-31": "2026-11-01"}.get(day, f"{day[:8]}{int(day[8:]) + 1:02d}")
report = [{"starting_at": f"{d}T00:00:00Z", "ending_at": f"{day_after(d)}T00:00:00Z", "results": r} for d, r in buckets.items()]
report.append({"starting_at": "2026-11-01T00:00:00Z", "ending_at": "2026-11-02T00:00:00Z", "results": []})
write_json("admin-usage.json", {"data": report, "has_more": False, "next_page": None})
header = ["starting_at", "ending_at", "model", "workspace_id", "api_key_id", "service_tier", "context_window", "inference_geo", *names, "server_tool_use.web_search_requests"]
write_csv("admin-usage.csv", header, [[f"{d}T00:00:00Z", f"{day_after(d)}T00:00:00Z", m, "", "", "batch" if b else "standard", "0-200k", "global", *t, 0] for d, m, b, t in USAGE])
for name in ["admin-usage.json", "admin-usage.csv"]:
    expect(name, len(USAGE), USAGE)

# Admin API, cost report: fractional cents as decimal text.
kinds = ["uncached_input_tokens", "cache_creation.ephemeral_5m_input_tokens", "cache_creation.ephemeral_1h_input_tokens", "cache_read_input_tokens", "output_tokens"]
buckets, listed = {}, []
for day, model, batch, i, n in cells(USAGE):
    cents = price(model, i, batch) * n * 100
    listed.append(cents / 100)
    buckets.setdefault(day, []).append({
        "amount": f"{cents.normalize():f}", "currency": "USD", "cost_type": "tokens",
        "description": f"{SCREEN[model]} Usage - {kinds[i]}", "model": model, "token_type": kinds[i],
        "context_window": "0-200k", "service_tier": "standard", "inference_geo": "global", "workspace_id": "wrkspc_x",
    })
write_json("admin-cost.json", {"data": [{"starting_at": f"{d}T00:00:00Z", "ending_at": f"{day_after(d)}T00:00:00Z", "results": r} for d, r in buckets.items()], "has_more": False, "next_page": None})
split = [(d, m, b, one(m, i, n)) for d, m, b, i, n in cells(USAGE)]
expect("admin-cost.json", len(split), split, sum(listed), listed, False)

# Claude Code analytics: cents, no batch, cache writes not split; usage under a subscription is left out.
code = standard(USAGE)
days = {}
for day, model, _, t in code:
    days.setdefault(day, []).append({
        "model": model,
        "tokens": {"input": t[0], "output": t[4], "cache_read": t[3], "cache_creation": t[1] + t[2]},
        "estimated_cost": {"currency": "USD", "amount": int(round(cost(model, unsplit([(day, model, False, t)])[0][3], False) * 100))},
    })
records = [{
    "date": f"{day}T00:00:00Z", "actor": {"type": "user_actor", "email_address": "ann@example.com"},
    "organization_id": "org", "customer_type": "api", "terminal_type": "vscode",
    "core_metrics": {"num_sessions": 5, "lines_of_code": {"added": 10, "removed": 2}, "commits_by_claude_code": 1, "pull_requests_by_claude_code": 0},
    "tool_actions": {"edit_tool": {"accepted": 3, "rejected": 1}}, "model_breakdown": models,
} for day, models in days.items()]
subscribed = {**records[0], "customer_type": "subscription", "subscription_type": "team"}
write_json("claude-code.json", {"data": [*records, subscribed], "has_more": False, "next_page": None})
cents = sum(D(m["estimated_cost"]["amount"]) for r in records for m in r["model_breakdown"]) / 100
expect("claude-code.json", len(code), unsplit(code), cents)

# Amazon Bedrock, usage types that name the model: thousands of tokens; other services stand between.
suffix = ["input-tokens", "cache-write-input-token-count", "cache-write-input-token-count-1-hour", "cache-read-input-token-count", "output-tokens"]
bedrock_name = {OPUS: "Claude4.8Opus", SONNET: "Claude4.6Sonnet", HAIKU: "Claude4.5Haiku"}
header = ["line_item_usage_start_date", "line_item_line_item_type", "line_item_product_code", "line_item_usage_type", "line_item_usage_amount", "line_item_unblended_cost", "line_item_currency_code"]
rows, reported = [["2026-08-01 00:00:00", "Usage", "AmazonEC2", "USE1-BoxUsage:m5.large", "744", "71.42", "USD"]], D(0)
for day, model, batch, i, n in cells(USAGE):
    money = price(model, i, batch) * n
    reported += money
    rows.append([f"{day} 00:00:00", "Usage", "AmazonBedrock", f"USE1-{bedrock_name[model]}-{suffix[i]}{'-batch' if batch else ''}-cross-region-global", f"{D(n) / 1000:f}", f"{money.normalize():f}", "USD"])
rows.append(["2026-08-01 00:00:00", "Tax", "AmazonBedrock", "", "1", "10", "USD"])
write_csv("bedrock-named.csv", header, rows)
expect("bedrock-named.csv", len(split), split, reported)

# Amazon Bedrock, usage types of the Marketplace: the product names the model, "Units" are told by their price.
# The amounts of the older ones are thousands, those of the newer ones millions.
older = ["InputTokenCount", "CacheWriteInputTokenCount", "CacheWrite1hInputTokenCount", "CacheReadInputTokenCount", "OutputTokenCount"]
newer = ["input_tokens_global_standard", "cache_write_tokens_global_standard", "cache_write_tokens_1h_global_standard", "cache_read_tokens_global_standard", "output_tokens_global_standard"]
header = ["identity_time_interval", "line_item_usage_start_date", "product_product_name", "line_item_usage_type", "line_item_usage_amount", "line_item_unblended_cost"]
rows = []
for day, model, batch, i, n in cells(standard(USAGE)):
    new = model == OPUS
    unit = 1_000_000 if new else 1000
    kind = f"USE1_{newer[i]}-Units" if new else f"USE1_{older[i]}_Global-Units"
    rows.append([f"{day}T00:00:00Z/{day}T01:00:00Z", f"{day}T00:00:00Z", f"{SCREEN[model]} (Amazon Bedrock Edition)", f"USE1-MP:{kind}", f"{D(n) / unit:f}", f"{(price(model, i, False) * n).normalize():f}"])
write_csv("bedrock-marketplace.csv", header, rows)
plain = [(d, m, b, one(m, i, n)) for d, m, b, i, n in cells(standard(USAGE))]
expect("bedrock-marketplace.csv", len(plain), plain, sum(cost(m, t, b) for _, m, b, t in plain))

# Google Cloud billing export; the descriptions of the SKUs are ours.
words = ["Input Tokens", "Cache Write 5m Input Tokens", "Cache Write 1h Input Tokens", "Cache Read Input Tokens", "Output Tokens"]
header = ["usage_start_time", "usage_end_time", "service.description", "sku.id", "sku.description", "usage.amount", "usage.unit", "cost", "currency", "currency_conversion_rate", "cost_type"]
rows = [["2026-08-01 00:00:00 UTC", "2026-08-01 01:00:00 UTC", "Cloud Storage", "AAAA-1", "Standard Storage US Multi-region", "12.5", "byte-seconds", "3.21", "EUR", "0.8", "regular"]]
reported = D(0)
for day, model, batch, i, n in cells(USAGE):
    money = price(model, i, batch) * n
    reported += money
    rows.append([f"{day} 00:00:00 UTC", f"{day} 01:00:00 UTC", "Vertex AI", "CCCC-9", f"{SCREEN[model]} {words[i]}{' - Batch' if batch else ''}", n, "count", f"{(money * D('0.8')).normalize():f}", "EUR", "0.8", "regular"])
write_csv("vertex.csv", header, rows)
expect("vertex.csv", len(split), split, reported)

# FOCUS: the token properties as TokenDirection and TokenCacheAction, and as the older TokenType.
direction = [("Input", "Uncached"), ("Input", "Write"), ("Input", "Write"), ("Input", "Read"), ("Output", None)]
older = ["Input", "CacheWrite5m", "CacheWrite1h", "CacheRead", "Output"]
header = ["BillingCurrency", "BilledCost", "EffectiveCost", "ListCost", "ChargeCategory", "ChargePeriodStart", "ChargePeriodEnd", "ServiceName", "SkuMeter", "SkuPriceDetails", "ConsumedQuantity", "ConsumedUnit", "PricingQuantity", "PricingUnit"]
meters = ["Input Tokens", "Cache Write Input Tokens", "Cache Write Input Tokens", "Cache Read Input Tokens", "Output Tokens"]
for name, new in [("focus-direction.csv", True), ("focus-type.csv", False)]:
    rows, reported = [], D(0)
    for day, model, batch, i, n in cells(USAGE):
        details = {"ModelDeveloper": "Anthropic", "ModelFamily": "Claude", "ModelId": BEDROCK[model] if new else model}
        if new:
            details["TokenDirection"] = direction[i][0]
            if direction[i][1] is not None:
                details["TokenCacheAction"] = direction[i][1]
            if i in (1, 2):
                details["x_CacheRetention"] = "5m" if i == 1 else "1h"
        else:
            details["TokenType"] = older[i]
        if batch:
            details["x_ServiceTier"] = "batch"
        money = price(model, i, batch) * n
        reported += money * PAID
        rows.append(["USD", 0, f"{(money * PAID).normalize():f}", f"{money.normalize():f}", "Usage", f"{day}T00:00:00Z", f"{day_after(day)}T00:00:00Z", "Claude API", meters[i], json.dumps(details), n, "Tokens", f"{(D(n) / 1_000_000).normalize():f}", "1M Tokens"])
    rows.append(["USD", 5000, 0, 5000, "Purchase", "2026-08-01T00:00:00Z", "2027-08-01T00:00:00Z", "Claude API", "", "", "", "", 1, "Each"])
    write_csv(name, header, rows)
    expect(name, len(split), split, reported)

# LiteLLM, daily spend: prompt tokens include the cached ones; models of others are left out.
header = ["id", "user_id", "date", "api_key", "model", "model_group", "custom_llm_provider", "mcp_namespaced_tool_name", "endpoint", "prompt_tokens", "completion_tokens", "cache_read_input_tokens", "cache_creation_input_tokens", "spend", "api_requests", "successful_requests", "failed_requests", "created_at", "updated_at"]
# Ids with their regions are served by regional endpoints, which cost a tenth more.
rows, reported, listed = [], D(0), []
for k, (day, model, _, t) in enumerate(unsplit(standard(USAGE))):
    money = cost(model, t, False) * (D("1.1") if BEDROCK[model].startswith("us.") else 1)
    reported += money
    listed.append(money)
    rows.append([f"id{k}", "ann", day, "hash", f"bedrock/{BEDROCK[model]}", "prod", "bedrock", "", "/chat/completions", t[0] + t[1] + t[3], t[4], t[3], t[1], f"{money.normalize():f}", 10, 10, 0, day, day])
rows.append(["id99", "ann", "2026-08-03", "hash", "gpt-4o-mini", "small", "openai", "", "", 100, 20, 0, 0, "0.01", 1, 1, 0, "2026-08-03", "2026-08-03"])
write_csv("litellm-daily.csv", header, rows)
expect("litellm-daily.csv", len(USAGE), unsplit(standard(USAGE)), reported, listed)

# LiteLLM, log of requests as JSON lines: cached tokens inside the metadata, in both of its spellings.
with open("litellm-logs.jsonl", "w", encoding="utf-8") as file:
    for k, (day, model, _, t) in enumerate(standard(USAGE)):
        written, read = t[1] + t[2], t[3]
        usage = {"prompt_tokens": t[0] + written + read, "completion_tokens": t[4], "total_tokens": t[0] + written + read + t[4]}
        if k % 2 == 0:
            usage |= {"cache_read_input_tokens": read, "cache_creation_input_tokens": written, "cache_creation": {"ephemeral_5m_input_tokens": t[1], "ephemeral_1h_input_tokens": t[2]}}
        else:
            usage |= {"prompt_tokens_details": {"cached_tokens": read, "cache_creation_tokens": written, "cache_creation_token_details": {"ephemeral_5m_input_tokens": t[1], "ephemeral_1h_input_tokens": t[2]}}}
        file.write(json.dumps({
            "request_id": f"req-{k}", "call_type": "acompletion", "spend": float(cost(model, t, False)), "prompt_tokens": usage["prompt_tokens"],
            "completion_tokens": t[4], "total_tokens": usage["total_tokens"], "startTime": f"{day}T12:00:00.123+00:00", "endTime": f"{day}T12:00:09+00:00",
            "model": f"anthropic/{model}", "custom_llm_provider": "anthropic", "cache_hit": "False", "metadata": {"user_api_key_alias": "prod", "usage_object": usage},
        }) + "\n")
expect("litellm-logs.jsonl", len(USAGE), standard(USAGE), sum(cost(m, t, b) for _, m, b, t in standard(USAGE)))

# OpenRouter, activity: no cache classes; the first two rows are as seen in public, 430.07 for 70,965,665 + 3,009,973 tokens.
header = ["Date", "Slug", "Usage", "BYOK Usage", "Requests", "Prompt Tokens", "Completion Tokens", "Reasoning Tokens"]
routed = [("2026-05-12", "claude-opus-4-7", D("430.07"), 70_965_665, 3_009_973), ("2026-05-13", "claude-opus-4-7", D("505.87"), 87_199_493, 2_795_119)]
PRICES["claude-opus-4-7"] = ["5", "6.25", "10", "0.5", "25"]
rows = [[f"{d} 00:00:00", "anthropic/claude-opus-4.7", c, 0, 4000, p, o, 0] for d, m, c, p, o in routed]
rows.append(["2026-05-13 00:00:00", "openai/gpt-5", "1.5", 0, 3, 1000, 100, 50])
write_csv("openrouter.csv", header, rows)
expect("openrouter.csv", 2, [(d, m, False, [p, 0, 0, 0, o]) for d, m, c, p, o in routed], D("935.94"))

# ccusage: daily with a breakdown by model; cache writes not split.
daily = {}
for day, model, _, t in unsplit(standard(USAGE)):
    daily.setdefault(day, []).append({"modelName": model, "inputTokens": t[0], "outputTokens": t[4], "cacheCreationTokens": t[1], "cacheReadTokens": t[3], "cost": float(cost(model, t, False))})
total = lambda models, name: sum(m[name] for m in models)
parts = ["inputTokens", "outputTokens", "cacheCreationTokens", "cacheReadTokens"]
write_json("ccusage.json", {
    "daily": [{"date": d, **{p: total(ms, p) for p in parts}, "totalTokens": sum(total(ms, p) for p in parts), "totalCost": total(ms, "cost"), "modelsUsed": [m["modelName"] for m in ms], "modelBreakdowns": ms} for d, ms in daily.items()],
    "totals": {p: sum(total(ms, p) for ms in daily.values()) for p in parts},
})
expect("ccusage.json", len(USAGE), unsplit(standard(USAGE)), sum(cost(m, t, b) for _, m, b, t in unsplit(standard(USAGE))))

# Plain sheets: a row a class, and a column a month with tokens or costs.
write_csv("class-rows.csv", ["Date", "Model", "Token type", "Tokens"], [[d, SCREEN[m], ["Input", "Cache write 5 min", "Cache write 1 h", "Cache read", "Output"][i] + (" batch" if b else ""), n] for d, m, b, i, n in cells(USAGE)])
expect("class-rows.csv", len(split), split)
months = ["2026-08", "2026-09", "2026-10"]
sums = {}
for day, model, _, i, n in cells(standard(USAGE)):
    sums.setdefault((model, i), {}).setdefault(day[:7], 0)
    sums[model, i][day[:7]] += n
write_csv("month-columns-tokens.csv", ["Model", "Token class", "Aug 2026", "Sep 2026", "Oct 2026"], [[m, ["input", "cache write 5m", "cache write 1h", "cache read", "output"][i], *[by.get(month, "") for month in months]] for (m, i), by in sums.items()])
wide = [(month + "-01", m, False, one(m, i, n)) for (m, i), by in sums.items() for month, n in by.items()]
expect("month-columns-tokens.csv", len(sums), wide)
spend = {"assistant": ["1000.25", "1100.5", "1200.75"], "search": ["", "50", "60.125"]}
write_csv("month-columns-cost.csv", ["Service", *months], [[s, *by] for s, by in spend.items()])
flat = [(month + "-01", "", False, [0] * 5, D(c)) for by in spend.values() for month, c in zip(months, by) if c]
expect("month-columns-cost.csv", 2, [f[:4] for f in flat], sum(f[4] for f in flat), [f[4] for f in flat], False)

write_json("expected.json", expected)
