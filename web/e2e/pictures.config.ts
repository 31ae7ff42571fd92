// `npm run pictures`: the product's portraits, taken at the Brescia table, into docs/pictures.
import config from './playwright.config';

export default { ...config, testMatch: 'pictures.ts', workers: 1 };
