import Kernel
import People
import Storage
import Web
import WorkingDays

/// What commitments need of the program and of the areas above this one, beside the store.
package struct CommitmentTools: Sendable {
    /// The calendar that an area's working days are counted by.
    package typealias CalendarOf = @Sendable (ID<LocalArea>, any Reader) throws -> HolidayCalendar
    /// When whom of a service is told what is due, by an area's own rule.
    package typealias LadderOf = @Sendable (ID<LocalArea>, any Reader) throws -> Ladder
    /// Tells those outside every group, whom only the area that holds what they asked can reach.
    package typealias TellAskers = @Sendable (CommitmentNews, LocalArea, any Writer) throws -> Void
    /// What was asked at each thing, as far as somebody in a seat, or in none, may read it that day.
    package typealias AskedAt =
        @Sendable (_ things: [Reference], LocalArea, Seat?, Day, any Reader) throws
        -> [Reference: String]

    package var calendar: CalendarOf
    package var ladder: LadderOf
    package var tellAskers: TellAskers
    package var askedAt: AskedAt
    /// Where files are kept; nil where none are taken.
    package var files: FileTools?

    /// All files of one form together, in bytes, and how many.
    static let (mostBytes, mostFiles) = (25_000_000, 5)

    package init(
        calendar: @escaping CalendarOf,
        ladder: @escaping LadderOf = { _, _ in .usual },
        tellAskers: @escaping TellAskers = { _, _, _ in },
        askedAt: @escaping AskedAt = { _, _, _, _, _ in [:] },
        files: FileTools? = nil
    ) {
        self.calendar = calendar
        self.ladder = ladder
        self.tellAskers = tellAskers
        self.askedAt = askedAt
        self.files = files
    }

    static let uploads = Uploads(mostBytes: mostBytes, mostFiles: mostFiles, keepsWords: true)

    /// Keeps what came with a form; what is wrong with it is noted at the form's field.
    func keep(_ visit: Visit, _ form: inout Form, field: String = "files") throws -> [KeptFile] {
        switch visit.uploadFault {
        case .tooBig:
            form.refuse(field, "Choose smaller files: \(KeptFile.words(ofSize: Self.mostBytes)) in all at most")
        case .tooMany: form.refuse(field, "Choose at most \(Self.mostFiles) files")
        case nil: break
        }
        return try files?.keep(visit.files) ?? []
    }
}

extension CommitmentVisitor {
    /// What was asked at the points that commitments answer, as far as the visitor may read it.
    func asked(of commitments: [Commitment], _ askedAt: CommitmentTools.AskedAt, _ reader: any Reader) throws
        -> [Reference: String]
    {
        let things = Set(commitments.flatMap { $0.origins.map(\.reference) })
        return try askedAt(things.sorted(), words.area, seat, words.today, reader)
    }
}
