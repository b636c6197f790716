import Kernel
import Logging
import Mail
import MailGMime
import People
import Points

extension Install {
    /// Bytes of the largest mail that is delivered: what big providers take.
    static let largestMail = 50 << 20

    /// Where mail servers, pipes and mailboxes hand mail in.
    ///
    /// - Parameters:
    ///   - area: where everything goes, whatever the address; nil where the address says it.
    ///   - logger: told what went wrong here, without a word of the mail.
    func door(into area: String? = nil, logger: Logger? = nil) -> MailDoor {
        let reader = MailReader.gmime(html: .besideProgram, now: world.now)
        let turns = MailTurns(MailTaking(install: self, reader: reader))
        return MailDoor(
            largest: Self.largestMail,
            knows: { recipient in
                do {
                    return try await place(of: recipient, area) == nil ? .refused(.noSuchAddress) : .kept
                } catch {
                    logger?.error("An address could not be looked up: \(Sentence.of(error))")
                    return .notNow
                }
            },
            take: { delivery in
                do {
                    return try await take(delivery, area, by: turns, logger)
                } catch {
                    logger?.error("A mail could not be taken: \(Sentence.of(error))")
                    return delivery.recipients.map { _ in .notNow }
                }
            }
        )
    }

    private func place(of recipient: String, _ area: String?) async throws -> MailPlace? {
        let domain = settings["HEARD_MAIL_DOMAIN"].flatMap(MailDomain.init)
        return try await store.read { reader in
            let found = try MailPlace.find(recipient, at: domain, in: reader)
            guard let area else { return found }
            let local = try LocalArea.meant(by: area, in: reader)
            return found.flatMap { $0.area == local ? $0 : nil } ?? MailPlace(local)
        }
    }

    /// One filing for each area that the mail was sent to.
    private func take(
        _ delivery: ArrivingMail,
        _ area: String?,
        by turns: MailTurns,
        _ logger: Logger?
    ) async throws -> [Reception] {
        guard delivery.bytes.count <= Self.largestMail else {
            return delivery.recipients.map { _ in .refused(.tooLarge) }
        }
        var places: [MailPlace?] = []
        for recipient in delivery.recipients { places.append(try await place(of: recipient, area)) }
        var receptions: [ID<LocalArea>: Reception] = [:]
        for place in places.compactMap(\.self) where receptions[place.area.id] == nil {
            // Of several addresses in one area, that of somebody's reply says most.
            let reply = places.compactMap { $0?.area == place.area ? $0?.reply : nil }.first
            let coming = MailTaking.Coming(
                bytes: delivery.bytes,
                area: place.area,
                way: .delivered(at: reply),
                isFromNobody: delivery.sender == nil
            )
            receptions[place.area.id] = reception(of: await turns.take(coming), logger)
        }
        return places.map { $0.flatMap { receptions[$0.area.id] } ?? .refused(.noSuchAddress) }
    }

    private func reception(of outcome: MailTaking.Outcome, _ logger: Logger?) -> Reception {
        switch outcome {
        case .filed(let filed, _): if case .held = filed.status { .held } else { .kept }
        case .unread(let error): .refused(error is TooManyParts ? .tooManyParts : .notAMail)
        case .failed(let error): failed(error, logger)
        }
    }

    private func failed(_ error: any Error, _ logger: Logger?) -> Reception {
        logger?.error("A mail could not be kept: \(Sentence.of(error))")
        return .notNow
    }
}
