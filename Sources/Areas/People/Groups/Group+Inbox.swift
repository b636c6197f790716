import Kernel
import Storage

extension Group {
    /// Where mail to all of the group goes; nil where nobody has said.
    package func inbox(in reader: any Reader) throws -> String? {
        try reader.row("SELECT address FROM area_group_inbox WHERE group_id = \(id)").map { try $0["address"] }
    }

    /// Says where mail to the group goes; from then on the group is known by that address too.
    package func setInbox(to typed: String, by: DoneBy, area: LocalArea, in writer: any Writer) throws {
        let today = writer.world.today
        try by.require(.setInbox, in: id, on: today)
        let address = try GroupAddress.mailbox(typed: EmailAddress(typed: typed).typed)
        guard try inbox(in: writer) != address.written else { return }
        _ = try Group.add(named: name, on: side, at: [address], to: area, in: writer)
        try writer.record(
            GroupInboxSet(group: id, address: address.written, on: today, by: by.kept),
            in: area.log
        )
    }
}
