import type { QueryInfo } from "./batch";
import { type ExcelObject, wireName } from "./excelObject";
import { apiNotFound } from "./hostError";
import type { Roots } from "./objectPaths";

type Answer = Record<string, unknown>;
type Assert = Roots["assertSupported"];

/** What a `load` answers: scalars by wire name, linked objects nested, items of collections. */
export function answerQuery(object: ExcelObject | null, query: QueryInfo, assert: Assert): unknown {
  if (object === null) return null;
  const wanted = query.Select?.length ? query.Select : ["*"];
  const expanded = (query.Expand ?? []).map((path) => `${path}/*`);
  const paths = [...wanted, ...expanded];
  return object.face.items
    ? answerCollection(object, paths, query, assert)
    : answerObject(object, paths, assert);
}

function answerCollection(
  collection: ExcelObject,
  paths: readonly string[],
  { Skip = 0, Top = Infinity }: QueryInfo,
  assert: Assert,
): Answer {
  const own = paths.filter((path) => /^count$/i.test(path));
  const inner = paths
    .filter((path) => !own.includes(path))
    .map((path) => path.replace(/^items\/?/i, "") || "*");
  const answer: Answer = {};
  for (const path of own) answer[wireName(path)] = scalar(collection, path, assert);
  if (inner.length > 0 || own.length === 0) {
    const items = (collection.face.items?.() ?? []).slice(Skip, Skip + Top);
    answer["_Items"] = items.map((item) => answerObject(item, inner, assert));
  }
  return answer;
}

function answerObject(object: ExcelObject, paths: readonly string[], assert: Assert): Answer {
  const answer: Answer = { ...object.face.identity?.() };
  const nested = new Map<string, string[]>();
  for (const path of paths) {
    const [head = "", ...rest] = path.split("/");
    if (head === "*" || head === "") {
      for (const [name, one] of Object.entries(object.face.scalars ?? {})) {
        if (one.always !== false) answer[name] = one.get();
      }
    } else if (object.face.links && wireName(head) in object.face.links) {
      const name = wireName(head);
      nested.set(name, [...(nested.get(name) ?? []), rest.join("/") || "*"]);
    } else answer[wireName(head)] = scalar(object, head, assert);
  }
  for (const [name, inner] of nested) {
    assert(`${object.face.type}.${name}`);
    answer[name] = answerQuery(object.face.links?.[name]?.() ?? null, { Select: inner }, assert);
  }
  return answer;
}

function scalar(object: ExcelObject, name: string, assert: Assert): unknown {
  const member = `${object.face.type}.${wireName(name)}`;
  assert(member);
  const found = object.face.scalars?.[wireName(name)];
  if (!found) throw apiNotFound(member);
  return found.get();
}
