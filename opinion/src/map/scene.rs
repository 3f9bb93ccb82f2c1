//! What is on the map, before it is drawn: who lies where, who is sure of a group, and the frame.

use crate::own::Borders;
use crate::{Analysis, Votes, enough};

/// The map in pixels, groups in order; everybody as one group when there are no groups.
pub(super) struct Scene {
    pub crowds: Vec<Crowd>,
    /// People who have answers and are not shown: too few answers.
    pub hidden: usize,
}

/// The people of one group.
pub(super) struct Crowd {
    /// The label of the group, unless it is everybody.
    pub label: Option<char>,
    /// Size of the group.
    pub size: usize,
    /// Places in pixels, and whether each is sure.
    pub people: Vec<Person>,
    /// Mean place in units of the map.
    pub centre: [f64; 2],
}

/// One person.
#[derive(Clone, Copy)]
pub(super) struct Person {
    pub place: (f64, f64),
    pub is_sure: bool,
}

impl Crowd {
    /// How many could belong to another group.
    pub fn doubtful(&self) -> usize {
        self.people.iter().filter(|person| !person.is_sure).count()
    }

    /// The mean place in pixels.
    pub fn middle(&self) -> (f64, f64) {
        let (x, y) = self.people.iter().fold((0.0, 0.0), |(x, y), person| (x + person.place.0, y + person.place.1));
        let count = self.people.len().max(1) as f64;
        (x / count, y / count)
    }

    /// The spread in pixels: the root of the mean square distance along one direction.
    pub fn spread(&self) -> f64 {
        let middle = self.middle();
        let square = |person: &Person| (person.place.0 - middle.0).powi(2) + (person.place.1 - middle.1).powi(2);
        (self.people.iter().map(square).sum::<f64>() / (2 * self.people.len().max(1)) as f64).sqrt()
    }
}

impl Scene {
    /// Places everybody who is shown within a frame of `width` × `height`, with a margin around.
    pub fn of(analysis: &Analysis, votes: &Votes, (width, height): (f64, f64), margin: f64) -> Self {
        let shown = shown(analysis, votes);
        let places = &analysis.projection.participants;
        let (x, y) =
            (range(shown.iter().map(|(at, _)| places[*at][0])), range(shown.iter().map(|(at, _)| places[*at][1])));
        let room = |room: f64, (low, high): (f64, f64)| {
            if high > low { (room - 2.0 * margin) / (high - low) } else { f64::MAX }
        };
        let scale = room(width, x).min(room(height, y));
        let scale = if scale < f64::MAX { scale } else { 1.0 };
        let middle = ((x.0 + x.1) / 2.0, (y.0 + y.1) / 2.0);
        // Whoever lies beyond the range of nearly everybody is drawn at the edge.
        let place = |[x, y]: [f64; 2]| {
            let (x, y) = (width / 2.0 + (x - middle.0) * scale, height / 2.0 - (y - middle.1) * scale);
            (x.clamp(margin / 2.0, width - margin / 2.0), y.clamp(margin / 2.0, height - margin / 2.0))
        };
        let mut crowds = crowds(analysis, shown.len());
        let borders = Borders::of(analysis, votes);
        for (at, group) in &shown {
            let is_sure = group.is_none_or(|group| borders.is_sure(*at, group));
            let person = Person { place: place(places[*at]), is_sure };
            crowds[group.unwrap_or(0)].people.push(person);
        }
        let answered = (0..votes.participants().len()).filter(|at| votes.of(*at).next().is_some()).count();
        Self { crowds, hidden: answered.saturating_sub(shown.len()) }
    }
}

fn crowds(analysis: &Analysis, shown: usize) -> Vec<Crowd> {
    if analysis.groups.is_empty() {
        return vec![Crowd { label: None, size: shown, people: Vec::new(), centre: analysis.projection.centre }];
    }
    let crowd = |group: &crate::Group| Crowd {
        label: Some(group.label),
        size: group.size,
        people: Vec::new(),
        centre: group.centre,
    };
    analysis.groups.iter().map(crowd).collect()
}

/// Who is shown, with the group: all of the groups, or all with enough answers when there are none.
fn shown(analysis: &Analysis, votes: &Votes) -> Vec<(usize, Option<usize>)> {
    if analysis.groups.is_empty() {
        return enough::participants(analysis, votes).into_iter().map(|at| (at, None)).collect();
    }
    let in_group = |at: &usize| analysis.membership.get(*at).copied().flatten();
    let groups = 0..analysis.groups.len();
    let known = 0..analysis.projection.participants.len();
    known.filter_map(|at| in_group(&at).filter(|group| groups.contains(group)).map(|group| (at, Some(group)))).collect()
}

/// The range of nearly all values: one in two hundred may lie beyond on either side, unless that gains little.
fn range(values: impl Iterator<Item = f64>) -> (f64, f64) {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    let (Some(first), Some(last)) = (values.first(), values.last()) else { return (0.0, 0.0) };
    let beyond = values.len() / 200;
    let (low, high) = (values[beyond], values[values.len() - 1 - beyond]);
    if last - first > 1.25 * (high - low) { (low, high) } else { (*first, *last) }
}
