//! Whoever conducts says whose act she records: a law over every act that can be entered from the paper of an office.

use domain::{Actor, Door, Fault, FieldRefusal, Fields, Level, Refusal, Role, in_whose_name};

use crate::disowned::{Case, captured, case, signed_by_an_office};

const OWN: &str = "conducts";

#[test]
fn whoever_conducts_never_records_an_act_of_her_own_unless_she_said_so() {
    let mut hers = Vec::new();
    for act in signed_by_an_office() {
        let Case { mut world, office, fields } = case(act);
        // The technical secretary belongs to the institution whose act it is.
        let offices = &mut std::sync::Arc::make_mut(&mut world.state.skeleton.secretariat).offices;
        let institution = offices.iter().find(|one| one.code.to_string() == office).unwrap().institution.clone();
        offices.iter_mut().find(|one| one.code.to_string() == OWN).unwrap().institution = institution;
        let table = &world.state.skeleton.secretariat;
        let own = table.offices.iter().find(|one| one.code.to_string() == OWN).unwrap();
        let by = own.occupant(world.today).map(|occupant| occupant.by.clone());
        let actor = Actor { role: Role::Office(own.code.clone()), by, level: Level::FreshFactors };
        let asked = |fields: &Fields| {
            in_whose_name(&world.state.skeleton, &actor, (act, fields), world.today).map(std::borrow::Cow::into_owned)
        };
        let named = |word: &str| -> Fields {
            let said = [("captured.office".to_owned(), word.to_owned())];
            fields.clone().into_iter().chain(said).collect()
        };
        if asked(&fields).is_err() {
            hers.push(act);
            let unsaid = FieldRefusal { path: "captured.office".into(), fault: Fault::Missing };
            assert_eq!(asked(&fields), Err(unsaid.clone()), "{act}");
            assert_eq!(asked(&named(" ")), Err(unsaid), "{act}: a form sends a choice that was not made as blank");
        }
        assert_eq!(asked(&named(OWN)), Ok(fields.clone()), "{act}: her own name is no paper");
        let from_paper = captured(act, office, &fields);
        assert_eq!(asked(&from_paper), Ok(from_paper.clone()), "{act}");
        let of_her_own = captured(act, OWN, &fields);
        let refused = world.perform(OWN, act, &of_her_own);
        assert_eq!(
            refused,
            Err(Refusal::Door(Door::CapturesOwn)),
            "{act}: her own office has no paper that she enters"
        );
        let recorded = world.perform(OWN, act, &fields);
        assert_eq!(
            recorded.is_ok(),
            hers.contains(&act),
            "{act}: what she may record herself she is asked for: {recorded:?}"
        );
    }
    assert!(hers.contains(&"endorsement.assume") && hers.contains(&"proposal.amend"), "{hers:?}");
}
