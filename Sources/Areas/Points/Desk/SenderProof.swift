import Mail
import People
import Web

/// Who wrote a mail in a group's name, and what shows that it was them.
struct SenderProof: Sendable {
    private let lines: [Phrase]

    /// Says nothing of what came by another way than mail, or was brought from an archive.
    init(_ message: Message) {
        var lines: [Phrase] = []
        if message.isUnverified {
            let name = message.sender.map { $0.name ?? $0.address } ?? ""
            lines.append("\(.said(name)) wrote this for the group. Nobody has confirmed that yet.")
        }
        if let check = message.senderCheck {
            lines.append(
                check.vouches
                    ? "Our mail server found that it comes from there."
                    : check.contradicts
                        ? "Our mail server found that it does not come from there."
                        : "Our mail server could not tell if it comes from there."
            )
        }
        self.lines = lines
    }

    func write(into html: inout HTML) {
        for line in lines { html.hint(line) }
    }
}
