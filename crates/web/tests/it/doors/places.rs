//! What stands in the addresses: the first of each kind that there is, and a draft of the IEEM that is there each time.

use domain::{Actor, Code, Fields, Level, Liaison, Role};
use platform::{Draft, Presenter, Token, Written, script};

use super::canary;
use super::tokens::Tokens;
use crate::routes;
use crate::surfaces::site::Site;

/// Whose drafts and files these are.
const DRAFTER: &str = "ieem-suplente";
/// Where a file stands that waits to be named.
const WAITING: [&str; 2] = ["/borradores/archivos/{id}", "/api/files/{id}"];
/// A document of a session that the body alone reads, beside one that everybody reads.
const RESERVED: &str = "/archivos/{id}?reservado";
/// An organisation that nobody answered yet, beside one that is accredited.
const IN_WAITING: &str = "/organizaciones/{number}?en-espera";

/// Where acts are that were prepared.
const PREPARED: &str = "/preparados/";

/// What is there.
pub(crate) struct Places {
    draft: String,
    prepared: String,
    file: String,
    /// A draft that is answered by whoever was handed its address, to which the organisation is invited; and its file.
    shown: [String; 2],
    /// Documents of a session: for everybody, and for the body.
    documents: [String; 2],
    /// None where whoever has an address is not asked who they are.
    tokens: Option<Tokens>,
}

/// Every address, with `{number}` and the like in it.
pub(crate) fn addresses() -> Vec<String> {
    let more = [RESERVED, IN_WAITING].map(str::to_owned);
    routes::addresses().into_iter().chain(more).collect()
}

