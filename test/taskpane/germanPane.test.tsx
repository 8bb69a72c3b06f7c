import "./nodeGlobals";
import "../workbook/fewScenarios";
import "@testing-library/jest-dom";
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { asksSheet } from "../../src/tables/asksSheet";
import { benchmarkSheet } from "../../src/tables/benchmarkSheet";
import { launchesSheet } from "../../src/tables/launchesSheet";
import { leversSheet } from "../../src/tables/leversSheet";
import { otherSpendSheet } from "../../src/tables/otherSpendSheet";
import { quotesSheet } from "../../src/tables/quotesSheet";
import { rangeOptionsSheet } from "../../src/tables/rangeOptionsSheet";
import { inPaneLanguage } from "../../src/taskpane/inPaneLanguage";
import { speak } from "../../src/taskpane/text";
import { english } from "../../src/taskpane/words/english";
import { german } from "../../src/taskpane/words/german";
import { inWorkbook } from "../../src/workbench/commands";
import { excelServices } from "../../src/workbook/excelServices";
import { uncancelled } from "../../src/workbook/forPane";
import { makeInputTables } from "../../src/workbook/inputTables";
import { withWorkbook } from "../../src/workbook/session";
import { englishIn } from "./englishWords";

const optional = [
  leversSheet([
    {
      Lever: "routing",
      Model: "claude-opus-4-5",
      "To model": "claude-sonnet-4-5",
      Low: 0.1,
      Likely: 0.2,
      High: 0.3,
      "Start month": "2026-12",
      "Months to full": 3,
    },
    { Lever: "caching", Likely: 0.4, "Hit rate": 0.8, "Cache life": "1h", "Prompt tokens": 4000 },
    { Lever: "batch", Likely: 0.15 },
  ]),
  launchesSheet([
    {
      Name: "Chatbot",
      Kind: "launch",
      "Start month": "2027-01",
      "Monthly list cost low": 1000,
      "Monthly list cost likely": 2000,
      "Monthly list cost high": 3000,
      "Ramp months low": 2,
      "Ramp months likely": 3,
      "Ramp months high": 4,
      Probability: 0.7,
    },
  ]),
  otherSpendSheet([
    {
      Spend: "Seats",
      Monthly: 500,
      From: "2026-11",
      Renewal: "2027-03-01",
      "After renewal": 700,
      "Eligible share": 0.5,
    },
  ]),
  rangeOptionsSheet([
    { Option: "Monthly growth", Low: 0.01, Value: 0.02, High: 0.03 },
    { Option: "Leave out month", Value: "2025-07", Reason: "Ausfall" },
  ]),
  asksSheet([
    { Protection: "Overage below list", Wanted: 0.06, "Walk-away": "list" },
    { Protection: "True-down", Wanted: 0.2, Status: "refused" },
    { Protection: "Carryover", Wanted: 0.5, "Walk-away": 0.25, Status: "offered" },
    { Protection: "Rate lock", Wanted: "lower of" },
  ]),
  quotesSheet([
    { Quote: "Anbieter 1", Commitment: 500_000, Discount: 0.12, "Valid until": "2026-12-31" },
    { Quote: "Anbieter 2", Commitment: 3_000_000, Discount: 0.15, Overage: "committed" },
  ]),
  benchmarkSheet([
    { Commitment: 400_000, Discount: 0.08, Source: "Umfrage" },
    { Commitment: 600_000, Discount: 0.13, Source: "Umfrage" },
  ]),
];

/** All that the pane shows or says to screen readers, a text each. */
function shownTexts(): readonly string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) {
    const node = walker.currentNode;
    if (node.parentElement?.closest("style, script") === null) texts.push(node.nodeValue ?? "");
  }
  for (const element of document.body.querySelectorAll("*"))
    for (const name of ["aria-label", "aria-valuetext", "placeholder", "title", "label"])
      texts.push(element.getAttribute(name) ?? "");
  for (const field of document.body.querySelectorAll<HTMLInputElement>("input[readonly], textarea[readonly]"))
    texts.push(...field.value.split("\n"));
  return texts.map((text) => text.trim()).filter((text) => text !== "");
}

/** By selectors: accessible names of so large a page take jsdom a minute. */
const found = (selector: string): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(selector),
];

const settled = () =>
  waitFor(
    () => {
      expect(document.querySelector("[role=progressbar]")).toBeNull();
      expect(document.body.textContent).not.toContain(german.loading);
    },
    { timeout: 60_000 },
  );

beforeAll(() => speak(german));
afterAll(() => speak(english));

test("no English word is left on any step, with every table filled, a quote typed and months tracked", async () => {
  await inWorkbook(undefined, async (session) => {
    Reflect.set(Office.context, "contentLanguage", "de-DE");
    await excelServices.insertSample(uncancelled());
    await excelServices.readContract(uncancelled());
    await withWorkbook((context) => makeInputTables(context, optional, uncancelled()));
    await excelServices.insertTable("Plan", uncancelled());
    await excelServices.insertTable("Actuals", uncancelled());
    await session.Excel.run(async (context) => {
      const body = context.workbook.tables.getItem("Actuals").getDataBodyRange();
      body.getCell(0, 0).getResizedRange(2, 1).values = [
        ["2026-11", 30_000],
        ["2026-12", 31_000],
        ["2027-01", 29_000],
      ];
      await context.sync();
    });

    // The pane's own modules take their words when they are loaded.
    const { App } = await import("../../src/taskpane/App");
    render(<App services={inPaneLanguage(excelServices)} />);
    await settled();
    for (const heading of found("h2 button[aria-expanded=false]"))
      await act(async () => void fireEvent.click(heading));
    await settled();
    await screen.findByText(german.negotiate.form.title, {}, { timeout: 60_000 });
    await screen.findByText(german.track.standing, {}, { timeout: 60_000 });
    await settled();

    const form = within(found(`form[aria-label="${german.negotiate.form.title}"]`)[0] as HTMLElement);
    const type = (label: string, value: string) =>
      fireEvent.change(form.getByLabelText(label), { target: { value } });
    type(german.negotiate.form.name, "Anbieter 3");
    type(german.negotiate.form.commitment, "2.500.000");
    type(german.negotiate.form.discount, "12,5 %");
    fireEvent.click(form.getByText(german.negotiate.form.answer));
    await screen.findByText(german.negotiate.form.mail);
    for (const help of found("button[aria-label^='Was bedeutet']")) fireEvent.click(help);
    await settled();

    const texts = shownTexts();
    expect(texts.length).toBeGreaterThan(300);
    expect([...new Set(texts.filter((text) => englishIn(text).length > 0))]).toEqual([]);
  });
});
