import Kernel
import Record
import Storage

/// An issue is written, for the first time or anew: all of it, so that what was there before can be read in the record.
package struct IssueWritten: ComplaintEvent {
    package static let kind = "complaint.issue-written"

    package let act: ComplaintAct
    package let key: Int
    package let place: Int
    package let text: Issue.Text
    /// Evidence that comes with it: the messages of points that are new to the complaint.
    package let evidence: [Evidence]

    package var told: String? { text.title }
    package var changesText: Bool { true }
    package var writing: FieldValues {
        [
            "title": text.title, "words": text.lines.map { $0.words ?? "" }, "named": text.lines.map { $0.named ?? "" },
            "evidence": evidence.map { $0.title ?? "" },
        ]
    }
    package var details: FieldValues {
        [
            "issue": key, "place": place, "from": text.from, "until": text.until, "points": text.points,
            "lines": text.lines.map(\.structure), "evidence": evidence.map(\.structure),
        ]
    }

    package init(act: ComplaintAct, key: Int, place: Int, text: Issue.Text, evidence: [Evidence] = []) {
        self.act = act
        self.key = key
        self.place = place
        self.text = text
        self.evidence = evidence
    }

    package init(act: ComplaintAct, _ parts: EntryFields) throws {
        var text = Issue.Text(try parts.said("title"))
        text.from = try parts.facts["from"]
        text.until = try parts.facts["until"]
        text.points = try parts.facts["points"]
        let (words, named): ([String]?, [String]?) = (try parts.words?["words"], try parts.words?["named"])
        let lines: [JSON] = try parts.facts["lines"]
        text.lines = try lines.enumerated().map { place, line in
            try IssueLine(line, words: words?[place], named: named?[place])
        }
        let titles: [String]? = try parts.words?["evidence"]
        let evidence: [JSON] = try parts.facts["evidence"]
        self.init(
            act: act,
            key: try parts.facts["issue"],
            place: try parts.facts["place"],
            text: text,
            evidence: try evidence.enumerated().map { place, one in
                try Evidence(one, of: act, title: titles?[place])
            }
        )
    }

    package func write(in writer: any Writer) throws {
        let issue = Issue(complaint: act.complaint, key: key, place: place, writtenAt: act.version, text: text)
        try issue.save(in: writer)
        for one in evidence { try one.save(in: writer) }
    }

    package func forgetWords(in writer: any Writer) throws {
        try Issue.eraseWords(of: act.complaint, key, writtenAt: act.version, in: writer)
        for one in evidence { try Evidence.eraseWords(of: act.complaint, one.key, setAt: act.version, in: writer) }
    }
}

/// An issue is taken out; those after it move up.
package struct IssueRemoved: ComplaintEvent {
    package static let kind = "complaint.issue-removed"

    package let act: ComplaintAct
    package let key: Int

    package var changesText: Bool { true }
    package var details: FieldValues { ["issue": key] }

    package init(act: ComplaintAct, key: Int) {
        self.act = act
        self.key = key
    }

    package init(act: ComplaintAct, _ parts: EntryFields) throws {
        self.init(act: act, key: try parts.facts["issue"])
    }

    package func write(in writer: any Writer) throws { try Issue.remove(key, of: act.complaint, in: writer) }
}

/// The issues are put into another order.
package struct IssuesOrdered: ComplaintEvent {
    package static let kind = "complaint.issues-ordered"

    package let act: ComplaintAct
    /// Every issue's key, in the new order.
    package let keys: [Int]

    package var changesText: Bool { true }
    package var details: FieldValues { ["issues": keys] }

    package init(act: ComplaintAct, keys: [Int]) {
        self.act = act
        self.keys = keys
    }

    package init(act: ComplaintAct, _ parts: EntryFields) throws {
        self.init(act: act, keys: try parts.facts["issues"])
    }

    package func write(in writer: any Writer) throws {
        for (place, key) in keys.enumerated() { try Issue.move(key, of: act.complaint, to: place + 1, in: writer) }
    }
}

extension IssueLine {
    /// What of it is no one's words.
    fileprivate var structure: JSON {
        .facts(["kind": kind.word.rawValue, "detail": kind.detail, "on": on, "is_named": named != nil])
    }

    fileprivate init(_ structure: JSON, words: String?, named: String?) throws {
        let fields = try Fields(structure)
        guard let kind = Kind(try fields["kind"], try fields["detail"]) else { throw RecordError.badField("lines") }
        let isNamed: Bool = try fields["is_named"]
        self.init(kind, on: try fields["on"], named: isNamed ? named : nil, words)
    }
}
