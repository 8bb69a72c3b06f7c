import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { publishedPrices } from "../../src/tables/priceBook";
import { UnreadableText } from "../../src/tables/stream/csvRows";
import { readUsageText } from "../../src/tables/stream/readUsageText";
import { usable } from "../../src/tables/wording";
import { inPieces } from "../tables/stream/pieces";
import { expectPlaces, inputs } from "./hostile";

const folder = resolve(__dirname, "../golden");
const texts = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(csv|json|jsonl)$/.test(name))
  .map((name) => readFileSync(join(folder, name), "utf8").slice(0, 4_000));

const pieces = fc.constantFrom(
  "", ",", ";", "\t", '"', '""', "\n", "\r", "\r\n", "\uFEFF", "\u0000", "{", "}", "[", "]", ":", "null", "-1", "1e999", "9".repeat(400),
  "=1+1", "<b>", "#N/A", "2026-02-30", "2026-10-01", "claude-opus-9", "€", "\ud800", "x".repeat(5_000), '{"a":', "[[[[[[[[", "NaN", "true",
); // prettier-ignore

/** Cuts, repeats and puts things in, at any place. */
const changes = fc.array(
  fc.tuple(fc.nat(3), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(200), pieces),
  {
    maxLength: 8,
  },
);
const spoiledText = fc.tuple(fc.constantFrom(...texts), changes).map(([text, all]) =>
  all.reduce((now, [kind, share, length, piece]) => {
    const at = Math.floor(share * now.length);
    if (kind === 0) return now.slice(0, at) + now.slice(at + length);
    if (kind === 1) return now.slice(0, at) + piece + now.slice(at);
    if (kind === 2) return now.slice(0, at) + now.slice(at, at + length).repeat(3) + now.slice(at + length);
    return now.slice(0, at) + piece + now.slice(at + length);
  }, text),
);
const noText = fc.array(pieces, { maxLength: 20 }).map((all) => all.join(""));

interface Outcome {
  readonly refused: string | null;
  readonly read?: unknown;
  readonly usable: boolean;
}

async function outcome(text: string, length: number): Promise<Outcome> {
  try {
    const { problems, totals, format } = await readUsageText(
      inPieces(text, length),
      "file.csv",
      publishedPrices,
    );
    expectPlaces(problems);
    return { refused: null, read: { format, totals, problems }, usable: usable(problems) };
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    expect(error.message).toMatch(/^(row|line) \d|^the /);
    return { refused: error.message, usable: false };
  }
}

test("[U4] a spoiled export is read or refused with its place, the same however it arrives", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof({ weight: 5, arbitrary: spoiledText }, { weight: 1, arbitrary: noText }),
      fc.integer({ min: 1, max: 3_000 }),
      async (text, length) => {
        fc.pre(text.length > 0);
        const [pieces, whole] = [await outcome(text, length), await outcome(text, text.length)];
        // Which field a stray quote spoils first depends on where the text was cut; that it is refused does not.
        if (/quote/.test(pieces.refused ?? whole.refused ?? ""))
          expect([pieces.usable, whole.usable]).toEqual([false, false]);
        else expect(pieces).toEqual(whole);
      },
    ),
    inputs(4_000),
  );
});
