//! The map as SVG.

use std::fmt::Write as _;

use super::density::Field;
use super::legend::{self, Line};
use super::marks::{self, Marks};
use super::scene::{Crowd, Scene};
use super::shape::{SHAPES, Shape, smooth};
use super::{FRAME, MARGIN, describe};
use crate::words::{Language, Words};
use crate::{Analysis, Votes};

/// Where the frame begins.
const LEFT: f64 = 32.0;
const TOP: f64 = 92.0;

/// Side of a cell of the density.
const CELL: f64 = 6.0;

/// Colours of the groups on light and on dark paper. Each pair of neighbours differs in lightness too, and all stand
/// at least 4.5:1 from their paper. None is of the browns in which a site says that somebody owes something: no group does.
const COLOURS: [(&str, &str); 5] = [
    ("#1a5a96", "#8fc1f0"),
    ("#26221b", "#f2ecdf"),
    ("#5b3a8c", "#c3a8ee"),
    ("#1f6b47", "#7ccfa4"),
    ("#7a1f57", "#e58fbf"),
];

/// How the outline of each group is broken, for whoever sees no colours.
const DASHES: [&str; 5] = ["", "9 4", "2 4", "12 4 2 4", "5 3"];

/// Colours of everything else: paper, ink, soft ink, rule; and of a crowd without groups.
const LIGHT: [&str; 5] = ["#faf8f2", "#1c1a16", "#5b564b", "#d6cfbf", "#4a5560"];
const DARK: [&str; 5] = ["#161512", "#ece6d9", "#b3ab9b", "#3f3b33", "#a9b4bf"];

const SERIF: &str = "Charter,'Bitstream Charter','Sitka Text',Cambria,Georgia,'Noto Serif',serif";
const SANS: &str = "system-ui,'Segoe UI',Roboto,'Noto Sans','Liberation Sans',sans-serif";

/// Draws the map of an analysis of these votes, with its title and legend in a language.
pub fn svg(analysis: &Analysis, votes: &Votes, language: Language) -> String {
    let words = Words::of(language);
    let scene = Scene::of(analysis, votes, FRAME, MARGIN);
    let gathered: Vec<Vec<marks::Gathered>> = match marks::one_each(&scene.crowds) {
        true => Vec::new(),
        false => scene.crowds.iter().map(|crowd| marks::gather(crowd, FRAME)).collect(),
    };
    let fullest = marks::fullest(&gathered);
    let lines = legend::lines(analysis, &scene, &words, (fullest > 0).then_some(fullest));
    let bottom = TOP + FRAME.1 + 18.0;
    let height = bottom + legend::height(&lines) + 22.0;
    let mut svg = head(analysis, &scene, &words, language, height);
    let _ = write!(svg, "<g transform=\"translate({LEFT} {TOP})\">");
    for (at, crowd) in scene.crowds.iter().enumerate() {
        area(&mut svg, at, crowd);
    }
    for (at, crowd) in scene.crowds.iter().enumerate() {
        let marks = match gathered.get(at) {
            Some(cells) => marks::gathered(cells, SHAPES[at % 5], fullest),
            None => marks::single(crowd, SHAPES[at % 5]),
        };
        draw(&mut svg, at, crowd, &marks);
    }
    labels(&mut svg, &scene);
    svg.push_str("</g>\n");
    rule(&mut svg, bottom);
    write_legend(&mut svg, &lines, bottom + 8.0, analysis.groups.is_empty());
    svg + "</svg>\n"
}

fn head(analysis: &Analysis, scene: &Scene, words: &Words, language: Language, height: f64) -> String {
    let width = FRAME.0 + 2.0 * LEFT;
    let (title, subtitle) = (words.get("map-title"), describe::subtitle(analysis, words));
    let tag = match language {
        Language::Es => "es-MX",
        Language::En => "en",
    };
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         lang=\"{tag}\" role=\"img\" aria-labelledby=\"opinion-map-title opinion-map-desc\" class=\"opinion-map\">\n\
         <title id=\"opinion-map-title\">{}. {}</title>\n<desc id=\"opinion-map-desc\">{}</desc>\n{}",
        escape(&title),
        escape(&subtitle),
        escape(&describe::description(analysis, scene, words)),
        style(),
    );
    let [paper, ink, soft, ..] = LIGHT;
    let _ = write!(
        svg,
        "<path class=\"paper\" fill=\"{paper}\" d=\"M0 0h{width}v{height}H0z\"/>\n\
         <text class=\"ink\" fill=\"{ink}\" x=\"{LEFT}\" y=\"46\" font-family=\"{SERIF}\" font-size=\"28\">{}</text>\n\
         <text class=\"soft\" fill=\"{soft}\" x=\"{LEFT}\" y=\"71\" font-family=\"{SANS}\" font-size=\"16\">{}</text>\n",
        escape(&title),
        escape(&subtitle),
    );
    rule(&mut svg, TOP - 8.0);
    svg
}

