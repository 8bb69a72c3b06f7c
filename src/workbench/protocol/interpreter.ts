import { type Action, ActionType, type Batch, type BatchError, type BatchResponse } from "./batch";
import { ExcelObject, wireName } from "./excelObject";
import { SheetGone } from "../model/sheetGone";
import { apiNotFound, HostError, itemNotFound } from "./hostError";
import { callMethod, ObjectPaths, type Roots } from "./objectPaths";
import { answerQuery } from "./query";

/** What a batch needs around it: the objects, and calculation before something is read. */
export interface Surroundings extends Roots {
  readonly beforeRead: () => Promise<void>;
}

/**
 * Carries out the actions of a batch in order. The first that fails ends it, and what was done before
 * stays done, as in Excel: there is no rollback.
 */
export async function interpret(batch: Batch, around: Surroundings): Promise<BatchResponse> {
  const paths = new ObjectPaths(batch, around);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    if (action.ActionType === ActionType.Trace) {
      traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: null });
      continue;
    }
    try {
      results.push({ ActionId: action.Id, Value: await carryOut(action, paths, around) });
    } catch (thrown) {
      return { Results: results, TraceIds: traces, Error: toBatchError(thrown, action, index) };
    }
  }
  return { Results: results, TraceIds: traces };
}

async function carryOut(action: Action, paths: ObjectPaths, around: Surroundings): Promise<unknown> {
  const object = await paths.resolve(action.ObjectPathId);
  switch (action.ActionType) {
    case ActionType.Instantiate:
      return object === null ? null : (object.face.identity?.() ?? {});
    case ActionType.Query:
      await around.beforeRead();
      return answerQuery(object, action.QueryInfo ?? {}, around.assertSupported);
    case ActionType.Method: {
      if (object === null) return { _IsNull: true };
      const made = await callMethod(object, action.Name, await paths.arguments(action.ArgumentInfo), around);
      return made instanceof ExcelObject ? (made.face.identity?.() ?? {}) : (made ?? null);
    }
    case ActionType.SetProperty:
      if (object !== null) {
        const [value] = await paths.arguments(action.ArgumentInfo);
        await setProperty(object, action.Name, value, around);
      }
      return null;
    case ActionType.Update:
      if (object !== null) {
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          await setProperty(object, wireName(name), value, around);
        }
      }
      return null;
    case ActionType.EnsureUnchanged:
      return null;
    default:
      throw apiNotFound(`action type ${String(action.ActionType)}`);
  }
}

async function setProperty(object: ExcelObject, name: string, value: unknown, around: Roots): Promise<void> {
  const member = `${object.face.type}.${name}`;
  around.assertSupported(member);
  const scalar = object.face.scalars?.[name];
  if (!scalar) throw apiNotFound(member);
  // What Excel cannot set either, office.js does not send.
  if (!scalar.set) throw apiNotFound(`setting ${member}`);
  await scalar.set(value);
}

function toBatchError(thrown: unknown, action: Action, index: number): BatchError {
  const known = thrown instanceof HostError ? thrown : thrown instanceof SheetGone ? itemNotFound() : null;
  // Anything else is a mistake of the stand-in; its stack leads there.
  const message = known?.message ?? `Mistake of the stand-in: ${String((thrown as Error).stack ?? thrown)}`;
  return {
    Code: known?.code ?? "GeneralException",
    Message: message,
    Location: action.Name,
    HttpStatusCode: known?.status ?? 500,
    ActionIndex: index,
  };
}
