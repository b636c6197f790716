import Kernel
import Mail
import Storage

/// The steps of signing in, each one transaction.
package enum SigningIn {
    /// Somebody asks to sign in: where the address is known, a mail is on its way.
    ///
    /// Says nothing, and does the same work and keeps the same rows for an address that nobody has: only the letter is
    /// missing. Beyond five times an hour for one address nothing happens.
    ///
    /// - Parameters:
    ///   - back: a path of the site where the mail's link leads on to.
    ///   - language: of the page that asked, for who is not known to read another; nil for English.
    package static func ask(
        _ email: EmailAddress,
        back: String? = nil,
        readingIn language: String? = nil,
        in writer: any Writer
    ) throws {
        let now = writer.world.now()
        let address = Secret.digest(of: email.folded)
        try SignInLink.sweep(before: now, in: writer)
        let hourAgo = now.minus(minutes: 60)
        let asked = try SignInLink.lastDay(of: address, before: now, in: writer)
        guard asked.count(where: { $0.madeAt > hourAgo }) < SignInLink.mostAnHour else { return }
        let person = try Person.find(email, in: writer)
        let token = Secret.make(bits: 128, writer.world)
        let (digits, code) = SignInCode.make(writer.world)
        try SignInLink(id: token.digest, address: address, person: person?.id, code: code, madeAt: now)
            .insert(in: writer)
        try SignInLink.endAllButNewest(of: address, in: writer)
        // To the address that is kept, never to the one that was typed.
        guard let person else { return }
        var letter = OutgoingLetter.signIn(person, token: token, code: digits, back: back)
        letter.language = try ReadingLanguage.find(of: person.id, in: writer) ?? language
        try writer.send(letter)
    }

    /// Whether the page of a link may offer its button; nothing is spent by looking.
    package static func isOpen(_ token: String, at now: Instant, in reader: any Reader) throws -> Bool {
        try SignInLink.find(Secret.digest(of: token), in: reader)?.isOpen(at: now) ?? false
    }

    /// Spends a link.
    ///
    /// - Parameters:
    ///   - browser: the key that the page's form carried, new each time it was shown.
    ///   - held: the session the browser holds already: where it came of this link, it may come again.
    package static func spend(
        _ token: String,
        browser: String,
        held: String? = nil,
        device: String,
        in writer: any Writer
    ) throws -> Secret {
        let now = writer.world.now()
        guard var link = try SignInLink.find(Secret.digest(of: token), in: writer) else { throw PeopleError.linkEnded }
        var key = Secret.digest(of: browser)
        if case .spent(_, let first) = link.state, let held, try PersonSession.came(held, of: link, in: writer) {
            key = first
        }
        try link.spend(at: now, browser: key)
        guard let person = link.person else { throw PeopleError.linkEnded }
        try link.save(in: writer)
        return try PersonSession.begin(person, link: link.id, device: device, in: writer)
    }

    /// Tries a code against the open links of an address; nil where it is wrong, or there is none.
    ///
    /// A wrong code is counted, so that it must not throw: the count would be lost.
    package static func take(
        code typed: String,
        for email: EmailAddress,
        browser: String,
        device: String,
        in writer: any Writer
    ) throws -> Secret? {
        guard let link = try spentLink(by: typed, for: email, browser: browser, in: writer), let person = link.person
        else { return nil }
        return try PersonSession.begin(person, link: link.id, device: device, in: writer)
    }

    /// The link that a code has spent; a wrong one counts against every open link of the address.
    static func spentLink(
        by typed: String,
        for email: EmailAddress,
        browser: String,
        in writer: any Writer
    ) throws -> SignInLink? {
        let now = writer.world.now()
        let address = Secret.digest(of: email.folded)
        let wrong = try SignInLink.wrongCodesLastDay(of: address, before: now, in: writer)
        guard wrong < SignInLink.mostWrongCodesADay else { return nil }
        let open = try SignInLink.lastDay(of: address, before: now, in: writer).filter { $0.isOpen(at: now) }
        var tried: [SignInLink] = []
        for var link in open {
            if link.take(code: typed, at: now, browser: Secret.digest(of: browser)) {
                try link.save(in: writer)
                return link
            }
            tried.append(link)
        }
        for link in tried { try link.save(in: writer) }
        return nil
    }
}
