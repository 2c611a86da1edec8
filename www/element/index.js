// Defines <inmail-coach>. A second copy of this module on the page leaves the first in charge.
import { InmailCoach } from './element.js';

if (!customElements.get('inmail-coach')) customElements.define('inmail-coach', InmailCoach);

export { InmailCoach };
