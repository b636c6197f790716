import Kernel
import Record
import Storage

extension LocalArea {
    private init(row: Row) throws {
        id = try row["id"]
        slug = try row["slug"]
        name = try row["name"]
    }

    /// Every area of the install, by name.
    package static func all(in reader: any Reader) throws -> [LocalArea] {
        try reader.rows("SELECT id, slug, name FROM area ORDER BY name, id").map(LocalArea.init(row:))
    }

    package static func find(slug: String, in reader: any Reader) throws -> LocalArea? {
        try reader.row("SELECT id, slug, name FROM area WHERE slug = \(slug)").map(LocalArea.init(row:))
    }

    package static func find(_ id: ID<LocalArea>, in reader: any Reader) throws -> LocalArea? {
        try reader.row("SELECT id, slug, name FROM area WHERE id = \(id)").map(LocalArea.init(row:))
    }

    /// The area that is meant: the named one, or the only one there is.
    package static func meant(by slug: String?, in reader: any Reader) throws -> LocalArea {
        if let slug {
            guard let area = try find(slug: slug, in: reader) else { throw PeopleError.noSuchArea(slug) }
            return area
        }
        let areas = try all(in: reader)
        guard let only = areas.first else { throw PeopleError.noAreaYet }
        guard areas.count == 1 else { throw PeopleError.whichArea(areas.map(\.slug)) }
        return only
    }
}
