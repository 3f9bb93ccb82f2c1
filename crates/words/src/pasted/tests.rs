//! What is read of small documents.
use super::*;

fn read(text: &str) -> Fields {
    read_document(text).fields
}

fn field(fields: &Fields, path: &str) -> String {
    fields.get(path).cloned().unwrap_or_default()
}

#[test]
fn a_letter_gives_its_wording_axis_and_activity() {
    let text = "Dentro del **eje** 2 se propone un compromiso proactivo, resultado del Proyecto de Gobierno \
                Abierto.\n\n\"El Instituto (IEEM) asumirá un compromiso dentro del eje de Integridad para la \
                construcción del Primer Plan de Acción Local, que promueva la fiscalización durante el proceso \
                electoral.\"\n\nPrograma anual de actividades 2020: \"140109 Dar seguimiento al gasto\".";
    let fields = read(text);
    let wording = field(&fields, "wording");
    assert!(wording.starts_with("El Instituto") && wording.ends_with("electoral."), "{wording}");
    assert_eq!(field(&fields, "axis_as_worded"), "Integridad");
    assert_eq!(field(&fields, "origin"), "proactive");
    assert_eq!(field(&fields, "plan_name"), "Primer Plan de Acción Local");
    assert_eq!(field(&fields, "activities.0.key"), "140109");
    assert_eq!(field(&fields, "activities.0.name"), "Dar seguimiento al gasto");
    assert_eq!(field(&fields, "activities.0.year"), "2020");
    assert_eq!(field(&fields, "title"), "La fiscalización durante el proceso electoral");
}

#[test]
fn labelled_lines_fill_what_nothing_else_filled() {
    let fields = read(
        "Título: Gasto abierto\nProblema público: Nadie lo ve\nInstitución responsable: Infoem\nOtra cosa: no\nÁrea:\n",
    );
    let found: Vec<(&str, &str)> = fields.iter().map(|(path, value)| (path.as_str(), value.as_str())).collect();
    assert_eq!(found, [("problem", "Nadie lo ve"), ("responsible_name", "Infoem"), ("title", "Gasto abierto")]);
}

/// The value goes on up to the next label, whatever stands in it.
#[test]
fn a_value_of_several_lines_is_read_whole() {
    let fields = read(
        "Redacci\u{f3}n: Se compromete a:\n\u{2022} Publicar;\n\u{2022} Actualizar.\n\u{c1}rea responsable: Ecolog\u{ed}a\n",
    );
    assert_eq!(field(&fields, "wording"), "Se compromete a:\n\u{2022} Publicar;\n\u{2022} Actualizar.");
    assert_eq!(field(&fields, "area"), "Ecolog\u{ed}a");
    let fields = read(
        "T\u{ed}tulo: Padr\u{f3}n de beneficiarios\nde todos los programas\n\nProblema:\n\nNadie sabe:\n\nqui\u{e9}n recibe.\n\
         Responsable: Infoem\n\nAtentamente\n",
    );
    assert_eq!(field(&fields, "title"), "Padr\u{f3}n de beneficiarios de todos los programas");
    assert_eq!(field(&fields, "problem"), "Nadie sabe:\n\nqui\u{e9}n recibe.");
    assert_eq!(field(&fields, "responsible_name"), "Infoem");
}

#[test]
fn what_a_pdf_writes_in_its_own_way_is_the_same_text() {
    let decomposed = "Ti\u{301}tulo: Padro\u{301}n\u{b}Poblacio\u{301}n: La ciudadani\u{301}a\n\
                      Justificacio\u{301}n: La partici\u{ad}pacio\u{301}n y el compro\u{2}\nmiso de https://a.mx/uno_dos#tres\n";
    let fields = read(decomposed);
    assert_eq!(field(&fields, "title"), "Padr\u{f3}n");
    assert_eq!(field(&fields, "population"), "La ciudadan\u{ed}a");
    assert_eq!(field(&fields, "relevance"), "La participaci\u{f3}n y el compromiso de https://a.mx/uno_dos#tres");
    let quoted = "\u{ab}El IEEM asumira\u{301} un compro\u{2}miso que promueva la partici\u{ad}pacio\u{301}n.\u{bb}";
    assert_eq!(field(&read(quoted), "title"), "La participaci\u{f3}n");
}

