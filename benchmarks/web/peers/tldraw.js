// tldraw with a snapshot that it has saved itself; and what the driver asks of it.
import 'tldraw/tldraw.css';
import { getAssetUrls } from '@tldraw/assets/selfHosted';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createShapeId, getSnapshot, InstancePresenceRecordType, renderPlaintextFromRichText, Tldraw, toRichText } from 'tldraw';

const asked = new URLSearchParams(location.search);
let editor;

const SCALE = 0.72; // a note of 200 at the height of a card
const ground = { need: 'orange', idea: 'yellow', action: 'light-green', resource: 'light-blue', obstacle: 'light-red' };
const shapeId = (id) => createShapeId(id);
const end = (arrow, to, terminal) => ({
  type: 'arrow',
  fromId: shapeId(arrow),
  toId: shapeId(to),
  props: { terminal, normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false },
});

window.peer = {
  /** Its own saved document of a scene: notes, and arrows bound to them. */
  async document({ cards, links }) {
    editor.run(() => {
      editor.createShapes(
        cards.map(({ id, kind, text, x, y }) => ({
          id: shapeId(id),
          type: 'note',
          x,
          y,
          props: { richText: toRichText(text), color: ground[kind], size: 's', scale: SCALE },
        })),
      );
      editor.createShapes(links.map(({ id }) => ({ id: shapeId(id), type: 'arrow', x: 0, y: 0 })));
      editor.createBindings(links.flatMap(({ id, source, target }) => [end(id, source, 'start'), end(id, target, 'end')]));
    });
    editor.selectNone();
    await new Promise((done) => setTimeout(done, 500));
    return JSON.stringify({ document: getSnapshot(editor.store).document });
  },
  ready: () => editor !== undefined && (document.querySelector('.tl-shape') !== null || !asked.has('of')),
  camera() {
    const [{ x, y, z }, bounds] = [editor.getCamera(), editor.getViewportScreenBounds()];
    return { x: -x, y: -y, zoom: z, left: bounds.x, top: bounds.y, width: bounds.w, height: bounds.h };
  },
  look({ x, y, zoom }) {
    const { w, h } = editor.getViewportScreenBounds();
    editor.setCamera({ x: w / 2 / zoom - x, y: h / 2 / zoom - y, z: zoom }, { force: true });
  },
  place: (id) => {
    const { x, y } = editor.getShape(shapeId(id));
    return { x, y };
  },
  text: (id) => renderPlaintextFromRichText(editor, editor.getShape(shapeId(id)).props.richText),
  taken: () => editor.getSelectedShapeIds().map((id) => id.replace('shape:', '')),
  links: () =>
    editor.getCurrentPageShapes().filter((one) => one.type === 'arrow' && editor.getBindingsFromShape(one, 'arrow').length === 2)
      .length,
  move(places) {
    editor.store.mergeRemoteChanges(() => {
      editor.store.put([...places].map(([id, to]) => ({ ...editor.getShape(shapeId(id)), ...to })));
    });
  },
  point(people) {
    const page = editor.getCurrentPageId();
    editor.store.mergeRemoteChanges(() => {
      if (!people.length) editor.store.remove(editor.store.query.records('instance_presence').get().map(({ id }) => id));
      editor.store.put(
        people.map(({ id, name, x, y }) =>
          InstancePresenceRecordType.create({
            id: InstancePresenceRecordType.createId(id),
            userId: `user:${id}`,
            userName: name,
            currentPageId: page,
            cursor: { x, y, type: 'default', rotation: 0 },
            lastActivityTimestamp: Date.now(),
          }),
        ),
      );
    });
  },
};

const of = asked.get('of');
const snapshot = of ? await (await fetch(`/documents/tldraw-${of}.json`)).json() : undefined;
createRoot(document.getElementById('app')).render(
  createElement(Tldraw, {
    snapshot,
    assetUrls: getAssetUrls({ baseUrl: '/tldraw-assets' }),
    options: { maxShapesPerPage: 20_000 }, // 4,000 is its own bound
    locale: 'it',
    onMount: (mounted) => {
      editor = mounted;
    },
  }),
);
