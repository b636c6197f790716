import Kernel
import People
import Web

/// What is late, to be sent on: a table that opens in Excel, a text to paste into a mail.
struct LateList: Sendable {
    private let late: [LatePoint]
    private let words: AreaWords
    private let base: String

    init(_ late: [LatePoint], _ words: AreaWords, base: String) {
        self.late = late
        self.words = words
        self.base = base
    }

    private var name: String { "late-\(words.area.slug)-\(words.today)" }

    private func url(_ point: Point) -> String { base + words.path(of: point) }

    var table: Document {
        var csv = CSV(columns: [
            "reference", "owed_by", "asked_by", "asked_on", "answer_due_on", "late_working_days", "reply", "topic",
            "words", "address",
        ])
        for item in late {
            let point = item.point
            csv.append([
                point.reference.description, PointWording.owing(point, words.names).english,
                PointWording.asker(point, words.names).english, point.askedOn.description, item.dueOn.description,
                String(item.workingDays), reply(point), point.publicTopic ?? "", point.publicWords ?? "", url(point),
            ])
        }
        return csv.document(named: "\(name).csv")
    }

    private func reply(_ point: Point) -> String {
        if case .unmatched = point.reply { "unmatched" } else { "none" }
    }

    /// - Parameter catalogue: the language of the program's words; nil for English.
    func text(in catalogue: Catalogue?) -> Document {
        let head: Phrase = "What is late in \(words.area.name), on \(PlainDates.fullWithWeekday(words.today))"
        let count: Phrase =
            late.isEmpty
            ? "Nothing is late." : Phrase.counted(late.count, one: "answer is late.", many: "answers are late.")
        let blocks = late.map { item in
            let point = item.point
            let asked: Phrase =
                "Asked by \(PointWording.asker(point, words.names)) on \(PlainDates.full(point.askedOn))."
            let lines: [Phrase] = [
                "\(point.reference): \(PlainDates.late(item.workingDays))",
                "\(asked) The answer was due by \(PlainDates.full(item.dueOn)).",
                "Owed by: \(PointWording.owing(point, words.names))",
            ]
            return Phrase.lines(lines + said(point) + [.said(url(point))])
        }
        let body = Phrase.lines([head, count] + blocks, separator: "\n\n").text(in: catalogue)
        return Document("\(body)\n", type: "text/plain; charset=utf-8")
    }
    private func said(_ point: Point) -> [Phrase] { point.publicWords.map { ["“\($0)”"] } ?? [] }
}
