// The ways to look at a plan: first as it was made, then as it is edited.
export const TABS = ['plan', 'table', 'timeline', 'status', 'frame', 'budget', 'versions'] as const;
export type Tab = (typeof TABS)[number];
