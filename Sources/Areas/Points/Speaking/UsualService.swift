import Kernel
import People
import Storage

/// Which service a page suggests where nobody has named one.
package enum UsualService {
    /// The only one; else the one that owed most of the last 200 points; else the first by name.
    package static func find(in area: ID<LocalArea>, _ reader: any Reader) throws -> ID<Group>? {
        let services = try Group.all(in: area, reader).filter { $0.side == .services }
        guard services.count > 1 else { return services.first?.id }
        let rows = try reader.rows(
            "SELECT owed_by FROM point WHERE area_id = \(area) ORDER BY id DESC LIMIT 200"
        )
        var counts: [ID<Group>: Int] = [:]
        for row in rows { counts[try row["owed_by"], default: 0] += 1 }
        let most = services.map { counts[$0.id, default: 0] }.max()
        return services.first { counts[$0.id, default: 0] == most }?.id
    }
}
