/// Who holds the ball: a shape, a word and a colour, in that order of importance.
///
/// Never a link, and never within one: people take it for a button.
package struct StatusTag: Sendable, Equatable {
    /// The six statuses of the whole product, and the two facts that are added to them.
    package enum Kind: Sendable, Equatable, CaseIterable {
        case notSentYet
        case withForum
        case withCouncil
        case waitingForYou
        case answered
        case dueSoon
        case late
        case stopped
    }

    package let kind: Kind
    package let words: Phrase

    /// - Parameter words: what the tag says, where it is not the status's own name: "3 working days late".
    package init(_ kind: Kind, words: Phrase? = nil) {
        self.kind = kind
        self.words = words ?? kind.words
    }

    package func write(into html: inout HTML) {
        html.element("span", class: kind.style) { html in
            html.raw(kind.icon)
            html.text(words)
        }
    }
}

extension StatusTag.Kind {
    var words: Phrase {
        switch self {
        case .notSentYet: "Not sent yet"
        case .withForum: "With the forum"
        case .withCouncil: "With the council"
        case .waitingForYou: "Waiting for you"
        case .answered: "Answered"
        case .dueSoon: "Due soon"
        case .late: "Late"
        case .stopped: "Stopped"
        }
    }

    fileprivate var style: StaticString {
        switch self {
        case .withForum, .withCouncil: "tag tag--info"
        case .answered: "tag tag--ok"
        case .dueSoon: "tag tag--soon"
        case .late: "tag tag--late"
        case .notSentYet, .waitingForYou, .stopped: "tag"
        }
    }

    fileprivate var icon: StaticString {
        switch self {
        case .notSentYet: Icon.ring
        case .withForum: Icon.people
        case .withCouncil: Icon.dot
        case .waitingForYou, .stopped: Icon.bars
        case .answered: Icon.tick
        case .dueSoon: Icon.triangle
        case .late: Icon.diamond
        }
    }
}
