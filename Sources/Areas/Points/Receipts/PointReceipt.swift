import Kernel
import People
import Record
import Storage

/// Receipts of points: each proves the entry that made the point.
package enum PointReceipt {
    /// The plain lines of a point's receipt, in English; never changed once shipped.
    package static let english = ReceiptForm("en-1", kinds: [PointAsked.kind]) { view in
        let facts = view[.facts]
        let who = view[.who]
        func line(_ label: String, _ value: String?) -> [ReceiptForm.Line] { value.map { [(label, $0)] } ?? [] }
        return line("Point", view.leaf.references.map(\.description).joined(separator: " "))
            + line("Words", view[.words]?["words"]?.text)
            + line("Asked by", who?["asker"]?.text) + line("Asked for", who?["asked_for"]?.text)
            + line("Owed by", facts?["to"]?.text) + line("Dated by its sender", facts?["asked_on"]?.text)
            + line("On this record since", view.leaf.at.description)
            + line("Acknowledgement due", facts?["acknowledgement_due"]?.text)
            + line("Answer due under law or code", facts?["answer_rule_due"]?.text)
            + line("Answer due under the service's promise", facts?["answer_policy_due"]?.text)
            + (view[.originals]?.items ?? []).compactMap(\.text).map { ("Original (SHA-256)", $0) }
            + line("Entry", "\(view.position)")
            + line(
                "Not shown here",
                view.withheld.isEmpty ? nil : view.withheld.map(\.rawValue).joined(separator: ", ")
            )
    }

    /// The receipt of a point, as the text of a `.heard` file.
    ///
    /// - Throws: `PointError.noSuchPoint`; `ReceiptFault.notYetSigned` where no checkpoint covers the point yet.
    package static func text(
        of reference: Reference,
        in area: LocalArea,
        showing parts: Set<Part>,
        url: String,
        _ reader: any Reader
    ) throws -> String {
        guard let point = try Point.find(reference, in: area.id, reader),
            let made = try HistoryLine.all(of: point.id, in: reader).first(where: { $0.kind == PointAsked.kind })
        else { throw PointError.noSuchPoint(reference.description) }
        let log = try Log.find(area.log, in: reader)
        return try Receipt.of(made.position, in: log, showing: parts, form: english, url: url, in: reader).text()
    }
}
