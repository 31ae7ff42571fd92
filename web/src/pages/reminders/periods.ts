// The years and quarters that a report can be asked for: from the plan's first to the one that is under way.
export type Period = { value: string; year: number; quarter?: number };

/** The newest first, each year before its quarters. */
export function periodsOf(start: string | null, today: Date): Period[] {
  const now = { year: today.getFullYear(), quarter: Math.floor(today.getMonth() / 3) + 1 };
  const first = start === null ? now.year : Math.min(Number(start.slice(0, 4)), now.year);
  const found: Period[] = [];
  for (let year = now.year; year >= first; year -= 1) {
    found.push({ value: String(year), year });
    for (let quarter = year === now.year ? now.quarter : 4; quarter >= 1; quarter -= 1)
      found.push({ value: `${year}-Q${quarter}`, year, quarter });
  }
  return found;
}
