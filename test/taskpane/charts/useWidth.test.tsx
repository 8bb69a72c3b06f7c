import "@testing-library/jest-dom";
import { act, render } from "@testing-library/react";
import TornadoChart from "../../../src/taskpane/charts/TornadoChart";
import { formats } from "./figures";

afterEach(() => jest.restoreAllMocks());

test("a picture is as wide as there is room for it, also when that changes; its text keeps its size", () => {
  const resized: (() => void)[] = [];
  jest.spyOn(globalThis, "ResizeObserver").mockImplementation((callback) => {
    resized.push(() => callback([], {} as ResizeObserver));
    return { observe: () => undefined, unobserve: () => undefined, disconnect: () => undefined };
  });
  const width = jest.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(500);
  const { container } = render(
    <TornadoChart protections={[{ name: "Rollover", worth: 900 }]} formats={formats} />,
  );
  const pictures = () =>
    [...container.querySelectorAll("[role=img] svg")].map((each) => each.getAttribute("width"));
  expect(pictures()).toEqual(["500", "500"]);
  const labels = () => container.querySelectorAll("svg text").length;
  const before = labels();

  width.mockReturnValue(128);
  act(() => resized.forEach((tell) => tell()));
  expect(pictures()).toEqual(["128", "128"]);
  expect(labels()).toBeLessThan(before);
  expect(container.querySelector("svg")).not.toHaveAttribute("viewBox");
});
