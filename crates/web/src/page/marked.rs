//! Every form that a page sends says for whom the page was drawn. Templates know nothing of it: the frame has it once, and here,
//! where every page passes, each form gets it before all else, so that none is without.

use crate::drawn_for::FIELD;

/// What the frame of a page has it in.
const OF_PAGE: &str = " data-como=\"";

/// The page with it in each form that is posted; as it was when it is nobody's.
pub(super) fn marked(page: String) -> String {
    let Some((_, rest)) = page.split_once(OF_PAGE) else { return page };
    let mark = rest.split('"').next().unwrap_or_default();
    let field = format!("<input type=\"hidden\" name=\"{FIELD}\" value=\"{mark}\">");
    let mut whole = String::with_capacity(page.len() + page.len() / 32);
    for (at, part) in page.split('<').enumerate() {
        whole.push_str(if at == 0 { "" } else { "<" });
        let (tag, rest) = part.split_at(tag_end(part));
        whole.push_str(tag);
        if tag.starts_with("form ") && tag.contains(" method=\"post\"") {
            whole.push_str(&field);
        }
        whole.push_str(rest);
    }
    whole
}

/// Where the tag ends that a part begins with; a value may hold `>`, never the quote that it stands in.
fn tag_end(part: &str) -> usize {
    let mut is_quoted = false;
    let end = part.bytes().position(|byte| {
        is_quoted ^= byte == b'"';
        byte == b'>' && !is_quoted
    });
    end.map_or(part.len(), |at| at + 1)
}
