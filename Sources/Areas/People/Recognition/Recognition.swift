import Kernel

/// A group's standing with another side: asked for by its own, given by a group of the other, by a document.
package struct Recognition: Sendable, Equatable {
    package let id: ID<Recognition>
    package let group: ID<Group>
    /// The group that asked: the one that is meant, or another on its side.
    package let askedBy: ID<Group>
    package let askedOn: Day
    /// The document that was pointed to: "Letter of commitment, 3 May 2019"; nil where it has been erased.
    package let askedDocument: String?
    package let state: State

    package enum State: Sendable, Equatable {
        case asked
        /// The day that the document gives, and the document; nil where it has been erased.
        case given(by: ID<Group>, on: Day, document: String?)
    }
}

extension Side {
    /// Whether a group on this side can recognise one on that.
    ///
    /// Families and services recognise each other, as equal partners; either recognises a group of young people, who
    /// are not asked to judge adults' standing.
    package func recognises(_ other: Side) -> Bool {
        switch (self, other) {
        case (.families, .services), (.services, .families), (.families, .youngPeople), (.services, .youngPeople): true
        default: false
        }
    }
}

extension Recognition {
    /// Asks that a group be recognised.
    ///
    /// - Parameter earlier: what was asked for the group before.
    package static func ask(
        for group: Group,
        by seat: Seat,
        of asking: Group,
        document: String,
        on day: Day,
        earlier: [Recognition]
    ) throws(PeopleError) -> RecognitionAsked {
        guard seat.group == asking.id, asking.side == group.side, seat.may(.askRecognition, on: day) else {
            throw .notAllowed(.askRecognition)
        }
        guard !earlier.contains(where: { $0.state == .asked }) else { throw .recognitionAskedAlready }
        return RecognitionAsked(
            group: group.id,
            document: try checked(document: document),
            on: day,
            by: DoneBy.seat(seat).kept
        )
    }

    /// Recognises the group.
    ///
    /// - Parameters:
    ///   - day: from when, as the document says; not after today.
    ///   - others: what stands for the group already.
    package func give(
        by seat: Seat,
        of giving: Group,
        to group: Group,
        document: String,
        from day: Day,
        today: Day,
        others: [Recognition]
    ) throws(PeopleError) -> GroupRecognised {
        guard seat.group == giving.id, giving.side.recognises(group.side), seat.may(.confirmRecognition, on: today)
        else { throw .notAllowed(.confirmRecognition) }
        guard state == .asked, group.id == self.group else { throw .noRecognitionAsked }
        guard day <= today else { throw .dayToCome }
        guard !others.contains(where: { $0.isGiven(by: giving.id) }) else { throw .recognisedAlready }
        return GroupRecognised(
            recognition: id,
            group: group.id,
            document: try Recognition.checked(document: document),
            from: day,
            on: today,
            by: DoneBy.seat(seat).kept
        )
    }

    private func isGiven(by group: ID<Group>) -> Bool {
        if case .given(group, _, _) = state { true } else { false }
    }

    private static func checked(document: String) throws(PeopleError) -> String {
        let document = document.trimmed
        guard !document.isEmpty else { throw .noDocument }
        guard document.isOneLine, document.utf8.count <= 300 else { throw .documentTooLong }
        return document
    }
}
