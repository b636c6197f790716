import Kernel
import People
import Storage

/// Which group of families reads first what is said in an area.
package enum ForumOfArea {
    /// The one that another side has recognised; among several, or where none is, the one that asked most of the last
    /// 200 points; else the first by name.
    package static func find(in area: ID<LocalArea>, _ reader: any Reader) throws -> ID<Group>? {
        let families = try Group.all(in: area, reader).filter { $0.side == .families }
        guard families.count > 1 else { return families.first?.id }
        let recognised = try families.filter { try isRecognised($0.id, reader) }
        let rows = try reader.rows(
            "SELECT asked_by FROM point WHERE area_id = \(area) ORDER BY id DESC LIMIT 200"
        )
        var counts: [ID<Group>: Int] = [:]
        for row in rows {
            if let group: ID<Group> = try row["asked_by"] { counts[group, default: 0] += 1 }
        }
        let candidates = recognised.isEmpty ? families : recognised
        let most = candidates.map { counts[$0.id, default: 0] }.max()
        return candidates.first { counts[$0.id, default: 0] == most }?.id
    }

    private static func isRecognised(_ group: ID<Group>, _ reader: any Reader) throws -> Bool {
        try Recognition.all(of: group, in: reader).contains { if case .given = $0.state { true } else { false } }
    }
}
