import Kernel
import People
import Points
import Record
import SquareCodes
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
        let speaking = SpeakingTools(originals: originals) { address in
            QRCode(address).flatMap { SquareCode(side: $0.side, isDark: $0.isDark) }
        }
        return PointsArea.routes(store, speaking: speaking)
    }
}
