import Kernel
import People
import Storage
import Web

extension AreaWords {
    /// Reads what wording an area's points needs; nil where there is no such area.
    init?(_ slug: String, asOf today: Day, in reader: any Reader) throws {
        guard let area = try LocalArea.find(slug: slug, in: reader) else { return nil }
        let terms = try AreaTerms(of: area.id, in: reader)
        self.init(
            area: area,
            names: terms.directory,
            calendars: terms.calendars,
            promises: terms.promises,
            today: today
        )
    }
}

/// Reads for one visit of an area's page; the answer is 404 where the area or the thing is not there.
struct AreaVisit: Sendable {
    let store: Store

    func callAsFunction(
        _ visit: Visit,
        _ answer: @escaping @Sendable (AreaWords, any Reader) throws -> Web.Answer?
    ) async throws -> Web.Answer {
        let (slug, today) = (visit.parameter("area"), visit.today)
        return try await store.read { reader in
            guard let words = try AreaWords(slug, asOf: today, in: reader) else { return .notFound }
            return try answer(words, reader) ?? .notFound
        }
    }
}
