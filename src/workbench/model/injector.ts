import type { Injector } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";

/** Univer's services, which its facade keeps in a protected member. */
export function injectorOf(api: FUniver): Injector {
  return (api as unknown as { readonly _injector: Injector })._injector;
}
