//! What the list of acts makes of each: what is recorded, what can be asked for, and everything that is one per act.

/// Declares the lists of acts: variant, type, wire name. The compiler refuses to build until a new
/// one is applied and, when it can be asked for, read, admitted and decided. An act in the second list
/// cannot be asked for: [`Ask`] has no such variant.
macro_rules! acts {
    (
        asked { $($asked:ident($asked_path:ty) = $asked_name:literal),+ $(,)? }
        follow { $($follows:ident($follows_path:ty) = $follows_name:literal),+ $(,)? }
    ) => {
        /// Which act, without its fields: one byte, for what is kept of every entry.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "each variant is that of `Act`")]
        pub enum ActKind { $($asked,)+ $($follows),+ }

        impl ActKind {
            /// The wire name, `capability.verb`.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$asked => $asked_name,)+ $(Self::$follows => $follows_name),+ }
            }

            /// To whom it is told by letter.
            #[must_use]
            pub fn tells(self) -> Tells {
                match self {
                    $(Self::$asked => <$asked_path as Deed>::TELLS,)+
                    $(Self::$follows => <$follows_path as Deed>::TELLS),+
                }
            }

            /// How it ceases to count once whose act it is objects to its having been entered from a paper.
            pub(crate) fn disowns(self) -> Option<Disowns> {
                match self {
                    $(Self::$asked => <$asked_path as Asked>::FROM_PAPER.map(|paper| paper.disowns),)+
                    $(Self::$follows => None),+
                }
            }
        }

        /// An act of any capability, as an entry records it.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "each variant's type carries the documentation")]
        #[allow(clippy::large_enum_variant, reason = "an act lives for one decision; a box would only add a word")]
        pub enum Act { $($asked($asked_path),)+ $($follows($follows_path)),+ }

        /// An act as somebody asks for it.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "each variant's type carries the documentation")]
        #[allow(clippy::large_enum_variant, reason = "an act lives for one decision; a box would only add a word")]
        pub enum Ask { $($asked($asked_path)),+ }

        impl Act {
            /// The wire names of all acts, those that can be asked for first.
            pub const NAMES: &'static [&'static str] = &[$($asked_name,)+ $($follows_name),+];

            /// Which act it is.
            #[must_use]
            pub fn kind(&self) -> ActKind {
                match self { $(Self::$asked(_) => ActKind::$asked,)+ $(Self::$follows(_) => ActKind::$follows),+ }
            }

            /// The wire name, `capability.verb`.
            #[must_use]
            pub fn name(&self) -> &'static str {
                self.kind().name()
            }

            /// The fields of the act of that name that nobody sends; `None` where all of them follow.
            #[must_use]
            pub fn decided(name: &str) -> Option<&'static [&'static str]> {
                match name {
                    $($asked_name => Some(<$asked_path as Deed>::DECIDED),)+
                    _ => None,
                }
            }

            /// The most bytes an entry of that name may have. One that is no act is told apart elsewhere, and not by its size.
            pub(crate) fn most_bytes(name: &str) -> usize {
                match name {
                    $($asked_name => <$asked_path as Deed>::MOST_BYTES,)+
                    $($follows_name => <$follows_path as Deed>::MOST_BYTES,)+
                    _ => limits::ENTRY_BYTES,
                }
            }

            pub(crate) fn to_json(&self) -> serde_json::Result<serde_json::Value> {
                match self {
                    $(Self::$asked(act) => serde_json::to_value(act),)+
                    $(Self::$follows(act) => serde_json::to_value(act)),+
                }
            }

            pub(crate) fn from_json(name: &str, value: serde_json::Value) -> Option<serde_json::Result<Self>> {
                Some(match name {
                    $($asked_name => serde_json::from_value::<$asked_path>(value).map(Self::$asked),)+
                    $($follows_name => serde_json::from_value::<$follows_path>(value).map(Self::$follows),)+
                    _ => return None,
                })
            }

            /// Whether the body in session speaks in its entry: it only follows, or an agreement brought it about.
            pub(crate) fn is_of_the_body(&self) -> bool {
                match self { $(Self::$asked(act) => act.agreement().is_some(),)+ $(Self::$follows(_) => true),+ }
            }

            /// The object it speaks of.
            #[must_use]
            pub fn on(&self) -> Option<EntryNumber> {
                match self { $(Self::$asked(act) => act.on(),)+ $(Self::$follows(act) => act.on()),+ }
            }

            /// What it serves, in the state it is about to be applied to.
            #[must_use]
            pub fn under(&self, skeleton: &Skeleton) -> Option<EntryNumber> {
                match self {
                    $(Self::$asked(act) => act.under(skeleton),)+
                    $(Self::$follows(act) => act.under(skeleton)),+
                }
            }

            /// What may exist only once.
            #[must_use]
            pub fn claims(&self) -> Vec<String> {
                match self { $(Self::$asked(act) => act.claims(),)+ $(Self::$follows(act) => act.claims()),+ }
            }

            /// The sealed words that it makes public.
            pub(crate) fn releases(&self, skeleton: &Skeleton) -> Vec<Place> {
                match self {
                    $(Self::$asked(act) => act.releases(skeleton),)+
                    $(Self::$follows(act) => act.releases(skeleton)),+
                }
            }

            /// The words that it erases, where they are.
            #[must_use]
            pub fn erases(&self) -> Vec<Place> {
                match self { $(Self::$asked(act) => act.erases(),)+ $(Self::$follows(act) => act.erases()),+ }
            }

            /// The paper that it always rests on, of an act that names one.
            pub(crate) fn paper(&self) -> Option<&Support> {
                match self { $(Self::$asked(act) => act.paper(),)+ $(Self::$follows(act) => act.paper()),+ }
            }

            pub(crate) fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
                match self {
                    $(Self::$asked(act) => act.apply(skeleton, meta),)+
                    $(Self::$follows(act) => act.apply(skeleton, meta)),+
                }
            }
        }

        impl Ask {
            /// The wire names of the acts that can be asked for.
            pub const NAMES: &'static [&'static str] = &[$($asked_name),+];

            /// Reads the act of that name, its hours in the zone of the body; `None` when there is none that anybody can ask for.
            ///
            /// With the latest day of the papers that it names.
            ///
            /// # Errors
            /// Every fault of every field.
            #[must_use]
            pub(crate) fn parse(name: &str, fields: &Fields, zone: &Zone) -> Option<Result<(Self, Option<jiff::civil::Date>), Vec<FieldRefusal>>> {
                let mut form = Form::new(fields, zone);
                let read = match name {
                    $($asked_name => <$asked_path as Asked>::read(&mut form).map(Self::$asked),)+
                    _ => return None,
                };
                let until = form.papers_until();
                Some(form.finish(read.map(|act| (act, until))))
            }

            /// Reads the act of that name as far as it goes; `None` when there is no such act, or where nothing stands in for
            /// what cannot be read.
            pub(crate) fn as_far_as_it_goes(name: &str, fields: &Fields, zone: &Zone, stand_in: StandIn) -> Option<Self> {
                match name {
                    $($asked_name => {
                        let read = <$asked_path as Asked>::read;
                        Form::as_far_as_it_goes(fields, zone, stand_in, read).map(Self::$asked)
                    })+
                    _ => None,
                }
            }

            /// The fields of the act of that name, as its reader describes them; of one that can be entered from a paper, those
            /// of the paper last.
            #[must_use]
            pub fn specs(name: &str) -> Option<Vec<Spec>> {
                let own = Self::own_specs(name)?;
                let paper = Self::signer(name).map(|signer| Captured::specs(name, signer)).unwrap_or_default();
                Some(own.into_iter().chain(paper).collect())
            }

            fn own_specs(name: &str) -> Option<Vec<Spec>> {
                match name {
                    $($asked_name => Some(Form::describe(<$asked_path as Asked>::read)),)+
                    _ => None,
                }
            }

            /// Whether the technical secretary can enter the act of that name from a paper.
            #[must_use]
            pub fn is_from_paper(name: &str) -> bool {
                Self::signer(name).is_some()
            }

            /// Whether it is the paper of an office.
            #[must_use]
            pub fn is_signed_by_an_office(name: &str) -> bool {
                Self::signer(name) == Some(Signer::Office)
            }

            /// Who signs the paper from which the act of that name can be entered, if it can be.
            pub(crate) fn signer(name: &str) -> Option<Signer> {
                match name { $($asked_name => <$asked_path as Asked>::FROM_PAPER.map(|paper| paper.signer),)+ _ => None }
            }

            /// What whoever asks for the act of that name has to have shown; `None` when nobody can ask for it.
            #[must_use]
            pub fn needs(name: &str) -> Option<Needs> {
                match name { $($asked_name => Some(<$asked_path as Asked>::NEEDS),)+ _ => None }
            }

            /// Whether the act of that name edits something and so needs the entry it was based on.
            #[must_use]
            pub fn edits_something(name: &str) -> bool {
                match name { $($asked_name => <$asked_path as Asked>::EDITS,)+ _ => false }
            }

            /// Whether the act of that name stands in place of what was said before, so that its form says what was seen.
            #[must_use]
            pub fn replaces_something(name: &str) -> bool {
                match name { $($asked_name => <$asked_path as Asked>::REPLACES,)+ _ => false }
            }

            /// Whether the act of that name always rests on a paper that it names itself.
            #[must_use]
            pub fn names_a_paper(name: &str) -> bool {
                let is_paper = |spec: &Spec| spec.path == "support.kind" && spec.required && spec.when.is_empty();
                Self::own_specs(name).is_some_and(|specs| specs.iter().any(is_paper))
            }

            /// The wire name, `capability.verb`.
            #[must_use]
            pub fn name(&self) -> &'static str {
                match self { $(Self::$asked(_) => $asked_name),+ }
            }

            /// The object it speaks of.
            #[must_use]
            pub fn on(&self) -> Option<EntryNumber> {
                match self { $(Self::$asked(act) => act.on()),+ }
            }

            pub(crate) fn builds_on(&self) -> Vec<EntryNumber> {
                match self { $(Self::$asked(act) => act.builds_on()),+ }
            }

            pub(crate) fn replaces(&self, skeleton: &Skeleton) -> Option<EntryNumber> {
                match self { $(Self::$asked(act) => act.replaces(skeleton)),+ }
            }

            /// Whom it is open to.
            ///
            /// # Errors
            /// When what it speaks of does not exist.
            pub fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, Refusal> {
                match self { $(Self::$asked(act) => act.allowed(skeleton)),+ }
            }

            pub(crate) fn decide(self, state: &State, context: &Context) -> Result<Vec<Act>, Refusal> {
                match self { $(Self::$asked(act) => act.decide(state, context)),+ }
            }
        }

        $(impl From<$asked_path> for Act {
            fn from(act: $asked_path) -> Self {
                Self::$asked(act)
            }
        }

        impl From<$asked_path> for Ask {
            fn from(act: $asked_path) -> Self {
                Self::$asked(act)
            }
        })+

        $(impl From<$follows_path> for Act {
            fn from(act: $follows_path) -> Self {
                Self::$follows(act)
            }
        })+
    };
}

pub(crate) use acts;
