/** `npm run multivector -- ...`: installs what is missing, then runs the command line, main.ts, without a build. */
import { ensurePackages } from './install.mjs';

ensurePackages();
const { register } = await import('tsx/esm/api');
register();
await import('./main.ts');