/// What it costs to read one goes up with its length and no faster: with the square of it, this would not end.
#[test]
fn a_long_document_of_one_kind_of_line_is_read() {
    let blank = format!("Problema:{}Nadie sabe.", "\n".repeat(300_000));
    assert_eq!(field(&read(&blank), "problem"), "Nadie sabe.");
    let quotes = "\u{201c}a\u{201d} (".repeat(60_000);
    assert!(read(&quotes).is_empty());
    let labels = "Problema:\n".repeat(30_000);
    assert!(read(&labels).is_empty());
    let said = field(&read(&"Problema: Uno\nProblema: Dos\n".repeat(15_000)), "problem");
    assert_eq!(said.lines().count(), 30_000);
}

#[test]
fn a_text_without_marks_gives_nothing_to_correct() {
    let fields = read("Buenas tardes. Adjunto lo acordado.");
    assert!(fields.is_empty(), "{fields:?}");
}

/// A quotation that looks like a wording, and an origin that is only spoken of, beside labels that say both.
#[test]
fn a_label_wins_over_every_guess() {
    let fields = read(
        "T\u{ed}tulo: Padr\u{f3}n abierto\nRedacci\u{f3}n: El Ayuntamiento publicar\u{e1} cada mes el padr\u{f3}n.\n\
         Problema: El plan anterior dec\u{ed}a \"asumir\u{e1} un compromiso de transparencia que promueva todo\" y no se cumpli\u{f3}.\n\
         Origen: Reactivo\n\nEs distinto de un compromiso proactivo anterior.\n",
    );
    assert_eq!(field(&fields, "title"), "Padr\u{f3}n abierto");
    assert_eq!(field(&fields, "wording"), "El Ayuntamiento publicar\u{e1} cada mes el padr\u{f3}n.");
    assert_eq!(field(&fields, "origin"), "reactive");
    assert!(field(&fields, "problem").ends_with("y no se cumpli\u{f3}."));
    let unusable = read_document("Origen: Ciudadano\n\nUn compromiso proactivo.");
    assert_eq!(unusable.fields.get("origin"), None, "what a label says is not replaced by a guess");
    assert!(unusable.unread.contains(&"Origen: Ciudadano".to_owned()), "{:?}", unusable.unread);
}

/// Every field that can be typed, under the label that its page prints, in both languages: a label that is renamed is read.
#[test]
fn every_label_of_the_ficha_is_read() {
    for voice in [Language::Spanish, Language::English].map(Voice::of) {
        // Nobody pastes from which paper it was captured.
        for spec in specs(ACT).iter().filter(|spec| !spec.path.starts_with("captured.")) {
            let Some(label) = crate::field_label(voice, ACT, &spec.path, &Fields::new()) else { continue };
            let (value, read_as) = match &spec.kind {
                Kind::Choice(words) => (field_choice(voice, ACT, &spec.path, words[0]), words[0].to_owned()),
                Kind::Date => ("2026-11-30".to_owned(), "2026-11-30".to_owned()),
                Kind::Number { .. } => ("2026".to_owned(), "2026".to_owned()),
                Kind::Rows { .. } => ("A-1, \u{ab}Publicar\u{bb}, Programa 2026".to_owned(), "Publicar".to_owned()),
                _ => ("Algo propio".to_owned(), "Algo propio".to_owned()),
            };
            let pasted = read_document(&format!("{label}: {value}\nOtra cosa: no"));
            let is_file_or_number = matches!(spec.kind, Kind::File) || spec.path == "foreseen";
            match is_file_or_number {
                true => assert!(pasted.unread.iter().any(|line| line.contains(&value)), "{label}: {pasted:?}"),
                false => assert!(pasted.fields.values().any(|found| *found == read_as), "{label}: {pasted:?}"),
            }
        }
        for asked in <domain::proposal::FichaField as domain::Choice>::ALL {
            let label = crate::ficha_field(voice, *asked);
            let pasted = read_document(&format!("Redacci\u{f3}n: Se publica.\n{label}: Algo"));
            let wording = field(&pasted.fields, "wording");
            assert!(wording == "Se publica." || wording == "Se publica.\nAlgo", "{label} is known: {pasted:?}");
            assert!(!pasted.labelled.is_empty() && !wording.contains(&label), "{pasted:?}");
        }
    }
}

