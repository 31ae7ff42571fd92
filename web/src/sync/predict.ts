// What a command will most likely come to, shown before the server has said so (CLI-1). Never to be taken for the truth.
// Where the server will refuse, or only it can say (undo, leading the table), nothing is predicted.
import { isLinked, joins } from '../board/links';
import { byHeight } from '../board/order';
import { get, of, type Records } from '../board/records';
import { distinct, sameTag } from '../board/tags';
import { MAX_TAGS, THE_BOARD } from '../wire/types';
import type * as wire from '../wire/types';
import { passageId } from './pending';
import { isOfDrawings, predictDrawings } from './predict-drawings';

type Change = wire.Change;
export interface Actor {
  me: string;
  at: number; // ms since 1970, about the server's clock
}

type Foresee = (
  records: Records,
  command: wire.SocketCommand,
  actor: Actor,
  asKept: typeof kept,
) => Change[] | undefined;
const OTHERS = new Set<Foresee>();

/** What pages of their own foresee of the commands that they alone give: who is on the board fetches none of it. */
export function alsoForesee(foresee: Foresee): void {
  OTHERS.add(foresee);
}

export function predict(records: Records, command: wire.SocketCommand, actor: Actor): Change[] {
  if (isOfDrawings(command)) return predictDrawings(records, command, actor);
  for (const foresee of OTHERS) {
    const foreseen = foresee(records, command, actor, kept);
    if (foreseen) return foreseen;
  }
  switch (command.type) {
    case 'add_cards':
      return command.cards.flatMap((card) => added(records, card, actor));
    case 'edit_text':
      return splice(records, command.card, command.edits);
    case 'move_cards':
      return command.moves.flatMap((move) => moved(records, move));
    case 'colour_cards':
      return command.cards.flatMap((id) => put(records, id, { colour: command.colour ?? null }));
    case 'tag_cards':
      return command.cards.flatMap((id) => tagged(records, id, command));
    case 'stack_cards':
      return stacked(records, command);
    case 'copy_cards':
      return copied(records, command, actor);
    case 'delete_cards':
      return command.cards.flatMap((id) => deleted(records, id));
    case 'set_action':
      return actionSet(records, command);
    case 'group_cards':
      return command.cards.flatMap((id) => put(records, id, { group: command.group ?? null }));
    case 'add_link':
      return linked(records, command, actor);
    case 'add_comment':
      return commented(command, actor);
    case 'react':
      return reacted(records, command, actor);
    case 'cast_vote':
      return voted(records, command, actor);
    case 'together':
      return [command.cards, command.drawings].flatMap((part) => predict(records, part, actor));
    default:
      return plain(records, command, actor);
  }
}

/** What I typed stands in the card as long as the card is there, whatever the phase says: words are never hidden. */
export function splice(records: Records, card: string, edits: readonly wire.Edit[]): Change[] {
  if (!edits.length || !get(records, 'card', card)) return [];
  return [{ op: 'splice', kind: 'card', id: card, edits: [...edits] }];
}

/** The same where words stand by themselves before anybody has typed: for everybody, so mine can stand on them at once. */
export function typed(
  records: Records,
  [kind, id]: [wire.Kind, string],
  edits: readonly wire.Edit[],
  base: string,
): Change[] {
  if (!edits.length) return [];
  const came = get(records, kind, id) ? [] : [add(kind, id, { text: base, rev: 0 })];
  return [...came, { op: 'splice', kind, id, edits: [...edits] }];
}

function plain(records: Records, command: wire.SocketCommand, { me, at }: Actor): Change[] {
  switch (command.type) {
    case 'add_group': {
      const group: Change = add('group', command.id, { title: command.title, author: me, at });
      return [group, ...command.cards.flatMap((id) => put(records, id, { group: command.id }))];
    }
    case 'rename_group':
      return [{ op: 'put', kind: 'group', id: command.id, fields: { title: command.title } }];
    case 'delete_group': {
      const members = [...of(records, 'card')].filter(([, card]) => card.group === command.id);
      return [...members.flatMap(([id]) => put(records, id, { group: null })), gone('group', command.id)];
    }
    case 'delete_link':
      return [gone('link', command.id)];
    case 'delete_comment':
      return [gone('comment', command.id)];
    case 'drop_passage':
      return [gone('passage', passageId(command))];
    case 'resize_zone': {
      const { zone, x, y, w, h } = command;
      return [{ op: 'put', kind: 'zone', id: zone, fields: { x, y, w, h } }];
    }
    case 'add_organisation': {
      const { name, sector, territory } = command;
      return [add('organisation', command.id, { name, sector, territory: territory || null })];
    }
    default:
      return [];
  }
}

