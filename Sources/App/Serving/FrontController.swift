import Kernel
import People
import Points
import Storage
import Web

/// `/` and `/r/{link}`: what belongs to no area.
struct FrontController: Sendable {
    let store: Store
    /// Answers `/r/{link}` where that is no reference that people read out, but somebody's private link.
    private let privateLink: Route.Handler

    private static let link = "/r/{link}"

    /// - Parameter others: every other address; of `/r/{link}` theirs is asked where it is no reference.
    init(store: Store, before others: [Route]) {
        self.store = store
        let link = others.first { $0.method == .get && $0.pattern == FrontController.link }
        let nowhere: Route.Handler = { _ in .notFound }
        privateLink = link?.handle ?? nowhere
    }

    var routes: [Route] { [.get("/", index), .get(FrontController.link, isCacheable: false, receipt)] }

    /// The areas, or the only one.
    @Sendable private func index(_ visit: Visit) async throws -> Web.Answer {
        let areas = try await store.read { try LocalArea.all(in: $0) }
        if let only = areas.first, areas.count == 1 { return .redirect("/\(only.slug)") }
        return .page(FrontPage(areas))
    }

    /// The point a receipt is for: in the only area that has it, or a choice of areas.
    @Sendable private func receipt(_ visit: Visit) async throws -> Web.Answer {
        guard let reference = Reference(visit.parameter("link")) else { return try await privateLink(visit) }
        let areas = try await store.read { reader in
            try LocalArea.all(in: reader).filter { area in
                try Point.find(reference, in: area.id, reader)?.visibility.showsExistence ?? false
            }
        }
        guard let only = areas.first else { return .notFound }
        return areas.count == 1
            ? .redirect("/\(only.slug)/points/\(reference)") : .page(FrontPage(areas, for: reference))
    }
}

/// The areas of an install.
struct FrontPage: Page {
    let title: Phrase
    private let things: ThingList
    private let isEmpty: Bool

    init(_ areas: [LocalArea], for reference: Reference? = nil) {
        title = reference.map { "\($0) in several areas" } ?? "Areas"
        isEmpty = areas.isEmpty
        things = ThingList(
            areas.map { area in
                ThingList.Thing(
                    title: .said(area.name),
                    path: reference.map { "/\(area.slug)/points/\($0)" } ?? "/\(area.slug)"
                )
            }
        )
    }

    func write(into html: inout HTML) {
        html.h1(title)
        if isEmpty {
            EmptyState(
                "No area yet.",
                next: "Make one on this machine: heard init --area marlow-heath --name \"Marlow Heath\""
            ).write(into: &html)
        }
        things.write(into: &html)
    }
}
