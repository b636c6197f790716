import Kernel
import People
import Record
import Storage
import Web

extension Promise {
    /// Sets a promise down, and counts the clocks it bears on; the same promise set twice changes nothing.
    ///
    /// - Returns: how many points' days moved.
    package static func set(
        _ terms: Terms,
        for group: ID<Group>?,
        from day: Day,
        document: String,
        in area: LocalArea,
        _ writer: any Writer
    ) throws -> Int {
        let terms = try terms.checked()
        guard !document.allSatisfy(\.isWhitespace) else { throw PointError.noDocument }
        let isThere = try Promises(of: area.id, in: writer).all.contains {
            $0.group == group && $0.terms == terms && $0.from == day && $0.document == document
        }
        if isThere { return 0 }
        try writer.record(PromiseSet(group: group, terms: terms, from: day, document: document), in: area.log)
        let reason = "A promise was set down: \(document), valid from \(PlainDates.full(day))."
        return try Recount.run(in: area, because: reason, writer)
    }
}
