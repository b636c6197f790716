import CMail
import Kernel
import Mail

extension MailReader {
    /// Reads mails with GMime, iconv and gumbo.
    package static func gmime(now: @escaping @Sendable () -> Instant) -> MailReader {
        MailReader(tools: .gmime, now: now)
    }
}

extension MailTools {
    /// GMime for mails and dates, iconv for charsets, gumbo for HTML.
    package static var gmime: MailTools {
        MailTools(
            parse: { (bytes) throws(MailError) in try ParsedMail.source(of: bytes) },
            content: { (bytes, part) throws(MailError) in try ParsedMail.content(of: part, in: bytes) },
            instant: GMimeDate.instant,
            convert: IconvText.converted,
            plainText: GumboText.plain,
            split: { (path) throws(MailError) in try MailboxFile.entries(at: path) }
        )
    }
}
