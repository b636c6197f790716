import Kernel
import Record
import Storage
import WorkingDays

/// How complaints of a kind are dealt with from a day on: which steps, how many days for each, by which document.
///
/// Data and no code: what a council promises and what the Ombudsman asks differ, and both have changed.
package struct RuleSet: Sendable, Equatable {
    /// `ombudsman-code-2024`: how the record names it; of a council's own policy, `policy-` and its identity.
    package let key: String
    package let kind: Kind
    package let name: String
    /// Where it counts: "England", or the name of the council's area.
    package let jurisdiction: String
    package let from: Day
    package let until: Day?
    /// The day from which the Ombudsman holds councils to it, where that is another.
    package let usedFrom: Day?
    /// Where it can be read: an address, or what the document is called.
    package let source: String
    package let calendar: CalendarName
    package let allowances: [Allowance]
    /// What is not in the document and is our reading of it, a sentence each.
    package let readings: [String]
    /// What is to be known about it, a sentence each.
    package let notes: [String]

    package enum Kind: String, Sendable, CaseIterable, Storable, Recordable {
        /// The Ombudsman's Complaint Handling Code for councils.
        case code
        /// What a council says itself.
        case policy
        /// A procedure laid down in law.
        case statute
        /// The Ombudsman's own rules about what it looks into.
        case ombudsman
        /// The council has published nothing.
        case none
    }

    /// What it gives for one thing; nil where it says nothing.
    package func allowance(_ duty: Duty, in stage: Stage) -> Allowance? {
        allowances.first { $0.stage == stage && $0.duty == duty }
    }

    /// The stages that it has, in order.
    package var stages: [Stage] { Stage.allCases.filter { stage in allowances.contains { $0.stage == stage } } }

    /// Whether it counted on a day.
    package func counts(on day: Day) -> Bool { from <= day && until.map { day <= $0 } ?? true }
}
