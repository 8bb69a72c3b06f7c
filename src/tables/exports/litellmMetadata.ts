import type { TokenClass } from "../../engine/tokens";

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null;

/**
 * The cached tokens of a request in the metadata of its log: `usage_object` with the counts of Anthropic
 * (`cache_read_input_tokens`) or of OpenAI (`prompt_tokens_details.cached_tokens`).
 */
export function cachedInMetadata(metadata: unknown): Readonly<Partial<Record<TokenClass, number>>> {
  const usage = member(metadata, "usage_object");
  const details = member(usage, "prompt_tokens_details");
  const lives = member(details, "cache_creation_token_details") ?? member(usage, "cache_creation");
  const read = count(usage, "cache_read_input_tokens") ?? count(details, "cached_tokens") ?? 0;
  const written = count(usage, "cache_creation_input_tokens") ?? count(details, "cache_creation_tokens") ?? 0;
  const hour = Math.min(written, count(lives, "ephemeral_1h_input_tokens") ?? 0);
  return { cacheRead: read, cacheWrite5m: written - hour, cacheWrite1h: hour };
}

const member = (value: unknown, name: string): Json | null => {
  const found = isJson(value) ? value[name] : null;
  return isJson(found) ? found : null;
};

const count = (value: unknown, name: string): number | null => {
  const found = isJson(value) ? value[name] : null;
  return typeof found === "number" && found >= 0 ? found : null;
};
