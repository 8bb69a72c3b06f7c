import type { CellRole } from "../tables/sheetPlan";

/** How a role looks. Colour never stands alone: inputs are shaded, links slant, headers and keys are bold. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly line?: "top" | "bottom";
  readonly align?: "Left" | "Right";
}

export const cellStyles: Readonly<Record<CellRole, CellStyle>> = {
  title: { bold: true, size: 16, color: "#0F6C6D" },
  headline: { bold: true, size: 12, wrap: true },
  heading: { bold: true, size: 12, color: "#0F6C6D" },
  note: { italic: true, color: "#595959" },
  sentence: { wrap: true },
  label: {},
  header: { bold: true, fill: "#E2EFEF", line: "bottom" },
  "number header": { bold: true, fill: "#E2EFEF", line: "bottom", align: "Right" },
  "wrapped header": { bold: true, fill: "#E2EFEF", line: "bottom", align: "Right", wrap: true },
  input: { color: "#0000FF", fill: "#FFFBE6" },
  "wrapped input": { color: "#0000FF", fill: "#FFFBE6", wrap: true },
  computed: { color: "#000000" },
  linked: { italic: true, color: "#006100" },
  key: { bold: true, color: "#000000" },
};
