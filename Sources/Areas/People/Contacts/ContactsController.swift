import Kernel
import Mail
import Record
import Storage
import Web

/// `/{area}/groups/{group}/contacts`: where a group is reached, for those who have a seat in the area.
struct ContactsController: Sendable {
    let desk: PeopleDesk

    var routes: [Route] {
        let path = "/{area}/groups/{group}/contacts"
        return [
            .get(path, isCacheable: false, show), .post(path, create),
            .post("\(path)/{purpose}/confirmation", confirm), .post("\(path)/{purpose}/loss", lose),
        ]
    }

    @Sendable private func show(_ visit: Visit) async throws -> Answer {
        try await desk.signedIn.read(visit) { signedIn, reader in
            guard let here = try GroupVisit(visit, signedIn, in: reader) else { return nil }
            guard let seat = signedIn.speakingAs, seat.isHeld(on: visit.today) else {
                return .page(NotYoursPage(here.area))
            }
            return .page(try ContactsPage(here, seat, Form(), visit, in: reader))
        }
    }

    @Sendable private func create(_ visit: Visit) async throws -> Answer {
        var form = Form(visit)
        let purpose = ContactPurpose(rawValue: form.line("purpose", required: "Choose what it is for"))
        let address = ContactsController.address("address", form.line("address", required: "Write an address"), &form)
        let second = form.line("backup")
        let backup = second.isEmpty ? nil : ContactsController.address("backup", second, &form)
        let read = form
        return try await change(visit) { here, seat, writer in
            guard read.isSound, let purpose, let address else {
                return .page(try ContactsPage(here, seat, read, visit, in: writer))
            }
            let set = ContactSet(purpose, of: here.group.id, address, backup: backup, on: visit.today, by: seat)
            try writer.record(set, in: here.area.log)
            for address in [address, backup].compactMap(\.self) { try Bounced.forget(address, in: writer) }
            return .redirect("\(here.path)/contacts")
        }
    }

    @Sendable private func confirm(_ visit: Visit) async throws -> Answer {
        try await change(visit) { here, seat, writer in
            let book = try Contact.all(of: here.group.id, in: writer)
            guard let contact = book.first(where: { $0.purpose.rawValue == visit.parameter("purpose") }) else {
                return nil
            }
            let confirmed = ContactConfirmed(contact.purpose, of: here.group.id, on: visit.today, by: seat)
            try writer.record(confirmed, in: here.area.log)
            try Bounced.forget(contact.address, in: writer)
            return .redirect("\(here.path)/contacts")
        }
    }

    /// Mail does not reach it, whatever mail servers say.
    @Sendable private func lose(_ visit: Visit) async throws -> Answer {
        try await change(visit) { here, seat, writer in
            let book = try Contact.all(of: here.group.id, in: writer)
            guard let contact = book.first(where: { $0.purpose.rawValue == visit.parameter("purpose") }) else {
                return nil
            }
            if contact.lostOn == nil {
                let lost = ContactLost(contact.purpose, of: here.group.id, on: visit.today, by: seat)
                try writer.record(lost, in: here.area.log)
            }
            return .redirect("\(here.path)/contacts")
        }
    }

    /// Lets through whoever looks after any group of the area: families keep the council's addresses, too.
    private func change(
        _ visit: Visit,
        _ work: @escaping @Sendable (GroupVisit, Seat, any Writer) throws -> Answer?
    ) async throws -> Answer {
        try await desk.signedIn.write(visit) { signedIn, writer in
            guard let here = try GroupVisit(visit, signedIn, in: writer) else { return nil }
            guard let seat = signedIn.speakingAs, seat.may(.setInbox, on: visit.today) else {
                return .page(NotYoursPage(here.area))
            }
            return try work(here, seat, writer)
        }
    }

    private static func address(_ name: String, _ typed: String, _ form: inout Form) -> String? {
        do {
            return try EmailAddress(typed: typed).typed
        } catch {
            form.refuse(name, PeopleError.notAnAddress(typed).words)
            return nil
        }
    }
}
