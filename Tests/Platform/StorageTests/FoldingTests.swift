import Storage
import Testing

@Suite("Text folds to the words people type")
struct FoldingTests {
    @Test(
        "Marks and case fall away, letters that do not decompose are written plain",
        arguments: [
            ("Şikâyet, ŁÓDŹ ı", "sikayet lodz i"), ("STRASSE Straße", "strasse strasse"),
            ("Æsop Œuvre Ørsted Đuro", "aesop oeuvre orsted duro"),
            ("İstanbul IĞDIR", "istanbul igdir"), ("ﬁve ２０", "five 20"), ("a\u{301}\u{327}b", "ab"),
            ("العَرَبِيَّة", "العربية"),
            ("it's e-mail_x", "it s e mail x"), ("", ""), ("…!", ""),
        ]
    )
    func folds(text: String, folded: String) { #expect(Folding.fold(text) == folded) }
}
