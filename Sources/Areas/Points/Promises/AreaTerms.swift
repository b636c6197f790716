import Kernel
import People
import Storage

/// What every decision about a point of an area needs: its groups, promises and calendars.
package struct AreaTerms: Sendable {
    package let directory: Directory
    package let promises: Promises
    package let calendars: Calendars

    package init(of area: ID<LocalArea>, in reader: any Reader) throws {
        self = try reader.remembering(area.number) { try AreaTerms(reading: area, in: reader) }
    }

    private init(reading area: ID<LocalArea>, in reader: any Reader) throws {
        directory = try Directory(of: area, in: reader)
        promises = try Promises(of: area, in: reader)
        calendars = try Calendars(of: area, in: reader)
    }
}
