import CMail
import Kernel
import Mail

extension MailReader {
    /// Reads mails with GMime, iconv and gumbo.
    package static func gmime(
        html: HTMLReading = .here,
        now: @escaping @Sendable () -> Instant
    ) -> MailReader {
        MailReader(tools: .gmime(html: html), now: now)
    }
}

extension MailTools {
    /// GMime for mails and dates, iconv for charsets, gumbo for HTML.
    package static func gmime(html: HTMLReading = .here) -> MailTools {
        MailTools(
            parse: { (bytes) throws(MailError) in try ParsedMail.source(of: bytes) },
            content: { (bytes, part) throws(MailError) in try ParsedMail.content(of: part, in: bytes) },
            instant: GMimeDate.instant,
            convert: IconvText.converted,
            plainText: html.text,
            split: { (path) throws(MailError) in try MailboxFile.entries(at: path) }
        )
    }
}
