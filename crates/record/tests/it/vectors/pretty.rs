//! Values as JSON that people can read, one member per line.

use record::Value;

/// The text of a file.
pub fn print(value: &Value) -> String {
    let mut out = String::new();
    write(&mut out, value, 0);
    out + "\n"
}

fn write(out: &mut String, value: &Value, depth: usize) {
    let members: Vec<(String, &Value)> = match value {
        Value::List(list) => list.iter().map(|value| (String::new(), value)).collect(),
        Value::Map(map) => map.iter().map(|(key, value)| (format!("\"{key}\": "), value)).collect(),
        Value::Text(_) | Value::Integer(_) => {
            let scalar = record::encode(value).expect("vectors hold canonical values");
            return out.push_str(core::str::from_utf8(&scalar).expect("canonical text is UTF-8"));
        }
    };
    let (open, close) = if matches!(value, Value::List(_)) { ('[', ']') } else { ('{', '}') };
    out.push(open);
    for (position, (key, value)) in members.iter().enumerate() {
        out.push_str(if position == 0 { "\n" } else { ",\n" });
        out.push_str(&"  ".repeat(depth + 1));
        out.push_str(key);
        write(out, value, depth + 1);
    }
    out.push('\n');
    out.push_str(&"  ".repeat(depth));
    out.push(close);
}
