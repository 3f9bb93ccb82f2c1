//! One paper says several things: what was entered from it is asked for once, and proposed for what is entered next that day.

use domain::{Ask, Capture, Choice, Code, Support, Typed};
use words::{Names, specs};

use super::around::Around;
use super::scene::Scene;

/// Where the fields of a paper stand, of an act that names one itself and of one that is entered from it.
const OWN: [&str; 4] = ["support.kind", "support.number", "support.date", "support.issuer"];
const BESIDE: [&str; 4] =
    ["captured.support.kind", "captured.support.number", "captured.support.date", "captured.support.issuer"];

/// The form of an act that is entered from a paper starts from the paper that was entered last, if that was today.
pub(super) fn said_again(scene: &Scene, act: &str, mut around: Around) -> Around {
    let captures = &scene.snapshot.state.skeleton.captures;
    let today = scene.app.platform.now().date();
    // What whose act it should be says that it did not sign is not proposed again.
    let counts = captures.iter().rev().take_while(|capture| capture.date == today);
    let last = counts.into_iter().find(|capture| capture.objection.is_none());
    let Some(last) = last.filter(|_| scene.captures() && Ask::is_from_paper(act) && around.others.is_none()) else {
        return around;
    };
    let Some(office) = last.captured.office.as_ref().filter(|_| names_an_office(act)) else { return around };
    around.starts.extend(starts(&scene.names(), act, last, office));
    let t = scene.visitor.voice;
    let said = t.with1("captured-again", "entry", last.entry);
    let has_file = last.paper.as_ref().is_some_and(|paper| paper.file.is_some());
    let said = if has_file { format!("{said} {}", t.say("captured-again-file")) } else { said };
    around.note = Some(around.note.map_or_else(|| said.clone(), |note| format!("{note} {said}")));
    around
}

/// Whether it is said of which office the paper is: that of an organisation is of another hand.
fn names_an_office(act: &str) -> bool {
    specs(act).iter().any(|spec| spec.path == "captured.office")
}

/// The file is not among it: it stands in the entry already.
fn starts(names: &Names, act: &str, last: &Capture, office: &Code) -> Vec<(&'static str, String)> {
    let office = ("captured.office", office.as_str().to_owned());
    let at = if Ask::names_a_paper(act) { OWN } else { BESIDE };
    let said = |paper: &Support| {
        [
            Some(paper.kind.word().to_owned()),
            names.optional_kept(paper.number.as_ref()),
            paper.date.map(|date| date.to_string()),
            names.optional_kept(paper.issuer.as_ref()),
        ]
    };
    let said = last.paper.iter().flat_map(|paper| at.into_iter().zip(said(paper)));
    core::iter::once(office).chain(said.filter_map(|(path, value)| Some((path, value?)))).collect()
}