/// Dark paper and print, for a picture that stands alone. A page that allows no inline style has its own.
fn style() -> String {
    let rules = |colours: [&str; 5], groups: [&str; 5]| {
        let names = ["paper", "ink", "soft", "rule"];
        let mut rules: String =
            (0..4).map(|at| format!(".opinion-map .{}{{fill:{}}}", names[at], colours[at])).collect();
        let _ = write!(rules, ".opinion-map .halo{{stroke:{}}}.opinion-map .ring{{stroke:{}}}", colours[0], colours[2]);
        let crowds = groups.iter().enumerate().map(|(at, colour)| (format!("g{at}"), *colour));
        for (name, colour) in crowds.chain([("all".to_owned(), colours[4])]) {
            let _ = write!(rules, ".opinion-map .{name}{{fill:{colour}}}.opinion-map .{name}.line{{stroke:{colour}}}");
            let _ = write!(rules, ".opinion-map .{name}.hollow{{fill:{}}}", colours[0]);
        }
        rules
    };
    let dark = rules(DARK, COLOURS.map(|(_, dark)| dark));
    format!(
        "<style>@media screen and (prefers-color-scheme:dark){{{dark}}}@media print{{.opinion-map .paper,.opinion-map .hollow{{fill:#fff}}}}</style>\n"
    )
}

fn rule(svg: &mut String, y: f64) {
    let (width, colour) = (FRAME.0, LIGHT[3]);
    let _ = writeln!(svg, "<path class=\"rule\" fill=\"{colour}\" d=\"M{LEFT} {y}h{width}v1h-{width}z\"/>");
}

/// Class and colour of a crowd.
fn look(at: usize, crowd: &Crowd) -> (String, &'static str) {
    match crowd.label {
        Some(_) => (format!("g{}", at % 5), COLOURS[at % 5].0),
        None => ("all".to_owned(), LIGHT[4]),
    }
}

/// The dense area: nine in ten, and the half that is densest.
fn area(svg: &mut String, at: usize, crowd: &Crowd) {
    if crowd.people.len() < 3 {
        return;
    }
    let places: Vec<(f64, f64)> = crowd.people.iter().map(|person| person.place).collect();
    let field = Field::of(&places, FRAME, CELL, radius(crowd));
    let (class, colour) = look(at, crowd);
    let dash = match DASHES[at % 5] {
        "" => String::new(),
        dashes => format!(" stroke-dasharray=\"{dashes}\""),
    };
    let wide = smooth(&field.lines(field.level(0.9)));
    let core = smooth(&field.lines(field.level(0.5)));
    let _ = write!(
        svg,
        "<path class=\"{class} line\" fill=\"{colour}\" fill-opacity=\".13\" fill-rule=\"evenodd\" stroke=\"{colour}\" stroke-width=\"1.5\"{dash} d=\"{wide}\"/>\n\
         <path class=\"{class}\" fill=\"{colour}\" fill-opacity=\".2\" fill-rule=\"evenodd\" stroke=\"none\" d=\"{core}\"/>\n",
    );
}

/// Cells over which a crowd is smoothed: the fewer people, the smoother. Fourth roots, because a square root has the
/// same last bit on every machine.
fn radius(crowd: &Crowd) -> usize {
    let breadth = 1.4 * crowd.spread() / (crowd.people.len().max(1) as f64).sqrt().sqrt();
    ((breadth / CELL - 0.5).round().max(0.0) as usize).clamp(2, 6)
}

fn draw(svg: &mut String, at: usize, crowd: &Crowd, marks: &Marks) {
    let (class, colour) = look(at, crowd);
    if !marks.doubtful.is_empty() {
        let (paper, path) = (LIGHT[0], &marks.doubtful);
        let _ = writeln!(
            svg,
            "<path class=\"{class} line hollow\" fill=\"{paper}\" fill-opacity=\".8\" stroke=\"{colour}\" stroke-width=\"1.1\" d=\"{path}\"/>"
        );
    }
    if !marks.sure.is_empty() {
        let path = &marks.sure;
        let _ = writeln!(
            svg,
            "<path class=\"{class}\" fill=\"{colour}\" fill-opacity=\".85\" stroke=\"none\" d=\"{path}\"/>"
        );
    }
}

