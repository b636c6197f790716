import Kernel
import Mail
import People
import Storage
import Web
import Wording

/// A letter to those of a service who are told: what families asked, in their own words, and what happens next.
struct NudgeLetter {
    /// Words of more points than this would be read by nobody; the page has them all.
    private static let mostPoints = 10

    /// A reply that a service owes.
    struct Owed {
        let point: Point
        let clock: ClockKind
        let due: Day
    }

    private let rung: Rung
    private let owed: [Owed]
    private let group: ID<Group>
    private let area: LocalArea
    private let ladder: Ladder
    private let today: Day

    /// - Parameter owed: what is told of now, of each clock what is due first before the rest.
    init(
        _ rung: Rung,
        of owed: [Owed],
        to group: ID<Group>,
        in area: LocalArea,
        _ ladder: Ladder,
        on today: Day
    ) {
        self.rung = rung
        self.owed = owed
        self.group = group
        self.area = area
        self.ladder = ladder
        self.today = today
    }

    /// One a day to each, however many points there are; of points that their mandate covers alone.
    func send(in writer: any Writer) throws {
        for seat in try Seat.all(in: group, writer) where seat.role == rung.role && seat.isHeld(on: today) {
            let own = owed.filter { seat.mandate.covers($0.point.topic) }
            guard let holder = seat.holder, !own.isEmpty else { continue }
            let points = Array(Self.points(of: own).prefix(Self.mostPoints))
            let mayAnswer = seat.mayOnSomeTopic(.answerForService, on: today)
            var letter = letter(of: own, about: points, to: holder.email, mayAnswer: mayAnswer)
            if mayAnswer { letter.replyTo = [try address(for: holder, points).make(in: writer)] }
            letter.language = try ReadingLanguage.find(of: holder.person, in: writer)
            try writer.send(letter, once: "nudge \(rung.rawValue) \(seat.id) \(today)")
        }
    }

    /// Each once, in the order in which they are due.
    private static func points(of owed: [Owed]) -> [Point] {
        var seen: Set<ID<Point>> = []
        return owed.map(\.point).filter { seen.insert($0.id).inserted }
    }

    /// Where the answers to all of them come to; what is not understood is read beside the first one's thread.
    private func address(for holder: Seat.Holder, _ points: [Point]) throws -> ReplyAddress {
        guard let first = points.first else { throw PointError.noSuchMessage }
        return ReplyAddress(
            area: area.id,
            message: first.message,
            holder: .member(holder.person, of: group),
            points: points.map(\.id)
        )
    }

    private func letter(
        of owed: [Owed],
        about points: [Point],
        to email: String,
        mayAnswer: Bool
    ) -> OutgoingLetter {
        let path = rung == .soon ? "/\(area.slug)/queue" : "/\(area.slug)/nudges"
        let isMore = Self.points(of: owed).count > points.count
        let asked = points.enumerated().flatMap { place, point in
            blocks(of: point, place + 1, of: points.count, owed.filter { $0.point.id == point.id })
        }
        var letter = OutgoingLetter(
            kind: "nudge",
            to: email,
            subject: subject,
            body: asked + (mayAnswer ? [.answering(ServiceLetters.howToAnswer(points.count))] : [])
                + [isMore ? .paragraph("There are more on the page.") : nil, .paragraph(next)].compactMap(\.self)
                + [.link(.init("See them all", path: path))],
            reason: "You get this mail because you answer for a service in \(area.name). It comes once a day at most."
        )
        letter.timing = .byDay
        letter.usefulMinutes = 2 * 24 * 60
        return letter
    }

    /// A point's words, what of it is due when, and the one thing to press.
    private func blocks(of point: Point, _ number: Int, of count: Int, _ owed: [Owed]) -> [OutgoingLetter.Block] {
        let reference = point.reference
        let said: OutgoingLetter.Block =
            point.words.map { .said(LetterWords.shortened($0)) } ?? .paragraph("The words have been erased.")
        return [.heading(count == 1 ? "\(reference)" : "\(number). \(reference)"), said]
            + owed.map { .paragraph(fact(of: $0)) }
            + [.link(.init("Answer \(reference)", path: "/\(area.slug)/queue/\(reference)"))]
    }

    private func fact(of owed: Owed) -> Phrase {
        let (reference, due) = (owed.point.reference, PlainDates.long(owed.due, asOf: today))
        return switch (owed.clock, rung) {
        case (.acknowledgement, .soon): "\(reference): say by \(due) that you have it."
        case (.acknowledgement, _): "\(reference): nobody has said that you have it. That was due on \(due)."
        case (.answer, .soon): "\(reference): the answer is due on \(due)."
        case (.answer, _): "\(reference): the answer was due on \(due)."
        }
    }

    private var subject: Phrase {
        switch rung {
        case .soon: "Replies to families are due soon"
        case .late: "Replies to families are late"
        case .veryLate: "Replies to families are very late"
        }
    }

    /// What happens if nothing comes.
    private var next: Phrase {
        switch rung {
        case .soon:
            "If no reply comes, the service lead is told \(PlainDates.workingDays(ladder.late)) after it was due."
        case .late:
            "If no reply comes, the director is told \(PlainDates.workingDays(ladder.veryLate)) after it was due."
        case .veryLate: "Until a reply comes, the area’s list of late replies shows it to everyone."
        }
    }
}

/// A person's words as they stand in letters.
enum LetterWords {
    /// Bytes after which they are cut at the next space: whoever wants all of them opens the page.
    private static let longest = 1500

    static func shortened(_ words: String) -> String {
        guard words.utf8.count > longest else { return words }
        let short = words.utf8.prefix(longest)
        let end = short.lastIndex(of: 0x20) ?? short.endIndex
        return String(decoding: short[..<end], as: UTF8.self).replacing("\u{FFFD}", with: "") + " …"
    }
}
