//! Words that stand in one private text each, and who may read them.

/// What each word has.
const PLANTED: &str = "Quetzal";
/// What each address of e-mail has.
const AT: &str = "@institucion.example";

/// Who represents the accredited organisation.
pub(super) const REPRESENTATIVE: &str = "Quetzal Cenzontlera";
/// Who represents the one in waiting.
pub(super) const OF_IN_WAITING: &str = "Quetzal Ahuejotera";
/// The title of a draft.
pub(super) const DRAFT: &str = "Quetzalcuahuitl";
/// The title of another one, of which others were asked and to which the organisation is invited.
pub(super) const SHOWN_DRAFT: &str = "Quetzalcoatepec";
/// What a file of that one holds.
pub(super) const FILE: &str = "Quetzaltlacuilolli";
/// The remarks of whoever was asked for a visto bueno, and their name.
pub(super) const CLEARANCE: [&str; 2] = ["Quetzalahuehuetl", "Quetzal Popocatepec"];
/// What the organisation remarked on that draft.
pub(super) const REMARK: &str = "Quetzalocelotl";
/// What a document of a session holds that the body alone reads.
pub(super) const DOCUMENT: &str = "Quetzalmictlan";

/// Who sees drafts of the IEEM; e-mail alone shows none.
const DRAFTERS: [&str; 4] = ["two factors", "fresh", "liaison", "program"];
/// Who holds an office and showed two factors.
const BODY: [&str; 5] = ["two factors", "fresh", "other", "secretary", "program"];
/// Where a draft is shown to whoever was handed the address.
const HANDED: &str = "/visto-bueno/";

/// A private text.
struct Canary {
    word: &'static str,
    /// The columns of those who may read it.
    may: Vec<&'static str>,
    /// Below this address whoever has it may.
    handed: Option<&'static str>,
}

fn canaries() -> Vec<Canary> {
    let of = |word, may: &[&[&'static str]], handed| Canary { word, may: may.concat(), handed };
    let mut all = vec![
        of(REPRESENTATIVE, &[&BODY, &["organisation"]], None),
        of(OF_IN_WAITING, &[&BODY, &["in waiting"]], None),
        of(DRAFT, &[&DRAFTERS], None),
        of(SHOWN_DRAFT, &[&DRAFTERS, &["organisation"]], Some(HANDED)),
        of(FILE, &[&DRAFTERS, &["organisation"]], Some(HANDED)),
        of(REMARK, &[&DRAFTERS, &["organisation"]], None),
        of(DOCUMENT, &[&BODY], None),
    ];
    all.extend(CLEARANCE.map(|word| of(word, &[&DRAFTERS], Some(HANDED))));
    all.extend(ADDRESSES.map(|(word, may)| of(word, &[may], None)));
    all
}

/// Addresses of e-mail, and whose they are.
const ADDRESSES: [(&str, &[&str]); 8] = [
    ("ieem-suplente@institucion.example", &["e-mail", "two factors", "fresh"]),
    ("ieem-transparencia@institucion.example", &["ended"]),
    ("infoem-titular@institucion.example", &["other"]),
    ("secretaria-tecnica@institucion.example", &["secretary"]),
    // Whoever says who prepares for an office knows them, the technical secretary for each.
    ("enlace@institucion.example", &["liaison", "two factors", "fresh", "secretary"]),
    ("administra@institucion.example", &["administrator"]),
    ("organizacion@institucion.example", &["organisation"]),
    ("espera@institucion.example", &["in waiting"]),
];

/// Which of them somebody was told who may not know.
pub(super) fn told(body: &str, address: &str, person: &str) -> Vec<&'static str> {
    if !body.contains(PLANTED) && !body.contains(AT) {
        return Vec::new();
    }
    let may = |canary: &Canary| {
        canary.may.contains(&person) || canary.handed.is_some_and(|handed| address.starts_with(handed))
    };
    canaries().iter().filter(|canary| body.contains(canary.word) && !may(canary)).map(|canary| canary.word).collect()
}
