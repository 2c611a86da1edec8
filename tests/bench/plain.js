// What every page does before a coach can: a navigation, and one script of one line.
document.dispatchEvent(new Event('coach-ready'));
