//! What a letter says and what stands around it, by what it tells.

use domain::session::Session;
use domain::{EntryNumber, Moment};
use platform::{CallLetter, Correspondence, DraftLetter, FollowedLetter, InvitedTo, Told};
use words::{
    ChangeWords, DraftCalled, DraftNews, Invited, LetterWords, Names, Whence, address_changed_letter,
    address_code_letter, call_letter, capture_objected_letter, captured_letter, draft_letter, factor_letter,
    factor_reset_asked_letter, followed_letter, invitation_letter, liaison_began_letter, liaison_ended_letter,
    mailbox_code_letter, office_entered_letter, office_left_letter, office_returned_letter,
    organisation_answered_letter, owed_letter, session_calendar, sign_in_letter, visto_bueno_answered_letter,
    visto_bueno_letter,
};

use super::Worker;
use crate::compose::Reason;

impl<C: Correspondence> Worker<C> {
    /// What a letter says, as long as it is of use.
    pub(super) fn words(&self, names: &Names, told: &Told) -> Option<LetterWords> {
        let at = |entry| self.entry(names, entry);
        match told {
            Told::SignIn(said) => {
                let until = self.good_until(said.expires)?;
                let link = self.link(names, &format!("/entrar/enlace/{}", said.link_token));
                Some(sign_in_letter(names, &said.code, &link, until))
            }
            Told::Invitation(said) => {
                let until = self.good_until(said.expires)?;
                let link = self.link(names, &format!("/invitaciones/{}", said.link_token));
                let to = match &said.to {
                    InvitedTo::Administration => Invited::Administration,
                    InvitedTo::Office(office, begins) => Invited::Office(office, *begins),
                    InvitedTo::Liaison(office) => Invited::Liaison(office),
                    InvitedTo::Organisation(one) => {
                        Invited::Organisation(names.state.skeleton.organisations.get(*one)?)
                    }
                };
                Some(invitation_letter(names, to, &link, until))
            }
            Told::FactorChanged(said) => {
                let link = self.link(names, "/cuenta/factores");
                Some(factor_letter(names, said.change.word(), self.platform.civil(said.at), &link))
            }
            Told::AddressCode(said) => Some(address_code_letter(names, &said.code, self.good_until(said.expires)?)),
            Told::Call(said) => {
                let session = names.state.skeleton.sessions.get(said.session)?;
                Some(call_letter(names, session, said.news.word(), &self.page(names, session)?))
            }
            Told::Owed(said) => {
                let today = self.platform.now().date();
                Some(owed_letter(names, &said.owed, today, &self.link(names, "/pendientes")))
            }
            Told::Followed(said) => Some(self.followed(names, said)),
            Told::MailboxCode(said) => {
                Some(mailbox_code_letter(names, &said.office, &said.code, self.good_until(said.expires)?))
            }
            Told::VistoBueno(said) => {
                let until = self.good_until(said.expires)?;
                let link = self.link(names, &format!("/visto-bueno/{}", said.link_token));
                Some(visto_bueno_letter(names, &names.code(said.role.word()), &link, until))
            }
            Told::VistoBuenoAnswered(draft, at) => {
                let link = self.link(names, &format!("/borradores/{draft}#vistos-buenos"));
                Some(visto_bueno_answered_letter(names, self.platform.civil(*at), &link))
            }
            Told::OrganisationAnswered(entry, accepted) => {
                let organisations = &names.state.skeleton.organisations;
                let number = organisations.number_of(accepted.act().on()?)?;
                let link = self.link(names, &format!("/organizaciones/{number}"));
                Some(organisation_answered_letter(names, (*entry, accepted.as_ref()), &link))
            }
            Told::Captured(entry, done) => captured_letter(names, (*entry, done), &at(*entry)),
            Told::OfficeEntered(entry, done) => Some(office_entered_letter(names, (*entry, done), &at(*entry))),
            Told::OfficeLeft(entry, done) => Some(office_left_letter(names, (*entry, done), &at(*entry))),
            Told::OfficeReturned(entry, done) => Some(office_returned_letter(names, (*entry, done), &at(*entry))),
            Told::CaptureObjected(entry, done) => Some(capture_objected_letter(names, (*entry, done), &at(*entry))),
            Told::FactorResetAsked(entry, done) => factor_reset_asked_letter(names, (*entry, done), &at(*entry)),
            Told::DraftShared(said) => Some(self.of_draft(names, DraftNews::Shared, said)),
            Told::DraftRemarked(said) => Some(self.of_draft(names, DraftNews::Remarked, said)),
            Told::LiaisonBegan(office, at) => {
                let link = self.link(names, "/cuenta/enlaces");
                Some(liaison_began_letter(names, office, self.platform.civil(*at), &link))
            }
            Told::LiaisonEnded(office, at) => Some(liaison_ended_letter(names, office, self.platform.civil(*at))),
            Told::AddressChanged(at) => Some(address_changed_letter(names, self.platform.civil(*at))),
        }
    }

