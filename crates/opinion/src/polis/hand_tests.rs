//! Mode `polis` on six people and five statements, worked out by hand in docs/spec/opinion.md.
