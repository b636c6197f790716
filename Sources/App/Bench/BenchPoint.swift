import Kernel
import Mail
import MailGMime
import People
import Points
import Record
import Safety
import Storage

/// One mail of the bench's area, with the one point in it.
struct BenchPoint {
    private let number: Int
    private let count: Int
    private let askedOn: Day

    /// - Parameter count: how many points the area will have, at least 10.
    init(_ number: Int, of count: Int, today: Day) {
        self.number = number
        self.count = count
        // Every other one was asked lately and is not late; the others go back through two years.
        askedOn = number.isMultiple(of: 2) ? today + -(number / 2 % 5) : today + -(30 + number % 700)
    }

    /// The mail, as a mail program would have sent it.
    private var mail: String {
        let (_, month, day) = askedOn.parts
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let from = number.isMultiple(of: 2) ? "parents@one.example" : "forum@two.example"
        let to = number % 3 == 0 ? "team@nhs.example" : "send@council.example"
        let about = ["transport", "therapies", "the plan", "the meeting", "the charter"][number % 5]
        let heron = number % 100 == 7 ? " or a heron" : ""
        let crane = number % (count / 10) == 3 ? " or a crane" : ""
        return """
            From: \(from)\r
            To: \(to)\r
            Date: \(day) \(months[month - 1]) \(askedOn.year) 09:30:00 +0000\r
            Message-ID: <bench-\(number)@one.example>\r
            Subject: Question \(number)\r
            \r
            When will somebody answer us about \(about)\(heron)\(crane), number \(number)?\r

            """
    }

    func read(_ reader: MailReader) throws -> Incoming {
        let bytes = Array(mail.utf8)
        return Incoming(
            try reader.read(bytes),
            original: Digest32.of(bytes).hex,
            visibility: .everyoneWithoutName
        )
    }

    /// Sorts one point in two under one of 20 topics.
    static func sort(_ points: [Point], by party: Party, _ writer: any Writer) throws {
        for point in points where point.id.number % 2 == 0 {
            let topic = "Topic \(point.id.number / 2 % 20 + 1)"
            try writer.record(point.sort(under: topic, by: party, on: writer.world.today), in: ID(point.area.number))
        }
    }

    /// Gives the latest point a timeline of 50 entries.
    ///
    /// - Returns: its page's path.
    static func lengthen(in area: LocalArea, today: Day, _ writer: any Writer) throws -> String {
        guard let late = try LatePoint.all(in: area.id, on: today, limit: 1, writer).first else {
            throw BenchError.noPage
        }
        for number in 0..<49 {
            let noted = late.point.noteReply(
                late.point.message,
                by: Party(group: late.point.owedBy),
                on: late.point.askedOn + number / 2,
                excerpt: "We have read this and will come back to you with a day, as we said. This is note \(number)."
            )
            try writer.record(noted, in: area.log)
        }
        return "/\(area.slug)/points/\(late.point.reference)"
    }
}
