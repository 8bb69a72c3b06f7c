import { element } from "./elements";

interface FunctionWords {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional?: boolean;
  }[];
}

/** The functions as Excel's own list describes them, from the file that Excel reads too. */
export function functionList(file: string, missing: string): HTMLElement {
  const list = element("dl");
  const fill = async (): Promise<void> => {
    const { functions } = (await (await fetch(file)).json()) as {
      readonly functions: readonly FunctionWords[];
    };
    list.append(...functions.flatMap(described));
  };
  fill().catch(() => list.replaceWith(element("p", missing)));
  return list;
}

function described({ name, description, parameters }: FunctionWords): readonly HTMLElement[] {
  const names = parameters.map((each) => (each.optional === true ? `[${each.name}]` : each.name));
  const rows = parameters.map((each) => element("li", element("code", each.name), ` ${each.description}`));
  return [
    element("dt", element("code", `COMMIT.${name}(${names.join(", ")})`)),
    element("dd", description, element("ul", ...rows)),
  ];
}
