import { formatBox, MAX_COLUMNS, parseBox } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import type { PageRecord } from "../../model/sheetExtras";
import { flag, isMissing, number, oneOf, record, text } from "../arguments";
import { ExcelObject, type Json, type Scalar } from "../excelObject";
import { invalidArgument } from "../hostError";
import type { HostContext } from "../hostContext";
import { range } from "./range";
import { areaFrom } from "./worksheet";

export function pageLayout(context: HostContext, sheet: Sheet): ExcelObject {
  const { extras } = sheet;
  const change = (part: Partial<PageRecord>): void => {
    extras.page = { ...extras.page, ...part };
  };
  const yes = (key: "centerHorizontally" | "centerVertically" | "printGridlines"): Scalar => ({
    get: () => extras.page[key],
    set: (value) => {
      change({ [key]: flag(value) });
    },
  });
  const margin = (side: keyof PageRecord["margins"]): Scalar => ({
    get: () => extras.page.margins[side],
    set: (value) => {
      change({ margins: { ...extras.page.margins, [side]: number(value) } });
    },
  });
  const place = (given: unknown): string => formatBox(areaFrom(context, sheet, given).box);
  const ranged = (address: string | null): ExcelObject | null => {
    const box = address === null ? null : parseBox(address);
    return box && range(context, sheet, box);
  };
  return new ExcelObject({
    type: "PageLayout",
    scalars: {
      Orientation: {
        get: () => (extras.page.orientation === "portrait" ? "Portrait" : "Landscape"),
        set: (value) => {
          change({
            orientation:
              oneOf(value, ["Portrait", "Landscape"] as const) === "Portrait" ? "portrait" : "landscape",
          });
        },
      },
      PaperSize: {
        get: () => (extras.page.paper === "a4" ? "A4" : "Letter"),
        set: (value) => {
          change({ paper: oneOf(value, ["A4", "Letter"] as const) === "A4" ? "a4" : "letter" });
        },
      },
      Zoom: {
        get: () => zoomOf(extras.page),
        set: (value) => {
          change(readZoom(record(value)));
        },
      },
      CenterHorizontally: yes("centerHorizontally"),
      CenterVertically: yes("centerVertically"),
      PrintGridlines: yes("printGridlines"),
      LeftMargin: margin("left"),
      RightMargin: margin("right"),
      TopMargin: margin("top"),
      BottomMargin: margin("bottom"),
      HeaderMargin: margin("header"),
      FooterMargin: margin("footer"),
    },
    links: { HeadersFooters: () => headersFooters(() => extras.page.headersFooters, change) },
    methods: {
      SetPrintArea: (printed) => {
        change({ printArea: place(printed) });
      },
      GetPrintAreaOrNullObject: () => ranged(extras.page.printArea),
      SetPrintTitleRows: (rows) => {
        const { box } = areaFrom(context, sheet, rows);
        change({ titleRows: formatBox({ ...box, column: 0, columns: MAX_COLUMNS }) });
      },
      GetPrintTitleRowsOrNullObject: () => ranged(extras.page.titleRows),
      SetPrintTitleColumns: (columns) => {
        change({ titleColumns: place(columns) });
      },
      SetPrintMargins: (unit, margins) => {
        const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[
          oneOf(unit, ["Points", "Inches", "Centimeters"] as const)
        ];
        const given = Object.entries(record(margins)).map(([side, size]) => [
          oneOf(side, SIDES),
          number(size) * points,
        ]);
        change({ margins: { ...extras.page.margins, ...(Object.fromEntries(given) as object) } });
      },
    },
  });
}

const SIDES = ["left", "right", "top", "bottom", "header", "footer"] as const;

function zoomOf(page: PageRecord): Json {
  return page.fit
    ? { horizontalFitToPages: page.fit.wide, verticalFitToPages: page.fit.tall }
    : { scale: page.scale ?? 100 };
}

/** Scaled, or fitted; 0 pages means that this direction is left open, as in a file. */
function readZoom(zoom: Readonly<Record<string, unknown>>): Partial<PageRecord> {
  if (!isMissing(zoom["scale"])) return { scale: number(zoom["scale"]), fit: null };
  const pages = (given: unknown): number => (isMissing(given) ? 0 : number(given));
  const fit = { wide: pages(zoom["horizontalFitToPages"]), tall: pages(zoom["verticalFitToPages"]) };
  if (fit.wide === 0 && fit.tall === 0) throw invalidArgument();
  return { scale: null, fit };
}

const PARTS = [
  "LeftHeader",
  "CenterHeader",
  "RightHeader",
  "LeftFooter",
  "CenterFooter",
  "RightFooter",
] as const;

function headersFooters(
  now: () => PageRecord["headersFooters"],
  change: (part: Partial<PageRecord>) => void,
): ExcelObject {
  const part = (name: string): Scalar => ({
    get: () => now()[name] ?? "",
    set: (value) => {
      change({ headersFooters: { ...now(), [name]: text(value) } });
    },
  });
  return new ExcelObject({
    type: "HeaderFooterGroup",
    links: {
      DefaultForAllPages: () =>
        new ExcelObject({
          type: "HeaderFooter",
          scalars: Object.fromEntries(PARTS.map((name) => [name, part(name)])),
        }),
    },
  });
}
