import Kernel

/// How fields are read: each gives what it can and notes what is wrong.
extension Form {
    /// Words in several lines, without space around them, with line ends as `\n`.
    ///
    /// - Parameters:
    ///   - required: what to say where nothing was written; nil where nothing need be.
    ///   - limit: the most Unicode scalars it may have.
    package mutating func text(_ name: String, required: Phrase? = nil, atMost limit: Int) -> String {
        let words = PlainInput.text(typed(name))
        check(words, name, required: required, atMost: limit)
        return words
    }

    /// Words in one line: line ends and tabs are spaces.
    package mutating func line(_ name: String, required: Phrase? = nil, atMost limit: Int = 200) -> String {
        let words = PlainInput.line(typed(name))
        check(words, name, required: required, atMost: limit)
        return words
    }

    /// An email address, lower case in its domain; nil where none was given or it cannot be one.
    package mutating func email(_ name: String, required: Phrase? = nil) -> String? {
        let words = line(name, required: required, atMost: 254)
        guard !words.isEmpty, error(name) == nil else { return nil }
        guard let address = PlainInput.email(words) else {
            refuse(name, "Write the email address like this: name@example.org")
            return nil
        }
        return address
    }

    /// One of the choices that a type has; nil where none was made.
    package mutating func choice<Choice: RawRepresentable<String>>(
        _ name: String,
        as type: Choice.Type = Choice.self,
        required: Phrase? = nil
    ) -> Choice? {
        let value = typed(name)
        guard value.isEmpty || Choice(rawValue: value) == nil else { return Choice(rawValue: value) }
        if !value.isEmpty { refuse(name, required ?? "Choose one of the answers") }
        if let required { refuse(name, required) }
        return nil
    }

    /// One of the values that the page offered; nil where none was chosen.
    package mutating func choice(_ name: String, among values: [String], required: Phrase? = nil) -> String? {
        let value = typed(name)
        if values.contains(value), !value.isEmpty { return value }
        if !value.isEmpty { refuse(name, required ?? "Choose one of the answers") }
        if let required { refuse(name, required) }
        return nil
    }

    /// Whether a box is ticked.
    package mutating func check(_ name: String, required: Phrase? = nil) -> Bool {
        let isTicked = !typed(name).isEmpty
        if let required, !isTicked { refuse(name, required) }
        return isTicked
    }

    /// A whole number in digits; nil where none was given or it lies outside.
    package mutating func number(_ name: String, in range: ClosedRange<Int>, required: Phrase? = nil) -> Int? {
        let words = line(name, required: required, atMost: 20)
        guard !words.isEmpty, error(name) == nil else { return nil }
        let digits = String(decoding: words.utf8.filter { $0 != 0x2C && $0 != 0x20 }, as: UTF8.self)
        guard let number = Int(digits), range.contains(number) else {
            refuse(name, "Write a number from \(range.lowerBound) to \(range.upperBound)")
            return nil
        }
        return number
    }

    private mutating func check(_ words: String, _ name: String, required: Phrase?, atMost limit: Int) {
        if words.isEmpty, let required { return refuse(name, required) }
        let count = words.unicodeScalars.count
        guard count > limit else { return }
        let (most, now) = (PlainDates.grouped(limit), PlainDates.grouped(count))
        refuse(name, "Make this shorter. It can have \(most) letters, and it has \(now) now")
    }
}