/// What is guessed stands in one sentence with its mark, or it is not guessed.
#[test]
fn a_guess_does_not_leave_its_sentence() {
    let fields = read(
        "Se propone dentro del eje de desarrollo democr\u{e1}tico.\nActividad \u{201c}140109 Dar seguimiento\u{201d}, a\u{f1}o 2031.",
    );
    assert_eq!(fields.get("axis_name"), None);
    assert_eq!(field(&fields, "activities.0.key"), "140109");
    assert_eq!(fields.get("activities.0.year"), None, "no programme is named there");
    let same = read("Dentro del eje de desarrollo democr\u{e1}tico, actividad \u{201c}140109 Dar seguimiento\u{201d}.");
    assert_eq!(same.get("axis_name"), None);
    let named = read("Se inscribe dentro del eje 2, denominado \u{ab}Integridad\u{bb}.");
    assert_eq!(field(&named, "axis_name"), "Integridad");
    assert!(read("Marque al 171819 y al 2020. Le\u{ed} \u{201c}2020 fue bueno\u{201d}.").is_empty());
    assert_eq!(read("Un compromiso proactivo y un compromiso reactivo.").get("origin"), None);
}

#[test]
fn labels_are_read_as_people_write_them() {
    for line in [
        "T\u{cd}TULO.- Padr\u{f3}n",
        "T\u{ed}tulo\tPadr\u{f3}n",
        "1. T\u{ed}tulo: Padr\u{f3}n",
        "a) Titulo: Padr\u{f3}n",
        "**T\u{ed}tulo:** Padr\u{f3}n",
        "\u{2022} T\u{ed}tulo \u{2013} Padr\u{f3}n",
        "## T\u{ed}tulo\nPadr\u{f3}n",
        "| T\u{ed}tulo | Padr\u{f3}n",
        "t\u{ed}tulo : Padr\u{f3}n",
    ] {
        assert_eq!(field(&read(line), "title"), "Padr\u{f3}n", "{line}");
    }
}

/// A label that comes twice says both; one that nobody knows ends a value, and is said not to be recognised.
#[test]
fn nothing_is_dropped_or_swallowed_in_silence() {
    let twice = read("Problema: Uno\nProblema: Dos\n");
    assert_eq!(field(&twice, "problem"), "Uno\nDos");
    let pasted = read_document(
        "Redacci\u{f3}n: Publicar el padr\u{f3}n:\n1. Cada mes: completo\n2. Cada a\u{f1}o: hist\u{f3}rico\nIndicador: padr\u{f3}n publicado\n\
         Meta: 12\nL\u{ed}nea base:\n0\n\nAtentamente\nC. Una Persona\nC.c.p. Archivo\n",
    );
    assert_eq!(
        field(&pasted.fields, "wording"),
        "Publicar el padr\u{f3}n:\n1. Cada mes: completo\n2. Cada a\u{f1}o: hist\u{f3}rico"
    );
    let unread = [
        "Indicador: padr\u{f3}n publicado",
        "Meta: 12",
        "L\u{ed}nea base: 0",
        "Atentamente C. Una Persona",
        "C.c.p. Archivo",
    ];
    assert_eq!(pasted.unread, unread);
    let nothing = read_document("Buenas tardes. Adjunto lo acordado.");
    assert_eq!(nothing.unread, ["Buenas tardes. Adjunto lo acordado."]);
    let table = read_document(
        "1. Redacci\u{f3}n: Publicar\n2. Indicador: uno\n3. T\u{ed}tulo: Padr\u{f3}n\nSe propone al Secretariado.",
    );
    assert_eq!(field(&table.fields, "wording"), "Publicar");
    assert_eq!(field(&table.fields, "title"), "Padr\u{f3}n");
    assert_eq!(table.unread, ["2. Indicador: uno", "Se propone al Secretariado."]);
}

#[test]
fn a_value_stands_as_it_was_written() {
    let fields = read(
        "Redacci\u{f3}n: \u{ab}El Ayuntamiento publicar\u{e1} \"todo\" con trans-\nparencia.\u{bb}\nActividades programadas:\n\
                       140109, \u{ab}Dar seguimiento\u{bb}, Programa Anual de Actividades 2020\n",
    );
    assert_eq!(field(&fields, "wording"), "El Ayuntamiento publicar\u{e1} \"todo\" con transparencia.");
    assert_eq!(field(&fields, "activities.0.key"), "140109");
    assert_eq!(field(&fields, "activities.0.name"), "Dar seguimiento");
    assert_eq!(field(&fields, "activities.0.year"), "2020");
}
