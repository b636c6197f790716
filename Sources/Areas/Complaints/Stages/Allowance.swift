import WorkingDays

/// So many days that a rule set gives for one thing in one stage, and what they are counted from.
///
/// Written in one line, as the bundled file and the record keep it: `stage-1 answer 10 working-days acknowledgement`,
/// and after a bar where the rule stands: `| 6.3`.
package struct Allowance: Sendable, Equatable {
    package let stage: Stage
    package let duty: Duty
    package let count: Int
    package let unit: Unit
    package let start: Start
    /// Where in its document it stands; nil where that is not known.
    package let clause: String?

    package enum Unit: String, Sendable, CaseIterable {
        case workingDays = "working-days"
        case days, weeks, months
    }

    /// The day that is day 0 of the count.
    package enum Start: String, Sendable, CaseIterable {
        /// The complaint, or the request for a later stage, reached the service.
        case receipt
        case acknowledgement
        /// The request for this stage.
        case request
        /// Both sides agreed in writing what the complaint is.
        case agreedStatement = "agreed-statement"
        /// The day the answer was due.
        case due
        /// The reply of the stage before.
        case reply
        /// The panel met.
        case meeting
        /// The panel's report.
        case report
        /// What the complaint is about happened, or became known.
        case matter
    }

    package init(
        _ stage: Stage,
        _ duty: Duty,
        _ count: Int,
        _ unit: Unit = .workingDays,
        from start: Start,
        clause: String? = nil
    ) {
        self.stage = stage
        self.duty = duty
        self.count = count
        self.unit = unit
        self.start = start
        self.clause = clause
    }

    package var term: Term {
        switch unit {
        case .workingDays: .workingDays(count)
        case .days: .days(count)
        case .weeks: .days(count * 7)
        case .months: .months(count)
        }
    }
}

extension Allowance: LosslessStringConvertible {
    package var description: String {
        let line = "\(stage.rawValue) \(duty.rawValue) \(count) \(unit.rawValue) \(start.rawValue)"
        return clause.map { "\(line) | \($0)" } ?? line
    }

    /// Reads the line that `description` writes; anything else is nil.
    package init?(_ line: String) {
        let halves = line.split(separator: "|", maxSplits: 1).map { $0.trimming(" ") }
        let words = (halves.first ?? "").split(separator: " ")
        guard words.count == 5, let stage = Stage(rawValue: String(words[0])),
            let duty = Duty(rawValue: String(words[1])), let count = Int(words[2]), (1...Term.longest).contains(count),
            let unit = Unit(rawValue: String(words[3])), let start = Start(rawValue: String(words[4]))
        else { return nil }
        self.init(stage, duty, count, unit, from: start, clause: halves.count > 1 ? halves[1] : nil)
    }
}

extension Substring {
    fileprivate func trimming(_ sign: Character) -> String {
        String(drop { $0 == sign }.reversed().drop { $0 == sign }.reversed())
    }
}
