import type { ContractReading } from "../workbook/forPane";
import type { Formats } from "./formats";
import { useLayout } from "./layout";
import { SmallTable } from "./SmallTable";
import { text } from "./text";

const words = text.contract;

export interface BandTableProps {
  readonly bands: ContractReading["bands"];
  readonly formats: Formats;
}

/** The vendor's bands as the workbook's table says them; they are edited there. */
export function BandTable({ bands, formats }: BandTableProps) {
  const layout = useLayout();
  if (bands.length === 0) return <p className={layout.text}>{words.noBands}</p>;
  return (
    <SmallTable
      caption={words.bands}
      columns={[
        { title: words.bandName, align: "text" },
        { title: words.threshold, align: "number" },
        { title: words.discount, align: "number" },
      ]}
      rows={bands.map(({ threshold, discount, name }, index) => [
        name === "" ? words.unnamedBand(formats.count(index + 1)) : name,
        formats.count(threshold),
        formats.discount(discount),
      ])}
    />
  );
}
