// The titles of the rules. The bundle has these lines alone, see www/outcomes.mjs.
import words from './words.js';

export default Object.fromEntries(words.trim().split('\n').filter((line) => !line.startsWith('@')).map((line) => line.split('\t', 2)));
