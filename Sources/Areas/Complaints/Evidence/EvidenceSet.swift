import Kernel
import Points
import Record
import Storage

/// A piece of evidence is added, or what is said of it is changed.
package struct EvidenceSet: ComplaintEvent {
    package static let kind = "complaint.evidence-set"

    package let act: ComplaintAct
    package let evidence: Evidence

    package var told: String? { evidence.title }
    package var changesText: Bool { true }
    package var writing: FieldValues { ["title": evidence.title, "name": evidence.file?.name] }
    package var details: FieldValues { ["evidence": evidence.structure] }
    package var originals: [String] { (evidence.file?.sha256).map { [$0] } ?? [] }

    package init(act: ComplaintAct, evidence: Evidence) {
        self.act = act
        self.evidence = evidence
    }

    package init(act: ComplaintAct, _ parts: EntryFields) throws {
        let structure: JSON = try parts.facts["evidence"]
        self.init(
            act: act,
            evidence: try Evidence(structure, of: act, title: parts.said("title"), name: parts.said("name"))
        )
    }

    package func write(in writer: any Writer) throws { try evidence.save(in: writer) }

    package func forgetWords(in writer: any Writer) throws {
        try Evidence.eraseWords(of: act.complaint, evidence.key, setAt: act.version, in: writer)
    }
}

/// A piece of evidence is taken out.
package struct EvidenceRemoved: ComplaintEvent {
    package static let kind = "complaint.evidence-removed"

    package let act: ComplaintAct
    package let key: Int

    package var changesText: Bool { true }
    package var details: FieldValues { ["evidence": key] }

    package init(act: ComplaintAct, key: Int) {
        self.act = act
        self.key = key
    }

    package init(act: ComplaintAct, _ parts: EntryFields) throws {
        self.init(act: act, key: try parts.facts["evidence"])
    }

    package func write(in writer: any Writer) throws { try Evidence.remove(key, of: act.complaint, in: writer) }
}

extension Evidence {
    /// What of it is no one's words.
    var structure: JSON {
        .facts([
            "key": key, "on": on, "issues": issues, "message": message, "sha256": file?.sha256,
            "media_type": file?.mediaType, "size": file?.size,
        ])
    }

    init(_ structure: JSON, of act: ComplaintAct, title: String?, name: String? = nil) throws {
        let fields = try Fields(structure)
        let message: ID<Message>? = try fields["message"]
        let what: What =
            if let message {
                .message(message)
            } else {
                .file(
                    File(
                        sha256: try fields["sha256"],
                        name: name,
                        mediaType: try fields["media_type"],
                        size: try fields["size"]
                    )
                )
            }
        self.init(
            what,
            key: try fields["key"],
            of: act,
            title: title,
            on: try fields["on"],
            issues: try fields["issues"]
        )
    }
}
