import Foundation
import Kernel
import WorkingDays

/// The rule sets that come with the program, read from their file.
package enum RuleSets {
    /// In the order of the file; empty where it cannot be read, which a test would say.
    package static let bundled: [RuleSet] = (try? read(Array(BundledRuleSets.text.utf8))) ?? []

    package static func named(_ key: String) -> RuleSet? { bundled.first { $0.key == key } }

    /// What a council is measured by in a complaint that no other procedure is for.
    package static var code: RuleSet? { bundled.first { $0.kind == .code } }
    package static var childrenAct: RuleSet? { bundled.first { $0.kind == .statute } }
    package static var ombudsman: RuleSet? { bundled.first { $0.kind == .ombudsman } }
    package static var unpublished: RuleSet? { bundled.first { $0.kind == .none } }

    /// Reads a file of rule sets: a list of objects, as `BundledRuleSets` shows.
    package static func read(_ bytes: [UInt8]) throws(RuleSetError) -> [RuleSet] {
        let written: [Written]
        do { written = try JSONDecoder().decode([Written].self, from: Data(bytes)) } catch { throw .notRuleSets }
        var sets: [RuleSet] = []
        for one in written { sets.append(try one.ruleSet()) }
        return sets
    }
}

/// Why a file of rule sets cannot be read.
package enum RuleSetError: Error, Equatable {
    /// Not JSON, or JSON of another shape.
    case notRuleSets
    /// The key of a rule set, and what in it is not understood.
    case badValue(in: String, String)
}

private struct Written: Decodable {
    let key: String
    let kind: String
    let name: String
    let jurisdiction: String
    let from: String
    let until: String?
    let used_from: String?
    let source: String
    let calendar: String
    let allowances: [String]
    let readings: [String]
    let notes: [String]

    func ruleSet() throws(RuleSetError) -> RuleSet {
        guard let kind = RuleSet.Kind(rawValue: kind) else { throw .badValue(in: key, kind) }
        guard let calendar = CalendarName(rawValue: calendar) else { throw .badValue(in: key, calendar) }
        guard let from = Day(from) else { throw .badValue(in: key, from) }
        var lines: [Allowance] = []
        for line in allowances {
            guard let allowance = Allowance(line) else { throw .badValue(in: key, line) }
            lines.append(allowance)
        }
        return RuleSet(
            key: key,
            kind: kind,
            name: name,
            jurisdiction: jurisdiction,
            from: from,
            until: try day(until),
            usedFrom: try day(used_from),
            source: source,
            calendar: calendar,
            allowances: lines,
            readings: readings,
            notes: notes
        )
    }

    private func day(_ text: String?) throws(RuleSetError) -> Day? {
        guard let text else { return nil }
        guard let day = Day(text) else { throw .badValue(in: key, text) }
        return day
    }
}
