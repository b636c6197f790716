import Kernel

/// One numbered head of a complaint.
package struct Issue: Sendable, Equatable {
    package let complaint: ID<Complaint>
    /// Its key in the complaint, from 1; it stays when issues before it go.
    package let key: Int
    /// Where it stands among the issues, from 1 without gaps: the number that is shown.
    package internal(set) var place: Int
    /// The change of the complaint that wrote it last.
    package let writtenAt: Int
    package var text: Text

    /// What is written of it.
    package struct Text: Sendable, Equatable {
        /// Nil only where it has been erased.
        package var title: String?
        package var from: Day?
        package var until: Day?
        /// The points it rests on, in order.
        package var points: [Reference] = []
        package var lines: [IssueLine] = []

        package init(_ title: String?) { self.title = title }

        package func lines(_ kind: IssueLine.Kind.Word) -> [IssueLine] { lines.filter { $0.kind.word == kind } }
    }
}

/// Something that is said under an issue.
package struct IssueLine: Sendable, Equatable {
    package var kind: Kind
    /// The day it happened, where it is of a day.
    package var on: Day?
    /// The document that says so, or whom it is about; nil where nothing was named, or where it has been erased.
    package var named: String?
    /// Nil only where it has been erased.
    package var words: String?

    package enum Kind: Sendable, Equatable {
        /// What was promised or is required, and where that is written.
        case promised(PromiseSource)
        /// Something that happened, added to what the record itself says.
        case fact
        /// What it did to somebody, in their words.
        case effect
        /// What was tried to put it right.
        case tried
        case remedy(Remedy)

        package enum Word: String, Sendable, CaseIterable {
            case promised, fact, effect, tried, remedy
        }

        package var word: Word {
            switch self {
            case .promised: .promised
            case .fact: .fact
            case .effect: .effect
            case .tried: .tried
            case .remedy: .remedy
            }
        }

        package var detail: String? {
            switch self {
            case .promised(let source): source.rawValue
            case .remedy(let remedy): remedy.rawValue
            case .fact, .effect, .tried: nil
            }
        }

        package init?(_ word: String, _ detail: String?) {
            switch (Word(rawValue: word), detail) {
            case (.promised, let detail?):
                guard let source = PromiseSource(rawValue: detail) else { return nil }
                self = .promised(source)
            case (.remedy, let detail?):
                guard let remedy = Remedy(rawValue: detail) else { return nil }
                self = .remedy(remedy)
            case (.fact, nil): self = .fact
            case (.effect, nil): self = .effect
            case (.tried, nil): self = .tried
            default: return nil
            }
        }
    }

    package init(_ kind: Kind, on day: Day? = nil, named: String? = nil, _ words: String?) {
        self.kind = kind
        on = day
        self.named = named
        self.words = words
    }
}

/// Where it is written that it should have been otherwise.
package enum PromiseSource: String, Sendable, CaseIterable {
    /// A promise of reply, by which clocks run.
    case promise
    case commitment
    /// A clause of a charter.
    case clause
    case policy, law
}

/// What is asked to put something right.
///
/// The kinds the Ombudsman's guidance on remedies takes in turn (chapter 2), which service improvement always belongs to.
package enum Remedy: String, Sendable, CaseIterable {
    case apology
    case answers = "answer-each-question"
    case actAfresh = "act-or-decide-afresh"
    case improvement = "service-improvement"
    case payment
    case review = "review-date"
}
