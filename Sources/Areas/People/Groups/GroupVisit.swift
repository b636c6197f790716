import Kernel
import Storage
import Web

/// A group that an address names, and whoever comes there.
struct GroupVisit: Sendable {
    let area: LocalArea
    let group: Group
    /// Nil for the public.
    let signedIn: SignedIn?

    /// Nil where the area has no such group.
    init?(_ visit: Visit, _ signedIn: SignedIn?, in reader: any Reader) throws {
        guard let area = try LocalArea.find(slug: visit.parameter("area"), in: reader),
            let number = Int64(visit.parameter("group")), let group = try Group.find(ID(number), in: reader),
            group.area == area.id
        else { return nil }
        self.area = area
        self.group = group
        self.signedIn = signedIn
    }

    /// The visitor's own seat in the group.
    var seat: Seat? { signedIn?.seat(in: group.id) }

    var path: String { "/\(area.slug)/groups/\(group.id)" }

    var place: Place { Place(slug: area.slug, name: area.name, section: "groups") }
}
