const NAMESPACE = "http://www.w3.org/2000/svg";

type Attributes = Readonly<Record<string, string | number | null>>;

/** An SVG element; attributes that are null are left out. */
export function svg<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Attributes,
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null) element.setAttribute(key, String(value));
  }
  element.append(...children);
  return element;
}

/** A line of text; `at` is its baseline. */
export function label(
  text: string,
  at: { readonly x: number; readonly y: number },
  anchor: "start" | "middle" | "end",
  more: Attributes = {},
): SVGTextElement {
  return svg("text", { x: at.x, y: at.y, "text-anchor": anchor, ...more }, text);
}

const pen = document.createElement("canvas").getContext("2d");

/** Width of a text in pixels at a size of the charts' font. */
export function textWidth(text: string, size: number): number {
  if (!pen) return text.length * size * 0.55;
  pen.font = `${String(size)}px ${CHART_FONT}`;
  return pen.measureText(text).width;
}

export const CHART_FONT = '"Aptos Narrow", Calibri, Carlito, Arial, sans-serif';
