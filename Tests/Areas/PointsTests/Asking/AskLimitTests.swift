import Foundation
import Points
import Testing

@Suite("Asks of texts nobody would write")
struct AskLimitTests {
    @Test(
        "Every ask is a stretch of the text, whatever the text",
        arguments: [
            "1.", "?", "a?", "1. ?", "\r\n\r\n", "1.\u{A0}Who?\u{A0}", "(1) (2) (3)?", "¿", "“Who?” “Why?”",
            "\u{0}?\u{0}x?",
            "- - - ?", "-- ", "...", "Dear", "e\u{301}a? 👩‍👩‍👧 why? 1) 🎉 party?", "please", "Please,", "Why? Why? Why?",
            "1. a\n\n 2. b\n> c\n3. d", "Dr. A. B. C?", "：？。！", "Kind regards", "PS", "Q1: Who? Q2: When?",
        ]
    )
    func stretches(text: String) {
        for ask in Ask.all(in: text) {
            let place = text.utf8.dropFirst(ask.start).prefix(ask.length)
            let written = String(decoding: Array(place), as: UTF8.self).split(whereSeparator: \.isWhitespace)
            #expect(written == ask.words.split(whereSeparator: \.isWhitespace))
            #expect(ask.length > 0 && String(place) != nil)
        }
    }

    @Test("Asks come in the text's order and never overlap")
    func inOrder() {
        let text = String(repeating: "Who chairs? Why? Please send it. 1. One\n2. Two?\n\n- three?\n\n", count: 20)
        let asks = Ask.all(in: text)
        #expect(!asks.isEmpty)
        for (first, second) in zip(asks, asks.dropFirst()) { #expect(first.start + first.length <= second.start) }
    }

    @Test("No more than two hundred are taken from one mail")
    func most() {
        #expect(Ask.all(in: String(repeating: "Who will chair?\n\n", count: 1000)).count == Ask.most)
        #expect(Ask.all(in: String(repeating: "Please reply.\n\n", count: 1000)).count == Ask.most)
    }

    @Test("An endless line is cut with whole characters")
    func endless() {
        let asks = Ask.all(in: "1. \(String(repeating: "é", count: 100_000))")
        #expect(asks.count == 1 && asks[0].length <= 4000 && !asks[0].words.contains("\u{FFFD}"))
    }

    @Test(
        "Eight times the text takes about eight times the time",
        arguments: [
            "We were all there, and it was May. ", "word\n", "1. x\n- y\n? ", "Mr. ", " \n\t", "please note, ", "(((",
            "a",
            "Facts\n- x\n\nwords here\n\n", "> q\na\n", "2. x\n", "?)\"", "Kind regards\n\n",
        ]
    )
    func linear(piece: String) {
        func taken(_ bytes: Int) -> Int {
            let text = String(repeating: piece, count: bytes / piece.utf8.count)
            let start = processorTime()
            _ = Ask.all(in: text)
            return processorTime() - start
        }
        // Squared time would be sixty-four times as long; the rest is room for a busy machine.
        #expect(taken(64_000) < taken(8_000) * 24 + 50_000_000)
    }

    /// Nanoseconds this thread has worked: what others do on the machine is not in it.
    private func processorTime() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
