// A value of an action as words, whichever field it is of.
import type { Indicator } from '../../../api/types';
import { t } from '../../../i18n/index.svelte';
import type { AmendedField } from '../../../wire/types';
import { dayOf, euros, figure, listed, measureOf, type Index } from '../words';

type Part = Record<string, unknown>;

export function told(field: AmendedField, value: unknown, index: Index, nameOf = index.nameOf): string {
  if (value === null || value === undefined || (Array.isArray(value) && !value.length)) return '–';
  switch (field) {
    case 'owner':
      return nameOf(String(value));
    case 'partners':
      return listed((value as string[]).map(nameOf));
    case 'start':
    case 'end':
      return dayOf(String(value));
    case 'budget_eur':
      return euros(Number(value));
    case 'effort_days':
      return figure(Number(value));
    case 'milestone':
      return t(value === true ? 'editor-yes' : 'editor-no');
    case 'indicator': {
      const {
        name = '',
        unit = '',
        baseline = null,
        target = null,
        frequency = null,
      } = value as Partial<Indicator>;
      return `${name}: ${measureOf({ name, unit, baseline, target, frequency })}`;
    }
    case 'waits':
      return listed((value as Part[]).map(({ action }) => index.actions.get(String(action))?.number ?? '?'));
    case 'promises':
      return listed(
        (value as Part[]).map(({ organisation, what, eur }) => part(nameOf(String(organisation)), what, eur)),
      );
    case 'funds':
      return listed((value as Part[]).map(({ source, eur }) => part(String(source), '', eur)));
    case 'risks':
      return listed((value as Part[]).map(({ text }) => String(text)));
    default:
      return String(value);
  }
}

const part = (name: string, what: unknown, eur: unknown): string =>
  [name, String(what ?? ''), Number(eur) > 0 ? euros(Number(eur)) : ''].filter(Boolean).join(', ');
