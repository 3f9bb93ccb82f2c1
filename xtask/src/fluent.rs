//! Reading a Fluent file with its own parser: which keys it has, where, and what each takes and quotes.

use fluent_syntax::ast::{Attribute, CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use std::collections::BTreeSet;

/// One message or term, or one of their attributes.
#[derive(Default)]
pub struct Message {
    /// `key`, `-term`, or `key.attribute`.
    pub key: String,
    /// The line it begins on, counted from 1.
    pub line: usize,
    /// The variables a translation must keep.
    pub variables: BTreeSet<String>,
    /// The messages and terms it quotes, by their keys.
    pub quotes: BTreeSet<String>,
}

/// What stands in a file.
pub struct Fluent {
    /// In the order of the file.
    pub messages: Vec<Message>,
    /// Lines where something stands that is not Fluent.
    pub junk: Vec<usize>,
}

impl Fluent {
    /// Reads a file; what is sound is there even when something else is not.
    pub fn read(text: &str) -> Fluent {
        let (resource, junk) = match parser::parse(text) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, faults)) => (resource, faults.iter().map(|fault| line_at(text, fault.pos.start)).collect()),
        };
        let mut messages = Vec::new();
        for entry in &resource.body {
            let (key, name, value, attributes) = match entry {
                Entry::Message(message) => {
                    (message.id.name.to_owned(), message.id.name, message.value.as_ref(), &message.attributes)
                }
                Entry::Term(term) => (format!("-{}", term.id.name), term.id.name, Some(&term.value), &term.attributes),
                _ => continue,
            };
            let below = attributes.iter().map(|attribute: &Attribute<&str>| {
                Message::of(
                    format!("{key}.{}", attribute.id.name),
                    line_of(text, attribute.id.name),
                    Some(&attribute.value),
                )
            });
            let below: Vec<Message> = below.collect();
            messages.push(Message::of(key, line_of(text, name), value));
            messages.extend(below);
        }
        Fluent { messages, junk }
    }
}

impl Message {
    fn of(key: String, line: usize, value: Option<&Pattern<&str>>) -> Message {
        let mut message = Message { key, line, ..Message::default() };
        if let Some(pattern) = value {
            message.take_in(pattern);
        }
        message
    }

    fn take_in(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.take_in_expression(expression);
            }
        }
    }

    fn take_in_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.take_in_inline(inline),
            Expression::Select { selector, variants } => {
                self.take_in_inline(selector);
                for variant in variants {
                    self.take_in(&variant.value);
                }
            }
        }
    }

    fn take_in_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.quotes.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                self.quotes.insert(format!("-{}", id.name));
                arguments.iter().for_each(|arguments| self.take_in_arguments(arguments));
            }
            InlineExpression::FunctionReference { arguments, .. } => self.take_in_arguments(arguments),
            InlineExpression::Placeable { expression } => self.take_in_expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn take_in_arguments(&mut self, arguments: &CallArguments<&str>) {
        let named = arguments.named.iter().map(|argument| &argument.value);
        for argument in arguments.positional.iter().chain(named) {
            self.take_in_inline(argument);
        }
    }
}

/// The line of a piece of the text: the parser hands out slices of it.
fn line_of(text: &str, piece: &str) -> usize {
    line_at(text, (piece.as_ptr() as usize).saturating_sub(text.as_ptr() as usize))
}

fn line_at(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals_terms_attributes_and_functions_are_read() {
        let text = "# A comment { $no }\n-brand = Tequio\n\ncount = { $n ->\n    [one] { NUMBER($m) } of { -brand }\n   \
                    *[other] { $n } { \"{ $o }\" }\n}\n    .title = { $who } { other.short }\nother = x\n    .short = y\n";
        let fluent = Fluent::read(text);
        let found: Vec<String> = fluent.messages.iter().map(|one| format!("{} {}", one.key, one.line)).collect();
        assert_eq!(found, ["-brand 2", "count 4", "count.title 8", "other 9", "other.short 10"]);
        let all = |set: &BTreeSet<String>| set.iter().cloned().collect::<Vec<_>>().join(" ");
        assert_eq!(all(&fluent.messages[1].variables), "m n");
        assert_eq!(all(&fluent.messages[1].quotes), "-brand");
        assert_eq!(all(&fluent.messages[2].variables), "who");
        assert_eq!(all(&fluent.messages[2].quotes), "other");
        assert!(fluent.junk.is_empty());
    }

    #[test]
    fn what_is_not_fluent_is_found_and_the_rest_is_read() {
        let fluent = Fluent::read("one = 1\nbroken = { $\ntwo = 2\n");
        assert_eq!((fluent.messages.len(), fluent.junk.len()), (2, 1));
    }
}
