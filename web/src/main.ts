// Starts the page: theme and texts first, so that nothing is shown twice.
import { mount } from 'svelte';
import App from './App.svelte';
import './design/base.css';
import { theme } from './design/theme.svelte';
import { speech } from './i18n/index.svelte';
import { router } from './pages/router.svelte';

const target = document.getElementById('app');
if (target === null) throw new Error('the page has no #app');

/** After an update of the server the parts of the old page are gone: load the new one, but never in a circle. */
addEventListener('vite:preloadError', (event) => {
  const last = Number(sessionStorage.getItem('cocreate.reloaded') ?? 0);
  if (Date.now() - last < 30_000) return;
  event.preventDefault();
  sessionStorage.setItem('cocreate.reloaded', String(Date.now()));
  location.reload();
});
theme.start();
router.start();
void speech.start().finally(() => mount(App, { target }));
