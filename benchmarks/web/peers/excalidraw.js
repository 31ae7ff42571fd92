// Excalidraw with a document that it has saved itself; and what the driver asks of it.
import '@excalidraw/excalidraw/index.css';
import { CaptureUpdateAction, convertToExcalidrawElements, Excalidraw, serializeAsJSON } from '@excalidraw/excalidraw';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

const asked = new URLSearchParams(location.search);
let api;

const ground = { need: '#ffd8a8', idea: '#fff3bf', action: '#b2f2bb', resource: '#a5d8ff', obstacle: '#ffc9c9' };

/** From the side of one card that faces the other, to the side that faces back. */
function between(a, b) {
  const right = b.x > a.x;
  const [x, y] = [a.x + (right ? 184 : -4), a.y + 72];
  return { x, y, points: [[0, 0], [b.x + (right ? -4 : 184) - x, b.y + 72 - y]] };
}

/** The scene in its own terms: rectangles with bound text, bound arrows. */
function made({ cards, links }) {
  const rectangles = cards.map(({ id, kind, text, x, y }) => ({
    type: 'rectangle',
    id,
    x,
    y,
    width: 180,
    height: 144,
    backgroundColor: ground[kind],
    fillStyle: 'solid',
    label: { text, fontSize: 16 },
  }));
  const places = new Map(cards.map((card) => [card.id, card]));
  const arrows = links.map(({ id, source, target }) => ({
    type: 'arrow',
    id,
    ...between(places.get(source), places.get(target)),
    start: { id: source },
    end: { id: target },
  }));
  return convertToExcalidrawElements([...rectangles, ...arrows], { regenerateIds: false });
}

const elements = () => api.getSceneElements();
const element = (id) => elements().find((one) => one.id === id);

window.peer = {
  /** Its own saved document of a scene. */
  async document(scene) {
    await document.fonts.load('16px Excalifont', 'àèìòù abc'); // or lines would be measured in another
    return serializeAsJSON(made(scene), {}, {}, 'local');
  },
  ready: () => api !== undefined && !api.getAppState().isLoading && (elements().length > 0 || !asked.has('of')),
  camera() {
    const { scrollX, scrollY, zoom, offsetLeft, offsetTop, width, height } = api.getAppState();
    return { x: -scrollX, y: -scrollY, zoom: zoom.value, left: offsetLeft, top: offsetTop, width, height };
  },
  look({ x, y, zoom }) {
    const kept = Math.max(0.1, zoom);
    const { width, height } = api.getAppState();
    const [scrollX, scrollY] = [width / 2 / kept - x, height / 2 / kept - y];
    api.updateScene({ appState: { scrollX, scrollY, zoom: { value: kept } } });
  },
  place: (id) => ({ x: element(id).x, y: element(id).y }),
  text: (id) => {
    const bound = elements().find((one) => one.type === 'text' && one.containerId === id);
    return bound?.originalText ?? '';
  },
  taken: () => Object.keys(api.getAppState().selectedElementIds),
  links: () => elements().filter((one) => one.type === 'arrow').length,
  /** Others have moved these: what their edits come to once they are reconciled. */
  move(places) {
    const next = elements().map((one) => {
      const id = one.type === 'text' ? one.containerId : one.id;
      const to = places.get(id);
      if (!to) return one;
      const from = element(id);
      const [x, y] = [one.x + to.x - from.x, one.y + to.y - from.y];
      return { ...one, x, y, version: one.version + 1, versionNonce: one.versionNonce + 1 };
    });
    api.updateScene({ elements: next, captureUpdate: CaptureUpdateAction.NEVER });
  },
  point(people) {
    const collaborators = new Map(
      people.map(({ id, name, x, y }) => [id, { id, username: name, pointer: { x, y, tool: 'pointer' } }]),
    );
    api.updateScene({ collaborators });
  },
};

const initialData = asked.has('of') ? fetch(`/documents/excalidraw-${asked.get('of')}.json`).then((r) => r.json()) : null;
createRoot(document.getElementById('app')).render(
  createElement(Excalidraw, { initialData, langCode: 'it-IT', excalidrawAPI: (given) => (api = given) }),
);
