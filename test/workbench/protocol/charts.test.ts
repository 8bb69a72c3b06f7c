import { closeSessions, failure, session, writeAndRead } from "./session";

afterEach(closeSessions);

const rows = [
  ["Commitment", "Paid", "Forfeited"],
  [100, 90, 0],
  [200, 80, 5],
];

describe("charts", () => {
  it("find their series in the source: names in the first row, x in the first column", async () => {
    const office = await session();
    await writeAndRead(office, { "A1:C3": rows }, "A1");
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const chart = sheet.charts.add("XYScatterLinesNoMarkers", sheet.getRange("A1:C3"), "Columns");
      chart.series.load("items/name");
      const defaults = chart.load("name,width,height");
      await context.sync();
      expect(chart.series.items.map((series) => series.name)).toEqual(["Paid", "Forfeited"]);
      expect([defaults.name, defaults.width, defaults.height]).toEqual(["Chart 1", 360, 216]);
    });
    expect((await office.toFile()).sheets[0]?.charts[0]?.series[1]).toEqual({
      name: "Forfeited",
      values: "Sheet1!$C$2:$C$3",
      categories: "Sheet1!$A$2:$A$3",
      color: null,
      draws: "line",
      dashed: false,
    });
  });

  it("keep titles, axes, legend, colours and place, and go into the file with them", async () => {
    const office = await session();
    await writeAndRead(office, { "A1:C3": rows }, "A1");
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const chart = sheet.charts.add("XYScatterLines", sheet.getRange("A1:B3"), "Columns");
      chart.name = "Cost by commitment";
      chart.title.text = "Cost";
      chart.title.format.font.size = 14;
      chart.legend.position = "Bottom";
      chart.axes.valueAxis.title.text = "USD";
      chart.axes.valueAxis.minimum = 0;
      chart.axes.valueAxis.numberFormat = "#,##0";
      chart.axes.valueAxis.displayUnit = "Thousands";
      chart.axes.valueAxis.majorGridlines.visible = false;
      chart.setPosition("E2", "K16");
      const marks = chart.series.add("Signed");
      marks.setValues(sheet.getRange("C2:C3"));
      marks.setXAxisValues(sheet.getRange("A2:A3"));
      marks.chartType = "XYScatter";
      marks.markerStyle = "Diamond";
      marks.markerSize = 9;
      chart.series.getItemAt(0).format.line.color = "#C0504D";
      chart.series.getItemAt(0).markerStyle = "None";
      chart.load("left,top,title/text,title/format/font/size,axes/valueAxis/displayUnit");
      await context.sync();
      // Column E starts after 4 columns of 48 points; row 2 after one of 15.
      expect([chart.left, chart.top]).toEqual([192, 15]);
      expect([chart.title.text, chart.title.format.font.size, chart.axes.valueAxis.displayUnit]).toEqual([
        "Cost",
        14,
        "Thousands",
      ]);
    });
    expect((await office.toFile()).sheets[0]?.charts).toEqual([
      {
        name: "Cost by commitment",
        kind: "scatter",
        stacked: false,
        title: "Cost",
        series: [
          {
            name: "Paid",
            values: "Sheet1!$B$2:$B$3",
            categories: "Sheet1!$A$2:$A$3",
            color: "#C0504D",
            draws: "line",
            dashed: false,
          },
          {
            name: "Signed",
            values: "Sheet1!$C$2:$C$3",
            categories: "Sheet1!$A$2:$A$3",
            color: null,
            draws: "markers",
            dashed: false,
          },
        ],
        valueAxis: { title: "USD", numberFormat: "#,##0", minimum: 0, maximum: null },
        categoryAxis: { title: null, numberFormat: null, minimum: null, maximum: null },
        legend: "bottom",
        anchor: { from: { row: 1, column: 4 }, to: { row: 15, column: 10 } },
      },
    ]);
  });

  it("are found by name, counted and deleted", async () => {
    const { Excel } = await session();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:C3").values = rows;
      sheet.charts.add("Line", sheet.getRange("A1:C3")).name = "Lines";
      await context.sync();
      const found = sheet.charts.getItemOrNullObject("Lines").load("chartType");
      const missing = sheet.charts.getItemOrNullObject("None").load("chartType");
      await context.sync();
      expect([found.chartType, missing.isNullObject]).toEqual(["Line", true]);
      found.delete();
      const count = sheet.charts.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  it("refuse a place that ends before it begins, and a legend that is neither shown nor hidden", async () => {
    const { Excel } = await session();
    const attempt = (change: (chart: Excel.Chart) => void): Promise<string> =>
      failure(
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst();
          change(sheet.charts.add("Line", sheet.getRange("A1:C3")));
          await context.sync();
        }),
      );
    const visible = "yes" as unknown as boolean;
    expect(await attempt((chart) => chart.setPosition("E5", "K16"))).toBe("nothing");
    expect(await attempt((chart) => chart.setPosition("E5", "K4"))).toBe("InvalidArgument");
    expect(await attempt((chart) => chart.setPosition("E5", "D16"))).toBe("InvalidArgument");
    expect(await attempt((chart) => (chart.legend.visible = visible))).toBe("InvalidArgument");
  });

  it("stack columns; one whose fill is cleared only carries the others", async () => {
    const office = await session();
    await writeAndRead(office, { "A1:C3": rows }, "A1");
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const chart = sheet.charts.add("ColumnStacked", sheet.getRange("B1:C3"), "Columns");
      const below = chart.series.getItemAt(0);
      below.format.fill.clear();
      chart.series.getItemAt(1).format.fill.setSolidColor("#0F6C6D");
      await context.sync();
    });
    const [chart] = (await office.toFile()).sheets[0]?.charts ?? [];
    expect([chart?.kind, chart?.stacked]).toEqual(["column", true]);
    expect(chart?.series.map(({ draws, color }) => [draws, color])).toEqual([
      ["nothing", null],
      ["line", "#0F6C6D"],
    ]);
  });
});
