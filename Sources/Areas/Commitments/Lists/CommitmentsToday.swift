import Storage
import Web

/// What of commitments waits for somebody today: what is late, what a service says is done, what families wrote down.
///
/// For a service that is what it promised itself.
package struct CommitmentsToday: Sendable {
    private let late: ThingList
    private let said: ThingList
    private let noted: ThingList
    private let listPath: String
    package var isEmpty: Bool { late.things.isEmpty && said.things.isEmpty && noted.things.isEmpty }

    /// - Parameters:
    ///   - limit: the most rows of each of the lists.
    ///   - askedAt: what was asked, beside what is promised in answer.
    package init(
        for visitor: CommitmentVisitor,
        limit: Int,
        askedAt: CommitmentTools.AskedAt = { _, _, _, _, _ in [:] },
        in reader: any Reader
    ) throws {
        func list(_ commitments: [Commitment]) throws -> ThingList {
            let asked = try visitor.asked(of: commitments, askedAt, reader)
            return ThingList(commitments.map { visitor.words.thing($0, asked: asked) })
        }
        late = try list(try CommitmentList.late(for: visitor, limit: limit, reader))
        said = try list(try CommitmentList.saidDone(for: visitor, limit: limit, reader))
        noted = try list(try CommitmentList.noted(for: visitor, limit: limit, reader))
        listPath = visitor.words.path("commitments")
    }

    package func write(into html: inout HTML) {
        if !noted.things.isEmpty {
            html.h2("Written down by families: did you promise it?")
            noted.write(into: &html)
        }
        if !late.things.isEmpty {
            html.h2("Commitments that are late")
            late.write(into: &html)
            html.element("p") { $0.link("All commitments", to: listPath) }
        }
        if !said.things.isEmpty {
            html.h2("Said to be done: is it?")
            said.write(into: &html)
            html.element("p") { $0.link("All that is said to be done", to: "\(listPath)?state=said") }
        }
    }
}
