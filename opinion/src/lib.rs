//! Opinion groups anyone can recompute: votes on short statements in, groups, consensus and division out.
//!
//! In an open dialogue people write short sentences and answer those of others: agree, disagree, or pass. Nobody
//! answers all of them. Some people answer much alike, without knowing each other: they are an *opinion group*. To see
//! the groups shows what all of them share, which no count of votes alone can show: a majority may be one group only.
//!
//! Whoever draws such a map has power over how a town sees itself. So it must not be a matter of trust. From the same
//! votes anybody gets the same bytes with this crate, and the same groups from the formulas in `docs/spec/opinion.md`.
//! And where the votes do not carry an answer, the answer is that there are no clear groups.
//!
//! # Words
//!
//! - **Participant**: somebody who voted, known by an id alone ([`ParticipantId`]).
//! - **Statement**: the short sentence that is voted on ([`Statement`]).
//! - **Vote**: agree (+1), pass (0) or disagree (-1). Not having seen a statement is no vote ([`Vote`], [`Votes`]).
//! - **Projection**: the map. Everybody is placed in a plane so that people who differ much lie far apart
//!   ([`Projection`]).
//! - **Opinion group**: people who lie nearer to each other on the map than to others ([`Group`]). It is no
//!   organisation, and nobody joined it.
//! - **Representativeness**: how much more a group takes one side of a statement than all others do ([`Test`],
//!   [`Representative`]).
//! - **Group-informed consensus**: how far every group stands on the same side, each group counting once
//!   ([`Consensus`], [`Shared`]).
//! - **Bridging**: the support of a statement that is left when the main divide is taken out ([`Bridging`]).
//! - **Divisiveness**: how much of the difference in votes lies between the groups ([`Divisiveness`]).
//!
//! # From votes to an analysis
//!
//! [`analyse`] goes these steps. In the formulas *n* people and *m* counted statements; in a group *A* agree with a
//! statement, *D* disagree, and *S* answered it, passes included. Modules without a link are not public.
//!
//! 1. **Collect.** [`VotesBuilder`] takes votes in any order; the last one of a person on a statement counts. People
//!    and statements are put in the order of their ids. *Limit:* it knows nothing of who is behind an id.
//! 2. **Set apart.** Votes on statements that moderators took out, or that ask about the person, are counted and shown,
//!    and bear on nothing else ([`Statement::is_counted`]).
//! 3. **Centre.** From each vote the mean of its statement is taken; where nobody voted stands 0. *Why:* what all say
//!    alike tells nobody from anybody. *Limit:* who saw little is taken for average in the rest (module `crowd`).
//! 4. **Two axes.** The two directions along which people differ most: the widest eigenvectors of X'X, where X is the
//!    centred matrix (principal components). *Why two:* a map is flat, and each axis can be explained by its loadings,
//!    one weight for each statement. *Limit:* a third difference is not seen ([`Axis`]; module `crowd`).
//! 5. **Place people.** position = sqrt((*m* + *z*) / (own votes + *z*)) * sum of (vote - mean) * loading, where *z*
//!    statements do not count. *Why the root:* with it every place strays about equally. *Why z:* Polis does so, and maps
//!    can be compared. *Limit:* light voters are drawn inward all the same, so they are to be compared with where others
//!    with as few votes are expected, as [`own_view`] does ([`Projection::uncertainty`]). [`Position::Ridge`] places by
//!    regression instead.
//! 6. **Propose groups.** Who has at least min(7, *m*) votes is grouped by k-means, for 2 to 5 groups: each to the
//!    nearest centre, each centre in the middle of its own. The mean silhouette compares the numbers: how much nearer
//!    people are to their own group than to the next. Numbers within .03 of the best are *near-ties*, and the fewest
//!    groups of them are taken. *Limit:* k-means likes round groups ([`Tried`]; modules `plane`, `groups`).
//! 7. **Doubt them.** Three questions may refuse. Do people differ more than if every vote had been thrown by a coin?
//!    Do they fall apart more than one cloud of the same narrowness would? Are the groups found again in halves of the
//!    crowd, drawn fifty times (mean Jaccard overlap at least .75)? A fourth question refuses nothing and is told: does a
//!    gap show between the groups, or are there people all the way from one to the other? *Limit:* each has a threshold,
//!    and near it the answer can go either way ([`Clarity`], [`Verdict`]; module `groups`).
//! 8. **Name them.** Letters go by size. With a [`Memory`], [`analyse_next`] lets a group keep its letter, and changes
//!    the number of groups only after four analyses in a row asked for it. *Limit:* a real change is seen late.
//! 9. **Count.** Each group's answers to each statement ([`Tally`]). A share is shown as (*A* + 1) / (*S* + 2), with the
//!    range in which it lies with nine chances in ten: Beta(1 + *A*, 1 + *S* - *A*). *Why the added ones:* one vote of
//!    one is not certainty ([`Agreement`]).
//! 10. **Compare a group with the rest.** p is the probability of so many or more on a side if the group did not matter
//!     (Fisher's exact test). All p of an analysis are corrected together, so that of what is flagged at most one in ten
//!     is chance (Benjamini and Hochberg). For p each vote counts under the group in which its giver would be without it.
//!     *Why:* a vote moves its giver a little to one side, so groups differ on whatever they were found in. *Limit:* the
//!     axes still know the vote, and the shares that are shown are those of all votes, so they lie somewhat farther apart
//!     than new votes would show ([`Test`]).
//! 11. **What unites.** The product over groups of (*A* + 1) / (*S* + 2); its root by the number of groups, so that two
//!     groups and five compare; and the probability that more than half of every group take the side. *Limit:* a group
//!     that hardly saw the statement hardly counts against it, so read [`Exposure`] beside it ([`Shared`]).
//! 12. **What bridges.** vote = common + person + statement + person's factor * statement's factor, by ridge regression:
//!     the least squares, with a pull to zero. The statement's own part is the score. *Why:* it needs no groups, so it
//!     says something without them. *Limit:* it takes out one divide only ([`Bridging`]).
//! 13. **What divides.** Variance between groups / whole variance of the votes, less what chance puts there by itself;
//!     its range follows from the uncertainty of the means ([`Divisiveness`]).
//! 14. **A short list.** Take the statement that most people agree with who agree with none of the list yet; stop below
//!     one in ten of the voters. *Why:* then no tenth that shares a statement is left out. *Limit:* who did not see a
//!     statement does not agree with it ([`ShortListed`]).
//!
//! All of it is the [`Analysis`], plain data. [`import`] reads votes from files, [`json`], [`text`] and [`map`] write it
//! for programs, for readers and as a picture. [`polis`] follows the published rules of Polis instead, for comparison, and
//! [`analyse_given`] reports on groups that somebody else made.
//!
//! # While people vote
//!
//! [`Ongoing`] takes one vote at a time and makes the analysis when it is asked to. [`Lottery`] draws the statement that
//! somebody sees next: by chance that anybody can repeat, with a floor for every statement, and without looking at which
//! side was taken, because what is not shown is not answered. [`own_view`] tells one person where they stand, for that
//! person alone.
//!
//! # The same for everybody
//!
//! The crate reads no file, no clock and no source of chance. Whatever is drawn is drawn from a seed made of the votes.
//! People are sorted by what they voted, so neither the order of arrival nor their ids change a bit; the ids of
//! statements fix the order of sums and draws, and groups that are plain to see do not depend on them. Counts are whole
//! numbers. Decimals are added in pieces that the votes alone decide, and in their order, whatever the number of threads, and the
//! mathematical functions are those of one library on every machine. `tests/laws` tries all this on generated crowds.
//!
//! # Example
//!
//! Two camps of ten people disagree on six statements and share two; most pass once.
//!
//! ```
//! use opinion::{Options, ParticipantId, StatementId, Verdict, Vote, VotesBuilder, analyse, json};
//! use std::collections::BTreeMap;
//!
//! let mut builder = VotesBuilder::new();
//! for person in 0..20_u64 {
//!     for statement in 0..8_u64 {
//!         let is_shared = statement >= 6;
//!         let vote = match (person % 2, statement) {
//!             _ if statement == person / 2 % 8 => Vote::Pass,
//!             _ if is_shared => Vote::Agree,
//!             (0, 0..=2) | (1, 3..=5) => Vote::Agree,
//!             _ => Vote::Disagree,
//!         };
//!         builder.record(&ParticipantId::from(person), &StatementId::from(statement), vote);
//!     }
//! }
//! let votes = builder.build();
//! let analysis = analyse(&votes, &Options::default());
//!
//! assert_eq!(analysis.clarity.verdict, Verdict::Groups);
//! let sizes: Vec<(char, usize)> = analysis.groups.iter().map(|group| (group.label, group.size)).collect();
//! assert_eq!(sizes, [('A', 10), ('B', 10)]);
//! // Everybody has a place in the list of groups, or none.
//! assert_ne!(analysis.membership[0], analysis.membership[1]);
//!
//! // What all share and what divides: statements 6 and 0.
//! let (shared, divides) = (&analysis.statements[6], &analysis.statements[0]);
//! assert!(shared.consensus.agree.every_group > 0.95);
//! assert!(divides.consensus.agree.every_group < 0.01);
//! assert!(divides.divisiveness.is_some_and(|found| found.interval.low > 0.2));
//!
//! // A share is a range: nine of ten who agree stand for a share between 64 and 97 in a hundred.
//! let range = shared.groups[0].agree.interval();
//! assert!(range.low > 0.63 && range.high < 0.97);
//!
//! let written = json::write(&analysis, &votes, &BTreeMap::new());
//! assert!(written.starts_with("{\n\"format\":\"tequio-opinion/1\","));
//! ```
//!
//! # Reading it honestly
//!
//! - Begin with [`Clarity::verdict`]. Without groups there is still a map, and what everybody said.
//! - [`Clarity::near_ties`] not empty: do not say "there are three groups", say "three, or as well two".
//!   [`Clarity::touching`]: people near the cut could as well be on its other side.
//! - Show [`Agreement::interval`], not the share alone. Two shares whose ranges overlap may be the same.
//! - Call something typical of a group only when it is [`flagged`](Test::flagged). Up to one in ten of those is chance
//!   all the same, on average.
//! - Read [`Exposure`] beside every share: a statement that few saw is little known, not little liked.
//! - It is no survey. It speaks of those who took part, on the statements that were written.
//!
//! # Where it is written down
//!
//! `docs/spec/opinion.md` has every formula and constant, and an example by hand; `docs/spec/opinion-format.md` the
//! files. The ideas come from:
//!
//! - Small, Bjorkegren, Erkkila, Shaw and Megill (2021): how Polis maps opinions in large groups.
//! - Arthur and Vassilvitskii (2007): good starts for k-means. Rousseeuw (1987): silhouettes.
//! - Tibshirani, Walther and Hastie (2001): the gap between a crowd and one cloud.
//! - Hartigan and Hartigan (1985): the dip, which shows a gap.
//! - Hennig (2007): whether each cluster is found again. Johnstone (2001): the widest axis of chance.
//! - Fisher (1935): the exact test. Benjamini and Hochberg (1995): the false discovery rate.
//! - Wojcik and others (2022): bridging in notes that a crowd writes.
//! - Aziz and others (2017): justified representation in lists that people approve of.
#![forbid(unsafe_code)]

mod analysis;
mod assemble;
mod crowd;
mod enough;
mod groups;
mod id;
pub mod import;
pub mod json;
pub mod map;
mod matrix;
mod ongoing;
mod own;
mod plane;
pub mod polis;
mod pull;
mod random;
mod report;
mod routing;
mod stats;
#[cfg(test)]
mod testing;
pub mod text;
mod votes;
pub mod words;

pub use analysis::*;
pub use groups::{Memory, Options, Position, analyse, analyse_given, analyse_next};
pub use id::{ParticipantId, StatementId};
pub use ongoing::Ongoing;
pub use own::{Belonging, Centrality, Contrast, Meeting, OwnView, Place, own_view};
pub use routing::{Candidate, Drawn, Lottery, Standing, Turn};
pub use votes::{Moderation, Statement, Vote, Votes, VotesBuilder};
