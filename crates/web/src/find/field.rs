//! The fields by which a search is refined: the two names by which addresses have each, and where it stands among what was asked.

use super::asked::Asked;

/// A field by which a search is refined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    /// Of which kind.
    Kind,
    /// Where it stands.
    State,
    /// Of which institution.
    Institution,
    /// Of which axis.
    Axis,
    /// Its first day.
    From,
    /// Its last day.
    To,
    /// Which page of the results: it has no field on the page.
    Page,
}

impl Field {
    /// All of them, in the order in which addresses have them.
    pub(super) const ALL: [Self; 7] =
        [Self::Kind, Self::State, Self::Institution, Self::Axis, Self::From, Self::To, Self::Page];

    /// Its name in the addresses and forms of the pages.
    pub(super) fn on_pages(self) -> &'static str {
        match self {
            Self::Kind => "clase",
            Self::State => "estado",
            Self::Institution => "institucion",
            Self::Axis => "eje",
            Self::From => "desde",
            Self::To => "hasta",
            Self::Page => "pagina",
        }
    }

    /// Its name for programs.
    pub(crate) fn for_programs(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::State => "state",
            Self::Institution => "institution",
            Self::Axis => "axis",
            Self::From => "from",
            Self::To => "to",
            Self::Page => "page",
        }
    }

    /// What was typed there.
    pub(super) fn typed(self, asked: &Asked) -> &str {
        match self {
            Self::Kind => &asked.kind,
            Self::State => &asked.state,
            Self::Institution => &asked.institution,
            Self::Axis => &asked.axis,
            Self::From => &asked.from,
            Self::To => &asked.to,
            Self::Page => &asked.page,
        }
    }

    /// Asks for nothing there.
    pub(super) fn clear(self, asked: &mut Asked) {
        let typed = match self {
            Self::Kind => &mut asked.kind,
            Self::State => &mut asked.state,
            Self::Institution => &mut asked.institution,
            Self::Axis => &mut asked.axis,
            Self::From => &mut asked.from,
            Self::To => &mut asked.to,
            Self::Page => &mut asked.page,
        };
        typed.clear();
    }
}
