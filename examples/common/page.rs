//! Text that is wrapped.

/// The width of the text
const WIDTH: usize = 98;

/// A text under way
#[derive(Default)]
pub struct Page {
    text: String,
}

impl Page {
    pub fn into_text(self) -> String {
        self.text
    }

    /// An empty line, unless there is one already
    fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// A heading with an empty line above and below
    pub fn heading(&mut self, text: &str) {
        self.gap();
        self.line(text);
        self.gap();
    }

    /// A paragraph with an empty line above
    pub fn paragraph(&mut self, text: &str) {
        self.gap();
        self.item("", text);
    }

    /// A line as it is
    pub fn line(&mut self, text: &str) {
        self.text.push_str(text.trim_end());
        self.text.push('\n');
    }

    /// Text behind a mark such as a dash, with every further line under the first; it breaks at
    /// plain spaces, not at those that are marked as unbreakable
    pub fn item(&mut self, mark: &str, text: &str) {
        let indent = mark.chars().count();
        let mut at = indent;
        self.text.push_str(mark);
        for word in text.split(' ') {
            let length = word.chars().count();
            if at > indent && at + 1 + length > WIDTH {
                self.text.push('\n');
                self.text.extend(std::iter::repeat_n(' ', indent));
                at = indent;
            } else if at > indent {
                self.text.push(' ');
                at += 1;
            }
            self.text.push_str(&word.replace('\u{a0}', " "));
            at += length;
        }
        self.text.push('\n');
    }
}
