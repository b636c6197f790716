import Kernel
import People
import WorkingDays

/// What a service's own complaints policy says, as one side has entered it and the other has confirmed it or not.
///
/// It stands beside the Ombudsman's Code and never in its place: which of the two is kept, shows.
package struct CouncilPolicy: Sendable, Equatable {
    package let id: ID<CouncilPolicy>
    package let area: ID<LocalArea>
    /// The service whose policy it is.
    package let group: ID<Group>
    /// What the document is called; nil where it was erased.
    package let document: String?
    /// Where it can be read.
    package let address: String?
    package let from: Day
    package let until: Day?
    package let allowances: [Allowance]
    package let enteredBy: ID<Group>
    package let enteredOn: Day
    package internal(set) var standing: Standing

    /// What the other side says of it.
    package enum Standing: Sendable, Equatable {
        /// Nothing yet.
        case said
        case confirmed(on: Day, by: ID<Group>)
        case disputed(on: Day, by: ID<Group>, because: String?)
    }

    /// As a rule set, to be worked with.
    package var rules: RuleSet {
        RuleSet(
            key: "policy-\(id)",
            kind: .policy,
            name: document ?? "Complaints policy",
            jurisdiction: "England",
            from: from,
            until: until,
            usedFrom: nil,
            source: address ?? document ?? "",
            calendar: .englandAndWales,
            allowances: allowances,
            readings: [],
            notes: []
        )
    }
}

extension CouncilPolicy {
    /// Says what a policy lays down, with the document it stands in: for either side.
    package static func enter(
        _ allowances: [Allowance],
        document: String,
        at address: String? = nil,
        of group: ID<Group>,
        from: Day,
        until: Day? = nil,
        by party: Party,
        on day: Day
    ) throws(CourseError) -> PolicyEntered {
        guard party.group != nil else { throw .notTheirs }
        guard !document.isEmpty else { throw .wordsMissing }
        guard !allowances.isEmpty else { throw .nothingAllowed }
        if let until, until < from { throw .dayNotLater }
        return PolicyEntered(
            group: group,
            document: document,
            address: address,
            from: from,
            until: until,
            allowances: allowances,
            by: party,
            on: day
        )
    }

    /// Says that it is right, or not and why: for the other side than entered it.
    ///
    /// - Parameter isService: whether whoever says so is the service itself.
    package func judge(
        isRight: Bool,
        because reason: String?,
        by party: Party,
        isOtherSide: Bool,
        on day: Day
    ) throws(CourseError) -> PolicyJudged {
        guard let by = party.group, by != enteredBy, isOtherSide else { throw .ownPolicy }
        guard standing == .said else { throw .policyDecided }
        guard isRight || !(reason ?? "").isEmpty else { throw .reasonMissing }
        return PolicyJudged(policy: id, isRight: isRight, reason: reason, by: party, on: day)
    }
}
