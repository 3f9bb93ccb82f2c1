//! Which commitments a list shows: by state, institution and axis, in addresses that can be sent.

use std::collections::BTreeSet;

use domain::owed::Owed;
use domain::proposal::{Proposal, Status};
use domain::{Choice, Code, EntryNumber, Typed};
use serde::Deserialize;
use words::{Names, choice};

use crate::addresses;
use crate::find::in_query;
use crate::visitor::Visitor;

/// What asks in an address for those that wait for a call.
pub(crate) const AWAITING_CALL: &str = "espera=convocatoria";

/// Which commitments are asked for; what is empty asks for all.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Filter {
    /// The wire word of where they stand.
    #[serde(default)]
    estado: String,
    /// The code of the institution that proposed them or answers for them.
    #[serde(default)]
    institucion: String,
    /// The entry of their axis.
    #[serde(default)]
    eje: String,
    /// What they wait for.
    #[serde(default)]
    espera: String,
    /// The page of the list, from 1.
    #[serde(default)]
    pagina: String,
}

/// The word of those that wait for a call.
const CALL: &str = "convocatoria";

/// The proposals that wait for a call, of all that is owed.
pub(super) fn awaiting_call(owed: &[Owed]) -> BTreeSet<EntryNumber> {
    owed.iter().filter_map(|owed| owed.what.awaits_call()).collect()
}

/// A list to choose from.
pub(crate) struct Select {
    /// Its name in the address.
    pub name: &'static str,
    /// What it chooses.
    pub label: String,
    /// Value, label, and whether it is chosen; the first one asks for all.
    pub options: Vec<(String, String, bool)>,
}

impl Filter {
    /// Whether it asks for all.
    pub(crate) fn is_empty(&self) -> bool {
        self.estado.is_empty() && self.institucion.is_empty() && self.eje.is_empty() && self.espera.is_empty()
    }

    /// Which page of the list it asks for, from 0; what cannot be read asks for the first.
    pub(crate) fn page(&self) -> usize {
        self.pagina.parse::<usize>().ok().and_then(|page| page.checked_sub(1)).unwrap_or_default()
    }

    /// The address of a page, from 0, of what it asks for.
    pub(crate) fn address(&self, visitor: &Visitor, page: usize) -> String {
        let number = (page + 1).to_string();
        let pairs = [
            ("estado", &self.estado),
            ("institucion", &self.institucion),
            ("eje", &self.eje),
            ("espera", &self.espera),
            ("pagina", &number),
        ];
        let said = pairs.into_iter().filter(|(_, value)| !value.is_empty());
        let query: Vec<String> = said.map(|(name, value)| format!("{name}={}", in_query(value))).collect();
        format!("{}?{}", visitor.link(addresses::COMMITMENTS), query.join("&"))
    }

    /// Whether it asks for that one, given those that wait for a call.
    pub(crate) fn admits(&self, proposal: &Proposal, awaiting: &BTreeSet<EntryNumber>) -> bool {
        let fits = |asked: &str, said: Option<String>| asked.is_empty() || said.as_deref() == Some(asked);
        let of_institution = [Some(&proposal.institution), proposal.responsible()].into_iter().flatten();
        let mut of_institution = of_institution.map(|code| code.as_str() == self.institucion);
        fits(&self.estado, Some(proposal.status().word().to_owned()))
            && (self.institucion.is_empty() || of_institution.any(|fits| fits))
            && fits(&self.eje, proposal.ficha.axis.map(|axis| axis.to_string()))
            && fits(&self.espera, awaiting.contains(&proposal.id).then(|| CALL.to_owned()))
    }

    /// The lists to choose from: only what some commitment is.
    pub(crate) fn selects(&self, names: &Names, owed: &[Owed]) -> Vec<Select> {
        let t = names.voice;
        let skeleton = &names.state.skeleton;
        let all = || skeleton.proposals.iter();
        let has = |status: Status| all().any(|proposal| proposal.status() == status);
        let states = Status::ALL.iter().copied().filter(|status| has(*status));
        let states = states.map(|status| (status.word().to_owned(), choice(t, "status", status)));
        let codes: BTreeSet<&Code> =
            all().flat_map(|proposal| [Some(&proposal.institution), proposal.responsible()]).flatten().collect();
        let institutions = codes.into_iter().map(|code| (code.to_string(), names.institution_short(code)));
        let used: BTreeSet<u64> = all().filter_map(|proposal| proposal.ficha.axis).collect();
        let axes = skeleton.plans.iter().flat_map(|plan| &plan.axes).filter(|axis| used.contains(&axis.id));
        let axes = axes.map(|axis| (axis.id.to_string(), names.optional(axis.name()).unwrap_or_default()));
        let awaits = [(CALL.to_owned(), t.say("filter-awaits-call"))];
        // Where nothing waits there is nothing to choose, unless an address that was sent asks for it.
        let has_awaits = !self.espera.is_empty() || owed.iter().any(|owed| owed.what.awaits_call().is_some());
        let espera = || select("espera", t.say("filter-awaits"), t.say("filter-all"), &self.espera, awaits.into_iter());
        let all = [
            Some(select("estado", t.say("filter-state"), t.say("filter-all"), &self.estado, states)),
            Some(select(
                "institucion",
                t.say("filter-institution"),
                t.say("filter-all-f"),
                &self.institucion,
                institutions,
            )),
            has_awaits.then(espera),
            Some(select("eje", t.say("filter-axis"), t.say("filter-all"), &self.eje, axes)),
        ];
        all.into_iter().flatten().collect()
    }
}

fn select(
    name: &'static str,
    label: String,
    every: String,
    chosen: &str,
    options: impl Iterator<Item = (String, String)>,
) -> Select {
    let options = std::iter::once((String::new(), every)).chain(options);
    Select {
        name,
        label,
        options: options
            .map(|(value, label)| {
                let is = value == chosen;
                (value, label, is)
            })
            .collect(),
    }
}
