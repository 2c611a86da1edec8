// The manifest of each browser, from one source.

export const SUMMARY = 'Scores a LinkedIn InMail as you write it, shows what weakens it and fixes it. Your text never leaves the browser.';

/** Chrome and Firefox know each other's add-ons by nothing but this. */
export const FIREFOX_ID = 'inmail-coach@extensions';

const SIZES = [16, 32, 48, 128];
const ICONS = Object.fromEntries(SIZES.map((size) => [size, `icons/icon-${size}.png`]));

/** Nothing from elsewhere, nothing to elsewhere; WebAssembly is all that is allowed beyond scripts, and no text may become one but the address of the worker that reads files. */
const POLICY = [
  "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "img-src 'self'", "connect-src 'self'",
  "object-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'", 'trusted-types inmail-outcomes',
].join('; ');

const key = (letter) => ({ suggested_key: { default: `Alt+Shift+${letter}` } });

const both = (version) => ({
  manifest_version: 3,
  name: 'InMail Coach',
  version,
  description: SUMMARY,
  icons: ICONS,
  action: { default_title: 'InMail Coach', default_icon: ICONS, default_popup: 'popup.html' },
  options_ui: { page: 'options.html', open_in_tab: true },
  content_security_policy: { extension_pages: POLICY },
});

const OWN = {
  chrome: {
    minimum_chrome_version: '120',
    permissions: ['storage', 'contextMenus', 'sidePanel'],
    background: { service_worker: 'background.js', type: 'module' },
    side_panel: { default_path: 'panel.html' },
    commands: { _execute_action: key('M'), 'open-panel': { ...key('S'), description: 'Open the side panel' } },
  },
  firefox: {
    permissions: ['storage', 'menus'],
    background: { scripts: ['background.js'], type: 'module' },
    sidebar_action: { default_title: 'InMail Coach', default_icon: ICONS, default_panel: 'panel.html', open_at_install: false },
    commands: { _execute_action: key('M'), _execute_sidebar_action: key('S') },
    browser_specific_settings: {
      gecko: { id: FIREFOX_ID, strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
    },
  },
};

export const BROWSERS = Object.keys(OWN);

export const manifest = (browser, version) => ({ ...both(version), ...OWN[browser] });
