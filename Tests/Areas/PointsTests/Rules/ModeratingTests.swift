import Kernel
import People
import Safety
import Testing

@testable import Points

@Suite("Deciding what everyone reads")
struct ModeratingTests {
    private let day = Day.on("2019-07-18")
    private let first = Moderator(SamplePoint.families, person: "1")
    private let second = Moderator(Party(group: SamplePoint.forum, name: "Robin Other"), person: "2")
    private let person = Party(group: nil)

    private func point(_ chosen: Visibility = .everyoneWithoutName, gate: Gate = Gate()) -> Point {
        var point = SamplePoint.asked(by: nil, words: "When is Tom's bus?")
        point.chosen = chosen
        point.moderation = Moderation(.waiting)
        point.gate = gate
        return point
    }

    @Test("Nobody reads the words before a moderator has")
    func before() {
        #expect(point().publicWords == nil)
        #expect(point().visibility == .forumAndService)
        #expect(point().waitsForModeration)
    }

    @Test("Published as they are, everyone reads the words")
    func published() throws {
        let point = point().after(try point().publish(by: first, on: day))
        #expect(point.publicWords == "When is Tom's bus?")
        #expect(!point.waitsForModeration)
    }

    @Test("Edited, everyone reads another text, and the words stay as they were written")
    func edited() throws {
        let event = try point().publishEdited("When is the bus?", because: "A name.", by: first, on: day)
        let point = point().after(event)
        #expect(point.publicWords == "When is the bus?")
        #expect(point.words == "When is Tom's bus?")
    }

    @Test(
        "An edited text that is empty, or what was written, takes nothing out",
        arguments: ["", " \n", "When is Tom's bus?"]
    )
    func nothingTakenOut(_ text: String) {
        #expect(throws: PointError.nothingTakenOut) {
            try point().publishEdited(text, because: "A name.", by: first, on: day)
        }
    }

    @Test("What is kept back goes on as a point, unread by others, with its reason", arguments: KeptBack.allCases)
    func keptBack(_ ground: KeptBack) throws {
        let event = try point().keepBack(ground, because: "Ask the caseworker.", by: first, on: day)
        let point = point().after(event)
        #expect(point.publicWords == nil)
        #expect(point.visibility == .forumAndService)
        #expect(point.isOwedAnAnswer)
        #expect(event.said == "Ask the caseworker.")
        #expect(throws: PointError.reasonMissing) { try self.point().keepBack(ground, because: "", by: first, on: day) }
    }

    @Test("An appeal is decided by another lead, and there is one")
    func appeal() throws {
        let kept = point().after(try point().keepBack(.abusive, because: "Rude.", by: first, on: day))
        let appealed = kept.after(try kept.appeal("It is not.", by: person, on: day))
        #expect(appealed.waitsForModeration)
        #expect(throws: PointError.decidedByThem) { try appealed.publish(by: first, on: day) }
        let published = appealed.after(try appealed.publish(by: second, on: day))
        #expect(published.publicWords != nil)
        let again = appealed.after(try appealed.keepBack(.abusive, because: "Still rude.", by: second, on: day))
        #expect(throws: PointError.nothingToAppeal) { try again.appeal("It is not!", by: person, on: day) }
    }

    @Test("Nothing is appealed that was not decided")
    func nothingToAppeal() {
        #expect(throws: PointError.nothingToAppeal) { try point().appeal("Why?", by: person, on: day) }
    }

    @Test(
        "What was not meant for everyone is not published",
        arguments: [Visibility.onlyTheForum, .forumAndService]
    )
    func notMeant(_ chosen: Visibility) {
        #expect(throws: PointError.notMeantForEveryone) { try point(chosen).publish(by: first, on: day) }
    }

    @Test("What is hidden or not let in is not published", arguments: [Gate(.waiting), Gate(isHidden: true)])
    func gates(_ gate: Gate) {
        #expect(throws: PointError.notLetIn) { try point(gate: gate).publish(by: first, on: day) }
    }

    @Test("A name shows where it was wanted, and once the words are published")
    func name() throws {
        var named = point(.everyoneWithName)
        named.shownName = "Amina Rowe"
        #expect(named.publicName == nil)
        #expect(named.after(try named.publish(by: first, on: day)).publicName == "Amina Rowe")
        var nameless = point(.everyoneWithoutName)
        nameless.shownName = "Amina Rowe"
        #expect(nameless.after(try nameless.publish(by: first, on: day)).publicName == nil)
    }
}
