import type { PriceBook } from "../engine/prices";
import { nearest } from "./nearest";

/** The id a name stands for, or the nearest ids in words; a name is never guessed. */
export type FoundModel = { readonly model: string } | { readonly nearest: { readonly expected?: string } };

/**
 * Finds a model of the price book by its id ("claude-haiku-4-5-20251001"), the id with or without its
 * date, the name on screen ("Claude Opus 5.5", "Opus 5.5", "Claude 3.5 Haiku"), or the id on another
 * platform ("us.anthropic.claude-opus-4-6-v1", "claude-opus-4-5@20251101", "anthropic/claude-opus-4.7"),
 * in any case.
 */
export const findModel = (name: string, book: PriceBook): FoundModel => modelFinder(book)(name);

/** As `findModel`, for many names: the book is indexed once and every name is looked up once. */
export function modelFinder(book: PriceBook): (name: string) => FoundModel {
  const ids = [...new Set(book.map(({ model }) => model))];
  const exact = new Map(ids.map((id) => [bare(id), id]));
  const byName = new Map<string, readonly string[]>();
  for (const id of ids) {
    const parts = partsOf(id);
    if (parts !== null) byName.set(parts.name, [...(byName.get(parts.name) ?? []), id]);
  }
  const proposals = withoutIdleDates(ids);
  const find = (name: string): FoundModel => {
    const own = withoutPlatform(name);
    const id = exact.get(bare(name)) ?? exact.get(own) ?? sameModel(own, byName);
    if (id !== null) return { model: id };
    // A name with a date is answered with dates: its own is most likely what is wrong.
    const known = undated(own) === own ? proposals : ids;
    return { nearest: nearest(tellingPart(own), known, 3, tellingPart) };
  };
  const found = new Map<string, FoundModel>();
  return (name) => {
    const known = found.get(name);
    if (known !== undefined) return known;
    const looked = find(name);
    found.set(name, looked);
    return looked;
  };
}

const bare = (name: string): string => name.trim().toLowerCase();

/**
 * An id without what platforms add: the provider's path and region before it, the revision of Bedrock or the
 * variant of OpenRouter after it; Vertex joins the date with "@".
 */
const withoutPlatform = (name: string): string =>
  bare(name)
    .replace(/^.*\//, "")
    .replace(/^(?:[a-z]{2,6}(?:-[a-z]+)?\.)?anthropic\./, "")
    .replace(/[:](?!\d).*$/, "")
    .replace(/@(default|latest)$|-latest$/, "")
    .replace(/-v\d+(?=@)/, "")
    .replace(/[@]/, "-")
    .replace(/-v\d+(?::\d+)*k?$/, "");

/** The one id of the same family and version; two dates are two models, and two candidates are none. */
function sameModel(name: string, byName: ReadonlyMap<string, readonly string[]>): string | null {
  const parts = partsOf(name);
  if (parts === null) return null;
  const candidates = (byName.get(parts.name) ?? []).filter((id) => {
    const dated = partsOf(id)?.date;
    return dated === undefined || parts.date === undefined || dated === parts.date;
  });
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

interface ModelParts {
  /** Family and version, "opus 5 5". */
  readonly name: string;
  readonly date: string | undefined;
}

/** "claude-3-5-haiku-20241022" and "Claude Haiku 3.5" alike: family and version in either order. */
function partsOf(name: string): ModelParts | null {
  const words = bare(name).replace(/[\s._-]+/g, " ");
  const match =
    /^(?:claude )?(?<family>[a-z]+) (?<version>\d{1,2}(?: \d{1,2})?)(?: (?<date>\d{8}))?$/.exec(words) ??
    /^(?:claude )?(?<version>\d{1,2}(?: \d{1,2})?) (?<family>[a-z]+)(?: (?<date>\d{8}))?$/.exec(words);
  const { family, version, date } = match?.groups ?? {};
  // "claude-sonnet-4-0" is another spelling of Sonnet 4.
  return family === undefined || version === undefined
    ? null
    : { name: `${family} ${version.replace(/ 0$/, "")}`, date };
}

const undated = (id: string): string => id.replace(/-\d{8}$/, "");

/** Ids as they are proposed: with a date only where two would be the same without. */
function withoutIdleDates(ids: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  for (const id of ids) times.set(undated(id), (times.get(undated(id)) ?? 0) + 1);
  return ids.map((id) => (times.get(undated(id)) === 1 ? undated(id) : id));
}

/** What tells a name or an id from others, in one spelling: "Claude Opus 4.5" is opus-4-5. */
const tellingPart = (name: string): string =>
  undated(bare(name).replace(/[\s._-]+/g, "-")).replace(/^claude-/, "");
