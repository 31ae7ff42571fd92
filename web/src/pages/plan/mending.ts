// The checks of a plan as short lines: one an action, and one for all needs that share a lack. Pure but for the words.
import type { Check, Plan, Remedy } from '../../api/types';
import { speaks, t } from '../../i18n/index.svelte';
import { listed, type Index } from './words';

export interface Line {
  key: string;
  severity: Check['severity'];
  text: string;
  action?: string; // that the line leads to
  needs?: boolean; // it leads to the needs
  remedies: Remedy[]; // of all that it gathers, the first first
}

/** Codes whose checks are told together: a list of one's own neighbours' needs would hide the actions. */
const TOGETHER: ReadonlySet<string> = new Set(['need_without_idea', 'need_without_action']);
/** What many actions lack is one line that leads to the first of them: the table shows it on each. */
const LACKS: ReadonlySet<string> = new Set([
  'action_without_owner',
  'action_without_indicator',
  'action_without_dates',
  'action_without_idea',
  'action_without_result',
  'action_without_votes',
  'indicator_without_target',
  'indicator_without_source',
  'budget_not_covered',
  'partner_without_promise',
  'date_on_holiday',
]);
const MANY = 3;

export function linesOf(plan: Plan, index: Index): Line[] {
  const lines = new Map<string, Line>();
  for (const check of plan.checks) {
    const line = TOGETHER.has(check.code)
      ? gathered(plan, check)
      : (lacking(plan, index, check) ?? single(check, index));
    const before = lines.get(line.key)?.remedies ?? [];
    lines.set(line.key, { ...line, remedies: check.remedy ? [...before, check.remedy] : before });
  }
  return [...lines.values()].sort((a, b) => Number(a.severity === 'note') - Number(b.severity === 'note'));
}

type Told = Omit<Line, 'remedies'>;

function gathered({ checks }: Plan, { code, severity }: Check): Told {
  const count = checks.filter((check) => check.code === code).length;
  return { key: code, severity, text: t(`page-check-${code}`, { count }), needs: true };
}

function lacking({ checks }: Plan, index: Index, { code, severity }: Check): Told | undefined {
  if (!LACKS.has(code)) return undefined;
  const alike = checks.filter((check) => check.code === code);
  const found = alike.flatMap(({ subjects }) => index.actions.get(subjects[0] ?? '') ?? []);
  if (found.length < MANY) return undefined;
  const [first] = found.sort((a, b) => a.number - b.number);
  const numbers = listed(found.map(({ number }) => number));
  return { key: code, severity, text: t(`page-check-many-${code}`, { numbers }), action: first?.id };
}

function single({ code, severity, subjects, message }: Check, index: Index): Told {
  const [first = '', ...others] = subjects;
  const numbers = (ids: readonly string[]): string =>
    listed(
      ids
        .map((id) => index.actions.get(id)?.number)
        .filter((number) => number !== undefined)
        .sort((a, b) => a - b),
    );
  const body = index.organisations.get(first);
  const leads = body?.leads.length ?? 0;
  const values = {
    number: numbers([first]),
    others: numbers(others),
    all: numbers(subjects),
    name: body?.name ?? '',
    leads,
  };
  const known = speaks(`page-check-${code}`) && (index.actions.has(first) || body !== undefined);
  const text = known ? t(`page-check-${code}`, values) : message;
  return { key: code + subjects.join(), severity, text, ...(index.actions.has(first) && { action: first }) };
}

/** What is to mend in one action, in full sentences. */
export function messagesOf(plan: Plan, action: string): string[] {
  const about = (check: Check): boolean =>
    check.subjects[0] === action || (check.code === 'dependency_cycle' && check.subjects.includes(action));
  return plan.checks.filter(about).map((check) => check.message);
}
