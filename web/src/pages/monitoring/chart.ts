// Where the points of a series lie in its small chart. Pure.
import type { Series } from '../../api/monitoring';

export const WIDTH = 320;
export const HEIGHT = 132;
const PAD = 10;

export type Dot = { x: number; y: number };
export type Drawn = {
  dots: Dot[]; // the readings
  line: string; // through them, from the baseline
  way: string; // from the baseline to the target
  ahead: string; // from the last reading to the forecast
  target: number | undefined; // height of the target
};

const DAY = 86_400_000;

export function drawn(series: Series): Drawn {
  const { baseline, target, forecast, points, start, end } = series;
  const days = [...points.map(({ date }) => date), start, end].filter((day) => day !== null).map(Date.parse);
  const values = [...points.map(({ value }) => value), baseline, target, forecast].filter(
    (value) => value !== null,
  );
  const across = scale(days, PAD, WIDTH - PAD, DAY);
  const up = scale(values, HEIGHT - PAD, PAD, 1);
  const at = (day: string, value: number): Dot => ({ x: across(Date.parse(day)), y: up(value) });

  const dots = points.map(({ date, value }) => at(date, value));
  const first = start !== null && baseline !== null ? at(start, baseline) : undefined;
  const last = end !== null && target !== null ? at(end, target) : undefined;
  const then = end !== null && forecast !== null ? at(end, forecast) : undefined;
  const now = dots.at(-1);
  return {
    dots,
    line: path([...(first ? [first] : []), ...dots]),
    way: first && last ? path([first, last]) : '',
    ahead: now && then && then.x > now.x ? path([now, then]) : '',
    target: target === null ? undefined : up(target),
  };
}

/** From the least to the most of the values onto a length; where all are alike, its middle. */
function scale(
  values: readonly number[],
  from: number,
  to: number,
  least: number,
): (value: number) => number {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (!(high - low >= least / 1_000_000)) return () => (from + to) / 2;
  return (value) => round(from + ((value - low) / (high - low)) * (to - from));
}

const round = (value: number): number => Math.round(value * 10) / 10;
const path = (dots: readonly Dot[]): string =>
  dots.length < 2 ? '' : dots.map(({ x, y }, n) => `${n ? 'L' : 'M'}${x} ${y}`).join(' ');
