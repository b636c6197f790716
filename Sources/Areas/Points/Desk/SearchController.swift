import Kernel
import People
import Storage
import Web

/// `/{area}/search`: looks through all that a seat may read, published or not.
struct SearchController: Sendable {
    let door: DeskDoor

    var routes: [Route] { [.get("/{area}/search", isCacheable: false, index)] }

    @Sendable private func index(_ visit: Visit) async throws -> Web.Answer {
        let (words, before) = (visit.asked("q"), visit.asked("before").flatMap { Int64($0) }.map { ID<Point>($0) })
        return try await door.read(visit, for: .seeSharedWords) { desk, reader in
            let found = try words.map {
                try DeskSearch($0, before: before, in: desk.words.area.id, reader, where: desk.mayRead)
            }
            return .page(SearchPage(words, found, isFirst: before == nil, desk))
        }
    }
}

extension DeskVisit {
    /// Whether the seat may read a point's words as they were written, or everyone may.
    func mayRead(_ point: Point) -> Bool {
        if point.gate.isHidden { return false }
        return point.visibility.showsWords || mayWork(with: point)
    }

    /// Whether the point is on the visitor's own desk.
    func mayWork(with point: Point) -> Bool {
        if words.names.side(of: group) == .services {
            return point.isInServicesHands && point.owedBy == group
                && signedIn.may(.seeSharedWords, about: point.topic, on: today)
        }
        return looksAfter(point) && signedIn.may(.triage, about: point.topic, on: today)
            && signedIn.may(.seeForumWords, about: point.topic, on: today)
    }
}
