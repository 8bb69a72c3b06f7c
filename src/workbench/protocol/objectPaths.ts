import { type ArgumentInfo, type Batch, PathType } from "./batch";
import { ExcelObject } from "./excelObject";
import { apiNotFound, HostError } from "./hostError";

/** Where objects come from that no other object leads to. */
export interface Roots {
  readonly workbook: () => ExcelObject;
  readonly service: (name: string) => ExcelObject | null;
  readonly reference: (id: string) => ExcelObject | null;
  /** Throws ApiNotFound when the member belongs to an API set that is missing. */
  readonly assertSupported: (member: string) => void;
}

/** Finds the objects of one batch; each path is walked once, so that a method such as `Add` runs once. */
export class ObjectPaths {
  readonly #batch: Batch;
  readonly #roots: Roots;
  readonly #found = new Map<number, Promise<ExcelObject | null>>();

  constructor(batch: Batch, roots: Roots) {
    this.#batch = batch;
    this.#roots = roots;
  }

  /** The object, or null for a null object. */
  async resolve(id: number): Promise<ExcelObject | null> {
    const found = this.#found.get(id) ?? this.#walk(id);
    this.#found.set(id, found);
    return found;
  }

  /** Arguments with paths replaced by objects. */
  async arguments(info: ArgumentInfo | undefined): Promise<readonly unknown[]> {
    const ids = info?.ReferencedObjectPathIds;
    return Promise.all((info?.Arguments ?? []).map((given, index) => this.#argument(given, ids?.[index])));
  }

  async #argument(given: unknown, id: unknown): Promise<unknown> {
    if (Array.isArray(id) && Array.isArray(given)) {
      return Promise.all(given.map((one: unknown, index) => this.#argument(one, id[index] as unknown)));
    }
    if (typeof id === "number" && id !== 0) return this.resolve(id);
    return this.#inner(given);
  }

  async #inner(given: unknown): Promise<unknown> {
    if (typeof given !== "object" || given === null || Array.isArray(given)) return given;
    if ("_ObjectPathId" in given) return this.resolve(Number(given._ObjectPathId));
    const entries = Object.entries(given).map(
      async ([key, value]) => [key, await this.#inner(value)] as const,
    );
    return Object.fromEntries(await Promise.all(entries));
  }

  async #walk(id: number): Promise<ExcelObject | null> {
    const path = this.#batch.ObjectPaths[String(id)];
    if (!path) throw new HostError("InvalidRequest", `Object path ${String(id)} is missing.`);
    switch (path.ObjectPathType) {
      case PathType.Global:
        return this.#roots.workbook();
      case PathType.NewObject: {
        const service = this.#roots.service(path.Name);
        if (!service) throw apiNotFound(path.Name);
        return service;
      }
      case PathType.Reference: {
        const object = this.#roots.reference(path.Name);
        if (!object) {
          throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
        }
        return object;
      }
      case PathType.Null:
        return null;
    }
    const parent = await this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    return this.#child(parent, path.ObjectPathType, path.Name, await this.arguments(path.ArgumentInfo));
  }

  async #child(
    parent: ExcelObject,
    pathType: number,
    name: string,
    args: readonly unknown[],
  ): Promise<ExcelObject | null> {
    const { face } = parent;
    switch (pathType) {
      case PathType.Method: {
        const made = await callMethod(parent, name, args, this.#roots);
        return made instanceof ExcelObject ? made : null;
      }
      case PathType.Property: {
        const link = face.links?.[name];
        this.#roots.assertSupported(`${face.type}.${name}`);
        if (!link) throw apiNotFound(`${face.type}.${name}`);
        return link();
      }
      case PathType.Indexer:
        if (!face.item) throw apiNotFound(`${face.type}.getItem`);
        return face.item(args[0]);
      default:
        throw new HostError("InvalidRequest", `Object path type ${String(pathType)} is unknown.`);
    }
  }
}

/** Calls a method by the name it has on the wire. */
export async function callMethod(
  object: ExcelObject,
  name: string,
  args: readonly unknown[],
  roots: Pick<Roots, "assertSupported">,
): Promise<unknown> {
  const member = `${object.face.type}.${name}`;
  roots.assertSupported(member);
  const method = object.face.methods?.[name];
  if (!method) throw apiNotFound(member);
  return method(...args);
}