/// An address without what is drawn anew each time.
pub(crate) fn without_ids(address: &str) -> String {
    let is_drawn = |part: &&str| {
        part.parse::<Token>().is_ok() || (part.len() >= 10 && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
    };
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
        let mut places = Self {
            draft: String::new(),
            prepared: String::new(),
            file: String::new(),
            shown: <[String; 2]>::default(),
            documents: [circulated(site, "public").await, circulated(site, "confidential").await],
            tokens: None,
        };
        places.renew(site).await;
        places
    }

    /// The same, with tokens that are good in the addresses that have one, and what is behind them.
    pub(crate) async fn with_tokens(site: &Site) -> Self {
        let (mut places, mut tokens) = (Self::of(site).await, Tokens::default());
        places.show(site, &mut tokens).await;
        tokens.tell(site).await;
        places.tokens = Some(tokens);
        places
    }

    /// The address with what exists in it. What a form took away is put there anew.
    pub(crate) async fn filled(&mut self, site: &Site, address: &str) -> String {
        let Some((before, rest)) = address.split_once('{') else { return address.to_owned() };
        let (name, after) = rest.split_once('}').unwrap();
        // Of a file that is shown: the address at which it is, and then it.
        let after = after.replace("{id}", &self.shown[1]);
        if name == "id" {
            self.renew(site).await;
        }
        let token = match &mut self.tokens {
            Some(tokens) if name == "token" => tokens.of(site, address).await,
            _ => None,
        };
        let part = match name {
            // Who is answered is in waiting.
            "number" if [IN_WAITING, "/acreditacion", "/negativa"].iter().any(|end| address.ends_with(end)) => "2",
            "number" => "1",
            "entry" => "2",
            "id" if WAITING.contains(&address) => &self.file,
            "id" if address.starts_with(PREPARED) => &self.prepared,
            "id" if address == RESERVED => &self.documents[1],
            "id" if address.starts_with("/archivos/") => &self.documents[0],
            "id" if address.starts_with("/organizaciones/") && self.tokens.is_some() => &self.shown[0],
            "id" => &self.draft,
            // Nobody founds a body that is there.
            "token" => &token.unwrap_or_else(|| "A".repeat(43)),
            // For programs and for people.
            "file" => "plan.csv",
            other => panic!("{address}: nothing stands for {other}"),
        };
        format!("{before}{part}{after}")
    }

    /// What whoever asks there has besides who they are.
    pub(super) async fn cookies(&mut self, site: &Site, address: &str) -> String {
        match &mut self.tokens {
            Some(tokens) => tokens.asked(site, address).await,
            None => String::new(),
        }
    }

    async fn renew(&mut self, site: &Site) {
        let drafter = drafter(site);
        let is_there = !self.draft.is_empty() && site.platform.draft(&drafter, &self.draft).await.unwrap().is_some();
        if !is_there {
            self.draft = start(site, &drafter, &[("title", canary::DRAFT)]).await.id;
        }
        let liaison = Actor { role: Role::Liaison(Liaison::of(Code::new(DRAFTER).unwrap())), ..holder(site) };
        let preparer = site.platform.preparer(&platform::Authority::of_house(liaison.clone())).unwrap();
        let is_there =
            !self.prepared.is_empty() && site.platform.draft(&preparer, &self.prepared).await.unwrap().is_some();
        if !is_there {
            let fields: Fields = [("support.issuer".to_owned(), canary::DRAFT.to_owned())].into();
            let row = Written { act: "endorsement.assume".into(), fields, ..Written::default() };
            self.prepared = site.platform.prepare(&preparer, row, "/compromisos/1/asuncion", None).await.unwrap().id;
        }
        let by = holder(site);
        if self.file.is_empty() || site.platform.staged_file(&self.file, Some(&by), &[]).is_none() {
            self.file = stage(site, &by, "nota").await;
        }
    }

    async fn show(&mut self, site: &Site, tokens: &mut Tokens) {
        let drafter = drafter(site);
        let file = stage(site, &holder(site), canary::FILE).await;
        let typed = [("title", canary::SHOWN_DRAFT), ("support.kind", "letter"), ("support.file", &file)];
        let draft = start(site, &drafter, &typed).await;
        tokens.ask(site, &drafter, &draft).await;
        let organisations = &site.platform.snapshot().state.skeleton.organisations;
        if let Some(organisation) = organisations.number(1) {
            site.platform.invite_to_draft(&drafter, &draft.id, organisation.id).await.unwrap();
            let actor = Actor { role: Role::Organisation, by: Some(organisation.by.clone()), level: Level::EMail };
            let guest = site.platform.guest(&platform::Authority::of_house(actor.clone())).unwrap();
            site.platform.leave_remark(&guest, &draft.id, canary::REMARK).await.unwrap();
        }
        self.shown = [draft.id, file];
    }
}

fn holder(site: &Site) -> Actor {
    Actor { level: Level::Demo, ..site.platform.holder(&Role::of(DRAFTER).unwrap()) }
}

fn drafter(site: &Site) -> Presenter {
    site.platform.presenter(&platform::Authority::of_house(holder(site))).unwrap()
}

async fn start(site: &Site, drafter: &Presenter, typed: &[(&str, &str)]) -> Draft {
    let fields: Fields = typed.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    let row = Written { act: "proposal.present".into(), fields, ..Written::default() };
    site.platform.start_draft(drafter, &[], vec![row], None).await.unwrap()
}

async fn stage(site: &Site, by: &Actor, holds: &str) -> String {
    site.platform
        .stage_file(&platform::Authority::of_house(by.clone()), "text/plain", "nota.txt", holds.as_bytes().to_vec())
        .await
        .unwrap()
        .id
}

/// A document of the session to come, which everybody reads or the body alone.
async fn circulated(site: &Site, access: &str) -> String {
    let office = "secretaria-tecnica";
    let holds = if access == "public" { "Oficio" } else { canary::DOCUMENT };
    let file = stage(site, &site.platform.holder(&Role::of(office).unwrap()), holds).await;
    let on = site.platform.snapshot().state.skeleton.sessions.number(2).unwrap().id;
    let act = format!(
        "do session.circulate\n  on = {on}\n  item = 5\n  title = Oficio\n  file = {file}\n  access = {access}\n"
    );
    script::play(&site.platform, &format!("on 2020-12-15\nas {office}\n{act}")).await.unwrap();
    file
}
