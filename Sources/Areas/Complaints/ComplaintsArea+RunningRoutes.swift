import Storage
import Web

extension ComplaintsArea {
    /// The addresses of complaints that were sent, of the list of all, and of what everyone may know.
    ///
    /// - Parameters:
    ///   - originals: where letters that were scanned are kept as they came.
    ///   - draft: the page of a complaint that is still being written, and of one that nobody may see.
    package static func runningRoutes(
        _ store: Store,
        originals: Originals,
        draft: @escaping @Sendable (Visit) async throws -> Answer = { _ in .notFound }
    ) -> [Route] {
        let door = RunningDoor(store: store, originals: originals)
        return ComplaintsController(door: door, draft: draft).routes + StepsController(door: door).routes
            + OffersController(door: door).routes + LessonsController(door: door).routes
            + RulesController(door: door).routes + FiguresController(door: door).routes
            + DatesController(door: door).routes
    }
}
