// Starts the page: theme and texts first, so that nothing is shown twice.
import { mount } from 'svelte';
import App from './App.svelte';
import './design/base.css';
import { theme } from './design/theme.svelte';
import { speech } from './i18n/index.svelte';
import { router } from './pages/router.svelte';

const target = document.getElementById('app');
if (target === null) throw new Error('the page has no #app');
theme.start();
router.start();
void speech.start().finally(() => mount(App, { target }));
