-- Monthly usage by model, for Bandwise. Snowflake; not tested on it.
SELECT
  TO_CHAR(usage_date_utc::DATE, 'YYYY-MM') AS month,
  model_version AS model,
  usage_type,
  context_window,
  inference_geo,
  speed,
  SUM(usage_input_tokens_no_cache) AS input_tokens,
  SUM(usage_input_tokens_cache_write_5m) AS cache_write_5m_tokens,
  SUM(usage_input_tokens_cache_write_1h) AS cache_write_1h_tokens,
  SUM(usage_input_tokens_cache_read) AS cache_read_tokens,
  SUM(usage_output_tokens) AS output_tokens,
  SUM(web_search_count) AS web_search_count
FROM claude_usage
WHERE usage_date_utc::DATE >= DATE '2025-01-01'
GROUP BY 1, 2, 3, 4, 5, 6
ORDER BY 1, 2, 3, 4, 5, 6;
