//! What is wrong with an address of e-mail that somebody typed.

use domain::Fault;
use platform::NoEMail;
use words::{Arg, Voice, fault_words};

/// What stands in it and where, when it is something that nobody sees or takes for something else.
pub(crate) fn address(t: Voice, why: &NoEMail) -> String {
    match why {
        NoEMail::NotOne => t.say("sign-in-address-wrong"),
        NoEMail::Unseen(spot) => fault_words(t, &Fault::HiddenCharacter(spot.clone())),
        NoEMail::LooksAlike(spot) => {
            let args: [(&str, Arg); 3] = [
                ("at", spot.at.into()),
                ("after", spot.after.clone().into()),
                ("character", spot.character.clone().into()),
            ];
            t.with("address-look-alike", &args)
        }
    }
}
