//! What is typed to found a body.

use domain::{Fault, FieldRefusal};
use platform::EMail;
use words::{Voice, fault_words};

use super::zones;
use crate::mistyped;
use crate::page::{Faults, read_form};

/// A field as it was typed, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub(super) struct Text {
    pub text: String,
    pub fault: Option<String>,
}

/// The form as it was typed.
#[derive(Clone, Debug, Default)]
pub(super) struct Typed {
    /// Name of the body.
    pub name: Text,
    /// Its place and parties.
    pub about: Text,
    /// Time zone, by its IANA name; empty before one is chosen.
    pub zone: String,
    /// What is wrong with the time zone.
    pub zone_fault: Option<String>,
    /// Address of whoever administers it first.
    pub address: Text,
}

impl Typed {
    /// Reads a form; what is wrong with it is said of all fields at once, as far as it can be known before the body is founded.
    pub(super) fn read(t: Voice, sent: Vec<(String, String)>) -> Result<(Self, EMail), Box<Self>> {
        let mut sent = read_form(sent);
        let mut text = |name: &str| Text { text: sent.remove(name).unwrap_or_default(), fault: None };
        let (name, about, zone, address) = (text("nombre"), text("lugar"), text("zona").text, text("correo"));
        let mut typed = Self { name, about, zone, zone_fault: None, address };
        let missing = || Some(fault_words(t, &Fault::Missing));
        for field in [&mut typed.name, &mut typed.about] {
            field.fault = field.text.trim().is_empty().then(missing).flatten();
        }
        typed.zone_fault = (!zones::is_offered(&typed.zone)).then(|| match typed.zone.is_empty() {
            true => fault_words(t, &Fault::Missing),
            false => fault_words(t, &Fault::NotAChoice),
        });
        let address = typed.address.text.parse::<EMail>();
        let is_blank = typed.address.text.trim().is_empty();
        let wrong = |why| if is_blank { missing() } else { Some(mistyped::address(t, why)) };
        typed.address.fault = address.as_ref().err().and_then(wrong);
        match address {
            Ok(address) if !typed.is_faulty() => Ok((typed, address)),
            _ => Err(Box::new(typed)),
        }
    }

    /// The same, with what the rules found.
    pub(super) fn faulty(mut self, t: Voice, faults: &[FieldRefusal]) -> Self {
        for refusal in faults {
            let said = Some(fault_words(t, &refusal.fault));
            match refusal.path.as_str() {
                "name" => self.name.fault = said,
                "about" => self.about.fault = said,
                _ => self.zone_fault = said,
            }
        }
        self
    }

    /// What is wrong with it, by the ids of its fields and in their order, each after the name of its field.
    pub(super) fn faults(&self, t: Voice) -> Faults {
        let fields = [
            ("nombre", "founding-name", &self.name.fault),
            ("lugar", "founding-about", &self.about.fault),
            ("zona", "founding-zone", &self.zone_fault),
            ("correo", "founding-address", &self.address.fault),
        ];
        fields.into_iter().fold(Faults::default(), |faults, (id, label, fault)| {
            faults.with(id, fault.as_ref().map(|words| format!("{}: {words}", t.say(label))))
        })
    }

    /// Whether something is wrong with it.
    pub(super) fn is_faulty(&self) -> bool {
        let faults = [&self.name.fault, &self.about.fault, &self.zone_fault, &self.address.fault];
        faults.iter().any(|fault| fault.is_some())
    }
}
