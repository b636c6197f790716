import Kernel
import Testing

@testable import People

@Suite("Sessions")
struct SessionRulesTests {
    private func session(speaker: PersonSession.Speaker = .notChosen) -> PersonSession {
        PersonSession(
            id: ID(1),
            person: ID(1),
            device: "Firefox on Android",
            madeOn: .sample,
            seenOn: .sample,
            provedAt: .noon(of: .sample),
            speaker: speaker
        )
    }

    @Test("One ends when it was not used for 90 days")
    func unused() {
        #expect(session().isAlive(on: .sample + 90) && !session().isAlive(on: .sample + 91))
    }

    @Test("What cannot be undone needs a mail read in the last 15 minutes")
    func proved() {
        let noon = Instant.noon(of: .sample)
        let limit = Instant(milliseconds: noon.milliseconds + 15 * 60_000)
        #expect(session().isProved(at: limit))
        #expect(!session().isProved(at: Instant(milliseconds: limit.milliseconds + 1)))
    }

    @Test("Who has one seat speaks from it; who has several, or chose, speaks as chosen")
    func speaking() {
        let first = Seat.sample(.forumLead, id: 1)
        let second = Seat.sample(.member, id: 2, in: .kites)
        let speaking = { (speaker: PersonSession.Speaker, seats: [Seat]) in
            SignedIn(person: .sample(1), session: session(speaker: speaker), seats: seats, today: .sample)
        }
        #expect(speaking(.notChosen, [first]).speakingAs == first)
        #expect(speaking(.notChosen, [first, second]).speakingAs == nil)
        #expect(speaking(.oneself, [first]).speakingAs == nil)
        #expect(speaking(.seat(second.id), [first, second]).speakingAs == second)
        #expect(speaking(.seat(ID(9)), [first, second]).speakingAs == nil, "a seat that was left")
        #expect(speaking(.seat(ID(9)), [first]).speakingAs == first, "a seat of another area")
        #expect(speaking(.seat(second.id), [first, second]).party == Party(group: Group.kites.id, name: "Amina Rowe"))
        #expect(speaking(.oneself, [first]).party == Party(group: nil, name: "Amina Rowe"))
    }

    @Test("What is allowed is what the seat spoken from allows, not the best of all")
    func allowed() {
        let lead = Seat.sample(.forumLead, id: 1)
        let member = Seat.sample(.member, id: 2, in: .kites)
        let signedIn = SignedIn(
            person: .sample(1),
            session: session(speaker: .seat(member.id)),
            seats: [lead, member],
            today: .sample
        )
        #expect(!signedIn.may(.triage, on: .sample) && signedIn.may(.speakForGroup, on: .sample))
        #expect(signedIn.seat(in: Group.forum.id) == lead)
    }

    @Test(
        "A browser is called what its holder calls it",
        arguments: [
            ("Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0", "Firefox on Android"),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
                    + "Version/18.5 Mobile/15E148 Safari/604.1", "Safari on iPhone"
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 "
                    + "Safari/537.36 Edg/140.0.0.0", "Edge on Windows"
            ),
            (
                "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) "
                    + "SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36", "Samsung Internet on Android"
            ),
            (
                "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 "
                    + "Safari/537.36", "Chrome on Chromebook"
            ),
            ("curl/8", "A browser"), (nil, "A browser"), (String(repeating: "Firefox", count: 500), "A browser"),
        ] as [(String?, String)]
    )
    func devices(_ userAgent: String?, _ words: String) {
        #expect(Device.words(userAgent: userAgent) == words)
    }
}
