import Kernel
import People
import Record
import Storage

/// Somebody has entered what a service's own complaints policy says.
package struct PolicyEntered: Event {
    package static let kind = "complaint-policy.entered"

    package let group: ID<Group>
    package let document: String?
    package let address: String?
    package let from: Day
    package let until: Day?
    package let allowances: [Allowance]
    package let by: Party
    package let on: Day

    init(
        group: ID<Group>,
        document: String?,
        address: String?,
        from: Day,
        until: Day?,
        allowances: [Allowance],
        by: Party,
        on: Day
    ) {
        self.group = group
        self.document = document
        self.address = address
        self.from = from
        self.until = until
        self.allowances = allowances
        self.by = by
        self.on = on
    }

    package var entry: Entry {
        Entry(
            kind: Self.kind,
            who: .part(["name": by.name]),
            words: .part(["document": document, "address": address]),
            facts: .facts([
                "group": group, "from": from, "until": until, "allowances": allowances.map(\.description),
                "by": by.group, "on": on,
            ])
        )
    }

    package init(_ entry: RecordedEntry) throws {
        let facts = try entry.fields(.facts)
        let lines: [String] = try facts["allowances"]
        group = try facts["group"]
        document = try entry.said("document")
        address = try entry.said("address")
        from = try facts["from"]
        until = try facts["until"]
        allowances = lines.compactMap { Allowance($0) }
        by = try Party(by: entry)
        on = try facts["on"]
        guard allowances.count == lines.count else { throw RecordError.badField("allowances") }
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        let id: ID<CouncilPolicy> = recorded.identity()
        try writer.run(
            """
            INSERT INTO complaint_policy (id, area_id, group_id, document, address, from_on, until_on, allowances,
                                          entered_by, entered_on, state)
            VALUES (\(id), \(recorded.log), \(group), \(document), \(address), \(from), \(until),
                    \(allowances.map(\.description).joined(separator: "\n")), \(by.group), \(on), 'said')
            """
        )
    }

    package static func erase(_ parts: Set<Part>, of recorded: RecordedEntry, in writer: any Writer) throws {
        guard parts.contains(.words) else { return }
        let id: ID<CouncilPolicy> = recorded.identity()
        try writer.run("UPDATE complaint_policy SET document = NULL, address = NULL WHERE id = \(id)")
    }
}

/// The other side says that what was entered is right, or that it is not.
package struct PolicyJudged: Event {
    package static let kind = "complaint-policy.judged"

    package let policy: ID<CouncilPolicy>
    package let isRight: Bool
    package let reason: String?
    package let by: Party
    package let on: Day

    init(policy: ID<CouncilPolicy>, isRight: Bool, reason: String?, by: Party, on: Day) {
        self.policy = policy
        self.isRight = isRight
        self.reason = reason
        self.by = by
        self.on = on
    }

    package var entry: Entry {
        Entry(
            kind: Self.kind,
            who: .part(["name": by.name]),
            words: .part(["words": reason]),
            facts: .facts(["policy": policy, "is_right": isRight, "by": by.group, "on": on])
        )
    }

    package init(_ entry: RecordedEntry) throws {
        let facts = try entry.fields(.facts)
        policy = try facts["policy"]
        isRight = try facts["is_right"]
        reason = try entry.said("words")
        by = try Party(by: entry)
        on = try facts["on"]
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        try writer.run(
            """
            UPDATE complaint_policy
               SET state = \(isRight ? "confirmed" : "disputed"), state_on = \(on), state_by = \(by.group),
                   state_words = \(reason)
             WHERE id = \(policy)
            """
        )
    }

    package static func erase(_ parts: Set<Part>, of recorded: RecordedEntry, in writer: any Writer) throws {
        guard parts.contains(.words) else { return }
        let policy = try PolicyJudged(recorded).policy
        try writer.run("UPDATE complaint_policy SET state_words = NULL WHERE id = \(policy)")
    }
}
