// Which part of the client shows which page. What a page does not need is not fetched for it.
import type { Component } from 'svelte';
import { speech } from '../i18n/index.svelte';
import type { Route } from './route';

type Part = Promise<{ default: Component<{ route: Route }> }>;

const table = (): Promise<object> => import('./table/TablePage.svelte');
const PARTS: Record<Route['page'], () => Promise<object>> = {
  home: () => speech.with('home', () => import('./home/HomePage.svelte')),
  join: () => import('./join/JoinPage.svelte'),
  board: table,
  plan: table,
  papers: table,
  chain: table,
  reminders: () => speech.with('reminders', () => import('./reminders/RemindersPage.svelte')),
  monitoring: table,
  action: table,
  push: () => speech.with('push', () => import('./push/PushPage.svelte')),
  accessibility: () => speech.with('access', () => import('./AccessibilityPage.svelte')),
  verify: () => speech.with('access', () => import('./verify/VerifyPage.svelte')),
  nowhere: () => import('./NowherePage.svelte'),
};
const fetched = new Map<() => Promise<object>, Part>();

/** The same promise each time, also for the board and its plan, so that going between them changes nothing. */
export function partOf(page: Route['page']): Part {
  const fetching = PARTS[page];
  const part = fetched.get(fetching) ?? (fetching() as Part); // each page is only shown its own routes
  fetched.set(fetching, part);
  return part;
}
