import type { TokenClass } from "../../engine/tokens";
import { standardTariff, type Tariff } from "../../engine/usage";
import { smallWords, tokenClassInWords } from "./tokenClassInWords";

/** What the text of a bill's entry says: a model's name, a token class, a tariff, each where it does. */
export interface MeteredText {
  readonly model: string | null;
  readonly tokenClass: TokenClass | null;
  /** Null where a tier is named that has no list price. */
  readonly tariff: Tariff | null;
  /** The text is about Claude. */
  readonly claude: boolean;
}

const families = "opus|sonnet|haiku|fable|mythos";
const version = String.raw`\d{1,2}(?: \d{1,2})?`;
const familyFirst = new RegExp(String.raw`\b(?:claude )?(${families}) (${version})\b`);
const versionFirst = new RegExp(String.raw`\b(?:claude )?(${version}) ?(${families})\b`);

/**
 * Reads a usage type, SKU or meter: `USE1-Claude4.6Opus-cache-read-input-token-count-batch`,
 * `Claude Sonnet 4.6 (Amazon Bedrock Edition)`, `Claude Opus 4.5 Cache Write 1h Input Tokens`.
 */
export function meteredText(text: string): MeteredText {
  const words = smallWords(text);
  const named = familyFirst.exec(words);
  const turned = named === null ? versionFirst.exec(words) : null;
  const model =
    named !== null
      ? `claude ${named[1]} ${named[2]}`
      : turned !== null
        ? `claude ${turned[1]} ${turned[2]}`
        : null;
  return {
    model,
    tokenClass: tokenClassInWords(text)?.tokenClass ?? null,
    tariff: tariffIn(words),
    claude: model !== null || /\b(claude|anthropic)\b/.test(words),
  };
}

function tariffIn(words: string): Tariff | null {
  if (/\b(flex|priority|provisioned|reserved|latency optimi[sz]ed)\b/.test(words)) return null;
  return {
    ...standardTariff,
    batch: /\bbatch(es)?\b/.test(words),
    fast: /\bfast\b/.test(words),
    longContext: /\b(lctx|long context|long|200 k 1 m|200k 1m)\b/.test(words),
  };
}
