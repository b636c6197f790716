import Commitments
import Kernel
import People
import Storage
import Web
import Wording

/// `/{area}/nudges`: what was passed up to somebody of a service because it is due or late.
struct NudgedController: Sendable {
    let door: DeskDoor

    private static let pageSize = 25

    var routes: [Route] { [.get("/{area}/nudges", isCacheable: false, index)] }

    @Sendable private func index(_ visit: Visit) async throws -> Web.Answer {
        let place = visit.asked("after").flatMap { QueuePlace($0) }
        return try await door.read(visit, for: .answerForService) { desk, reader in
            let list = try NudgedPoints(of: desk.seat, from: place, limit: Self.pageSize, in: reader)
            let promised = try CommitmentsPassedUp(
                for: CommitmentVisitor(desk.signedIn, desk.words.commitments),
                limit: Self.pageSize,
                in: reader
            )
            return .page(NudgedPage(list, promised, isFirst: place == nil, desk))
        }
    }
}

/// Points that somebody was told of, in the words of the families.
struct NudgedPage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    private let things: ThingList
    private let pager: Pager
    private let promised: CommitmentsPassedUp
    private let isEmpty: Bool
    private let rulesPath: String

    init(_ list: NudgedPoints, _ promised: CommitmentsPassedUp, isFirst: Bool, _ desk: DeskVisit) {
        self.promised = promised
        title = desk.seat.role == .officer ? "What you were told of" : "Passed up to you"
        place = desk.words.place("queue")
        isEmpty = list.items.isEmpty && isFirst && promised.isEmpty
        rulesPath = desk.words.path("rules")
        things = ThingList(
            list.items.map { item in
                let told = item.told.map { NudgedPage.sentence($0, desk.words.today) }
                return QueueRow.thing(item.point, told: .sentences(told), desk.words)
            }
        )
        let path = desk.words.path("nudges")
        let last = list.items.last.flatMap { item in
            item.point.clocks.answer.due.map { QueuePlace(under: $0, point: item.point.id) }
        }
        pager = Pager(
            words: "Due first",
            previous: isFirst ? nil : path,
            next: list.hasMore ? last.map { "\(path)?after=\($0.text)" } : nil
        )
    }

    private static func sentence(_ told: NudgedPoints.Told, _ today: Day) -> Phrase {
        let when = PlainDates.long(told.on, asOf: today)
        return switch (told.clock, told.rung) {
        case (.answer, .soon): "Your officers were told on \(when) that it is due soon."
        case (.answer, .late): "It was passed up to the service lead on \(when)."
        case (.answer, .veryLate): "It was passed up to the director on \(when)."
        case (.acknowledgement, .soon): "Your officers were told on \(when) to say soon that you have it."
        case (.acknowledgement, .late):
            "Nobody had said that you have it. That was passed up to the service lead on \(when)."
        case (.acknowledgement, .veryLate):
            "Nobody had said that you have it. That was passed up to the director on \(when)."
        }
    }

    func write(into html: inout HTML) {
        html.h1(title)
        html.p("What your service owes families and Heard has told you of, due first.")
        if isEmpty {
            EmptyState("Nothing was passed up to you.", next: "Replies that are late show here.").write(into: &html)
        }
        things.write(into: &html)
        pager.write(into: &html)
        promised.write(into: &html)
        html.element("p") { $0.link("When whom is told", to: rulesPath) }
    }
}
