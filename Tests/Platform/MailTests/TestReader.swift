import Kernel
import Mail
import MailGMime

/// The reader these tests use: the real one, on 21 November 2019.
let today = Instant(milliseconds: 1_574_337_600_000)
let reader = MailReader.gmime { today }

/// A mail of these headers and this text, as bytes.
func mail(_ headers: String, _ text: String = "Who will chair the group?\r\n") -> [UInt8] {
    Array((headers + "\r\n\r\n" + text).utf8)
}

/// The headers that a plain letter has.
let plainHeaders = """
    From: Ada <ada@parents.example>\r
    To: send@marlowheath.example\r
    Date: Mon, 15 Jul 2019 09:30:00 +0100\r
    Message-ID: <a1@parents.example>\r
    Subject: Draft
    """
