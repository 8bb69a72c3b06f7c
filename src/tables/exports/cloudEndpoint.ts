import type { Tariff } from "../../engine/usage";
import { smallWords } from "./tokenClassInWords";

/** Which endpoint of a cloud served the tokens: regional ones, and those of some regions, cost more. */
export type Endpoint = "global" | "regional";

/** A tariff at an endpoint; null where there is none. */
export const atEndpoint = <T extends Tariff | null>(endpoint: Endpoint, tariff: T): T =>
  tariff === null || endpoint === "global" ? tariff : { ...tariff, regional: true };

/** The endpoint that a usage type or a model's id of Amazon Bedrock says: regional, unless it says "global". */
export const bedrockEndpoint = (text: string): Endpoint =>
  /\bglobal\b/.test(smallWords(text)) ? "global" : "regional";
