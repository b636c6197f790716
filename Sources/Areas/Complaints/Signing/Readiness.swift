import Kernel

/// What a complaint has and what it still lacks before it can be sent.
package struct Readiness: Sendable, Equatable {
    /// What is missing, in the order of the letter.
    package let missing: [Missing]

    package enum Missing: Sendable, Equatable {
        case issues
        /// The issue with this number rests on nothing that happened.
        case facts(issue: Int)
        /// Nothing says what should have been.
        case promised(issue: Int)
        /// Nothing is asked.
        case remedy(issue: Int)
        case otherRoutes
        case recipients
        case signatories
        /// So many of those who sign have not agreed to the text as it is.
        case agreement(from: [String])
    }

    package var isReady: Bool { missing.isEmpty }

    package init(_ file: ComplaintFile) {
        var missing: [Missing] = file.issues.isEmpty ? [.issues] : []
        for issue in file.issues {
            if issue.text.points.isEmpty && issue.text.lines(.fact).isEmpty {
                missing.append(.facts(issue: issue.place))
            }
            if issue.text.lines(.promised).isEmpty { missing.append(.promised(issue: issue.place)) }
            if issue.text.lines(.remedy).isEmpty { missing.append(.remedy(issue: issue.place)) }
        }
        if OtherRoute.allCases.contains(where: { file.routes[$0] == nil }) { missing.append(.otherRoutes) }
        if !file.recipients.contains(where: { $0.field == .to }) { missing.append(.recipients) }
        if file.signatories.isEmpty { missing.append(.signatories) }
        let waiting = file.signatories.filter { !$0.agrees(to: file.complaint) }
        if !waiting.isEmpty { missing.append(.agreement(from: waiting.map { $0.name ?? "" })) }
        self.missing = missing
    }
}
