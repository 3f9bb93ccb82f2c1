//! What is done in a session.

use domain::proposal::Proposal;
use domain::session::Session;
use domain::{Choice, Fields, MatterKind, Numbered, Refers, Typed};

use super::{Asked, Move, fields};
use crate::world::{OFFICES, World};

/// Whoever conducts.
pub(super) const CONDUCTS: &str = "conducts";

/// What is on the agenda of every session, in order; after the first one, the minutes of that one as well.
/// Of a matter that there is nothing of yet, there is no point.
const AGENDA: [&str; 11] = [
    "agenda",
    "methodology",
    "endorsement",
    "endorsement",
    "agreement",
    "axis_name",
    "table",
    "table",
    "table",
    "phase",
    "amendment",
];

impl World {
    pub(super) fn of_session(&self, step: &Move) -> Option<Asked> {
        let Move { act, who, what, how } = *step;
        if act == "session.call" {
            return Some((CONDUCTS, self.call(how)));
        }
        let sessions = &self.state.skeleton.sessions;
        let session = sessions.number(how / 5 + 1).or(sessions.number(1))?;
        let (code, _, _, seat) = OFFICES[who];
        let seat = if seat.is_empty() { "guarantor" } else { seat };
        // Later acts of a session usually say later moments, and now and then an earlier one.
        let after = if matches!(act, "session.arrive" | "session.declare_quorum" | "session.change") { 11 } else { 12 };
        let hour = format!("{after}:{:02}", what + how);
        let moment = ("moment", format!("2020-11-09T{hour}"));
        let item = ("item", (what + 1).to_string());
        let voted = ("item", voting(session).filter(|_| what > 0).unwrap_or(what as u64 + 1).to_string());
        let mut office = CONDUCTS;
        let own = match act {
            "session.change" => {
                vec![
                    ("date", format!("2020-11-{:02}", 9 + what)),
                    ("mode", "virtual".to_owned()),
                    ("hour", hour),
                    ("reason", self.reason()),
                ]
            }
            "session.add_point" => return Some((CONDUCTS, self.added(session, step)?)),
            "session.drop_point" => vec![item, ("reason", self.reason())],
            "session.cancel" => vec![("reason", self.reason())],
            "session.circulate" => {
                // Minutes can only be approved from a public one, and so the second meeting has those.
                let access = ["confidential", "sealed", "public"][how % 3];
                let file = ("file", format!("a{}", self.state.skeleton.next()));
                vec![item, ("title", self.words()), file, ("access", access.to_owned())]
            }
            "session.release" => {
                let mut documents = session.agenda.iter().flat_map(|item| &item.documents);
                vec![("document", documents.nth(what / 4)?.entry.to_string())]
            }
            "session.amend_agenda" => return Some((CONDUCTS, self.amended(session, what))),
            "session.arrive" => vec![("seat", seat.to_owned()), ("office", code.to_owned()), moment],
            "session.leave" => vec![("office", code.to_owned()), moment],
            "session.put_to_vote" => return Some((CONDUCTS, self.put(session, step)?)),
            "session.vote" => {
                office = if how < 4 { CONDUCTS } else { code };
                let sense = ["in_favour", "against", "abstention"][what / 4];
                let corrected = casts(session).nth(what).filter(|_| how == 3);
                let corrected = corrected.map(|(cast, _)| ("corrects", cast.to_string()));
                [voted, ("seat", seat.to_owned()), ("sense", sense.to_owned())].into_iter().chain(corrected).collect()
            }
            "session.declare_result" => {
                let against = how / 3;
                let room = self.room(session, &voted.1);
                vec![voted, ("in_favour", room.saturating_sub(against).to_string()), ("against", against.to_string())]
            }
            "session.explain_vote" | "session.object" => {
                let (vote, of) = casts(session).nth(what / 2)?;
                office = OFFICES.into_iter().find(|(.., seat)| *seat == of && what < 8).map_or(code, |(code, ..)| code);
                let words = if act == "session.object" { "text" } else { "reason" };
                vec![("seat", of.to_owned()), ("vote", vote.to_string()), (words, self.words())]
            }
            "session.withdraw_motion" => vec![voted, ("reason", self.reason())],
            "session.take_up" | "session.conclude" => vec![item],
            _ => vec![moment],
        };
        let edits =
            matches!(act, "session.change" | "session.drop_point" | "session.cancel").then(|| self.base(session.id));
        Some((office, fields([("on", session.id.to_string())].into_iter().chain(edits).chain(own))))
    }

