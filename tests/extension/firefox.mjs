// The Firefox that the tests use: FIREFOX, or one that is installed. Run alone, it prints it.
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const PLACES = [
  '/usr/bin/firefox', '/usr/bin/firefox-esr', '/snap/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox',
];

export const firefox = process.env.FIREFOX || PLACES.find((path) => existsSync(path));

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (!firefox || !existsSync(firefox)) process.exit(1);
  console.log(firefox);
}