function add(kind: wire.Kind, id: string, fields: wire.Fields): Change {
  return { op: 'add', kind, id, fields };
}

function gone(kind: wire.Kind, id: string): Change {
  return { op: 'delete', kind, id };
}

function put(records: Records, card: string, fields: wire.Fields): Change[] {
  return get(records, 'card', card) ? [{ op: 'put', kind: 'card', id: card, fields }] : [];
}

function added(records: Records, card: wire.NewCard, actor: Actor): Change[] {
  const zone = get(records, 'zone', card.zone);
  if (!zone || get(records, 'card', card.id)) return [];
  const { id, kind = zone.kind, tags = [], ...said } = card;
  const born = birth(records, actor);
  const shown = card.source ? { private: null } : {};
  return [add('card', id, { ...said, kind, tags: tags.length ? distinct(tags) : null, ...born, ...shown })];
}

/** What every new card of mine has: whose it is, and who may see that, and it. */
function birth(records: Records, { me, at }: Actor): wire.Fields {
  const id = get(records, 'board', THE_BOARD)?.phase ?? '';
  const phase = get(records, 'phase', id);
  const hidden = phase?.writing === 'private' && !phase.revealed;
  const anonymous = phase?.anonymous && get(records, 'member', me)?.role !== 'facilitator';
  return { rev: 0, author: me, at, private: hidden ? id : null, anonymous: anonymous ? true : null };
}

function tagged(records: Records, id: string, { name, on }: wire.TagCards): Change[] {
  const tags = get(records, 'card', id)?.tags ?? [];
  const now = on ? distinct([...tags, name]) : tags.filter((tag) => !sameTag(tag, name));
  if (now.length > Math.max(MAX_TAGS, tags.length)) return [];
  return put(records, id, { tags: now.length ? now : null });
}

function stacked(records: Records, { cards, to }: wire.StackCards): Change[] {
  const all = of(records, 'card');
  const taken = new Set(cards.filter((id) => all.has(id)));
  let [least, most] = [Infinity, -Infinity];
  for (const [id, { z = 0 }] of all) {
    if (!taken.has(id)) [least, most] = [Math.min(least, z), Math.max(most, z)];
  }
  if (least > most) [least, most] = [0, 0];
  const first = to === 'front' ? most + 1 : least - taken.size;
  return [...taken].sort(byHeight(all)).flatMap((id, n) => put(records, id, { z: first + n }));
}

function copied(records: Records, command: wire.CopyCards, actor: Actor): Change[] {
  const copies = new Map<string, string>();
  const changes: Change[] = [];
  for (const { id, of: original, x, y } of command.cards) {
    const card = get(records, 'card', original);
    if (!card || copies.has(original) || get(records, 'card', id)) continue;
    copies.set(original, id);
    const { source: _, private: _hidden, anonymous: _masked, ...content } = card;
    changes.push(add('card', id, { ...content, ...birth(records, actor), x, y, copied: original }));
  }
  for (const { id, of: original } of command.links ?? []) {
    const link = get(records, 'link', original);
    const [from, to] = [copies.get(link?.from ?? ''), copies.get(link?.to ?? '')];
    if (!link || !from || !to) continue;
    changes.push(add('link', id, { ...link, from, to, author: actor.me, at: actor.at }));
  }
  return changes;
}

function moved(records: Records, move: wire.Move): Change[] {
  const card = get(records, 'card', move.id);
  if (!card) return [];
  if (!move.zone || move.zone === card.zone) return put(records, move.id, { x: move.x, y: move.y });
  const kind = get(records, 'zone', move.zone)?.kind;
  if (!kind || (kind !== card.kind && isLinked(records, move.id))) return [];
  return put(records, move.id, { x: move.x, y: move.y, zone: move.zone, kind });
}

