import Kernel
import People
import Storage

/// The last number that an area gave to a point in a year: of many in one transaction, the last alone is written.
final class LastPointNumber: WrittenLate {
    static let table: StaticString = "point_number"

    private let area: ID<LocalArea>
    private let year: Int
    private var number: Int

    private init(of area: ID<LocalArea>, year: Int, number: Int) {
        (self.area, self.year, self.number) = (area, year, number)
    }

    func write(in writer: any Writer) throws {
        try writer.run(
            """
            INSERT INTO point_number (area_id, year, last) VALUES (\(area), \(year), \(number))
            ON CONFLICT (area_id, year) DO UPDATE SET last = \(number)
            """
        )
    }

    /// The last number given out; 0 before the first.
    static func find(in year: Int, of area: ID<LocalArea>, _ writer: any Writer) throws -> Int {
        if let known: LastPointNumber = writer.memory[key(area, year)] { return known.number }
        return try writer.row("SELECT last FROM point_number WHERE area_id = \(area) AND year = \(year)")?["last"] ?? 0
    }

    static func keep(_ reference: Reference, of area: ID<LocalArea>, _ writer: any Writer) {
        let key = key(area, reference.year)
        let last = writer.memory[key] ?? LastPointNumber(of: area, year: reference.year, number: 0)
        last.number = reference.number
        writer.memory.keep(last, under: key)
    }

    private static func key(_ area: ID<LocalArea>, _ year: Int) -> Int64 { area.number << 16 | Int64(year & 0xFFFF) }
}