    /// What happened with a draft, to whoever reads it there.
    fn of_draft(&self, names: &Names, news: DraftNews, said: &DraftLetter) -> LetterWords {
        let link = match news {
            DraftNews::Shared => format!("/organizaciones/mias/borradores/{}", said.draft),
            DraftNews::Remarked => format!("/borradores/{}/organizaciones", said.draft),
        };
        draft_letter(names, news, &named(said), &self.link(names, &link))
    }

    /// Where an entry is told.
    fn entry(&self, names: &Names, entry: EntryNumber) -> String {
        self.link(names, &format!("/registro/{entry}"))
    }

    fn followed(&self, names: &Names, said: &FollowedLetter) -> LetterWords {
        let changes = said.changes.iter().map(|change| {
            let number = names.state.skeleton.proposals.number_of(change.object).unwrap_or_default();
            let link = self.link(names, &format!("/compromisos/{number}"));
            ChangeWords { object: change.object, deeds: &change.deeds, earlier: change.earlier, link }
        });
        let chosen = self.link(names, "/cuenta/avisos");
        followed_letter(names, &changes.collect::<Vec<_>>(), said.more, (said.pace.word(), &chosen))
    }

    /// Why they get it: what is owed and what they follow they may choose not to be told.
    pub(super) fn reason(&self, names: &Names, told: &Told) -> Reason {
        let token = match told {
            Told::Owed(said) => &said.unsubscribe,
            Told::Followed(said) => &said.unsubscribe,
            Told::Call(CallLetter { unsubscribe: Some(token), .. }) => token,
            _ => return Reason::Theirs,
        };
        Reason::Followed { unsubscribe: self.link(names, &format!("/avisos/baja/{token}")) }
    }

    /// An address of the site, in the language of whoever reads the letter.
    fn link(&self, names: &Names, path: &str) -> String {
        format!("{}{}{path}", self.post.sender.origin, names.voice.language().root())
    }

    /// What goes along for calendars: with a call, its session.
    pub(super) fn calendar(&self, names: &Names, told: &Told) -> Option<String> {
        let Told::Call(said) = told else { return None };
        let session = names.state.skeleton.sessions.get(said.session)?;
        let (key, page) = (self.platform.vkey(), self.page(names, session));
        let whence = Whence { log: key.name(), page: page.as_deref(), zone: self.platform.zone() };
        Some(session_calendar(names, session, whence))
    }

    /// The address of the page of a session.
    fn page(&self, names: &Names, session: &Session) -> Option<String> {
        let number = names.state.skeleton.sessions.number_of(session.id)?;
        Some(self.link(names, &format!("/sesiones/{number}")))
    }

    fn good_until(&self, expires: i64) -> Option<Moment> {
        (expires > self.platform.clock()).then(|| self.platform.civil(expires))
    }
}

fn named(said: &DraftLetter) -> DraftCalled<'_> {
    DraftCalled { title: said.title.as_deref(), acts: said.acts as u64, institutions: &said.institutions }
}
