//! Writing a page of HTML: every element that is opened is closed, and every text is escaped.

use std::fmt::Display;

/// The style of the page, for a light and a dark screen, a telephone and paper
const STYLE: &str = include_str!("style.css");

/// A page under way
#[derive(Default)]
pub struct Html {
    text: String,
}

/// The attributes of an element, by name
pub type Attributes<'a> = &'a [(&'a str, &'a str)];

impl Html {
    /// A whole page: it loads nothing and runs nothing
    pub fn page(title: &str, body: impl FnOnce(&mut Self)) -> String {
        let mut html = Self::default();
        html.text.push_str("<!DOCTYPE html>\n");
        html.node("html", &[("lang", "en")], |html| {
            html.node("head", &[], |html| {
                html.void("meta", &[("charset", "utf-8")]);
                let viewport = "width=device-width, initial-scale=1";
                html.void("meta", &[("name", "viewport"), ("content", viewport)]);
                html.void(
                    "meta",
                    &[("name", "color-scheme"), ("content", "light dark")],
                );
                html.leaf("title", &[], title);
                // A style is no text: it has nothing to escape.
                for part in ["<style>\n", STYLE, "</style>\n"] {
                    html.text.push_str(part);
                }
            });
            html.node("body", &[], body);
        });
        html.text
    }

    fn tag(&mut self, tag: &str, attributes: Attributes<'_>) {
        self.text.push('<');
        self.text.push_str(tag);
        for (name, value) in attributes {
            self.text.push(' ');
            self.text.push_str(name);
            self.text.push_str("=\"");
            self.text(value);
            self.text.push('"');
        }
        self.text.push('>');
    }

    /// An element without content
    pub fn void(&mut self, tag: &str, attributes: Attributes<'_>) {
        self.tag(tag, attributes);
        self.text.push('\n');
    }

    /// An element with what `content` writes
    pub fn node(&mut self, tag: &str, attributes: Attributes<'_>, content: impl FnOnce(&mut Self)) {
        self.tag(tag, attributes);
        content(self);
        self.text.push_str("</");
        self.text.push_str(tag);
        self.text.push('>');
        // A line feed behind an element in running text would be a space.
        if !matches!(tag, "strong" | "span" | "abbr") {
            self.text.push('\n');
        }
    }

    /// An element with a text
    pub fn leaf(&mut self, tag: &str, attributes: Attributes<'_>, text: impl Display) {
        self.node(tag, attributes, |html| html.text(text));
    }

    /// A text
    pub fn text(&mut self, text: impl Display) {
        for letter in text.to_string().chars() {
            match letter {
                '&' => self.text.push_str("&amp;"),
                '<' => self.text.push_str("&lt;"),
                '>' => self.text.push_str("&gt;"),
                '"' => self.text.push_str("&quot;"),
                other => self.text.push(other),
            }
        }
    }

    /// A list of texts, if there are any
    pub fn list<T: Display>(&mut self, items: impl IntoIterator<Item = T>) {
        let mut items = items.into_iter().peekable();
        if items.peek().is_some() {
            self.node("ul", &[], |html| {
                items.for_each(|item| html.leaf("li", &[], item));
            });
        }
    }

    /// A table that scrolls in itself where the screen is narrow
    pub fn table(&mut self, class: &str, caption: &str, content: impl FnOnce(&mut Self)) {
        self.leaf("p", &[("class", "caption")], caption);
        let scroll = [
            ("class", "scroll"),
            ("role", "region"),
            ("aria-label", caption),
            ("tabindex", "0"),
        ];
        self.node("div", &scroll, |html| {
            html.node("table", &[("class", class)], |html| {
                content(html);
            });
        });
    }

    /// The first row of a table
    pub fn header<T: Display>(&mut self, cells: impl IntoIterator<Item = T>) {
        self.node("thead", &[], |html| {
            html.node("tr", &[], |html| {
                for cell in cells {
                    html.leaf("th", &[("scope", "col")], cell);
                }
            });
        });
    }
}
