import Kernel
import Record
import Storage
import Web

/// `/{area}/groups/{group}/members`: who is in a group, for those who are.
struct MembersController: Sendable {
    let desk: PeopleDesk

    var routes: [Route] {
        let path = "/{area}/groups/{group}/members"
        return [
            .get(path, isCacheable: false, index),
            .post("\(path)/invitations", invite).limited(.heavy),
            .post("\(path)/invitations/{invitation}/end", takeBack),
            .get("\(path)/{seat}", isCacheable: false, edit),
            .post("\(path)/{seat}", update),
            .post("\(path)/{seat}/end", end),
            .post("\(path)/inbox", setInbox),
        ]
    }

    @Sendable private func index(_ visit: Visit) async throws -> Answer {
        try await desk.signedIn.read(visit) { signedIn, reader in
            guard let here = try OwnGroup(visit, signedIn, in: reader) else { return nil }
            return .page(try MembersPage(here, Form(), visit, in: reader))
        }
    }

    @Sendable private func invite(_ visit: Visit) async throws -> Answer {
        var form = Form(visit)
        let email = form.address("email", required: "Write their email address")
        let role = form.choice("role", as: Role.self, required: "Choose what they are in the group")
        let wanted = MandateForm(&form)
        return try await change(visit, form, for: .invite) { here, writer in
            guard let email, let role else { return }
            let mandate = try wanted.mandate(from: visit.today)
            try Membership(of: here.group, in: writer)
                .invite(email, as: role, mandate, by: .seat(here.seat), in: writer)
        }
    }

    @Sendable private func takeBack(_ visit: Visit) async throws -> Answer {
        try await change(visit, Form(visit), for: .invite) { here, writer in
            guard let number = Int64(visit.parameter("invitation")),
                let invitation = try Invitation.find(ID(number), in: writer)
            else { throw PeopleError.linkEnded }
            try Membership(of: here.group, in: writer).takeBack(invitation, by: .seat(here.seat), in: writer)
        }
    }

    @Sendable private func setInbox(_ visit: Visit) async throws -> Answer {
        var form = Form(visit)
        let address = form.email("inbox", required: "Write the group's email address")
        return try await change(visit, form, for: .setInbox) { here, writer in
            guard let address else { return }
            try here.group.setInbox(to: address, by: .seat(here.seat), area: here.area, in: writer)
        }
    }

    /// Makes a change and shows the list; what is refused comes back with the form.
    private func change(
        _ visit: Visit,
        _ form: Form,
        for permission: Permission,
        _ work: @escaping @Sendable (OwnGroup, any Writer) throws -> Void
    ) async throws -> Answer {
        var form = form
        if form.isSound {
            do {
                return try await desk.signedIn.write(visit) { signedIn, writer in
                    guard let here = try OwnGroup(visit, signedIn, in: writer) else { return nil }
                    guard here.seat.may(permission, on: visit.today) else { return .page(NotYoursPage(here.area)) }
                    try work(here, writer)
                    return .redirect(here.path)
                }
            } catch let error as PeopleError {
                form.refuse(error.field, error.words)
            }
        }
        let refused = form
        return try await desk.signedIn.read(visit) { signedIn, reader in
            guard let here = try OwnGroup(visit, signedIn, in: reader) else { return nil }
            guard here.seat.may(permission, on: visit.today) else { return .page(NotYoursPage(here.area)) }
            return .page(try MembersPage(here, refused, visit, in: reader))
        }
    }
}

/// The edit page of one seat.
extension MembersController {
    @Sendable private func edit(_ visit: Visit) async throws -> Answer {
        try await desk.signedIn.read(visit) { signedIn, reader in
            guard let here = try OwnGroup(visit, signedIn, in: reader), let seat = try here.other(visit, in: reader)
            else { return nil }
            return .page(try SeatPage(here, seat, MandateForm.shown(seat), in: reader))
        }
    }

    @Sendable private func update(_ visit: Visit) async throws -> Answer {
        var form = Form(visit)
        let role = form.choice("role", as: Role.self, required: "Choose what they are in the group")
        let wanted = MandateForm(&form)
        return try await change(visit, seat: form) { here, seat, writer in
            guard let role else { return }
            let mandate = try wanted.mandate(from: seat.mandate.from)
            let changed = try Membership(of: here.group, in: writer)
                .change(seat, to: role, mandate, on: visit.today, by: .seat(here.seat))
            try writer.record(changed, in: here.area.log)
        }
    }

    @Sendable private func end(_ visit: Visit) async throws -> Answer {
        try await change(visit, seat: Form()) { here, seat, writer in
            let left = try Membership(of: here.group, in: writer)
                .leave(seat, on: visit.today, by: .seat(here.seat))
            try writer.record(left, in: here.area.log)
        }
    }

    private func change(
        _ visit: Visit,
        seat form: Form,
        _ work: @escaping @Sendable (OwnGroup, Seat, any Writer) throws -> Void
    ) async throws -> Answer {
        var form = form
        if form.isSound {
            do {
                return try await desk.signedIn.write(visit) { signedIn, writer in
                    guard let here = try OwnGroup(visit, signedIn, in: writer),
                        let seat = try here.other(visit, in: writer)
                    else { return nil }
                    try work(here, seat, writer)
                    return .redirect(seat.id == here.seat.id ? "/account" : here.path)
                }
            } catch let error as PeopleError {
                form.refuse(error.field, error.words)
            }
        }
        let refused = form
        return try await desk.signedIn.read(visit) { signedIn, reader in
            guard let here = try OwnGroup(visit, signedIn, in: reader), let seat = try here.other(visit, in: reader)
            else { return nil }
            return .page(try SeatPage(here, seat, refused, in: reader))
        }
    }
}
