import Kernel
import People
import Storage

/// What a search finds for somebody at a desk, the newest first: only points whose words their seat may read.
///
/// The index finds candidates by their words; what the visitor may not read is passed over before anything is counted
/// or shown, so neither a number nor a page end tells of it.
struct DeskSearch: Sendable {
    static let pageSize = 25
    /// The words of every point that is not hidden, for those who work with it.
    static let collection = "desk"
    /// Candidates are read so many at a time, and no more than this in all.
    private static let (step, most) = (100, 2_000)

    let points: [Point]
    /// Where the next page begins; nil where there is none.
    let next: ID<Point>?

    init(
        _ words: String,
        before: ID<Point>?,
        in area: ID<LocalArea>,
        _ reader: any Reader,
        where mayRead: (Point) -> Bool
    ) throws {
        var (found, last, seen): ([Point], Int64?, Int) = ([], before?.number, 0)
        while found.count <= Self.pageSize, seen < Self.most {
            let ids = try reader.found(
                words,
                in: Self.collection,
                area: area.number,
                before: last,
                limit: Self.step
            )
            let rows = try reader.rows("SELECT \(Point.columns) FROM point WHERE id IN \(list: ids) ORDER BY id DESC")
            found += try rows.map(Point.init(row:)).filter(mayRead)
            (last, seen) = (ids.last ?? last, seen + ids.count)
            if ids.count < Self.step { break }
        }
        points = Array(found.prefix(Self.pageSize))
        next = found.count > Self.pageSize ? points.last?.id : nil
    }
}
