import Storage
import Web

extension ComplaintsArea {
    /// Its addresses: of complaints that are written, and of those that were sent.
    ///
    /// - Parameter desk: what makes papers, and where files are kept as they came.
    package static func routes(_ store: Store, papers desk: PaperDesk) -> [Route] {
        let door = DraftDoor(door: RunningDoor(store: store, originals: desk.files.originals))
        let draft = DraftController(door: door)
        return runningRoutes(store, originals: desk.files.originals, draft: draft.show) + draft.routes
            + BeginningController(door: door).routes + IssuesController(door: door).routes
            + EvidenceController(door: door).routes + RoutesController(door: door).routes
            + RecipientsController(door: door).routes + SignatoriesController(door: door).routes
            + RedactionsController(door: door).routes + PicturesController(door: door, files: desk.files).routes
            + PapersController(door: door, desk: desk).routes
            + SendingController(door: door, desk: desk).routes
            + PublicationController(door: door, desk: desk).routes
            + RequestController(door: door.door, desk: desk).routes
            + MailsController(door: door.door, files: desk.files).routes
    }
}
