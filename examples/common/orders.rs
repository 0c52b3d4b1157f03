//! Orders in CSV: the columns, the rows with their lines, and an order of each row.

pub mod columns;
pub mod lines;
pub mod order;
