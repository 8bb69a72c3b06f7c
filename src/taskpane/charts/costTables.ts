import type { CostPicture } from "../../tables/costPicture";
import type { Formats } from "../formats";
import type { SmallTableProps } from "../SmallTable";
import { text } from "../text";

const words = text.charts.cost;

/** The numbers of the cost chart: what is marked, and the points of the curve. */
export function costTables(
  { points, thresholds, usage, recommended }: CostPicture,
  commitmentTitle: string,
  formats: Formats,
): readonly SmallTableProps[] {
  const marks: readonly (readonly [name: string, commitment: number])[] = [
    ...(recommended === null ? [] : [[words.recommended, recommended.commitment] as const]),
    ...thresholds.map(
      ({ name, commitment, discount }) =>
        [words.bandBegins(name, formats.discount(discount)), commitment] as const,
    ),
    ...(["p10", "p50", "p90"] as const).map(
      (quantile) => [words.drawdownAt(quantile.toUpperCase()), usage[quantile]] as const,
    ),
  ];
  return [
    {
      caption: words.marks,
      columns: [
        { title: words.mark, align: "text" },
        { title: commitmentTitle, align: "number" },
      ],
      rows: marks.map(([name, commitment]) => [name, formats.count(commitment)]),
    },
    {
      caption: words.points,
      columns: [
        { title: commitmentTitle, align: "number" },
        { title: words.cost, align: "number" },
      ],
      rows: points.map(({ commitment, expectedNetCost }) => [
        // Two points a cent apart show a jump.
        formats.money(commitment),
        formats.money(expectedNetCost),
      ]),
    },
  ];
}
