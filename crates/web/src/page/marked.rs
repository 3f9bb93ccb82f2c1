//! Every form that a page sends says for whom the page was drawn. Templates know nothing of it: the frame has it once, and here,
//! where every page passes, each form gets it in its address, so that none is without.

use crate::addresses;
use crate::drawn_for::NAME;

/// What the frame of a page has it in.
const OF_PAGE: &str = " data-como=\"";
/// What says where a form, or one of its buttons, is sent.
const ADDRESSES: [&str; 2] = [" action=\"", " formaction=\""];
/// Where a form is good from any page.
const ANYBODYS: [&str; 2] = [addresses::SIGN_OUT, addresses::DEMO_OFFICE];

/// The page with it in each form that is posted; as it was when it is nobody's.
pub(super) fn marked(page: String) -> String {
    let Some((_, rest)) = page.split_once(OF_PAGE) else { return page };
    let mark = rest.split('"').next().unwrap_or_default().to_owned();
    let mut whole = String::with_capacity(page.len() + page.len() / 32);
    for (at, part) in page.split('<').enumerate() {
        whole.push_str(if at == 0 { "" } else { "<" });
        let (tag, rest) = part.split_at(tag_end(part));
        let is_form = tag.starts_with("form ") && tag.contains(" method=\"post\"");
        match tag {
            tag if is_form => whole.push_str(&sent_with(tag, ADDRESSES[0], &mark)),
            tag if tag.starts_with("button ") => whole.push_str(&sent_with(tag, ADDRESSES[1], &mark)),
            tag => whole.push_str(tag),
        }
        whole.push_str(rest);
    }
    whole
}

/// The tag with the mark in the address that this attribute holds, if it has one.
fn sent_with(tag: &str, attribute: &str, mark: &str) -> String {
    let Some((before, rest)) = tag.split_once(attribute) else { return tag.to_owned() };
    let (address, after) = rest.split_once('"').unwrap_or((rest, ""));
    if ANYBODYS.iter().any(|anybodys| address.ends_with(anybodys)) {
        return tag.to_owned();
    }
    let (path, anchor) = address.find('#').map_or((address, ""), |at| address.split_at(at));
    let joint = if path.contains('?') { "&amp;" } else { "?" };
    format!("{before}{attribute}{path}{joint}{NAME}{mark}{anchor}\"{after}")
}

/// Where the tag ends that a part begins with; a value may hold `>`, never the quote that it stands in.
fn tag_end(part: &str) -> usize {
    let mut is_quoted = false;
    let end = part.bytes().position(|byte| {
        is_quoted ^= byte == b'"';
        byte == b'>' && !is_quoted
    });
    end.unwrap_or(part.len())
}
