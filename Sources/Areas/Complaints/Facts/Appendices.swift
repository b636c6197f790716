import Kernel

/// The evidence of a complaint in the order in which the letter first speaks of it: what its appendices are numbered by.
package struct Appendices: Sendable {
    package let evidence: [Evidence]
    private let numbers: [Int: Int]
    /// The issues' keys that each piece of evidence shows something of.
    private let issues: [Int: [Int]]

    package init(_ file: ComplaintFile, _ happenings: Happenings) {
        var (order, issues): ([Int], [Int: [Int]]) = ([], [:])
        func mention(_ key: Int, in issue: Issue) {
            if !order.contains(key) { order.append(key) }
            if issues[key]?.contains(issue.key) != true { issues[key, default: []].append(issue.key) }
        }
        for issue in file.issues {
            for happening in happenings[issue] { for key in happening.evidence { mention(key, in: issue) } }
            for one in file.evidence where one.issues.contains(issue.key) { mention(one.key, in: issue) }
        }
        // What no issue speaks of comes last, and the list of what is missing says so.
        order += file.evidence.map(\.key).filter { !order.contains($0) }
        evidence = order.compactMap { key in file.evidence.first { $0.key == key } }
        numbers = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($0.element, $0.offset + 1) })
        self.issues = issues
    }

    /// The number of the appendix that a piece of evidence becomes.
    package func number(of key: Int) -> Int? { numbers[key] }

    package func shows(_ evidence: Evidence, somethingOf issue: Issue) -> Bool {
        issues[evidence.key]?.contains(issue.key) ?? false
    }

    /// What shows something of an issue, in the order of the appendices.
    package func of(_ issue: Issue) -> [Evidence] { evidence.filter { shows($0, somethingOf: issue) } }
}
