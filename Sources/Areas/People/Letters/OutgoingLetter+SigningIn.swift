import Kernel
import Mail
import Web

extension OutgoingLetter {
    /// The link and the code by which a person signs in.
    static func signIn(_ person: Person, token: Secret, code: String, back: String?) -> OutgoingLetter {
        let query = back.map { "?back=\(Web.Link.encoded($0))" } ?? ""
        var letter = OutgoingLetter(
            kind: "sign-in",
            to: person.email.typed,
            subject: "Sign in to Heard",
            paragraphs: [
                "Hello \(person.name),",
                "Press the link and then the button to sign in. Or type this code where you asked: \(code)",
                "Both work for 30 minutes.",
            ],
            link: .init("Sign in", path: "/sign-in/\(token.text)\(query)"),
            reason: """
                You get this mail because someone asked to sign in with your address. If it was not you, you can leave \
                it. Nothing will happen.
                """
        )
        letter.usefulMinutes = 30
        return letter
    }

    /// Tells a person that one of their recovery codes was used.
    static func recoveryUsed(_ person: Person) -> OutgoingLetter {
        OutgoingLetter(
            kind: "recovery-used",
            to: person.email.typed,
            subject: "Somebody signed in to Heard with a recovery code",
            paragraphs: [
                "Hello \(person.name),",
                "One of your recovery codes was used to sign in. If it was you, all is well.",
                "If it was not you, sign in, press “Sign out everywhere” in your account, and make new codes.",
            ],
            link: .init("Your account", path: "/account"),
            reason: "You get this mail because you have recovery codes on Heard."
        )
    }

    /// The way into a group.
    static func invitation(_ invitation: Invitation, group: Group, by name: String?, token: Secret) -> OutgoingLetter {
        let role = invitation.role.words
        var letter = OutgoingLetter(
            kind: "invitation",
            to: invitation.email.typed,
            subject: "Join \(group.name)",
            paragraphs: [
                "Hello,",
                name.map { "\($0) asks you to join \(group.name) on Heard, as \(role)." }
                    ?? "You are asked to join \(group.name) on Heard, as \(role).",
                "Press the link to see what it means and to say yes. It works for 14 days.",
            ],
            link: .init("Join \(group.name)", path: "/invitations/\(token.text)"),
            reason: "If you do not know why you get this mail, you can leave it. Nothing will happen."
        )
        letter.usefulMinutes = 14 * 24 * 60
        return letter
    }
}
