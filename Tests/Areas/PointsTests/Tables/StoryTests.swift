import HeardTesting
import Kernel
import People
import Record
import Safety
import Testing
import WorkingDays

@testable import Points

/// One story that uses every kind of entry; the record is read again after it, row by row.
@Suite("A story with every kind of entry")
struct StoryTests {
    @Test("Whatever happens, every row follows from the entries", arguments: TestEngine.allCases)
    func story(_ engine: TestEngine) async throws {
        try await PointsKit.with(engine, promise: nil) { kit in
            try await kit.promise(5, 10) { $0.clarification = .stops }
            let points = try await mails(kit)
            try await services(kit, points)
            try await families(kit, points)
            try await spoken(kit)
            try await widened(kit)
            try await theRecordItself(kit)
            try await nudged(kit)
            try await requested(kit)
            try await kit.checkRecord()
            kit.pass(hours: 2)
            let log = kit.area.log
            try await kit.store.write { _ = try $0.flushPrivate(of: log) }
            let kinds = Set(try await kit.entries().map { $0.facts?["kind"]?.text ?? $0.kind })
            let untold = Set(PointsArea.events.map { $0.kind }).subtracting(kinds)
            #expect(untold.isEmpty, "not told: \(untold.sorted())")
            let before = try await kit.checkRecord()
            try await kit.erase([.words]) { $0.words != nil }
            try await kit.erase([.who]) { $0.who != nil }
            try await kit.erase([.originals]) { $0.originals != nil }
            let after = try await kit.checkRecord()
            #expect(after.entries > before.entries)
            #expect(after.originals == 0)
            let texts = try await kit.entries().flatMap { [$0.words, $0.who].compactMap(\.self) }
            #expect(texts.isEmpty)
        }
    }

    /// Seven points of one family's mail, a second delivery, and a reply that says not what it answers.
    private func mails(_ kit: PointsKit) async throws -> [Reference] {
        let questions = (1...7).map { "\($0). When is meeting \($0) and who will chair it?" }
        let mail = SampleMail("a") { $0.text = questions.joined(separator: "\r\n") }
        let filed = try await kit.file(mail)
        try #require(filed.points.count == 7)
        try await kit.file(
            SampleMail("a") { (copy: inout SampleMail) in
                copy = mail
                copy.headers = ["Received: from mx.example by mail.example; Mon, 15 Jul 2019 09:31:00 +0100"]
            }
        )
        try await kit.file(.reply("b", to: "a"))
        let log = kit.area.log
        try await kit.store.write {
            try $0.record(MessagePublished(filed.message, to: .everyoneWithName, on: .on("2019-07-16")), in: log)
        }
        return filed.points
    }

    private func services(_ kit: PointsKit, _ points: [Reference]) async throws {
        let (service, transport) = (Party(group: kit.send, name: "Sam Sample"), kit.transport)
        let day = Day.on("2019-07-17")
        try await kit.act(on: points[0]) { point, promises, calendars in
            try point.acknowledge(by: service, on: day, promises, calendars)
        }
        try await kit.act(on: points[0]) { point, promises, calendars in
            try point.askClarification("Which meeting?", by: service, on: day, promises, calendars)
        }
        try await kit.act(on: points[1]) { point, _, _ in
            try point.extend(to: .on("2019-09-02"), because: "Staff are away.", by: service, on: day)
        }
        try await kit.act(on: points[2]) { point, _, _ in
            try point.transfer(to: transport, because: "It is about buses.", by: service, on: day)
        }
        try await kit.act(on: points[3]) { point, _, _ in
            let answer = Answer(.no, because: "There is no money.", next: "We ask the panel in May.")
            return try point.answer(answer, by: service, on: day)
        }
        let noted = try await kit.history(of: points[1]).last { $0.kind == ReplyNoted.kind }
        let reply = try #require(noted)
        try await kit.act(on: points[1]) { point, _, _ in try point.setAside(reply, by: service, on: day) }
    }

    private func families(_ kit: PointsKit, _ points: [Reference]) async throws {
        let (party, area, day) = (Party(group: kit.forum, name: "Pat Example"), kit.area, Day.on("2019-07-18"))
        try await kit.act(on: points[0]) { point, promises, calendars in
            try point.clarify("The next one.", by: party, on: day, promises, calendars)
        }
        let answered = try await kit.point(points[3])
        try await kit.act(on: points[3]) { point, promises, calendars in
            try point.judge(.partly, saying: "Who decided?", by: party, on: day, promises, calendars)
        }
        try await kit.act(on: points[3]) { point, _, _ in
            ReplyUndone(act: Act(on: day, to: point, by: party), message: nil, before: PointState(answered))
        }
        let undone = try await kit.point(points[3])
        #expect(undone == answered)
        try await kit.act(on: points[4]) { point, _, _ in
            try point.withdraw(because: "Settled by phone.", by: party, on: day)
        }
        let other = try await kit.point(points[0])
        try await kit.act(on: points[5]) { point, _, _ in try point.merge(into: other, by: party, on: day) }
        try await kit.act(on: points[1]) { point, _, _ in
            PointSorted(act: Act(on: day, to: point, by: party), topic: "Meetings")
        }
        try await kit.store.write { writer in
            let point = try #require(try Point.find(points[6], in: area.id, writer))
            _ = try point.split(into: ["When is meeting 7", "who will chair it?"], by: party, on: day, writer)
        }
    }

