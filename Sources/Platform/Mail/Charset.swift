/// A charset as a mail names it.
struct Charset: Sendable, Equatable {
    /// The name a converter knows it by.
    let name: String
    /// As the mail wrote it, safe to show.
    let shown: String

    init(_ declared: String) {
        let bare = declared.utf8.filter {
            ($0 | 0x20 >= 97 && $0 | 0x20 <= 122) || (48...57).contains($0) || "-_.:".utf8.contains($0)
        }
        shown = String(decoding: bare.prefix(40), as: UTF8.self)
        let key = shown.lowercased()
        name = Charset.meant[key] ?? key
    }

    /// None, or one that says nothing beyond ASCII.
    var isUnsaid: Bool { name.isEmpty || name == "us-ascii" }
    var isUTF8: Bool { name == "utf-8" }
    /// One that takes nearly any bytes, and is often said of UTF-8.
    var isLatin: Bool { name == "windows-1252" || name == "iso-8859-15" }

    /// What programs mean by a name: after the WHATWG's Encoding Standard, in the converter's spelling.
    private static let meant: [String: String] = [
        "ascii": "us-ascii", "us-ascii": "us-ascii", "ansi_x3.4-1968": "us-ascii", "iso646-us": "us-ascii",
        "646": "us-ascii",
        "unknown-8bit": "", "x-unknown": "", "unknown": "", "default": "", "default_charset": "", "binary": "",
        "8bit": "", "7bit": "", "none": "", "_iso-2022-jp": "iso-2022-jp",
        "utf8": "utf-8", "unicode-1-1-utf-8": "utf-8", "x-unicode20utf8": "utf-8", "utf-8n": "utf-8",
        "unicode-1-1-utf-7": "utf-7", "utf7": "utf-7", "unicode": "utf-16", "ucs-2": "utf-16",
        "iso-8859-1": "windows-1252", "iso8859-1": "windows-1252", "iso_8859-1": "windows-1252",
        "latin1": "windows-1252",
        "latin-1": "windows-1252", "l1": "windows-1252", "cp1252": "windows-1252", "x-ansi": "windows-1252",
        "ansi": "windows-1252", "iso-8859-9": "windows-1254", "latin5": "windows-1254", "iso8859-9": "windows-1254",
        "iso-8859-11": "cp874", "tis-620": "cp874", "windows-874": "cp874", "iso-8859-8-i": "iso-8859-8",
        "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "cp936": "gb18030", "hz": "hz-gb-2312",
        "big5": "big5-hkscs", "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932",
        "windows-31j": "cp932", "ms932": "cp932", "iso-2022-jp": "iso-2022-jp-3",
        "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "ks_c_5601": "cp949", "ksc5601": "cp949", "korean": "cp949",
        "macintosh": "macintosh", "x-mac-roman": "macintosh", "mac": "macintosh", "x-mac-turkish": "mac-turkish",
    ]
}
