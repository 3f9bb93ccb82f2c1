//! What stands in addresses that are secrets: each is good, and is made anew where asking spent it.

use domain::{Code, Role};
use platform::{Correspondence, Draft, Presenter, Read, SignInFault, Token, Told, Verdict};

use super::canary;
use super::people::address;
use crate::sign_in::{Browser, letter};
use crate::surfaces::site::Site;

/// For which office somebody is invited that nobody signs in for.
const INVITED: &str = "osc-suplente";
/// Who asks to sign in.
const ASKS: &str = "infoem-titular";

/// They.
#[derive(Default)]
pub(super) struct Tokens {
    invitation: Option<Token>,
    link: Option<Token>,
    clearance: Option<Token>,
    letters: Option<Token>,
    asked: usize,
}

impl Tokens {
    /// The one that is good in that address, if somebody is sent one.
    pub(super) async fn of(&mut self, site: &Site, place: &str) -> Option<String> {
        let token = match place.split('/').nth(1).unwrap() {
            "invitaciones" => self.invitation(site).await,
            "entrar" => self.link(site).await,
            "visto-bueno" => self.clearance.clone(),
            "avisos" => self.letters.clone(),
            _ => None,
        };
        token.map(|token| token.to_string())
    }

    /// An address at which a draft is answered, and was.
    pub(super) async fn ask(&mut self, site: &Site, drafter: &Presenter, draft: &Draft) {
        site.platform.ask_clearance(drafter, &draft.id, 14, None).await.unwrap();
        let made = site.platform.clearances(draft).await.unwrap().pop().unwrap();
        let (token, mark) = (made.token.clone().unwrap(), made.mark());
        let read = Read { revision: draft.revision, mark: &mark };
        let [remarks, name] = canary::CLEARANCE;
        site.platform.clear(&token, read, Verdict::Remarked, (name, remarks)).await.unwrap();
        self.clearance = Some(token);
    }

    /// Whoever owes something is told so, with the address that ends such letters.
    pub(super) async fn tell(&mut self, site: &Site) {
        site.platform.tell_owed().await.unwrap();
        while let Some(letter) = site.platform.next_letter().await.unwrap() {
            assert!(site.platform.handing(&letter.id).await.unwrap());
            site.platform.sent(&letter.id).await.unwrap();
            if let Some(Told::Owed(owed)) = site.platform.addressed(&letter).await.unwrap().map(|letter| letter.told) {
                self.letters = Some(owed.unsubscribe.parse().unwrap());
            }
        }
    }

    async fn invitation(&mut self, site: &Site) -> Option<Token> {
        if let Some(token) = &self.invitation
            && site.platform.invitation(token).await.is_ok()
        {
            return self.invitation.clone();
        }
        let by = site.platform.holder(&Role::of("secretaria-tecnica").unwrap());
        let (office, to) = (Code::new(INVITED).unwrap(), address(INVITED).parse().unwrap());
        self.invitation = Some(
            site.platform
                .invite(
                    &platform::Authority::of_house(by.clone()),
                    site.platform.appointment_today(&office).unwrap(),
                    &to,
                    "es-MX",
                    7,
                )
                .await
                .unwrap()
                .token,
        );
        self.invitation.clone()
    }

    /// What was sent to whoever asked in a browser that is nobody's here.
    async fn link(&mut self, site: &Site) -> Option<Token> {
        if let Some(token) = &self.link
            && site.platform.asked_by_link(token, None).await == Err(SignInFault::OtherBrowser)
        {
            return self.link.clone();
        }
        Browser::default().post(site, "/entrar", &format!("correo={}", address(ASKS))).await;
        let (_, link) = letter(site).await.unwrap();
        self.link = Some(link.rsplit('/').next().unwrap().parse().unwrap());
        self.link.clone()
    }

    /// The cookies of a browser that asked to sign in just now, where a code is typed.
    pub(super) async fn asked(&mut self, site: &Site, place: &str) -> String {
        if place != "/entrar/codigo" {
            return String::new();
        }
        self.asked += 1;
        let browser = Browser::default();
        browser.post(site, "/entrar", &format!("correo=puerta-{}@institucion.example", self.asked)).await;
        browser.cookies()
    }
}
