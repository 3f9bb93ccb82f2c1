//! The forms about organisations, and which of them are open to whoever reads.

use domain::organisation::{
    Accredits, Answer, Correct, Data, Declines, DissentFrom, Organisation, Register, Standing, Verdict, Withdraw,
    named_alike,
};
use domain::secretariat::AskedOf;
use domain::{Ask, Choice, Class, Closed, Code, Fields, State};

use crate::addresses;
use crate::app::{App, Mode};
use crate::page::{Around, Barred, FormPage, Nav, Object, Onward, Scene, Then};
use crate::proposal::{captures, may, unless_may, unwritten};
use crate::sign_in::for_organisation;
use crate::visitor::Visitor;

/// Where an application is answered: the form that accredits, with the way to the one that declines beside its button.
pub(crate) const ANSWER: &str = "/organizaciones/{number}/acreditacion";

/// Why a registration comes back whose name another one has.
const ALIKE: &str = "named-alike";
/// The field by which it says that it is another.
const ANOTHER: &str = "another";

/// The forms, each a page of its own.
pub(super) static FORMS: [FormPage; 6] = [
    FormPage {
        act: "organisation.register",
        address: addresses::ORGANISATION_REGISTER,
        nav: Nav::None,
        object: Object::Nothing,
        then: Then::Acknowledgement,
        around: register,
    },
    on_one("organisation.correct", "/organizaciones/{number}/correccion", correct),
    on_one("organisation.accredit", ANSWER, |scene| answer(scene, Open::Accredit, Open::Decline)),
    on_one("organisation.decline", "/organizaciones/{number}/negativa", |scene| {
        answer(scene, Open::Decline, Open::Accredit)
    }),
    on_one("organisation.dissent", "/organizaciones/{number}/disenso", |scene| around(scene, Open::Dissent)),
    on_one("organisation.withdraw", "/organizaciones/{number}/retiro", |scene| around(scene, Open::Withdraw)),
];

const fn on_one(act: &'static str, address: &'static str, around: fn(&Scene) -> Result<Around, Barred>) -> FormPage {
    let then = Then::Object(addresses::ORGANISATION);
    FormPage { act, address, nav: Nav::None, object: Object::Organisation, then, around }
}

/// What can be done about an organisation.
#[derive(Clone, Copy)]
enum Open {
    Correct,
    Accredit,
    Decline,
    Dissent,
    Withdraw,
}

impl Open {
    const ALL: [Self; 5] = [Self::Accredit, Self::Decline, Self::Dissent, Self::Correct, Self::Withdraw];

    fn form(self) -> &'static FormPage {
        let [_, correct, accredit, decline, dissent, withdraw] = &FORMS;
        match self {
            Self::Correct => correct,
            Self::Accredit => accredit,
            Self::Decline => decline,
            Self::Dissent => dissent,
            Self::Withdraw => withdraw,
        }
    }

    /// What its page is called, and what it is for.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Correct => ("organisation-correct-title", "organisation-correct-lede"),
            Self::Accredit => ("organisation-accredit-title", "organisation-accredit-lede"),
            Self::Decline => ("organisation-decline-title", "organisation-decline-lede"),
            Self::Dissent => ("organisation-dissent-title", "organisation-dissent-lede"),
            Self::Withdraw => ("organisation-withdraw-title", "organisation-withdraw-lede"),
        }
    }

    /// What its page is called, as an organisation stands: whoever declines one that is accredited takes that back.
    fn title(self, one: Option<&Organisation>) -> &'static str {
        match (self, one.map(Organisation::standing)) {
            (Self::Decline, Some(Standing::Accredited)) => "organisation-unaccredit-title",
            _ => self.words().0,
        }
    }

    /// The act without its words: whom it is open to does not depend on them.
    fn act(self, on: u64) -> Ask {
        match self {
            Self::Correct => Correct { on, data: nothing_said() }.into(),
            Self::Accredit => Answer::<Accredits>::new(on, unwritten()).into(),
            Self::Decline => Answer::<Declines>::new(on, unwritten()).into(),
            Self::Dissent => DissentFrom { on, reasons: unwritten(), seat: None, decision: 0 }.into(),
            Self::Withdraw => Withdraw { on, reasons: None }.into(),
        }
    }

    /// Whether it makes sense as the organisation stands, for that seat.
    fn fits(self, organisation: &Organisation, seat: Option<&Code>) -> bool {
        match self {
            Self::Accredit => organisation.may_be_answered(Verdict::Accredited).is_ok(),
            Self::Decline => organisation.may_be_answered(Verdict::Declined).is_ok(),
            // Whoever answered, or dissented, has said so.
            Self::Dissent => {
                organisation.goes_on().is_ok()
                    && organisation.decisions.last().is_some_and(|last| {
                        let said = last.dissents.iter().map(|dissent| &dissent.seat).chain([&last.seat]);
                        seat.is_some() && { said }.all(|said| said.as_ref() != seat)
                    })
            }
            Self::Correct | Self::Withdraw => organisation.goes_on().is_ok(),
        }
    }
}

/// The seat as whose office the visitor acts.
fn own_seat<'a>(visitor: &Visitor, state: &'a State) -> Option<&'a Code> {
    let office = visitor.actor.as_ref()?.office()?;
    state.skeleton.secretariat.office(office)?.post.seat()
}

fn nothing_said() -> Data {
    Data { name: Closed::unwritten(Class::Sealed), purpose: None, place: None, representative: None, file: None }
}