/// The letters, where their groups are in the middle, and apart from each other.
fn labels(svg: &mut String, scene: &Scene) {
    let [paper, ink, ..] = LIGHT;
    for crowd in scene.crowds.iter().filter(|crowd| !crowd.people.is_empty()) {
        let Some(label) = crowd.label else { continue };
        let (x, y) = crowd.middle();
        let _ = writeln!(
            svg,
            "<text class=\"ink halo\" fill=\"{ink}\" stroke=\"{paper}\" stroke-width=\"7\" stroke-linejoin=\"round\" paint-order=\"stroke\" \
             x=\"{x:.0}\" y=\"{:.0}\" text-anchor=\"middle\" font-family=\"{SERIF}\" font-size=\"34\" font-weight=\"600\">{label}</text>",
            y + 12.0,
        );
    }
}

fn write_legend(svg: &mut String, lines: &[Line], top: f64, is_one_crowd: bool) {
    let [paper, ink, soft, ..] = LIGHT;
    let mut y = top;
    for line in lines {
        y += line.height();
        match line {
            Line::Groups(entries, width) => {
                for (column, (at, text)) in entries.iter().enumerate() {
                    let x = LEFT + column as f64 * width;
                    let (class, colour) = if is_one_crowd {
                        ("all".to_owned(), LIGHT[4])
                    } else {
                        (format!("g{}", at % 5), COLOURS[at % 5].0)
                    };
                    let mut path = String::new();
                    SHAPES[at % 5].draw(&mut path, x + 8.0, y - 5.5, 6.5);
                    let _ = writeln!(
                        svg,
                        "<path class=\"{class}\" fill=\"{colour}\" stroke=\"none\" d=\"{path}\"/><text class=\"ink\" fill=\"{ink}\" x=\"{}\" y=\"{y}\" font-family=\"{SANS}\" font-size=\"16\">{}</text>",
                        x + 24.0,
                        escape(text),
                    );
                }
            }
            Line::Sure(text) | Line::Doubtful(text) => {
                let (colour, fill, class) = match line {
                    Line::Sure(_) => (soft, soft, "soft ring"),
                    _ => (soft, paper, "paper ring"),
                };
                let mut path = String::new();
                Shape::Circle.draw(&mut path, LEFT + 8.0, y - 5.0, 4.6);
                let _ = writeln!(
                    svg,
                    "<path class=\"{class}\" fill=\"{fill}\" stroke=\"{colour}\" stroke-width=\"1.1\" d=\"{path}\"/><text class=\"soft\" fill=\"{soft}\" x=\"{}\" y=\"{y}\" font-family=\"{SANS}\" font-size=\"14\">{}</text>",
                    LEFT + 24.0,
                    escape(text),
                );
            }
            Line::Strong(text) | Line::Note(text) => {
                let (class, colour, size) = match line {
                    Line::Strong(_) => ("ink", ink, 18),
                    _ => ("soft", soft, 14),
                };
                let _ = writeln!(
                    svg,
                    "<text class=\"{class}\" fill=\"{colour}\" x=\"{LEFT}\" y=\"{y}\" font-family=\"{SANS}\" font-size=\"{size}\">{}</text>",
                    escape(text),
                );
            }
        }
    }
}

/// Text as markup may hold it.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // Control characters are not allowed in XML at all, or mean something to a terminal.
            c if c.is_control() && c != '\n' && c != '\t' => escaped.push('\u{fffd}'),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::COLOURS;

    /// What pages wear where something is owed, on light and on dark paper.
    const OWED: [&str; 2] = ["#8c4200", "#efb36c"];

    fn parts(colour: &str) -> [f64; 3] {
        [1, 3, 5].map(|at| f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()))
    }

    #[test]
    fn no_group_looks_as_if_it_owed_something() {
        for (light, dark) in COLOURS {
            for (colour, owed) in [(light, OWED[0]), (dark, OWED[1])] {
                let square: f64 = parts(colour).iter().zip(parts(owed)).map(|(own, other)| (own - other).powi(2)).sum();
                assert!(square.sqrt() > 75.0, "{colour} is near {owed}: {:.0}", square.sqrt());
            }
        }
    }
}
