import Commitments
import Complaints
import Jobs
import Kernel
import Mail
import MailGMime
import People
import Points
import Record
import SquareCodes
import Storage
import Web

/// What the areas of the work declare, in menu order.
enum Areas {
    /// A person's own menu, as far as an area has one for the seat they speak from.
    typealias SeatMenu = @Sendable (SignedIn, any Reader) throws -> [VisitorBar.Item]

    static let migrations =
        RecordSchema.migrations + OutboxSchema.migrations + FetchSchema.migrations + PeopleSchema.migrations
        + CommitmentsSchema.migrations + PointsSchema.migrations + ComplaintsSchema.migrations + JobsSchema.migrations

    static let events: [any Event.Type] =
        RecordSchema.events + PeopleArea.events + CommitmentsArea.events
        + PointsArea.events + ComplaintsArea.events

    static let tables =
        RecordSchema.tables + PeopleSchema.tables + CommitmentsSchema.tables + PointsSchema.tables
        + ComplaintsSchema.tables

    /// What is done without anybody asking.
    static let jobs =
        [PrivateEntries.job] + PeopleArea.jobs + PointsArea.jobs + CommitmentsArea.jobs(commitmentTools())
        + ComplaintsArea.jobs

    /// What Commitments needs of the areas above it.
    static func commitmentTools(_ files: FileTools? = nil) -> CommitmentTools {
        CommitmentTools(
            calendar: PointsArea.calendar,
            ladder: PointsArea.ladder,
            tellAskers: PointsArea.tellAskers,
            askedAt: PointsArea.asked,
            files: files
        )
    }

    static let receiptForms: [ReceiptForm] = PointsArea.receiptForms

    static let menu =
        PointsArea.menu + CommitmentsArea.menu + ComplaintsArea.menu + [MenuItem("Record", path: "record")]

    /// Pages that explain, named at the end of every page.
    static let guides = PointsArea.guides

    /// Where somebody in a seat begins, as the first area says that has a page for it.
    @Sendable static func workPlace(_ seat: Seat, in area: LocalArea, _ reader: any Reader) throws -> WorkPlace? {
        try PointsArea.workPlace(seat, in: area, reader)
    }

    /// What waits for a person in each area's work.
    static let workMenus: [SeatMenu] = [PointsArea.visitorItems]

    /// Paths that are somebody's own.
    static let closedToRobots = ["/account", "/demo", "/invitations", "/leave/", "/r/", "/sign-in", "/start"]

    /// Where files are, and those that came inside mails.
    static func files(of install: Install) -> FileTools {
        let reader = MailReader.gmime(html: .besideProgram, now: install.world.now)
        return FileTools(originals: install.originals, pictures: install.pictures) { sha256, mail in
            try reader.content(sha256, in: mail)
        }
    }

    static func routes(_ install: Install) -> [Route] {
        let files = Self.files(of: install)
        let speaking = SpeakingTools(files: files) { address in
            QRCode(address).flatMap { SquareCode(side: $0.side, isDark: $0.isDark) }
        }
        return PeopleArea.routes(install.desk) + PointsArea.routes(install.store, speaking: speaking)
            + CommitmentsArea.routes(install.store, commitmentTools(files))
            + ComplaintsArea.routes(install.store, papers: install.paperDesk(files))
    }

    static func workMenu(_ signedIn: SignedIn, in reader: any Reader) throws -> [VisitorBar.Item] {
        try workMenus.flatMap { try $0(signedIn, reader) }
    }

    /// A person's whole menu, but for their account.
    @Sendable static func seatMenu(_ signedIn: SignedIn, in reader: any Reader) throws -> [VisitorBar.Item] {
        try workMenu(signedIn, in: reader) + PeopleArea.seatMenu(signedIn, in: reader)
    }
}
