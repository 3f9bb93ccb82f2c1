//! The time zones that a body can have from the page that founds it: those of Mexico. Any other one has `tequio admin found`.

use words::Voice;

/// IANA name, and the key of what people call it.
const ZONES: [(&str, &str); 12] = [
    ("America/Mexico_City", "zone-centre"),
    ("America/Monterrey", "zone-north-east"),
    ("America/Merida", "zone-peninsula"),
    ("America/Cancun", "zone-quintana-roo"),
    ("America/Chihuahua", "zone-chihuahua"),
    ("America/Ciudad_Juarez", "zone-juarez"),
    ("America/Ojinaga", "zone-ojinaga"),
    ("America/Matamoros", "zone-matamoros"),
    ("America/Mazatlan", "zone-pacific"),
    ("America/Bahia_Banderas", "zone-bahia"),
    ("America/Hermosillo", "zone-sonora"),
    ("America/Tijuana", "zone-baja"),
];

/// What a form offers: name, words, whether it is chosen.
pub(super) fn offered(t: Voice, chosen: &str) -> Vec<(&'static str, String, bool)> {
    ZONES.iter().map(|(name, key)| (*name, t.say(key), *name == chosen)).collect()
}

/// Whether it is one of them.
pub(super) fn is_offered(name: &str) -> bool {
    ZONES.iter().any(|(known, _)| *known == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_carries_the_rules_of_each() {
        for (name, _) in ZONES {
            assert!(platform::zone(name).is_some(), "{name}");
        }
    }
}
