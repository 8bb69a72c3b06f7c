import type { ExportFormat } from "../../../src/tables/exports/exportFormat";
import { exportFormats } from "../../../src/tables/exports/exportFormats";
import { monthColumns } from "../../../src/tables/exports/plainFormats";
import type { UsageField } from "../../../src/tables/usageReading";
import { usageOn } from "../usageOn";
import { expectGoldenText } from "../goldenText";

/** What tells a format, the headings it knows by field, and how its rows are taken, as text. */
const formatText = ({
  format,
  headings,
  signature,
  needs,
  rows,
  assumption,
  mayRepeat,
}: ExportFormat): string =>
  [
    format,
    `  told by ${signature.join(", ")}; needs ${needs.join(", ")}`,
    `  rows ${JSON.stringify(rows)}; equal rows ${mayRepeat ? "are usage of their own" : "are told"}`,
    ...(assumption === undefined ? [] : [`  assumes: ${assumption}`]),
    ...Object.entries(headings).map(([field, names]) => `  ${field}: ${names.join(" | ")}`),
    "",
  ].join("\n");

test("[U4] the exports, and every heading they are read by, are those of the golden file", () => {
  const text = [...exportFormats, monthColumns].map(formatText).join("\n");
  expectGoldenText(text, "exports/headings.txt");
});

const spelled = exportFormats.flatMap((format) =>
  Object.entries(format.headings).flatMap(([field, names]) =>
    names.map((name) => [format.format, field as UsageField, name, format] as const),
  ),
);

test.each(spelled)("[U4] %s: %s stands under %s", (name, field, heading, { headings, signature, needs }) => {
  const others = [...signature, ...needs].filter((each) => each !== field);
  const header = [...others.map((each) => headings[each]?.[0] ?? ""), heading];
  const { format, columns } = usageOn([header]);
  expect(format).toBe(name);
  expect(columns).toContainEqual({ field, header: heading, column: header.length - 1 });
});
