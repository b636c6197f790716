import Kernel
import People
import Storage
import Web

/// `/{area}/complaints/figures`: how the complaints of each year went, for everyone; also as a file.
struct FiguresController: Sendable {
    let door: RunningDoor

    var routes: [Route] {
        [.get("/{area}/complaints/figures", show), .get("/{area}/complaints/figures.csv", table)]
    }

    @Sendable private func show(_ visit: Visit) async throws -> Answer {
        try await door.read(visit) { visitor, reader in
            .page(FiguresPage(try FiguresView(visit, visitor, in: reader), visitor))
        }
    }

    @Sendable private func table(_ visit: Visit) async throws -> Answer {
        try await door.read(visit) { visitor, reader in
            .document(try FiguresView(visit, visitor, in: reader).document(visitor.words))
        }
    }
}

/// The figures of one year as a visitor sees them: everyone with small numbers hidden, a service its own exactly.
struct FiguresView: Sendable {
    let figures: YearFigures
    /// The service whose own figures they are, exactly; nil where they are the area's.
    let own: ID<Group>?
    /// Years of which there is something, the latest first, and this year.
    let years: [Int]

    init(_ visit: Visit, _ visitor: RunningVisitor, in reader: any Reader) throws {
        let words = visitor.words
        let complaints = try Complaint.sent(in: words.area.id, reader)
        let seat = visitor.seat.flatMap { words.names.side(of: $0.group) == .services ? $0 : nil }
        own = seat?.may(.seeSharedWords, on: words.today) == true ? seat?.group : nil
        let own = own
        let counted = complaints.filter { own == nil || $0.madeTo == own }
        let courses = try counted.compactMap { try Course.find($0, in: reader) }
        let sentYears = Set(courses.map(\.sentOn.year)).union([words.today.year])
        years = sentYears.sorted(by: >)
        let year = visit.asked("year").flatMap { Int($0) }.flatMap { sentYears.contains($0) ? $0 : nil }
        let chosen = year ?? courses.map(\.sentOn.year).max() ?? words.today.year
        let ids = Set(courses.filter { $0.sentOn.year == chosen }.map(\.complaint.id))
        let lessons = try Lesson.published(in: words.area.id, limit: 10_000, reader)
        figures = YearFigures(
            chosen,
            courses,
            lessons: lessons.filter { ids.contains($0.complaint) }.count,
            asOf: words.today,
            words.calendars.course
        )
    }

    func shown(_ row: YearFigures.Row) -> YearFigures.Shown { own == nil ? figures.shown(row) : .exact(row.count) }

    func shownWhole(_ row: YearFigures.Row) -> YearFigures.Shown? {
        own == nil ? figures.shownWhole(row) : row.of.map { .exact($0) }
    }

    func document(_ words: RunningWords) -> Document {
        var csv = CSV(columns: ["year", "what", "stage", "count", "out_of"])
        for row in figures.rows {
            csv.append([
                "\(figures.year)", row.what.rawValue, row.stage?.rawValue ?? "", FiguresView.written(shown(row)),
                shownWhole(row).map(FiguresView.written) ?? "",
            ])
        }
        return csv.document(named: "complaints-\(words.area.slug)-\(figures.year).csv")
    }

    private static func written(_ shown: YearFigures.Shown) -> String {
        switch shown {
        case .exact(let count): "\(count)"
        case .few: "few"
        }
    }
}

extension Complaint {
    /// Every complaint of an area that was sent, the oldest first.
    static func sent(in area: ID<LocalArea>, _ reader: any Reader) throws -> [Complaint] {
        try reader.rows(
            "SELECT reference FROM complaint WHERE area_id = \(area) AND state = 'sent' ORDER BY state_on, id"
        ).compactMap { try find(try $0["reference"] as Reference, in: area, reader) }
    }
}
