// Which way to write to somebody: the verdicts of src/channel.rs, for who has a plan and credits, in
// a table that a page can carry along.
import * as says from '../says.js';

/** Where the relationship decides it. */
const DECIDED = {
  'first-degree': 'direct-message', 'same-group': 'message-request', coworker: 'message-request',
  'open-profile': 'free-inmail', applicant: 'free-inmail',
};

/** The way, the draft's channel, and both with the reason in a line; no line where nothing was told. */
export function advise({ relationship, intent }, urgent, many) {
  const decided = DECIDED[relationship];
  const near = relationship === 'second-degree';
  const wait = !urgent && (many || (near && intent !== 'recruiting'));
  const way = decided ?? (wait ? 'connection-note' : 'inmail');
  const why = decided ? says.relationships[relationship]
    : urgent ? says.urgent : many ? says.many : near ? (wait ? says.relationships[relationship] : says.intents[intent]) : '';
  return { way, channel: way === 'free-inmail' ? 'inmail' : way, line: why && `${why}: ${says.ways[way]}` };
}
