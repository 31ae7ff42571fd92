// The three pages: where each is, and how far its wheel and keys have to be turned for the same effect.
export const apps = {
  cocreate: {
    adapter: 'cocreate.js',
    url: ({ url, boards }, cards) => `${url}/b/${boards[cards].board}#key=${boards[cards].key}&name=Anna`,
    zoomStep: () => 8, // 2 % an event
    keys: {
      reach: [[], ['ArrowDown']],
      move: ['Space', 'ArrowRight', 'ArrowRight', 'Space'],
      connect: [['l', 'ArrowRight', 'Enter'], ['l', 'ArrowRight', 'ArrowRight', 'Enter'], ['l', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter']],
    },
  },
  excalidraw: {
    url: ({ pages }, cards) => `${pages}/excalidraw.html?of=${cards}`,
    zoomStep: (zoom) => 2 * zoom, // its steps are added, not multiplied
    keys: {
      reach: [[], ['Enter']],
      move: ['ArrowRight', 'ArrowRight'],
      connect: [['a', 'Enter'], ['a', 'Control+Enter']],
    },
  },
  tldraw: {
    url: ({ pages }, cards) => `${pages}/tldraw.html?of=${cards}`,
    zoomStep: () => 2,
    keys: {
      reach: [['Enter'], []],
      move: ['ArrowRight', 'ArrowRight'],
      connect: [['a', 'Enter'], ['a', 'Control+Enter'], ['a', 'Space']],
    },
  },
};
