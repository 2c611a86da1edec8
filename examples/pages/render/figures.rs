//! How far the rules agree with the labelled drafts, as `examples/judge` prints it.

use crate::metrics::Share;
use crate::metrics::corpus::read;
use crate::metrics::labelled::labelled;
use crate::metrics::rated::rated;

pub fn page() -> String {
    let mut out = "# Figures\n\n\
         Re-made with `cargo run --release --no-default-features --example judge`. The drafts are in\n\
         `tests/drafts`, and its README tells who labelled them.\n\n\
         ## Labelled drafts\n\n\
         One language model wrote and labelled these drafts before it ran any rule. *dev* has one point a draft,\n\
         *own* and *pairs* were read while the rules were mended, *aside* has been run and not read.\n\n\
         | set | drafts | marks found | findings that are right | good above bad (AUC) | the same, recipient unknown | rank correlation |\n\
         |---|---|---|---|---|---|---|\n"
        .to_owned();
    for name in ["dev", "own", "pairs", "aside"] {
        let cases = read(name);
        let figures = labelled(&cases);
        out += &format!(
            "| {name} | {} | {} | {} | {} | {} | {} |\n",
            cases.len(),
            share(figures.recall),
            share(figures.precision),
            number(figures.auc),
            number(figures.auc_without_recipient),
            number(figures.spearman),
        );
    }
    let cases = read("rated");
    let figures = rated(&cases);
    out += &format!(
        "\n## Rated drafts\n\n\
         {} natural drafts, rated and marked by two readers. The readers are a language model in two roles, a\n\
         coach and a busy recipient; they are not people.\n\n\
         | | |\n|---|---|\n\
         | rank correlation of the score with the readers' mean (a language model in two roles) | {:.2} |\n\
         | the two readers with each other (a language model in two roles) | {:.2} |\n\
         | mistakes marked by both readers (a language model in two roles) that the coach finds | {} |\n\
         | the coach's findings that a reader (a language model in two roles) marks too | {} |\n\
         | blockers missed, blockers invented | {}, {} |\n",
        cases.len(),
        figures.spearman,
        figures.readers,
        share(figures.found),
        share(figures.shared),
        figures.missed.len(),
        figures.invented.len(),
    );
    out + "\n## The first run is the honest one\n\n\
           Each new set of drafts, labelled by one language model, was scored once before anybody looked at what\n\
           the rules made of it. Then it was read, the rules were mended, and the figures above got better for that\n\
           reason alone. These are the first runs, as written down at the time; a command cannot repeat them, since\n\
           the rules have changed. In brackets: the recipient unknown.\n\n"
        + &first_runs()
}

/// The table of first runs, from where it is kept.
fn first_runs() -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/drafts/README.md");
    let text = std::fs::read_to_string(path).expect("the README of the drafts");
    let lines = text.lines().map(str::trim).skip_while(|line| !line.starts_with("| drafts | now in |"));
    lines.take_while(|line| line.starts_with('|')).fold(String::new(), |table, line| table + line + "\n")
}

fn share(share: Share) -> String {
    format!("{:.0} % ({} of {})", 100.0 * share.value(), share.part, share.whole)
}

fn number(figure: Option<f64>) -> String {
    figure.map_or("no labels".into(), |figure| format!("{figure:.2}"))
}
