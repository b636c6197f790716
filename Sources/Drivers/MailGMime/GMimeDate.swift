import CMail
import Kernel

/// Dates as mails write them.
enum GMimeDate {
    /// The moment a date header names; nil where GMime makes nothing of it.
    @Sendable static func instant(_ text: String) -> Instant? {
        var seconds: Int64 = 0
        guard text.utf8.count <= 1000, cmail_date(text, &seconds) != 0 else { return nil }
        return Instant(milliseconds: seconds.multipliedReportingOverflow(by: 1000).partialValue)
    }
}
