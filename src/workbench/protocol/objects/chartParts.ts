import type { ChartText } from "../../model/chartRecord";
import { flag, text } from "../arguments";
import { ExcelObject, type Json, type Scalar } from "../excelObject";

type Kept = Map<string, unknown>;

/** A member that is kept and given back, though the stand-in does not draw it. */
export function keptScalar(
  kept: Kept,
  name: string,
  initial: Json,
  prefix = "",
): Readonly<Record<string, Scalar>> {
  const key = prefix === "" ? name : `${prefix}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return {
    [name]: {
      get: () => (kept.has(key) ? (kept.get(key) as Json) : initial),
      set: (value) => {
        kept.set(key, value);
      },
    },
  };
}

/** A title of a chart or of an axis. */
export function chartText(
  type: string,
  title: ChartText,
  more: Readonly<Record<string, Json>> = {},
): ExcelObject {
  const others = Object.entries(more).map(([name, initial]) => keptScalar(title.kept, name, initial));
  return new ExcelObject({
    type,
    scalars: {
      Text: {
        get: () => title.text,
        set: (value) => {
          title.text = text(value);
          title.visible = true;
        },
      },
      Visible: {
        get: () => title.visible,
        set: (value) => {
          title.visible = flag(value);
        },
      },
      ...(Object.assign({}, ...others) as Record<string, Scalar>),
    },
    links: { Format: () => chartFormat(`${type}Format`, title.kept, "format") },
  });
}

/** Font, fill and lines of a part of a chart. */
export function chartFormat(type: string, kept: Kept, prefix: string): ExcelObject {
  return new ExcelObject({
    type,
    links: {
      Font: () => chartFont(kept, `${prefix}.font`),
      Fill: () => chartFill(kept, `${prefix}.fill`),
      Line: () => chartLine(kept, `${prefix}.line`),
      Border: () => chartLine(kept, `${prefix}.border`),
    },
  });
}

function chartFont(kept: Kept, prefix: string): ExcelObject {
  return new ExcelObject({
    type: "ChartFont",
    scalars: {
      ...keptScalar(kept, "Bold", false, prefix),
      ...keptScalar(kept, "Italic", false, prefix),
      ...keptScalar(kept, "Color", "#000000", prefix),
      ...keptScalar(kept, "Name", "Calibri", prefix),
      ...keptScalar(kept, "Size", 10, prefix),
      ...keptScalar(kept, "Underline", "None", prefix),
    },
  });
}

export function chartFill(kept: Kept, prefix: string, painted?: (color: string | null) => void): ExcelObject {
  return new ExcelObject({
    type: "ChartFill",
    methods: {
      SetSolidColor: (color) => {
        kept.set(prefix, text(color));
        painted?.(text(color));
      },
      Clear: () => {
        kept.set(prefix, null);
        painted?.(null);
      },
    },
  });
}

function chartLine(kept: Kept, prefix: string): ExcelObject {
  return new ExcelObject({
    type: "ChartLineFormat",
    scalars: {
      ...keptScalar(kept, "Color", "", prefix),
      ...keptScalar(kept, "LineStyle", "Continuous", prefix),
      ...keptScalar(kept, "Weight", 0.75, prefix),
    },
    methods: {
      Clear: () => {
        kept.set(`${prefix}.lineStyle`, "None");
      },
    },
  });
}
