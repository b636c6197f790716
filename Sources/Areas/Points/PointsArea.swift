import Kernel
import People
import Record
import Storage
import Web
import WorkingDays

/// What Points declares to the program.
package enum PointsArea {
    /// The kinds of entry it writes.
    package static let events: [any Event.Type] = [
        PromiseSet.self, CalendarChanged.self, MessageReceived.self, MessageCopied.self, MessagePublished.self,
        PointAsked.self, PointAcknowledged.self, ReplyNoted.self, ClarificationAsked.self, PointClarified.self,
        PointExtended.self, PointTransferred.self, PointAnswered.self, PointJudged.self, PointWithdrawn.self,
        PointMerged.self, PointSplit.self, PointRecounted.self, PointSorted.self,
        PointSent.self, PointHeld.self, PointLetGo.self, WordsPublished.self, WordsKeptBack.self,
        ModerationAppealed.self, VisibilityNarrowed.self, MessageLetIn.self, MessageKeptOut.self, WorryRaised.self,
        WorryRead.self, ReplySetAside.self, WideningAsked.self, WideningAnswered.self, FileDescribed.self,
        FilesShown.self, PointNudged.self, LadderSet.self, AcknowledgementRequested.self, ReplyUndone.self,
    ]

    package static let receiptForms = [PointReceipt.english]

    /// Its entries in an area's menu.
    package static let menu = [
        MenuItem("Points", path: "points"), MenuItem("Late", path: "late"), MenuItem("Groups", path: "groups"),
    ]

    /// What stands at the end of every page.
    package static let guides = [
        MenuItem("How this works", path: GuidePage.path), MenuItem("Easy Read", path: EasyReadPage.path),
    ]

    /// The calendar that an area's working days are counted by, for areas below this one.
    @Sendable package static func calendar(
        of area: ID<LocalArea>,
        in reader: any Reader
    ) throws -> HolidayCalendar {
        try Calendars(of: area, in: reader)[.englandAndWales]
    }

    /// When whom of a service is told what is due, for areas below this one.
    @Sendable package static func ladder(of area: ID<LocalArea>, in reader: any Reader) throws -> Ladder {
        try AreaLadder.find(in: area, reader)?.ladder ?? .usual
    }

    /// Its addresses.
    ///
    /// - Parameter tools: what speaking on a page needs; nil where nobody can.
    package static func routes(_ store: Store, speaking tools: SpeakingTools? = nil) -> [Route] {
        let read = AreaVisit(store: store)
        return AreaHomeController(read: read).routes + PointsController(read: read).routes
            + LateController(read: read).routes + FeedsController(read: read).routes
            + GroupsController(read: read).routes + GuideRoutes.all + deskRoutes(store)
            + DigestLeaveController(store: store).routes
            + (tools.map { speaking(store, $0) + files(store, $0.files) } ?? [])
    }

    private static func files(_ store: Store, _ tools: FileTools) -> [Route] {
        OwnFilesController(visits: LinkVisit(store: store), tools: tools).routes
            + DeskFilesController(door: DeskDoor(store: store), tools: tools).routes
            + PublicPicturesController(read: AreaVisit(store: store), tools: tools).routes
    }

    private static func speaking(_ store: Store, _ tools: SpeakingTools) -> [Route] {
        let (drafts, links) = (SpeakingVisit(store: store), LinkVisit(store: store))
        return WordsController(visits: drafts, tools: tools).routes + WhoController(visits: drafts).routes
            + SendingController(visits: drafts).routes + LinksController(visits: links, tools: tools).routes
            + LinkMailController(visits: links, tools: tools).routes + OwnActsController(visits: links).routes
            + OwnCommitmentsController(visits: links, tools: tools).routes
            + ChosenVerdictController(visits: links).routes + UndoController(store: store).routes
    }
}
