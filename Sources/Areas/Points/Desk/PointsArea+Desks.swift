import Kernel
import People
import Storage
import Web

/// What Points offers to those who work in it.
extension PointsArea {
    /// The addresses of the desks.
    static func deskRoutes(_ store: Store) -> [Route] {
        let door = DeskDoor(store: store)
        return QueueController(door: door).routes + AnswersController(door: door).routes
            + PileController(door: door).routes + VerdictsController(door: door).routes
            + TodayController(door: door).routes + TriageController(door: door).routes
            + ScreenerController(door: door).routes + SearchController(door: door).routes
            + RepliesController(door: door).routes + AcknowledgementsController(door: door).routes
            + TemplatesController(door: door).routes
            + NudgedController(door: door).routes + RulesController(store: store).routes
            + WorriesController(store: store).routes
    }

    /// Where somebody in a seat works: labels, and paths below the area's.
    package static func seatMenu(for seat: Seat) -> [(label: Phrase, path: String)] {
        var menu: [(label: Phrase, path: String)] = []
        if seat.role.permissions.contains(.answerForService) { menu.append(("Queue", "queue")) }
        if seat.role.permissions.contains(.triage) { menu.append(("Today", "today")) }
        if seat.role.permissions.contains(.judgeAnswers) { menu.append(("Answers", "answers")) }
        if seat.role.permissions.contains(.seeSharedWords) { menu.append(("Search", "search")) }
        return menu
    }

    /// The same as entries of a visitor's own menu.
    ///
    /// The seats of somebody who is signed in are those that count that day.
    package static func visitorItems(_ signedIn: SignedIn, in reader: any Reader) throws -> [VisitorBar.Item] {
        guard let seat = signedIn.speakingAs, let area = try LocalArea.find(seat.area, in: reader) else { return [] }
        let own = seatMenu(for: seat).map { VisitorBar.Item($0.label, path: "/\(area.slug)/\($0.path)") }
        let told = try NudgedPoints.menu(for: seat, in: area, reader)
        return try own + told + WorryReaders.menu(for: seat, on: signedIn.today, in: area, reader)
    }
}
