import { justUnder } from "../../../src/engine/negotiation/justUnder";
import { roomToConcede } from "../../../src/engine/negotiation/room";
import { fraction } from "../../../src/engine/units";
import { band, committedOverage, evenSpread, onePeriod, terms } from "../contract";

const scenarios = onePeriod(evenSpread(618_750, 931_250, 1000));
const bands = [band(250_000, 0.1), band(1_000_000, 0.15)];

test("[R7] overage at the committed rate: from the threshold up to where a tenth is not filled", () => {
  const rooms = roomToConcede(scenarios, bands, terms({ overage: committedOverage }));
  expect(rooms).toHaveLength(1);
  // 0.9 × 775,000 is flat from 250,000; the floor ends at 0.9 × (618,750 + 100.5 × 312.5)
  expect(rooms[0]).toMatchObject({ band: bands[0], from: 250_000, costFrom: expect.closeTo(697_500, 6) });
  expect(rooms[0]?.to).toBeCloseTo(585_140.625, 4);
});

test("[R7] overage at list: the least is where the cost is 0.5 % above the best", () => {
  const [room] = roomToConcede(scenarios, bands, terms());
  // below 556,875 nothing is forfeited: 775,000 − C ÷ 9 = 1.005 × 711,562.5 (nearly: the best is of the floor)
  expect(room?.from).toBeCloseTo((775_000 - 1.005 * 711_562.5) * 9, -1);
  expect(room?.costFrom).toBeCloseTo(1.005 * 711_562.5, 1);
});

test("[R7] a band that costs too much has no room", () => {
  // 80 covers usage 100; 95 costs 15 more
  const rooms = roomToConcede(onePeriod([100]), [band(80, 0.2), band(95, 0.2)], terms());
  expect(rooms).toMatchObject([{ from: 80, to: expect.closeTo(80, 3) }]);
});

test("[R8] 90 under a threshold of 100, usage that would draw 96 of it", () => {
  const near = justUnder(onePeriod([120]), 90, [band(50, 0.1), band(100, 0.2), band(200, 0.3)], terms());
  expect(near).toHaveLength(1);
  // now 90 + 120 − 100 = 110; there 100, of which 4 are forfeited: the price earns 14
  expect(near[0]).toMatchObject({ near: ["commitment", "usage"], extraCommitment: 10 });
  expect(near[0]?.medianDrawdown).toBeCloseTo(96, 12);
  expect(near[0]?.costChange).toBeCloseTo(-10, 12);
  expect(near[0]?.extraForfeiture).toBeCloseTo(4, 12);
  expect(near[0]?.earns).toBeCloseTo(14, 12);
  expect(justUnder(onePeriod([100]), 84, [band(50, 0.1), band(100, 0.2)], terms())).toEqual([]);
});

test("[R7] in an open band: up to where it costs 0.5 % more, or where too few are full", () => {
  const usage = onePeriod([100, 120]);
  const committed = (confidence: number) =>
    terms({ overage: committedOverage, confidence: fraction(confidence) });
  // 0.9 × 110 = 99 from 10 to 90, then half of each unit more is forfeited: 99.495 at 90.99; 108 are filled by one in two
  const [half] = roomToConcede(usage, [band(10, 0.1)], committed(0.5));
  expect(half).toMatchObject({
    from: 10,
    costFrom: expect.closeTo(99, 9),
    costTo: expect.closeTo(99.495, 9),
  });
  expect(half?.to).toBeCloseTo(90.99, 9);
  const [all] = roomToConcede(usage, [band(10, 0.1)], committed(1));
  expect(all?.to).toBeCloseTo(90, 9);
});

test("[R7] where all that is unused comes back there is no end of it", () => {
  const [room] = roomToConcede(
    onePeriod([100]),
    [band(10, 0.1)],
    terms({ overage: committedOverage, trueDownShare: fraction(1) }),
  );
  expect(room?.from).toBe(10);
  expect(room?.to).toBeNull();
});

test("[R7] a band ends just below the next, which may be worse", () => {
  // 20 % up to 70: 80; 10 % from there: 90
  const rooms = roomToConcede(
    onePeriod([100]),
    [band(50, 0.2), band(70, 0.1)],
    terms({ overage: committedOverage }),
  );
  expect(rooms).toHaveLength(1);
  expect(rooms[0]?.to).toBeLessThan(70);
  expect(rooms[0]?.to).toBeCloseTo(70, 6);
  // two bands alike: both have room
  const alike = roomToConcede(
    onePeriod([100]),
    [band(50, 0.2), band(70, 0.2)],
    terms({ overage: committedOverage }),
  );
  expect(alike.map(({ from, to }) => [from, Math.round(to ?? 0)])).toEqual([
    [50, 70],
    [70, 80],
  ]);
});

test("[R8] of several periods the median is of a period, and a threshold that is passed is not near", () => {
  // 120 a year in both years would draw 96 of 100
  const [near] = justUnder([[100, 140]], 10, [band(5, 0.1), band(100, 0.2)], terms());
  expect(near?.near).toEqual(["usage"]);
  expect(near?.medianDrawdown).toBeCloseTo(96, 9);
  // 0.8 × 130 is above 100, 0.8 × 125 on it, 0.8 × 106 below 85; a commitment of 85 is near, 84.9 not
  const at = (usage: number, commitment = 10) =>
    justUnder(onePeriod([usage]), commitment, [band(5, 0.1), band(100, 0.2)], terms()).map(
      (each) => each.near,
    );
  expect([at(130), at(125), at(106)]).toEqual([[], [], []]);
  expect([at(300, 85), at(300, 84.9)]).toEqual([[["commitment"]], []]);
});
