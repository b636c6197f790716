import Kernel

/// A mailed way in: a link and a code beside it.
///
/// Mail programs open links before people do, so that opening it does nothing: it is spent by sending a form.
package struct SignInLink: Sendable, Equatable {
    /// The digest of its token.
    let id: String
    /// The digest of the address it was asked for.
    let address: String
    /// Nil where nobody is known at that address: nothing was sent, and nobody can tell.
    package let person: ID<Person>?
    let code: SignInCode
    let madeAt: Instant
    package private(set) var state: State

    package enum State: Sendable, Equatable {
        case open(wrongCodes: Int)
        /// By a browser that showed the form with this digest of a key.
        case spent(at: Instant, browser: String)
        /// Too many wrong codes, or newer links.
        case dead
    }

    static let minutesValid = 30
    /// How long the browser that spent it may do so again: a double tap, a page loaded anew.
    static let minutesAgain = 5
    static let mostWrongCodes = 5
    /// How many of the newest for one address are valid.
    static let mostValid = 3
    static let mostAnHour = 5
    /// Wrong codes for one address in a day after which only links count.
    static let mostWrongCodesADay = 20

    init(
        id: String,
        address: String,
        person: ID<Person>?,
        code: SignInCode,
        madeAt: Instant,
        state: State = .open(wrongCodes: 0)
    ) {
        self.id = id
        self.address = address
        self.person = person
        self.code = code
        self.madeAt = madeAt
        self.state = state
    }

    /// Whether it may still be spent by somebody.
    package func isOpen(at now: Instant) -> Bool {
        if case .open = state { isFresh(at: now) } else { false }
    }

    private func isFresh(at now: Instant) -> Bool { now.isWithin(minutes: SignInLink.minutesValid, after: madeAt) }

    /// Spends it by its token; the same browser may do so again for a while.
    mutating func spend(at now: Instant, browser: String) throws(PeopleError) {
        switch state {
        case .open where isFresh(at: now): state = .spent(at: now, browser: browser)
        case .spent(let spentAt, browser) where now.isWithin(minutes: SignInLink.minutesAgain, after: spentAt): return
        default: throw .linkEnded
        }
    }

    /// Spends it by its code; a wrong one counts, and the fifth ends the link.
    mutating func take(code typed: String, at now: Instant, browser: String) -> Bool {
        guard case .open(let wrong) = state, isFresh(at: now) else { return false }
        if code.matches(typed) {
            state = .spent(at: now, browser: browser)
            return true
        }
        state = wrong + 1 >= SignInLink.mostWrongCodes ? .dead : .open(wrongCodes: wrong + 1)
        return false
    }
}

extension Instant {
    /// Whether no more than so many minutes have gone by since; a clock set back counts as none.
    func isWithin(minutes: Int, after earlier: Instant) -> Bool {
        milliseconds - earlier.milliseconds <= Int64(minutes) * 60_000
    }

    func minus(minutes: Int) -> Instant { Instant(milliseconds: milliseconds - Int64(minutes) * 60_000) }
}
