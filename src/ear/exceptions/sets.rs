//! Predicates and questions that several paragraphs share.
