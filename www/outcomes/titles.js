// The titles of the rules. The bundle has these lines alone, see www/outcomes.mjs.
import words from './words.js';

const [, ids, titles] = words.trim().split('\t').map((group) => group.trim().split('\n'));
export default Object.fromEntries(ids.map((id, i) => [id, titles[i]]));
