// The Chromium that the tests use: CHROMIUM, or one that is installed. Run alone, it prints it.
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

export const chromium = process.env.CHROMIUM || PLACES.find((path) => existsSync(path));

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (!chromium || !existsSync(chromium)) process.exit(1);
  console.log(chromium);
}
