import CChild
import CMail
import Glibc

/// The other end: a process that reads HTML from its standard input until there is no more.
///
/// Once it has begun it can open nothing, reach nobody and start nothing; gumbo, which is C and reads what strangers
/// wrote, runs only here.
package enum HTMLChild {
    /// Bytes it may take beside what it begins with.
    private static let memory: UInt64 = 768 << 20

    /// Reads and answers until standard input ends.
    package static func serve() {
        // Whatever is loaded at the first use is loaded before the doors close.
        _ = GumboText.plain("<p>begin</p>")
        _ = cchild_confine(memory)
        while let head = received(HTMLFrame.headLength), let length = HTMLFrame.length(head),
            length <= 64 << 20, let html = received(length)
        {
            guard send(answer(to: html)) else { return }
        }
    }

    private static func answer(to html: [UInt8]) -> [UInt8] {
        var written = 0
        guard let text = cmail_html_text(html, html.count, &written) else {
            return HTMLFrame.framed([], mark: HTMLFrame.unreadable)
        }
        defer { cmail_free(text) }
        return HTMLFrame.framed(Array(UnsafeBufferPointer(start: text, count: written)), mark: HTMLFrame.read)
    }

    /// So many bytes; nil where the input ends before.
    private static func received(_ count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        var have = 0
        while have < count {
            let got = bytes.withUnsafeMutableBytes { Glibc.read(0, $0.baseAddress.map { $0 + have }, count - have) }
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { return nil }
            have += got
        }
        return bytes
    }

    private static func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let put = bytes.withUnsafeBytes { Glibc.write(1, $0.baseAddress.map { $0 + sent }, bytes.count - sent) }
            if put < 0, errno == EINTR { continue }
            guard put > 0 else { return false }
            sent += put
        }
        return true
    }
}
