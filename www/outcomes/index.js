// Defines <inmail-outcomes>. A second copy of this module on the page leaves the first in charge.
import { InmailOutcomes } from './element.js';

if (!customElements.get('inmail-outcomes')) customElements.define('inmail-outcomes', InmailOutcomes);

export { InmailOutcomes };
