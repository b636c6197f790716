import Kernel
import People
import Record
import Storage

extension Point {
    /// Records a split and makes each passage a point of its own, with this point's message, day and clocks.
    package func split(
        into passages: [String],
        by party: Party,
        on day: Day,
        _ writer: any Writer
    ) throws -> [Reference] {
        let split = try split(into: passages, by: party, on: day)
        let log = ID<Log>(area.number)
        try writer.record(split, in: log)
        var number: Int =
            try writer.row("SELECT last FROM point_number WHERE area_id = \(area) AND year = \(askedOn.year)")?["last"]
            ?? 0
        return try passages.map { passage in
            number += 1
            let part = PointAsked(
                reference: Reference(.point, year: askedOn.year, number: number),
                message: message,
                askedOn: askedOn,
                askedBy: askedBy,
                owedBy: owedBy,
                visibility: visibility,
                due: clocks.dueDays,
                mark: nil,
                words: passage,
                names: nil,
                original: nil
            )
            try writer.record(part, in: log)
            return part.reference
        }
    }
}
