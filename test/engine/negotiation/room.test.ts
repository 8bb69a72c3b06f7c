import { justUnder } from "../../../src/engine/negotiation/justUnder";
import { roomToConcede } from "../../../src/engine/negotiation/room";
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
