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
        let returns = MailReturns(store: store, reader: reader)
        return MailDoor(
            largest: Self.largestMail,
            knows: { recipient in
                do {
                    return try await target(of: recipient, area) == nil ? .refused(.noSuchAddress) : .kept
                } catch {
                    logger?.error("An address could not be looked up: \(Sentence.of(error))")
                    return .notNow
                }
            },
            take: { delivery in
                do {
                    return try await take(delivery, area, by: turns, returns, logger)
                } catch {
                    logger?.error("A mail could not be taken: \(Sentence.of(error))")
                    return delivery.recipients.map { _ in .notNow }
                }
            }
        )
    }

    private func target(of recipient: String, _ area: String?) async throws -> MailTarget? {
        let own = OwnAddresses(settings)
        return try await store.read { try MailTarget.find(recipient, among: own, into: area, in: $0) }
    }

    /// One filing for each area that the mail was sent to.
    private func take(
        _ delivery: ArrivingMail,
        _ area: String?,
        by turns: MailTurns,
        _ returns: MailReturns,
        _ logger: Logger?
    ) async throws -> [Reception] {
        guard delivery.bytes.count <= Self.largestMail else {
            return delivery.recipients.map { _ in .refused(.tooLarge) }
        }
        var targets: [MailTarget?] = []
        for recipient in delivery.recipients { targets.append(try await target(of: recipient, area)) }
        let places = targets.compactMap { $0?.place }
        let isCounted = places.isEmpty ? false : try await returns.isCounted(delivery)
        var filed: [ID<LocalArea>: Reception] = [:]
        for place in isCounted ? [] : places where filed[place.area.id] == nil {
            let outcome = await turns.take(coming(delivery, to: place.area, of: places))
            filed[place.area.id] = reception(of: outcome, logger)
        }
        var receptions: [Reception] = []
        for target in targets {
            switch target {
            case nil: receptions.append(.refused(.noSuchAddress))
            case .area(let place): receptions.append(filed[place.area.id] ?? .kept)
            case .trial(let trial):
                try await store.write { try trial.noteArrival(in: $0) }
                receptions.append(.kept)
            case .returnPath(let letter): receptions.append(try await returns.take(delivery, about: letter))
            }
        }
        return receptions
    }

    private func coming(_ delivery: ArrivingMail, to area: LocalArea, of places: [MailPlace]) -> MailTaking.Coming {
        // Of several addresses in one area, that of somebody's reply says most.
        let reply = places.first { $0.area == area && $0.reply != nil }?.reply
        return MailTaking.Coming(
            bytes: delivery.bytes,
            area: area,
            way: .delivered(at: reply),
            isFromNobody: delivery.sender == nil
        )
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
