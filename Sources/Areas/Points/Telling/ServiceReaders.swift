import Kernel
import People
import Storage

/// Somebody who reads what a service is sent by mail.
struct ServiceReader {
    let address: String
    /// Who answers at the address that a letter to them carries.
    let holder: ReplyAddress.Holder
    /// What their letters are written in; nil for English.
    let language: String?
}

/// Who reads what a service is sent: its officers for what their mandate covers; for the rest those who lead it, else
/// whoever reads its mailbox, and its director where there is nobody else.
struct ServiceReaders {
    private let seats: [(seat: Seat, reader: ServiceReader)]
    private let mailbox: ServiceReader?
    private let today: Day

    init(of service: ID<Group>, on today: Day, in reader: any Reader) throws {
        self.today = today
        seats = try Seat.all(in: service, reader).compactMap { seat in
            guard let holder = seat.holder else { return nil }
            let language = try ReadingLanguage.find(of: holder.person, in: reader)
            return (
                seat,
                ServiceReader(
                    address: holder.email,
                    holder: .member(holder.person, of: service),
                    language: language
                )
            )
        }
        let shared = try Contact.address(for: .send, of: service, on: today, in: reader)
        let own = Set(seats.map { $0.reader.address.lowercased() })
        mailbox = shared.flatMap { address in
            // Where no mailbox is written down, those who lead the group are named: they are known as themselves.
            own.contains(address.lowercased())
                ? nil : ServiceReader(address: address, holder: .mailbox(of: service), language: nil)
        }
    }

    func readers(of point: Point) -> [ServiceReader] {
        let mailboxes = [mailbox].compactMap(\.self)
        let all = [
            holding(.officer, of: point), holding(.serviceLead, of: point), mailboxes, holding(.director, of: point),
        ]
        return all.first { !$0.isEmpty } ?? []
    }

    private func holding(_ role: Role, of point: Point) -> [ServiceReader] {
        seats.filter { $0.seat.role == role && $0.seat.may(.answerForService, about: point.topic, on: today) }
            .map(\.reader)
    }
}
