//! What the custom element calls: put a widget into a page, talk to it, take it out again.

use super::{read_draft, read_options, write};
use wasm_bindgen::prelude::*;

/// The style sheet of the element's shadow root.
#[wasm_bindgen]
pub fn style() -> String {
    crate::widget::STYLE.into()
}

/// A running widget. Its methods take `&self` only: a listener may call back while one runs.
#[wasm_bindgen]
pub struct Widget {
    core: std::rc::Rc<crate::widget::Core>,
    mounted: std::cell::Cell<Option<crate::widget::Mounted>>,
}

/// Puts the widget into an empty element of a shadow root. With `field` it coaches that field of
/// the page and has no editor of its own.
#[wasm_bindgen]
pub fn mount(root: web_sys::HtmlElement, field: Option<web_sys::HtmlElement>, hooks: crate::widget::Hooks) -> Widget {
    let core = crate::widget::Core::new(root, field, hooks);
    let mounted = crate::widget::mount(&core);
    Widget { core, mounted: std::cell::Cell::new(Some(mounted)) }
}

#[wasm_bindgen]
impl Widget {
    /// The draft as a plain object.
    pub fn draft(&self) -> JsValue {
        self.core.read(|now| write::draft(&now.draft))
    }

    /// Takes a draft.
    ///
    /// # Errors
    /// A `TypeError` when it is malformed; then nothing changes.
    #[wasm_bindgen(js_name = setDraft)]
    pub fn set_draft(&self, draft: &JsValue) -> Result<(), JsValue> {
        self.core.set_draft(read_draft(draft)?);
        Ok(())
    }

    /// The options as a plain object.
    pub fn options(&self) -> JsValue {
        self.core.read(|now| write::options(&now.options))
    }

    /// Takes options.
    ///
    /// # Errors
    /// A `TypeError` when they are malformed or ask for house patterns; then nothing changes.
    #[wasm_bindgen(js_name = setOptions)]
    pub fn set_options(&self, options: &JsValue) -> Result<(), JsValue> {
        let options = read_options(options)?;
        if !options.patterns.is_empty() {
            let text = "InMail Coach: house patterns need `import \"inmail-coach/patterns\"`";
            return Err(js_sys::TypeError::new(text).into());
        }
        self.core.set_options(options);
        Ok(())
    }

    /// The report as a plain object.
    pub fn report(&self) -> JsValue {
        self.core.report()
    }

    /// Applies every fix that needs no one to look at it.
    #[wasm_bindgen(js_name = applySafeFixes)]
    pub fn apply_safe_fixes(&self) {
        self.core.apply_safe();
    }

    /// Puts the caret into the message.
    pub fn focus(&self) {
        self.core.focus();
    }

    /// Turns all controls off or on.
    #[wasm_bindgen(js_name = setDisabled)]
    pub fn set_disabled(&self, disabled: bool) {
        self.core.set_disabled(disabled);
    }

    /// Takes the widget out of the page.
    pub fn unmount(&self) {
        self.core.stop();
        self.mounted.take();
    }
}
