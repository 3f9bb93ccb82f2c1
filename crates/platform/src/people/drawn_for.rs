//! As whom a page was read: a mark that its forms bring back, so that none of them is recorded under another office. It says
//! nothing to anybody else, and no two pages have the same.

use crate::secret::Purpose;
use crate::{Platform, random};

/// Hexadecimal digits of each part of a mark: what makes it another each time, of the person, and of the role.
const PART: usize = 16;

impl Platform {
    /// The mark of a page that this person reads in this role; either is empty for none.
    #[must_use]
    pub fn drawn_for(&self, person: &str, role: &str) -> String {
        // Without random bytes it still says for whom.
        let drawn = random::name().unwrap_or_default();
        let salt = format!("{drawn:0>PART$.PART$}");
        [self.drawn_mark(&salt, "person", person), self.drawn_mark(&salt, "role", role)]
            .iter()
            .fold(salt, |mark, part| mark + part)
    }

    /// Whether a page with that mark was read by this person.
    #[must_use]
    pub fn was_drawn_by(&self, mark: &str, person: &str) -> bool {
        self.is_marked(mark, 1, ("person", person))
    }

    /// Whether a page with that mark was read in this role.
    #[must_use]
    pub fn was_drawn_as(&self, mark: &str, role: &str) -> bool {
        self.is_marked(mark, 2, ("role", role))
    }

    /// What this person is called in a browser that keeps what they type: the same on every page of every session of theirs, and
    /// nothing that leads back to them.
    #[must_use]
    pub fn kept_for(&self, person: &str) -> String {
        hexadecimal(&self.shared().secret.derive(Purpose::KeptFor, &[person.as_bytes()]))
    }

    fn is_marked(&self, mark: &str, at: usize, (of, who): (&str, &str)) -> bool {
        let part = |at: usize| mark.get(at * PART..(at + 1) * PART);
        let (Some(salt), Some(said)) = (part(0), part(at)) else { return false };
        mark.len() == 3 * PART && self.drawn_mark(salt, of, who) == said
    }

    fn drawn_mark(&self, salt: &str, of: &str, who: &str) -> String {
        hexadecimal(&self.shared().secret.derive(Purpose::DrawnFor, &[salt.as_bytes(), of.as_bytes(), who.as_bytes()]))
    }
}

/// The first bytes of a value, as many as a part has.
fn hexadecimal(value: &[u8]) -> String {
    value.iter().take(PART / 2).fold(String::new(), |mark, byte| format!("{mark}{byte:02x}"))
}
