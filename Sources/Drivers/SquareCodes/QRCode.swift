import CQRCode

/// A QR code (ISO/IEC 18004), drawn by libqrencode: a square of dark and light fields.
package struct QRCode: Sendable, Equatable {
    /// Fields on a side.
    package let side: Int
    /// Row by row; `side * side` of them.
    package let isDark: [Bool]

    /// The smallest code that holds a text and can still be read where 15 in 100 of it are worn off.
    ///
    /// Nil where the text is longer than a code can hold (2,331 bytes) or is empty.
    package init?(_ text: String) {
        guard !text.isEmpty, let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else { return nil }
        defer { QRcode_free(code) }
        side = Int(code.pointee.width)
        // The lowest bit of a field says whether it is dark; the others say what it is for.
        isDark = UnsafeBufferPointer(start: code.pointee.data, count: side * side).map { $0 & 1 == 1 }
    }
}