/// What whoever reads may do about an organisation now: address and words.
pub(super) fn offered(
    app: &App,
    visitor: &Visitor,
    state: &State,
    (organisation, number): (&Organisation, usize),
) -> Vec<(String, String)> {
    let seat = own_seat(visitor, state);
    let open = Open::ALL.into_iter().filter(|open| open.fits(organisation, seat));
    let open = open.filter(|open| {
        let act = open.act(organisation.id);
        may(app, visitor, state, &act) || captures(app, visitor, &act)
    });
    let link = |open: Open| {
        let title = open.title(Some(organisation));
        (visitor.link(&addresses::to(open.form().address, number)), visitor.voice.say(title))
    };
    let snapshot = app.platform.snapshot();
    let invites = |actor| app.platform.may_invite_organisation(actor, organisation.id, &snapshot);
    let invites = app.site.mode == Mode::Serve && visitor.actor.as_ref().is_some_and(invites);
    let invite = invites.then(|| (visitor.link(&for_organisation(number)), visitor.voice.say("organisation-invite")));
    open.map(link).chain(invite).collect()
}

/// Where whoever reads registers an organisation: by the form, or by signing in first where one signs in.
pub(super) fn registering(app: &App, visitor: &Visitor, state: &State) -> Option<String> {
    let register: Ask = registration();
    if may(app, visitor, state, &register) || captures(app, visitor, &register) {
        return Some(visitor.link(addresses::ORGANISATION_REGISTER));
    }
    let signs_in = app.site.mode == Mode::Serve && visitor.me.is_none();
    signs_in.then(|| visitor.link(addresses::ORGANISATION_SIGN_IN))
}

fn registration() -> Ask {
    Register::of(nothing_said()).into()
}

fn register(scene: &Scene) -> Result<Around, Barred> {
    let t = scene.visitor.voice;
    let signs_in = scene.app.site.mode == Mode::Serve && scene.visitor.me.is_none();
    let another = asked_back(scene);
    Ok(Around {
        said: another.map(|one| (ANOTHER, one.id.to_string())),
        button: another.map(|_| t.say("organisation-register-another")),
        back: Some(back(scene)),
        title: t.say("organisation-register-title"),
        lede: t.say("organisation-register-lede"),
        others: unless_may(scene, &registration()),
        left_out: not_asked(scene).into_iter().chain([ANOTHER]).collect(),
        then: signs_in.then(|| Onward {
            what: t.say("organisation-sign-in-title"),
            address: Some(scene.visitor.link(addresses::ORGANISATION_SIGN_IN)),
            who: t.say("organisation-sign-in-who"),
        }),
        ..Around::default()
    })
}

/// The organisation of the same name, where the form comes back because of it.
fn asked_back<'a>(scene: &'a Scene) -> Option<&'a Organisation> {
    scene.form.refusal.as_ref().filter(|refusal| refusal.reason == ALIKE)?;
    named_alike(scene.form.fields.get("name")?, &scene.snapshot.state, scene.visitor.reader)
}

/// The form starts from what the organisation says now.
fn correct(scene: &Scene) -> Result<Around, Barred> {
    let around = around(scene, Open::Correct)?;
    let on_record = one(scene).map(|one| on_record(scene, one)).unwrap_or_default();
    Ok(Around { left_out: not_asked(scene), on_record, ..around })
}

fn on_record(scene: &Scene, one: &Organisation) -> Fields {
    let (names, reader) = (scene.names().bare(), scene.visitor.reader);
    let Some(data) = one.data_for(reader) else { return Fields::new() };
    let said = [
        ("name", names.said_by(one, Some(&data.name), reader)),
        ("purpose", names.said_by(one, data.purpose.as_ref(), reader)),
        ("place", names.said_by(one, data.place.as_ref(), reader)),
        ("representative", names.said_by(one, data.representative.as_ref(), reader)),
    ];
    said.into_iter().filter_map(|(path, words)| Some((path.to_owned(), words?))).collect()
}

/// One answer, with the way to the other one beside its button, while that can be given.
fn answer(scene: &Scene, open: Open, other: Open) -> Result<Around, Barred> {
    let around = around(scene, open)?;
    let form = other.form();
    let words = || scene.visitor.voice.say(other.title(one(scene)));
    let seat = own_seat(scene.visitor, &scene.snapshot.state);
    let next = one(scene).filter(|one| other.fits(one, seat)).map(|_| (scene.link(form.address), words()));
    let button = Some(scene.visitor.voice.say(open.title(one(scene))));
    Ok(Around { next, button, ..around })
}

fn around(scene: &Scene, open: Open) -> Result<Around, Barred> {
    let t = scene.visitor.voice;
    let (title, lede) = (open.title(one(scene)), open.words().1);
    let name = one(scene).map(|one| scene.names().organisation_for(one, scene.visitor.reader)).unwrap_or_default();
    Ok(Around {
        back: Some((scene.link(addresses::ORGANISATION), name)),
        title: t.say(title),
        lede: t.say(lede),
        others: scene.on.and_then(|on| unless_may(scene, &open.act(on))),
        ..Around::default()
    })
}

fn one<'a>(scene: &'a Scene) -> Option<&'a Organisation> {
    scene.on.and_then(|on| scene.snapshot.state.skeleton.organisations.get(on))
}

fn back(scene: &Scene) -> (String, String) {
    (scene.visitor.link(addresses::ORGANISATIONS), scene.visitor.voice.say("organisations-title"))
}

/// The fields for which the rules of the day do not ask.
fn not_asked(scene: &Scene) -> Vec<&'static str> {
    let table = &scene.snapshot.state.skeleton.secretariat;
    let in_force = table.organisation_rules_on(scene.app.platform.now().date());
    let is_asked = |asked| in_force.is_some_and(|in_force| in_force.rules.asks_for(asked));
    AskedOf::ALL.iter().filter(|asked| !is_asked(**asked)).map(|asked| asked.field()).collect()
}
