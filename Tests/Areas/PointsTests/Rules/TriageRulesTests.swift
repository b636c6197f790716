import Kernel
import People
import Safety
import Testing

@testable import Points

@Suite("What the forum can do with a point it has")
struct TriageRulesTests {
    private let promises = Promises([SamplePoint.promise()])
    private let day = Day.on("2019-07-18")

    /// A point that the forum has since 15 July 2019.
    private func point(_ chosen: Visibility = .forumAndService, gate: Gate = Gate()) -> Point {
        let asked = PointAsked(
            reference: SamplePoint.reference(1),
            message: ID(7),
            askedOn: .on("2019-07-15"),
            askedBy: nil,
            owedBy: SamplePoint.forum,
            visibility: chosen.now(.waiting, gate),
            due: .init(promise: nil, acknowledgement: nil, underRule: nil, underPolicy: nil),
            mark: nil,
            words: "When is the bus?",
            names: nil,
            original: nil,
            begins: Beginning(
                stage: .withForum(.init(since: .on("2019-07-15"), meantFor: SamplePoint.transport)),
                chosen: chosen,
                waitsForModeration: chosen.showsWords,
                gate: gate
            )
        )
        return Point(asked, in: ID(1))
    }

    private func sent(_ point: Point, by party: Party = SamplePoint.families) throws(PointError) -> Point {
        point.after(
            try point.send(to: SamplePoint.send, by: party, on: day, promises, SamplePoint.calendars)
        )
    }

    @Test("While the forum has it no clock of a service runs")
    func noClock() {
        #expect(point().clocks.answer.due == nil)
        #expect(point().clocks.acknowledgement == .none)
        let status = PointStatus(of: point(), asOf: day, .bundled(.englandAndWales))
        #expect(status == .withForum(workingDays: 3))
    }

    @Test("A service's clocks start the day it was sent to them")
    func clocks() throws {
        let point = try sent(point())
        #expect(point.owedBy == SamplePoint.send)
        #expect(point.stage == .sent(on: day))
        #expect(point.askedOn == .on("2019-07-15"))
        #expect(point.clocks.startedOn == day)
        #expect(point.clocks.acknowledgement == .running(due: .on("2019-07-25")))
        #expect(point.clocks.answer.due == .on("2019-08-01"))
    }

    @Test("Only the forum that has it sends it, and only once")
    func who() throws {
        #expect(throws: PointError.notTheForums) { try sent(point(), by: SamplePoint.service) }
        #expect(throws: PointError.notTheForums) { try sent(point(), by: Party(group: nil)) }
        #expect(throws: PointError.alreadySent) { try sent(try sent(point())) }
    }

    @Test("What is for the forum alone is sent to no service")
    func onlyTheForum() {
        #expect(throws: PointError.onlyForTheForum) { try sent(point(.onlyTheForum)) }
    }

    @Test(
        "What nobody has let in, or is hidden for safety, is sent to no service",
        arguments: [Gate(.waiting), Gate(.keptOut), Gate(isHidden: true)]
    )
    func gates(_ gate: Gate) {
        #expect(throws: PointError.notLetIn) { try sent(point(gate: gate)) }
    }

    @Test("A service says nothing to what it has not been sent")
    func notSent() {
        #expect(throws: PointError.notSentYet) {
            try point().answer(Answer(.no, because: "No."), by: SamplePoint.service, on: day)
        }
        #expect(throws: PointError.notSentYet) {
            try point().answer(Answer(.no, because: "No."), by: SamplePoint.families, on: day)
        }
    }

    @Test("The forum joins, splits and takes back what it has; a service does not")
    func forumsOwn() throws {
        let other = SamplePoint.asked(by: nil, number: 2)
        #expect(try point().merge(into: other, by: SamplePoint.families, on: day).into == other.reference)
        #expect(throws: PointError.notTheirsToJudge) {
            try point().merge(into: other, by: SamplePoint.service, on: day)
        }
    }

    @Test("A point set aside has a reason, is sent only after it is taken up, and stands on a desk of its own")
    func held() throws {
        #expect(throws: PointError.reasonMissing) {
            try point().hold(because: "", by: SamplePoint.families, on: day, number: 1)
        }
        var held = point()
        held.stage = .withForum(.init(since: day, meantFor: nil, isHeld: true))
        #expect(held.desk == .held)
        #expect(throws: PointError.alreadyHeld) { try sent(held) }
        #expect(try held.letGo(by: SamplePoint.families, on: day, number: 1).number == 1)
        #expect(throws: PointError.notHeld) { try point().letGo(by: SamplePoint.families, on: day, number: 1) }
    }

    @Test("A point is unsorted until somebody says what it is about")
    func desks() throws {
        #expect(point().desk == .unsorted)
        #expect(point().queuedUnder == nil)
        let sorted = point().after(
            try point().sort(under: "Buses", theme: "Getting to school", by: SamplePoint.families, on: day)
        )
        #expect(sorted.desk == .withForum)
        #expect(sorted.theme == "Getting to school")
        let sent = try sent(sorted)
        #expect(sent.desk == nil)
        #expect(sent.queuedUnder == .on("2019-08-01"))
    }

    @Test("The forum's time is told as such, and is no silence of the service")
    func timeline() {
        func line(_ kind: String, _ day: String) -> HistoryLine {
            HistoryLine(point: ID(1), position: 0, kind: kind, on: .on(day), by: nil, words: nil, until: nil)
        }
        let lines = [line(PointAsked.kind, "2019-07-15"), line(PointSent.kind, "2019-07-29")]
        let story = Timeline(
            lines,
            isWaiting: true,
            asOf: .on("2019-08-12"),
            calendar: .bundled(.englandAndWales),
            patience: 5
        )
        let told = story.entries.map { entry in
            switch entry.what {
            case .happened(let line): line.kind
            case .silence(let days, let isLasting): "silence \(days) \(isLasting)"
            case .withForum(let days, let isLasting): "forum \(days) \(isLasting)"
            }
        }
        #expect(told == [PointAsked.kind, "forum 10 false", PointSent.kind, "silence 10 true"])
    }

    @Test("While the forum still has it, the timeline ends with its working days")
    func lasting() {
        let line = HistoryLine(
            point: ID(1),
            position: 0,
            kind: PointAsked.kind,
            on: .on("2019-07-15"),
            by: nil,
            words: nil,
            until: nil
        )
        let story = Timeline(
            [line],
            isWaiting: true,
            withForumSince: .on("2019-07-15"),
            asOf: .on("2019-07-29"),
            calendar: .bundled(.englandAndWales),
            patience: 5
        )
        guard case .withForum(10, true)? = story.entries.last?.what else {
            Issue.record("it ends otherwise")
            return
        }
    }
}
