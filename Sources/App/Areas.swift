import Kernel
import People
import Points
import Record
import Storage
import Web

/// What the areas of the work declare, in menu order.
enum Areas {
    static let migrations = (RecordSchema.migrations + PeopleSchema.migrations + PointsSchema.migrations)

    static let events: [any Event.Type] = RecordSchema.events + PeopleArea.events + PointsArea.events

    static let tables = RecordSchema.tables + PeopleSchema.tables + PointsSchema.tables

    static let receiptForms: [ReceiptForm] = PointsArea.receiptForms

    static let menu = PointsArea.menu + [MenuItem("Record", path: "record")]

    static func routes(_ store: Store, _ originals: Originals) -> [Route] {
        PointsArea.routes(store, speaking: SpeakingTools(originals: originals))
    }
}