    /// What is said on a page: screened, hidden, set aside, moderated, sent.
    private func spoken(_ kit: PointsKit) async throws {
        let (lead, send, area, day) = (kit.lead, kit.send, kit.area, Day.on("2019-11-21"))
        let (first, second) = (kit.moderator, kit.otherModerator)
        let file = kit.keep([1, 2, 3], name: "bus.jpeg")
        let said = try await kit.say(["When?", "Why?"], seenBy: .everyoneWithName) {
            $0.name = "Amina Rowe"
            $0.email = "amina@home.example"
            $0.files = [file]
            $0.isWorried = true
        }
        try await kit.triage { try $0.readWorries(about: said.message, .shown) }
        try await kit.triage { try $0.keepOut(said.message, because: "Who is it?") }
        try await kit.triage { try $0.letIn(said.message) }
        try await kit.triage { try $0.worry(about: said.message, saying: "Who is Tom?") }
        try await kit.triage { try $0.readWorries(about: said.message, .shown) }
        try await kit.triage { try $0.hold(said.points[0], because: "Ask first.") }
        try await kit.triage { try $0.send(said.points, to: send, saying: "From all of us.") }
        try await kit.act(on: said.points[0]) { point, _, _ in
            try point.keepBack(.abusive, because: "Rude.", by: first, on: day)
        }
        try await kit.act(on: said.points[0]) { point, _, _ in
            try point.appeal("It is not.", by: lead, on: day)
        }
        try await kit.act(on: said.points[0]) { point, _, _ in
            try point.publishEdited("When is it?", because: "A word.", by: second, on: day)
        }
        try await kit.act(on: said.points[1]) { point, _, _ in try point.publish(by: first, on: day) }
        try await kit.store.write { writer in
            let message = try #require(try Message.find(said.message, in: writer))
            let photo = try #require(try MessageFile.all(of: said.message, in: writer).first)
            try writer.record(photo.describe("A bus without a ramp.", by: lead, on: day), in: area.log)
            let files = try MessageFile.all(of: said.message, in: writer)
            try writer.record(message.show([1], of: files, by: lead, on: day), in: area.log)
        }
        try await kit.store.write { writer in
            let message = try #require(try Message.find(said.message, in: writer))
            let points = try Point.all(of: said.message, in: writer)
            try writer.record(message.narrow(to: .everyoneWithoutName, points, on: day), in: area.log)
        }
    }

    /// What was said to the forum alone, and may be sent after all.
    private func widened(_ kit: PointsKit) async throws {
        let (area, said) = (kit.area, try await kit.say(["Is it only me?"], seenBy: .onlyTheForum, by: kit.lead))
        try await kit.triage { try $0.askToWiden($0.find(said.points[0]), saying: "Others ask the same.") }
        try await kit.store.write { writer in
            let message = try #require(try Message.find(said.message, in: writer))
            let asked = try Widening.last(of: message.id, in: writer)
            try writer.record(message.answerWidening(true, asked, on: .on("2019-11-21")), in: area.log)
        }
    }

    private func theRecordItself(_ kit: PointsKit) async throws {
        let area = kit.area
        let holiday = Holiday(day: .on("2019-07-24"), title: "Day of the Charter", divisions: [.englandAndWales])
        try await kit.store.write { writer in
            try writer.record(CalendarChanged(holidays: [holiday], version: "2019-07-18"), in: area.log)
            _ = try Recount.run(in: area, because: "A bank holiday was announced.", writer)
        }
    }

    /// A question of 8 November that nobody has acknowledged by the 15th.
    private func requested(_ kit: PointsKit) async throws {
        try await kit.file(
            SampleMail("unheard") {
                $0.day = "8 Nov 2019"
                $0.subject = "Another matter"
                $0.text = "Who runs the new bus?"
            }
        )
        let area = kit.area
        let asked = try await kit.store.write { try AcknowledgementRequests(of: area, in: $0).ask(atMost: 10) }
        #expect(asked == 1)
    }

    private func nudged(_ kit: PointsKit) async throws {
        kit.pass(to: "2019-11-21")
        let area = kit.area
        let made = try await kit.store.write { writer in
            let seat = Seat.sampleLead(in: kit.forum, of: area.id)
            let ladder = try Ladder(soon: 1, late: 2, veryLate: 3)
            try writer.record(
                try LadderSet(ladder, document: "Board of July 2019", by: seat, on: writer.world.today),
                in: area.log
            )
            return try Nudging(of: area, in: writer).nudge(atMost: 100)
        }
        #expect(made > 0)
    }
}
