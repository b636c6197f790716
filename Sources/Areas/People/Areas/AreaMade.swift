import Kernel
import Record
import Storage

/// An area has been made: the first entry of its log.
package struct AreaMade: Event {
    package static let kind = "area.made"

    package let slug: String
    package let name: String
    package let on: Day

    package init(slug: String, name: String, on day: Day) {
        self.slug = slug
        self.name = name
        on = day
    }

    package var entry: Entry {
        Entry(kind: Self.kind, facts: .facts(["slug": slug, "name": name, "on": on]))
    }

    package init(_ entry: RecordedEntry) throws {
        let facts = try entry.fields(.facts)
        slug = try facts["slug"]
        name = try facts["name"]
        on = try facts["on"]
    }

    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        try writer.run("INSERT INTO area (id, slug, name) VALUES (\(recorded.log), \(slug), \(name))")
    }
}
