import Kernel
import Storage

/// On what somebody may speak for a group, from when, until when.
package struct Mandate: Sendable, Equatable {
    package enum Scope: Sendable, Equatable {
        case everything
        /// At least one; as people say them: "Transport".
        case topics([String])
    }

    package let scope: Scope
    /// The first day it holds.
    package let from: Day
    /// The last day it holds; nil where it is open.
    package let until: Day?

    package init(_ scope: Scope = .everything, from: Day, until: Day? = nil) throws(PeopleError) {
        if let until, until < from { throw .mandateEndsBeforeItBegins }
        if case .topics(let topics) = scope, topics.isEmpty { throw .mandateOnNothing }
        self.init(kept: scope, from: from, until: until)
    }

    /// A mandate that was checked before.
    init(kept scope: Scope, from: Day, until: Day?) {
        self.scope = scope
        self.from = from
        self.until = until
    }

    package func holds(on day: Day) -> Bool { from <= day && day <= until ?? day }

    /// Whether it is for a topic, in whatever letters it is written; nil is what has no topic yet.
    package func covers(_ topic: String?) -> Bool {
        switch scope {
        case .everything: true
        case .topics(let topics):
            topic.map { topic in topics.contains { Folding.fold($0) == Folding.fold(topic) } } ?? false
        }
    }
}

extension Mandate.Scope {
    /// Reads topics as a form gives them, one a line or with commas between; nothing is everything.
    package init(typed text: String) {
        let pieces = text.unicodeScalars.split { $0 == "\n" || $0 == "\r" || $0 == "," }
        var topics: [String] = []
        for piece in pieces.map({ String($0).trimmed }) where piece.isOneLine {
            let folded = Folding.fold(piece)
            if !folded.isEmpty, !topics.contains(where: { Folding.fold($0) == folded }) { topics.append(piece) }
        }
        self = topics.isEmpty ? .everything : .topics(topics)
    }

    /// One a line, as a column and a form hold them; nil for everything.
    package var written: String? {
        if case .topics(let topics) = self { topics.joined(separator: "\n") } else { nil }
    }

    init(written: String?) { self = written.map(Mandate.Scope.init(typed:)) ?? .everything }
}
