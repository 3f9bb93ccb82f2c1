//! What people wrote in two lines is read in two lines, on every page that shows it.

use std::collections::BTreeSet;

use domain::{Kind, pattern};
use platform::script;
use words::specs;

use crate::routes;
use crate::surfaces::site::Site;

const SAMPLE: &str = include_str!("../../../../samples/edomex-2020/acts.txt");
/// What the sample lacks: a ficha with all its texts, a version of it with its note, and a proposal that is withdrawn.
const MORE: &str = "\
as ieem-transparencia
do proposal.present -> second
  plan = @plan
  origin = proactive
  axis = @axis
  title = Gasto abierto
  summary = El IEEM propone publicar su gasto.
  wording = El IEEM publicará su gasto.
  problem = Nadie sabe en qué se gasta.
  relevance = Lo pidieron las organizaciones.
  responsible = ieem
do proposal.amend -> version
  on = @second
  base = @second
  field = problem
  problem = Nadie sabe en qué se gasta, ni cuánto.
  note = Lo pidió el Secretariado.
do proposal.withdraw
  on = @second
  base = @version
  reason = La institución decidió replantear la propuesta completa con la ciudadanía.
";
/// The second line of every text that has room for it.
const SECOND: &str = "quetzal del segundo renglón";
/// Who reads: what one may do, with the words it is about, another does not see.
const READERS: [&str; 4] = ["", "secretaria-tecnica", "ieem-transparencia", "infoem-titular"];
/// Elements that end where they begin.
const VOID: [&str; 9] = ["area", "br", "col", "hr", "img", "input", "link", "meta", "use"];
/// Where words stand that nobody reads as a text, or that keep their lines anyway.
const ELSEWHERE: [&str; 4] = ["textarea", "title", "option", "pre"];

#[tokio::test]
async fn words_of_two_lines_keep_them_wherever_they_are_read() {
    let sample = with_second_lines(&format!("{SAMPLE}\n{MORE}"));
    assert!(sample.matches(SECOND).count() >= 9, "there are texts of several lines");
    let site = Site::new().await;
    script::play(&site.platform, &sample).await.unwrap();
    let mut shown = walk(&site, &READERS, |_| true).await;
    // While the endorsement is put to the vote, its words are at the desk too.
    let (before, _) = sample.rsplit_once("do session.declare_result").unwrap();
    let site = Site::new().await;
    script::play(&site.platform, before).await.unwrap();
    shown += walk(&site, &READERS[1..2], |address| address.starts_with("/sesiones/")).await;
    assert!(shown > 20, "only {shown} were shown");
}

/// The same acts with a second line in every text of several.
fn with_second_lines(script: &str) -> String {
    let mut act = "";
    let mut all = String::new();
    for line in script.lines() {
        all.push_str(line);
        all.push('\n');
        if let Some(head) = line.strip_prefix("do ") {
            act = head.split_whitespace().next().unwrap();
        }
        let path = line.split_once('=').map(|(path, _)| pattern(path.trim()));
        let is_field = line.starts_with(' ') && !line.trim_start().starts_with('|');
        let spec = path.filter(|_| is_field).and_then(|path| specs(act).iter().find(|spec| spec.path == path));
        if spec.is_some_and(|spec| matches!(spec.kind, Kind::Prose { .. })) {
            all.push_str(&format!("    | {SECOND}\n"));
        }
    }
    all
}

/// Looks at those pages as those readers; how often the second line was seen.
async fn walk(site: &Site, readers: &[&str], is_looked_at: impl Fn(&str) -> bool) -> usize {
    let (mut seen, mut folded) = (0, BTreeSet::new());
    for address in places(site).into_iter().filter(|address| is_looked_at(address)) {
        for reader in readers {
            let (_, page) = site.get(reader, &address).await;
            for place in within(&page) {
                seen += 1;
                if !place.split(' ').any(|class| matches!(class, "quote" | "kept")) {
                    folded.insert(format!("{reader} {address}: {place}"));
                }
            }
        }
    }
    assert!(folded.is_empty(), "lines vanish at {folded:#?}");
    seen
}

/// The pages, with every number that can stand in them.
fn places(site: &Site) -> Vec<String> {
    let next = site.platform.snapshot().state.skeleton.next().to_string().parse::<u64>().unwrap();
    let addresses = routes::addresses();
    // What is for programs, such as what an entry serves besides its page, and the events of a session, which never end.
    let for_programs = ["/api/", "/datos", "{entry}/", "/novedades"];
    let is_page = |address: &&String| !for_programs.iter().any(|part| address.contains(part));
    let pages = addresses.iter().filter(is_page);
    let filled = pages.flat_map(|address| match address.split_once('{') {
        None => vec![address.clone()],
        Some((before, rest)) if rest.starts_with("number") || rest.starts_with("entry") => {
            let after = rest.split_once('}').unwrap().1;
            let most = if rest.starts_with("number") { 5 } else { next };
            (0..most).map(|number| format!("{before}{number}{after}")).collect()
        }
        Some(_) => Vec::new(),
    });
    filled.collect()
}

/// For each second line that is read as text: the classes of all elements that it stands in, the innermost tag first.
fn within(page: &str) -> Vec<String> {
    let mut open: Vec<(String, String)> = Vec::new();
    let mut found = Vec::new();
    for piece in page.split('<').skip(1) {
        let Some((tag, text)) = piece.split_once('>') else { continue };
        let name = tag.split([' ', '\n', '/']).next().unwrap_or_default().to_owned();
        if let Some(closed) = tag.strip_prefix('/') {
            let at = open.iter().rposition(|(name, _)| name == closed.trim());
            open.truncate(at.unwrap_or(open.len()));
        } else if !tag.ends_with('/') && !tag.starts_with('!') && !VOID.contains(&name.as_str()) {
            let class = tag.split_once("class=\"").and_then(|(_, rest)| rest.split('"').next()).unwrap_or_default();
            open.push((name, class.to_owned()));
        }
        let is_elsewhere = open.iter().any(|(name, _)| ELSEWHERE.contains(&name.as_str()));
        if text.contains(SECOND) && !is_elsewhere {
            let classes = open.iter().rev().map(|(name, class)| format!("{name}: {class}"));
            found.push(classes.collect::<Vec<_>>().join(" "));
        }
    }
    found
}
