/// Which question each part of a reply may be meant for, as far as the reply shows it by its own form.
///
/// An answer under the quoted question, an answer under the question written again, a list numbered like the questions.
/// These are proposals, which a person confirms; where the form leaves doubt there is none.
package enum ReplyMatch {
    /// A question that waits for an answer.
    package struct Question: Sendable, Equatable {
        package let words: String
        /// The number or letter it was asked under, where it had one.
        package let label: String?

        package init(words: String, label: String? = nil) {
            self.words = words
            self.label = label
        }
    }

    /// The text a proposal's place is counted in.
    package enum Source: Sendable, Equatable {
        case newText
        case wholeText
    }

    /// A part of the reply, and the question it may answer.
    package struct Proposal: Sendable, Equatable {
        /// The question's place among those given.
        package let question: Int
        package let source: Source
        /// Where the part starts, in bytes of UTF-8.
        package let start: Int
        /// How long it is, in bytes of UTF-8.
        package let length: Int
        package let words: String
    }

    /// What may answer which question, by question, at most one part each.
    ///
    /// `wholeText` is the reply with its quoted lines, each begun by `>`; without it only what is newly written is
    /// looked at. Replies above a megabyte are left to people.
    package static func proposals(
        for questions: [Question],
        newText: String,
        wholeText: String? = nil
    ) -> [Proposal] {
        guard !questions.isEmpty, newText.utf8.count <= longest, (wholeText?.utf8.count ?? 0) <= longest else {
            return []
        }
        let new = Array(newText.utf8)
        var found = wholeText.map { inline(questions, in: Array($0.utf8)) } ?? []
        found += restated(questions, in: new)
        if found.isEmpty { found = numbered(questions, in: new) }
        var matched: Set<Int> = []
        return found.filter { matched.insert($0.question).inserted }.sorted { $0.question < $1.question }
    }

    /// The words that may answer each question, in the questions' order; nil where none are proposed.
    package static func excerpts(
        of newText: String,
        wholeText: String? = nil,
        for questions: [String]
    ) -> [String?] {
        let found = proposals(for: questions.map { Question(words: $0) }, newText: newText, wholeText: wholeText)
        return questions.indices.map { index in found.first { $0.question == index }?.words }
    }
}

private let longest = 1_000_000

extension ReplyMatch.Proposal {
    init(_ question: Int, _ range: Range<Int>, of bytes: [UInt8], _ source: ReplyMatch.Source) {
        self.init(
            question: question,
            source: source,
            start: range.lowerBound,
            length: range.count,
            words: bytes.joined(range)
        )
    }
}
