"""cocreate's board page beside Excalidraw and tldraw, in one Chromium, with one scene: `./run bench --web`."""
