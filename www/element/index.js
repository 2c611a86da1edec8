// Defines <inmail-coach>. A second copy of this module on the page leaves the first in charge.
import { InmailCoach } from './element.js';

const elements = globalThis.customElements; // none on a server
if (elements && !elements.get('inmail-coach')) elements.define('inmail-coach', InmailCoach);

export { InmailCoach };
