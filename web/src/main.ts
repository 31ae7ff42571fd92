// Starts the page: theme and texts first, so that nothing is shown twice.
import { mount } from 'svelte';
import App from './App.svelte';
import { isOutdated, keepBuild, reload } from './api/build';
import './design/base.css';
import { theme } from './design/theme.svelte';
import { speech } from './i18n/index.svelte';
import { partOf } from './pages/pages';
import { router } from './pages/router.svelte';

const REST_MS = 5_000; // first the page itself, on a phone and a weak line above all

const target = document.getElementById('app');
if (target === null) throw new Error('the page has no #app');

/** After an update of the server the parts of the old page are gone: load the new one, never in a circle, never offline. */
addEventListener('vite:preloadError', () => {
  void isOutdated().then((yes) => yes && reload());
});
theme.start();
router.start();
void partOf(router.route.page).catch(() => undefined); // while the texts come; where it fails, the page says so
void speech.start().finally(() => mount(App, { target }));
addEventListener('load', () => setTimeout(keepBuild, REST_MS));
