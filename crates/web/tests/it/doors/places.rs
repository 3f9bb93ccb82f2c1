//! What stands in the addresses: the first of each kind that there is, and a draft of the IEEM that is there each time.

use domain::{Actor, Code, Fields, Level, Liaison, Role};
use platform::Written;

use crate::routes;
use crate::surfaces::site::Site;

/// Whose drafts and files these are.
const DRAFTER: &str = "ieem-suplente";
/// Where a file stands, and not a draft: one that waits to be named, which nobody reads.
const FILES: [&str; 3] = ["/borradores/archivos/{id}", "/archivos/{id}", "/api/files/{id}"];

/// Where acts are that were prepared.
const PREPARED: &str = "/preparados/";

/// What is there.
pub(crate) struct Places {
    draft: String,
    prepared: String,
    file: String,
    /// Of a file to download.
    data: String,
}

/// Every address, with `{number}` and the like in it.
pub(crate) fn addresses() -> Vec<String> {
    routes::addresses().into_iter().collect()
}

/// An address without what is drawn anew each time.
pub(crate) fn without_ids(address: &str) -> String {
    let is_drawn = |part: &&str| part.len() >= 10 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    let masked = |part: &str| {
        let (own, place) = part.split_once('#').map_or((part, None), |(own, place)| (own, Some(place)));
        let own = if is_drawn(&own) { "…" } else { own };
        place.map_or_else(|| own.to_owned(), |place| format!("{own}#{place}"))
    };
    let (path, query) = address.split_once('?').map_or((address, None), |(path, query)| (path, Some(query)));
    let path = path.split('/').map(masked).collect::<Vec<_>>().join("/");
    let pair = |pair: &str| match pair.split_once('=') {
        Some((name, value)) if is_drawn(&value) => format!("{name}=\u{2026}"),
        _ => pair.to_owned(),
    };
    let query = query.map(|query| format!("?{}", query.split('&').map(pair).collect::<Vec<_>>().join("&")));
    path + &query.unwrap_or_default()
}

impl Places {
    pub(crate) async fn of(site: &Site) -> Self {
        let (_, page) = site.get("", "/datos").await;
        let data = page.split_once("href=\"/datos/").unwrap().1.split('"').next().unwrap().to_owned();
        let mut places = Self { draft: String::new(), prepared: String::new(), file: String::new(), data };
        places.renew(site).await;
        places
    }

    /// The address with what exists in it. What a form took away is put there anew.
    pub(crate) async fn filled(&mut self, site: &Site, address: &str) -> String {
        let Some((before, rest)) = address.split_once('{') else { return address.to_owned() };
        let (name, after) = rest.split_once('}').unwrap();
        if name == "id" {
            self.renew(site).await;
        }
        let part = match name {
            "number" => "1",
            "entry" => "2",
            "id" if FILES.contains(&address) => &self.file,
            "id" if address.starts_with(PREPARED) => &self.prepared,
            "id" => &self.draft,
            // Nobody founds a body that is there, and nobody was sent this one.
            "token" | "code" => &"0".repeat(64),
            "file" => &self.data,
            other => panic!("{address}: nothing stands for {other}"),
        };
        format!("{before}{part}{after}")
    }

    async fn renew(&mut self, site: &Site) {
        let holder = site.platform.holder(&Role::of(DRAFTER).unwrap());
        let by = Actor { level: Level::Demo, ..holder };
        let drafter = site.platform.drafter(&by).unwrap();
        let is_there = !self.draft.is_empty() && site.platform.draft(&drafter, &self.draft).await.unwrap().is_some();
        if !is_there {
            let fields: Fields = [("title".to_owned(), "Borrador".to_owned())].into();
            let row = Written { act: "proposal.present".into(), fields, ..Written::default() };
            self.draft = site.platform.start_draft(&drafter, &[], vec![row], None).await.unwrap().id;
        }
        let liaison = Actor { role: Role::Liaison(Liaison::of(Code::new(DRAFTER).unwrap())), ..by.clone() };
        let preparer = site.platform.preparer(&liaison).unwrap();
        let is_there =
            !self.prepared.is_empty() && site.platform.draft(&preparer, &self.prepared).await.unwrap().is_some();
        if !is_there {
            let row = Written { act: "endorsement.assume".into(), ..Written::default() };
            self.prepared = site.platform.prepare(&preparer, row, "/compromisos/1/asuncion", None).await.unwrap().id;
        }
        if self.file.is_empty() || site.platform.staged_file(&self.file, Some(&by), &[]).is_none() {
            let staged = site.platform.stage_file(&by, "text/plain", "nota.txt", b"nota".to_vec()).await.unwrap();
            self.file = staged.id;
        }
    }
}