    fn call(&self, how: usize) -> Fields {
        let skeleton = &self.state.skeleton;
        let plan = skeleton.plans.number(1);
        let kind = if how < 3 { "ordinary" } else { "extraordinary" };
        let held = skeleton.sessions.number(1).map(Numbered::id);
        // Each begins after the one before it: only then can it approve its minutes.
        let hour = format!("11:{:02}", skeleton.sessions.iter().count().min(59));
        let mut call = fields([("kind", kind), ("mode", "virtual"), ("date", "2020-11-09"), ("hour", &hour)]);
        for (row, matter) in AGENDA.into_iter().chain(held.map(|_| "minutes")).enumerate() {
            let about = match matter {
                "methodology" => plan.map(Numbered::id),
                "axis_name" => plan.and_then(|plan| plan.axes.first()).map(|axis| axis.id),
                "minutes" => held,
                "endorsement" => {
                    let open = |proposal: &&Proposal| proposal.is_open() && proposal.responsible().is_some();
                    skeleton.proposals.iter().find(open).map(Numbered::id)
                }
                "phase" => skeleton.proposals.iter().next().map(Numbered::id),
                "amendment" => skeleton.proposals.iter().find(|proposal| proposal.is_endorsed()).map(Numbered::id),
                _ => None,
            };
            if about.is_none() && matches!(matter, "endorsement" | "phase" | "amendment") {
                continue;
            }
            call.insert(format!("agenda.{row}.title"), matter.to_owned());
            call.insert(format!("agenda.{row}.matter"), matter.to_owned());
            call.extend(about.map(|about| (format!("agenda.{row}.about"), about.to_string())));
        }
        call
    }

    /// A point more for the call: usually one that a call can list, now and then one that it cannot, of everything there is.
    fn added(&self, session: &Session, step: &Move) -> Option<Fields> {
        let skeleton = &self.state.skeleton;
        let matter = AGENDA.into_iter().chain(["minutes", "information", "closing"]).nth(step.what + step.who % 2)?;
        let about = MatterKind::of(matter)?.about().and_then(|refers| match refers {
            Refers::Plan => skeleton.plans.number(1).map(Numbered::id),
            Refers::Axis => skeleton.plans.number(1).and_then(|plan| plan.axes.first()).map(|axis| axis.id),
            Refers::Session => skeleton.sessions.number(1).map(Numbered::id),
            _ => skeleton.proposals.number(step.how % 2 + 1).map(Numbered::id),
        });
        // Of what there is nothing yet, there is no point.
        if about.is_none() && MatterKind::of(matter)?.about().is_some() {
            return None;
        }
        let said = [("on", session.id.to_string()), self.base(session.id), ("title", self.words())];
        let about = about.map(|about| ("about", about.to_string()));
        Some(fields(said.into_iter().chain([("matter", matter.to_owned())]).chain(about)))
    }

    /// The agenda turned by some places, with a point more at its end or one less.
    fn amended(&self, session: &Session, what: usize) -> Fields {
        let mut amended = fields([("on", session.id.to_string()), self.base(session.id)]);
        let turned = session.agenda.iter().cycle().skip(what).take(session.agenda.len() - usize::from(what > 7));
        for (row, item) in turned.enumerate() {
            amended.insert(format!("agenda.{row}.item"), item.number.to_string());
        }
        if what < 4 && session.agenda.len() < 20 {
            amended.insert("agenda.29.title".to_owned(), self.words());
            amended.insert("agenda.29.matter".to_owned(), "agreement".to_owned());
        }
        amended
    }
}

fn voting(session: &Session) -> Option<u64> {
    session.agenda.iter().find(|item| item.voting().is_some()).map(|item| item.number)
}

/// Entry and seat of every vote.
fn casts(session: &Session) -> impl Iterator<Item = (u64, &str)> {
    let votings = session.agenda.iter().flat_map(|item| item.votings.iter());
    votings.flat_map(|voting| voting.casts.iter().map(|cast| (cast.entry, cast.seat.as_str())))
}