function deleted(records: Records, id: string): Change[] {
  if (!get(records, 'card', id)) return [];
  const changes: Change[] = [];
  for (const [link, { from, to }] of of(records, 'link'))
    if (from === id || to === id) changes.push(gone('link', link));
  for (const [comment, { card }] of of(records, 'comment'))
    if (card === id) changes.push(gone('comment', comment));
  for (const [reaction, { card }] of of(records, 'reaction'))
    if (card === id) changes.push(gone('reaction', reaction));
  return [...changes, gone('card', id)];
}

function actionSet(records: Records, command: wire.SetAction): Change[] {
  if (get(records, 'card', command.card)?.kind !== 'action') return [];
  const { type: _type, card, ...said } = command;
  return put(records, card, kept(said));
}

/** As a record has it: nothing where there is nothing to say. */
function kept(said: Omit<wire.SetAction, 'type' | 'card'>): wire.Fields {
  const fields: wire.Fields = { ...said };
  for (const name of ['partners', 'promises', 'funds', 'risks'] as const)
    if (said[name] && !said[name].length) fields[name] = null;
  for (const name of ['milestone', 'effort_days'] as const)
    if (said[name] !== undefined && !said[name]) fields[name] = null;
  if (said.indicator) fields.indicator = indicator(said.indicator);
  return fields;
}

function indicator({ name, unit, baseline, target, source, frequency }: wire.NewIndicator): wire.Fields {
  const fields = Object.entries({ name, unit, baseline, target, source, frequency });
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined && value !== ''));
}

function linked(
  records: Records,
  { id, kind, source, target, timing, lag }: wire.AddLink,
  { me, at }: Actor,
): Change[] {
  const [from, to] = [get(records, 'card', source), get(records, 'card', target)];
  if (!from || !to || source === target || from.private || to.private) return [];
  if (!joins(kind, from, to)) return [];
  for (const link of of(records, 'link').values()) {
    if (link.kind === kind && link.from === source && link.to === target) return [];
  }
  const when = { ...(timing && timing !== 'finish_start' && { timing }), ...(lag && { lag }) };
  return [add('link', id, { kind, from: source, to: target, ...when, author: me, at })];
}

function commented({ id, card, text }: wire.AddComment, { me, at }: Actor): Change[] {
  return [add('comment', id, { card, text, author: me, at })];
}

function reacted(records: Records, { card, symbol, on }: wire.React, { me }: Actor): Change[] {
  const mine = [...of(records, 'reaction')].find(
    ([, r]) => r.card === card && r.author === me && r.symbol === symbol,
  );
  if (on === (mine !== undefined)) return [];
  if (mine) return [gone('reaction', mine[0])];
  return [add('reaction', `${card}:${me}:${symbol}`, { card, author: me, symbol })];
}

function voted(records: Records, { card, dots }: wire.CastVote, { me }: Actor): Change[] {
  const [id, round] = [...of(records, 'round')].find(([, { status }]) => status === 'open') ?? [];
  if (!id || !round || get(records, 'card', card)?.zone !== round.zone || dots > round.max_per_card)
    return [];
  const mine = <T extends { round: string; author: string }>(one: [string, T]): boolean =>
    one[1].round === id && one[1].author === me;
  const [vote, before] = [...of(records, 'vote')].filter(mine).find(([, { card: on }]) => on === card) ?? [];
  const [ballot, placed] = [...of(records, 'ballot')].find(mine) ?? [];
  const used = (placed?.used ?? 0) - (before?.dots ?? 0) + dots;
  if (used > round.dots) return [];
  const voteId = vote ?? `${id}:${me}:${card}`;
  const fields = { round: id, author: me, card, dots, secret: round.secret || null };
  return [
    dots ? add('vote', voteId, fields) : gone('vote', voteId),
    add('ballot', ballot ?? `${id}:${me}`, { round: id, author: me, used }),
  ];
}
