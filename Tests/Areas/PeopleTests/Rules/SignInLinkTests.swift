import HeardTesting
import Kernel
import Testing

@testable import People

@Suite("A mailed way in")
struct SignInLinkTests {
    private let start = Instant.noon(of: .sample)
    private let mailed = SignInCode.make(.counting)

    private func link(_ state: SignInLink.State = .open(wrongCodes: 0)) -> SignInLink {
        SignInLink(id: "id", address: "address", person: ID(1), code: mailed.code, madeAt: start, state: state)
    }

    private func after(minutes: Int = 0, milliseconds: Int64 = 0) -> Instant {
        Instant(milliseconds: start.milliseconds + Int64(minutes) * 60_000 + milliseconds)
    }

    @Test("It is valid for 30 minutes, to the millisecond")
    func thirtyMinutes() throws {
        var link = link()
        #expect(link.isOpen(at: after(minutes: 30)) && !link.isOpen(at: after(minutes: 30, milliseconds: 1)))
        #expect(throws: PeopleError.linkEnded) {
            var late = link
            try late.spend(at: after(minutes: 30, milliseconds: 1), browser: "a")
        }
        try link.spend(at: after(minutes: 30), browser: "a")
        #expect(link.state == .spent(at: after(minutes: 30), browser: "a"))
    }

    @Test("Only the browser that spent it may again, for five minutes from the first time")
    func again() throws {
        var link = link()
        try link.spend(at: start, browser: "a")
        #expect(throws: PeopleError.linkEnded) { try link.spend(at: start, browser: "b") }
        try link.spend(at: after(minutes: 5), browser: "a")
        #expect(link.state == .spent(at: start, browser: "a"))
        #expect(throws: PeopleError.linkEnded) { try link.spend(at: after(minutes: 5, milliseconds: 1), browser: "a") }
    }

    @Test("The code works with spaces and hyphens, once, and then the link is spent too")
    func code() {
        var link = link()
        let typed = " \(mailed.digits.prefix(3))-\(mailed.digits.suffix(3)) "
        let isTaken1 = link.take(code: typed, at: start, browser: "a")
        #expect(isTaken1)
        let isTaken2 = link.take(code: mailed.digits, at: start, browser: "a")
        #expect(!isTaken2)
        #expect(!link.isOpen(at: start))
    }

    @Test("The fifth wrong code ends it, for the right code and for the link")
    func wrongCodes() {
        var link = link()
        for count in 1...5 {
            let isTaken3 = link.take(code: "000000", at: start, browser: "a")
            #expect(!isTaken3)
            #expect(link.state == (count < 5 ? .open(wrongCodes: count) : .dead))
        }
        let isTaken4 = link.take(code: mailed.digits, at: start, browser: "a")
        #expect(!isTaken4)
        #expect(throws: PeopleError.linkEnded) { try link.spend(at: start, browser: "a") }
    }

    @Test("A wrong code on a link that is over is not counted")
    func late() {
        var link = link()
        let isTaken5 = link.take(code: mailed.digits, at: after(minutes: 31), browser: "a")
        #expect(!isTaken5)
        #expect(link.state == .open(wrongCodes: 0))
    }

    @Test("A code has six digits, however small its number, and its digest tells nothing of another's")
    func digits() {
        let low = SignInCode.make(World(now: { start }, random: { Array(repeating: 0, count: $0) }))
        #expect(low.digits == "000000")
        let high = SignInCode.make(World(now: { start }, random: { Array(repeating: 255, count: $0) }))
        #expect(high.digits.utf8.count == 6)
        let world = World.counting
        let codes = (0..<100).map { _ in SignInCode.make(world).code }
        #expect(Set(codes.map(\.salt)).count == 100)
    }

    @Test("A token stands in an address as it is, with all its bits", arguments: [(128, 22), (256, 43)])
    func tokens(_ bits: Int, _ length: Int) {
        let world = World(now: { start }, random: { Array(repeating: 0xFB, count: $0) })
        let token = Secret.make(bits: bits, world)
        #expect(token.text.utf8.count == length)
        #expect(
            token.text.utf8.allSatisfy {
                (48...57).contains($0) || (97...122).contains($0) || (65...90).contains($0) || $0 == 45 || $0 == 95
            }
        )
        #expect(token.text.contains("-"))
    }
}
