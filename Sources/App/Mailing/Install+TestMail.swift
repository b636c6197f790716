import Kernel
import Mail
import MailIMAP
import People

extension Install {
    /// Puts a test letter in the outbox and sends what waits.
    ///
    /// - Parameter address: who gets it; nil for Heard itself, where it then comes back to without anybody's doing.
    /// - Throws: `MailWay.Closed` where nothing can go out.
    func sendTestMail(to address: EmailAddress?) async throws -> SentTrial {
        let way = try MailWay(settings)
        let key = "test mail \(world.random(8))"
        let trial = try await store.write { writer in
            let trial = try MailTrial.make(in: writer)
            let own = way.address.own(trial.local)
            guard let to = address?.typed ?? own else { throw TrialError.noAddress }
            try writer.send(Self.letter(to: to, answeredTo: own), once: key)
            return own.map { _ in trial }
        }
        _ = try await way.posting(of: self).work()
        return SentTrial(install: self, key: key, trial: trial, isToItself: address == nil)
    }

    private static func letter(to address: String, answeredTo own: String?) -> OutgoingLetter {
        var letter = OutgoingLetter(
            kind: "test",
            to: address,
            subject: "A test mail from Heard",
            paragraphs: [
                "Hello,", "This mail shows that Heard can write to you.",
                own == nil
                    ? "You do not need to do anything."
                    : "Please answer it with any words: then Heard knows that you can write back.",
            ],
            link: .init("See Heard", path: "/"),
            reason: "You get this mail because whoever runs Heard wanted to try it."
        )
        letter.replyTo = own.map { [$0] } ?? []
        return letter
    }
}

/// Why no test mail can be sent.
enum TrialError: Error {
    /// It was to come to Heard itself, which has no address.
    case noAddress
}

/// A test mail on its way, out and back.
struct SentTrial: Sendable {
    let install: Install
    private let key: String
    /// Nil where no answer can come to Heard.
    private let trial: MailTrial?
    let isToItself: Bool

    init(install: Install, key: String, trial: MailTrial?, isToItself: Bool) {
        self.install = install
        self.key = key
        self.trial = trial
        self.isToItself = isToItself
    }

    /// Whether an answer can come back.
    var mayComeBack: Bool { trial != nil }

    /// How far it has come to its reader.
    func delivery() async throws -> Delivery {
        try await install.store.read { [key] in try OutboxLetter.find(once: key, in: $0)?.delivery } ?? .queued
    }

    /// How its way back ends.
    enum Return: Sendable, Equatable {
        case came(seconds: Int)
        /// It could not be delivered.
        case bounced(String)
        case nothing
    }

    /// Waits for it to come back by any of the ways: those of the running server, and the mailbox, which is looked into.
    func comesBack(within seconds: Int) async throws -> Return {
        guard let trial else { return .nothing }
        let mailbox = try install.settings["HEARD_IMAP_URL"].map { MailFetch(install, from: try IMAPAddress($0)) }
        let start = ContinuousClock.now
        while true {
            let gone = Int(start.duration(to: .now).components.seconds)
            if try await install.store.read({ try trial.cameAt(in: $0) }) != nil { return .came(seconds: gone) }
            if case .bounced(_, let why) = try await delivery() { return .bounced(why) }
            guard gone < seconds else { return .nothing }
            if let mailbox, gone % 5 == 0 { _ = try await mailbox.once() }
            try await Task.sleep(for: .seconds(1))
        }
    }
}
