import Testing

@testable import Web

@Suite("What a file says about itself")
struct PartHeadTests {
    private func head(_ disposition: String, _ more: String = "") -> PartHead? {
        PartHead(Array("\r\nContent-Disposition: \(disposition)\(more)".utf8)[...])
    }

    @Test(
        "A file's name is read as browsers write it",
        arguments: [
            ("filename=\"Réponse du 15.pdf\"", "Réponse du 15.pdf"), ("filename=plain.txt", "plain.txt"),
            ("filename=\"say %22no%22.txt\"", "say \"no\".txt"), ("filename=\"say \\\"no\\\".txt\"", "say \"no\".txt"),
            ("filename=\"100% sure.txt\"", "100% sure.txt"), ("filename=\"a;b=c.txt\"; x=y", "a;b=c.txt"),
            ("filename=\"x\"; filename*=UTF-8''%e2%82%ac%20rates.txt", "€ rates.txt"),
            ("filename*=utf-8'en'a%2Fb.txt; filename=\"x\"", "b.txt"), ("filename=\"ok\"; filename*=big5''x%ff", "ok"),
            ("FILENAME=\"upper.txt\"", "upper.txt"), ("filename=\"\"", ""),
        ]
    )
    func fileNames(parameter: String, name: String) {
        #expect(head("form-data; name=\"f\"; \(parameter)")?.fileName == name)
    }

    @Test(
        "A name cannot lead to another folder, break a line or hide its ending",
        arguments: [
            ("../../etc/passwd", "passwd"), ("C:\\Users\\Amina\\letter.pdf", "letter.pdf"), ("..", "file"),
            ("/", "file"),
            ("a\u{202E}fdp.exe", "afdp.exe"), (" a\u{0} \u{7}\tb ", "a b"), ("\u{200B}", "file"),
            ("a%0D%0AX: y", "a X: y"),
        ]
    )
    func plainNames(sent: String, shown: String) {
        #expect(
            Disposition(Array("form-data; name=\"f\"; filename=\"\(sent)\"".utf8)[...])?.fileName.map(FileName.plain)
                == shown
        )
    }

    @Test("A very long name is cut between letters and keeps its ending")
    func longNames() {
        let name = FileName.plain(String(repeating: "é", count: 300) + ".pdf")
        #expect(name.utf8.count <= 200 && name.hasSuffix("é.pdf"))
    }

    @Test("A name that is not UTF-8 is read as far as it goes; a field's name must be")
    func brokenBytes() {
        let latin = Array("form-data; name=\"f\"; filename=\"R".utf8) + [0xE9] + Array("ponse\"".utf8)
        #expect(Disposition(latin[...])?.fileName == "R\u{FFFD}ponse")
        #expect(Disposition((Array("form-data; name=\"".utf8) + [0xE9, 0x22])[...]) == nil)
    }

    @Test(
        "A media type is lower case and bare, and unknown where it is none",
        arguments: [
            ("Text/HTML; charset=utf-8", "text/html"), ("image/svg+xml", "image/svg+xml"),
            ("nonsense", "application/octet-stream"), ("a/b/c", "application/octet-stream"),
            ("te\"xt/html", "application/octet-stream"), ("", "application/octet-stream"),
        ]
    )
    func mediaTypes(sent: String, read: String) {
        #expect(head("form-data; name=\"f\"; filename=\"a\"", "\r\nCONTENT-TYPE: \(sent)")?.mediaType == read)
    }
}
