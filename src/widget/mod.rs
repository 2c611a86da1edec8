//! The Leptos component behind `<inmail-coach>`.
