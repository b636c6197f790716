/// What a mail system writes above a mail that came from outside.
enum Banner {
    /// The lines of it, at the top of a mail; empty where there is none.
    static func range(in lines: [WrittenLine]) -> Range<Int> {
        guard let first = lines.prefix(5).firstIndex(where: { !$0.isEmpty }) else { return 0..<0 }
        let words = lines[first].trimmed.prefix(80).lowercased().drop { "*[-_! ".contains($0) }
        guard openings.contains(where: words.begins) else { return 0..<0 }
        let end = lines[first...].firstIndex { $0.isEmpty } ?? lines.count
        // A whole letter under such a line, with no gap, is no banner.
        return end - first <= 6 && end < lines.count ? first..<end : 0..<0
    }

    private static let openings = [
        "caution: this", "caution: external", "caution this email", "external email", "external]", "external sender",
        "warning: this email",
        "this email originated from outside", "this email came from outside", "this message originated from outside",
        "this email has been received from outside", "you don't often get email from",
        "some people who received this message don't often",
    ]
}
