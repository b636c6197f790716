extension DueDate {
    /// What `heard due --json` prints, on one line:
    /// `{"due","from","counted":[day…],"skipped":[{"day","why"}…],"projected"}`.
    package var json: String {
        let counted = counted.map { "\"\($0)\"" }.joined(separator: ",")
        let skipped = skipped.map { #"{"day":"\#($0.day)","why":\#(quoted($0.why))}"# }.joined(separator: ",")
        return #"{"due":"\#(due)","from":"\#(from)","counted":[\#(counted)],"skipped":[\#(skipped)],"#
            + #""projected":\#(isProjected)}"#
    }
}

/// A JSON string, quotes included; titles of holidays come from a file and may hold anything.
private func quoted(_ text: String) -> String {
    var written = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": written += "\\\""
        case "\\": written += "\\\\"
        case "\0"..."\u{1F}":
            let digits = String(scalar.value, radix: 16)
            written += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: written.unicodeScalars.append(scalar)
        }
    }
    return written + "\""
}
