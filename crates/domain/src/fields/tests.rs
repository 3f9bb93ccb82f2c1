use alloc::string::ToString;

use alloc::vec::Vec;

use super::*;
use crate::choice::choice;
use crate::text::{Line, Typed};
use crate::zone::Zone;

fn utc() -> Zone {
    Zone::new(jiff::tz::TimeZone::UTC)
}

fn fields(pairs: &[(&str, &str)]) -> Fields {
    pairs.iter().map(|(k, v)| ((*k).to_string(), (*v).to_string())).collect()
}

#[test]
fn every_fault_is_named_at_once() {
    let sent = fields(&[("a", ""), ("b", "31/12/2020"), ("c", "x")]);
    let zone = utc();
    let mut form = Form::new(&sent, &zone);
    let read = (form.text::<Line<9>>("a"), form.date("b"));
    let faults = form.finish(read.0.zip(read.1)).unwrap_err();
    let named: Vec<_> = faults.iter().map(|f| (f.path.as_str(), f.fault.clone())).collect();
    assert_eq!(named, [("a", Fault::Missing), ("b", Fault::NotADate), ("c", Fault::Unknown)]);
}

#[test]
fn empty_rows_do_not_count_and_order_is_numeric() {
    let sent = fields(&[("r.10.t", "z"), ("r.2.t", "a"), ("r.3.t", " ")]);
    let zone = utc();
    let mut form = Form::new(&sent, &zone);
    let rows = form.rows("r", 5, |form| form.text::<Line<9>>("t"));
    let rows = form.finish(rows).unwrap();
    assert_eq!(rows.iter().map(Typed::as_str).collect::<Vec<_>>(), ["a", "z"]);
}

#[test]
fn what_a_row_does_not_have_is_named() {
    let sent = fields(&[("r.0.t", "a"), ("r.0.u", "b"), ("r.1.u", " ")]);
    let zone = utc();
    let mut form = Form::new(&sent, &zone);
    let rows = form.rows("r", 5, |form| form.text::<Line<9>>("t"));
    let faults = form.finish(rows).unwrap_err();
    assert_eq!(faults, [FieldRefusal { path: "r.0.u".into(), fault: Fault::Unknown }]);
}

#[test]
fn what_is_read_within_something_is_named_by_its_whole_path() {
    let sent = fields(&[("c.r.1.t", "a\nb"), ("c.x", "b")]);
    let zone = utc();
    let mut form = Form::new(&sent, &zone);
    let rows = form.within("c", |form| form.rows("r", 5, |form| form.text::<Line<9>>("t")));
    let faults = form.finish(rows).unwrap_err();
    let unknown = FieldRefusal { path: "c.x".into(), fault: Fault::Unknown };
    assert_eq!(faults, [FieldRefusal { path: "c.r.1.t".into(), fault: Fault::OneLine }, unknown]);
}

choice! {
    enum Shape {
        Round = "round",
        Square = "square",
    }
}

/// A reader that branches in every way there is.
fn shapes(form: &mut Form) -> Option<()> {
    let shape = form.variant("shape", |form, shape| match shape {
        Shape::Round => form.number("radius", 1, 9),
        Shape::Square => form.number("side", 1, 9),
    });
    let rows =
        form.rows("r", 3, |form| form.or_else("item", |form| form.item("item"), |form| form.number("new", 1, 9)));
    shape.zip(rows).map(|_| ())
}

#[test]
fn a_reader_describes_the_fields_of_every_variant() {
    let specs = Form::describe(shapes);
    let said: Vec<_> = specs.iter().map(|spec| (spec.path.as_str(), spec.required, spec.when.as_slice())).collect();
    let is = |word| [When::Is { path: "shape".into(), word }];
    let absent = [When::LeftOut { path: "r.*.item".into() }];
    let expected: [(&str, bool, &[When]); 6] = [
        ("shape", true, &[]),
        ("radius", true, &is("round")),
        ("side", true, &is("square")),
        ("r", false, &[]),
        ("r.*.item", false, &[]),
        ("r.*.new", true, &absent),
    ];
    assert_eq!(said, expected);
}

#[test]
fn a_field_of_another_variant_is_unknown_and_of_a_faulty_choice_is_not() {
    let faults = |pairs: &[(&str, &str)]| {
        let sent = fields(pairs);
        let zone = utc();
        let mut form = Form::new(&sent, &zone);
        let read = shapes(&mut form);
        form.finish(read).unwrap_err()
    };
    let wrong = faults(&[("shape", "round"), ("radius", "2"), ("side", "2")]);
    assert_eq!(wrong, [FieldRefusal { path: "side".into(), fault: Fault::Unknown }]);
    let unchosen = faults(&[("shape", ""), ("side", "0")]);
    assert_eq!(unchosen, [FieldRefusal { path: "shape".into(), fault: Fault::Missing }]);
}
